import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const UI = resolve(import.meta.dirname, '../../src/ui');

const elements = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((file) => /hip-[\w-]+\.ts$/.test(file))
  .map((file) => [file, readFileSync(join(UI, file), 'utf8')] as const);

const namesIn = (source: string, pattern: RegExp): string[] => [
  ...new Set([...source.matchAll(pattern)].flatMap(([, name]) => name ?? [])),
];

it.each(elements)('%s says which events it fires', (_, source) => {
  const told = namesIn(source, /@fires ([\w-]+)/g);
  const fired = namesIn(source, /fire\(\s*this,\s*'([\w-]+)'/g);
  expect(fired.filter((name) => !told.includes(name))).toEqual([]);
  // Some are fired by a name that a parameter brings.
  expect(told.filter((name) => !source.includes(`'${name}'`) && name !== 'workout-action')).toEqual([]);
});
