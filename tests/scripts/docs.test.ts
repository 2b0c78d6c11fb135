import { inEnglish } from '../../src/language/english.ts';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { staleDocs, staleOutlines } from '../../scripts/pages/docs.ts';
import { exercisePage, exercisePages } from '../../scripts/pages/exercise-pages.ts';
import { EXERCISES } from '../../src/exercises/index.ts';

const IMAGES = resolve(import.meta.dirname, '../../docs/exercises/images');

it('has a page in docs/exercises for every exercise, up to date; else run: npm run docs', () => {
  expect(staleDocs()).toEqual([]);
});

it('has the outlines of the exercises that are there; else run: npm run docs', () => {
  expect(staleOutlines()).toEqual([]);
});

it.each(EXERCISES.map(({ id }) => id))('has a small picture of %s', (id) => {
  const picture = join(IMAGES, `${id}.webp`);
  expect(existsSync(picture), 'run: npm run docs').toBe(true);
  expect(statSync(picture).size).toBeLessThanOrEqual(25 * 1024);
  expect(readFileSync(picture).subarray(8, 12).toString()).toBe('WEBP');
});

it('says which page is missing, stale, or left over, and which picture shows another movement', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hipwise-docs-'));
  try {
    const pages = exercisePages();
    const pictures = JSON.parse(readFileSync(join(IMAGES, 'pictures.json'), 'utf8')) as Record<string, string>;
    const writePictures = (change = {}): void =>
      writeFileSync(join(folder, 'images/pictures.json'), JSON.stringify({ ...pictures, ...change }));
    mkdirSync(join(folder, 'images'));
    for (const [name, page] of pages) writeFileSync(join(folder, name), page);
    writePictures();
    expect(staleDocs(folder)).toEqual([]);
    writePictures({ squat: 'of another movement' });
    rmSync(join(folder, 'squat.md'));
    writeFileSync(join(folder, 'bridge.md'), 'something else');
    writeFileSync(join(folder, 'bench-press.md'), 'left over');
    expect(staleDocs(folder).sort()).toEqual([
      'docs/exercises/bench-press.md belongs to no exercise.',
      'docs/exercises/bridge.md is stale.',
      'docs/exercises/images/squat.webp shows another movement.',
      'docs/exercises/squat.md is missing.',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each(EXERCISES)('tells all of $id', (exercise) => {
  const page = exercisePage(exercise).replaceAll('\\|', '|').replaceAll('&lt;', '<');
  const { steps, safety, rules, notObservable, sources } = exercise;
  for (const line of [...steps, ...safety]) expect(page).toContain(inEnglish(line));
  for (const { title, basis, signal, source } of rules) {
    expect(page).toContain(`### ${inEnglish(title)}\n`);
    expect(page).toContain(basis);
    expect(page).toContain(`\`${signal}\``);
    if (source) expect(page).toContain(source.reference);
  }
  for (const { title, why } of notObservable) expect(page).toContain(`**${inEnglish(title)}.** ${inEnglish(why)}`);
  for (const { reference } of sources) expect(page).toContain(reference);
  expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/);
});
