import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const UI = resolve(import.meta.dirname, '../../../src/ui');
const THEME = 'styles/theme.css';

/** Sizes that no token can hold: they follow the box they stand in, or a number whose part they are. File, then sizes. */
const SIZED_BY_THEIR_BOX: Readonly<Record<string, readonly string[]>> = {
  'live/count-css.ts': ['clamp(1.125rem, min(7.5cqh, 7.5cqw), 3rem)', '0.7em'],
  'parts/hip-big-words.ts': ['${size'],
  // The margins of a printed page know no custom properties.
  'report/hip-report-sheet.ts': ['8.5pt sans-serif'],
  'unwatched/unwatched-css.ts': ['min(15cqh, 12cqw)', 'max(1.125rem, min(9cqh, 7cqw))'],
  // A share of the ring around them.
  'workout/hip-warm-up.ts': ['min(17vw, 12dvh, 9rem)', 'min(11vw, 15dvh, 9rem)', '16dvh'],
  'workout/hip-ring.ts': ['min(6vmin, 2.75rem)', 'min(14vmin, 6rem)'],
  'workout/hip-get-ready.ts': ['min(8rem, 30dvh)'],
  'workout/hip-rest.ts': ['0.4em'],
};

const files = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|css)$/.test(name));
const source = (name: string): string => readFileSync(join(UI, name), 'utf8');

/** What stands behind every `font-size:` and `font:` of a source. */
const sizesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])font(?:-size)?:\s*([^;}]+)/g)].map(([, size = '']) => size.trim());

const isToken = (size: string): boolean =>
  /^(?:var\(--(?:text|display|print)-[a-z0-9-]+\)(?: var\(--font\))?|inherit)$/.test(size);

/** The sizes of a source that are neither a step of the scale nor known to follow their box. */
const strayIn = (name: string, text: string): string[] =>
  sizesIn(text).filter((size) => !isToken(size) && !(SIZED_BY_THEIR_BOX[name] ?? []).includes(size));

const defined = [...source(THEME).matchAll(/^\s*(--(?:text|display|print)-[a-z0-9-]+):/gm)].map(([, name = '']) => name);

describe('the type scale', () => {
  it('is what every font size in the user interface comes from', () => {
    const stray = files.flatMap((name) => strayIn(name, source(name)).map((size) => `${name}: ${size}`));
    expect(stray).toEqual([]);
  });

  it('has few steps, each of them is used, and none is used that it lacks', () => {
    const used = files.flatMap((name) =>
      [...source(name).matchAll(/var\((--(?:text|display|print)-[a-z0-9-]+)\)/g)].map(([, token = '']) => token),
    );
    expect([...new Set(used)].sort()).toEqual([...new Set(defined)].sort());
    expect(new Set(defined.filter((token) => token.startsWith('--text-'))).size).toBeLessThanOrEqual(10);
  });

  it('excuses no size that stands nowhere any more', () => {
    const gone = Object.entries(SIZED_BY_THEIR_BOX).flatMap(([name, excused]) =>
      excused.filter((size) => !sizesIn(source(name)).includes(size)).map((size) => `${name}: ${size}`),
    );
    expect(gone).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    'p { font-size: 0.9rem; }',
    'p { font-size: 0.9rem }',
    'p { font: 0.9rem var(--font); }',
    'p { font-size: calc(var(--text-m) * 2); }',
    'p { font-size: min(78cqh, 44cqw); }',
  ])('finds the size in %s', (planted) => {
    expect(strayIn('home/today-css.ts', planted)).toHaveLength(1);
  });

  it.each([
    'p { font-size: var(--text-s); }',
    'p { font: var(--text-s) var(--font); }',
    'p { font: inherit; }',
    'p { font-size: var(--display-score); }',
    'p { font-size: var(--print-s); }',
    'p { --font: 1rem; font-family: var(--font); }',
  ])('has nothing against %s', (planted) => {
    expect(strayIn('home/today-css.ts', planted)).toEqual([]);
  });

  it('excuses a size only in the file that it was excused in', () => {
    expect(strayIn('live/count-css.ts', 'p { font-size: clamp(1.125rem, min(7.5cqh, 7.5cqw), 3rem); }')).toEqual([]);
  });
});
