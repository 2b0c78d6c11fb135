import { describe, expect, it } from 'vitest';
import { handsFreeTables, readPage, withTables } from '../../scripts/pages/hands-free.ts';
import { clamshell } from '../../src/exercises/clamshell.ts';

const LONG_TEST_MS = 60_000;

describe('docs/hands-free.md', () => {
  it(
    'is what the gesture does; else run: npm run docs:hands-free',
    async () => {
      const page = readPage();
      expect(page).toBe(withTables(page, await handsFreeTables()));
    },
    LONG_TEST_MS,
  );

  it('names the arm that is free and from where it is seen', async () => {
    expect(await handsFreeTables([clamshell])).toMatch(
      /\| clamshell +\| the upper one +\| +2 to 2\.5 m \| +\d\.\d m \| +\d\.\d m \|$/,
    );
  });

  it('keeps what was written by hand', () => {
    const page = 'before <!-- hands-free:start --> old <!-- hands-free:end --> after';
    expect(withTables(page, 'new')).toBe('before <!-- hands-free:start -->\n\nnew\n\n<!-- hands-free:end --> after');
    expect(() => withTables('no markers', 'new')).toThrow('docs/hands-free.md has no');
  });
});
