import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { addedUp, readFaults } from '../../scripts/pages/durability-data.ts';
import { TESTED_ELSEWHERE } from '../../scripts/pages/durability-elsewhere.ts';
import { durabilityPage } from '../../scripts/pages/durability-page.ts';
import { MISHAPS } from '../e2e/mishaps.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const sourceOf = (file: string): string => readFileSync(resolve(ROOT, file), 'utf8');

describe('the page of what can go wrong', () => {
  it('has a row for each test that makes something happen, and a test for each row', () => {
    const { made } = readFaults();
    expect([...new Set(made.map(({ test }) => test))]).toEqual(MISHAPS.map(({ test }) => test));
  });

  it.each(TESTED_ELSEWHERE)('names a test that there is: $file', ({ file, test }) => {
    expect(sourceOf(file)).toContain(`'${test}'`);
  });

  it('is what was written down when they were made to happen last', async () => {
    const page = await format(durabilityPage(readFaults()), { parser: 'markdown', printWidth: 130, proseWrap: 'preserve' });
    expect(sourceOf('docs/durability.md'), 'else run: npm run docs:durability').toBe(page);
  });

  it('adds up kills by how many repetitions more or fewer were kept', () => {
    const killed = (shown: number, kept: number) => ({ shown, kept, reads: '' });
    expect(addedUp([killed(1, 1), killed(2, 3), killed(2, 1), killed(1, 1)])).toEqual({
      count: 4,
      shown: 6,
      kept: 6,
      byDifference: { '0': 2, '1': 1, '-1': 1 },
    });
  });
});
