import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORED } from '../../src/settings/stored-keys.ts';

const SOURCES = ['src', 'public'];

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js)$/.test(file) && !file.startsWith('gallery/'))
    .map((file) => join(folder, file));

/** A text that begins as what the app stores does. */
const NAMED = /['"`](hipwise(?:[-.][\w.-]*)?)['"`$]/g;

/** Names of other things: formats of files, channels, locks, policies of Trusted Types, files, and what begins one. */
const NOT_STORED = new Set([
  ...['hipwise-backup', 'hipwise-exercise', 'hipwise-manifest'],
  ...['hipwise-network', 'hipwise-runs-', 'hipwise-programs', 'hipwise-xml', 'hipwise-'],
]);

/** "hipwise-2026-11-23-session-a.fit" */
const FILE = /^hipwise-\d{4}-/;

const listed = new Set<string>(Object.values(STORED).flatMap((names) => Object.keys(names)));

describe('the list of what is stored', () => {
  const named = SOURCES.flatMap(files).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(NAMED)].map(([, name = '']) => ({ name, file })),
  );

  it('has every name that the code has, with whose it is', () => {
    const unlisted = named.filter(({ name }) => !listed.has(name) && !NOT_STORED.has(name) && !FILE.test(name));
    expect(unlisted).toEqual([]);
  });

  it('has no name that the code does not have', () => {
    const names = new Set(named.filter(({ file }) => !file.endsWith('stored-keys.ts')).map(({ name }) => name));
    expect([...listed].filter((name) => !names.has(name))).toEqual([]);
  });

  it('stands in what is said of privacy', () => {
    const page = readFileSync('docs/privacy.md', 'utf8');
    expect([...listed].filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });

  it('is looked for where storage is opened, and nowhere by a name made up of others', () => {
    const OPENED =
      /(?:localStorage\.(?:setItem|getItem)|caches\.open|openDB(?:<[^>]+>)?|storedValue(?:<[^>]+>)?|storedChoice(?:<[^>]+>)?)\(\s*`/;
    expect(SOURCES.flatMap(files).filter((file) => OPENED.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
