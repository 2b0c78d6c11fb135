import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POSTER_FOLDER, POSTERS, posterStamps, STAMP_FILE } from '../../scripts/pictures/poster-list.ts';
import { EXERCISES } from '../../src/exercises/index.ts';

const LARGEST_BYTES = 12_000;
const SMALLEST_BYTES = 2_000;

describe('the still pictures of the exercises', () => {
  it('are one for each exercise and figure, and nothing else', () => {
    const files = readdirSync(POSTER_FOLDER).filter((file) => file.endsWith('.webp'));
    expect(files.sort()).toEqual(EXERCISES.flatMap(({ id }) => [`${id}-first.webp`, `${id}-second.webp`]).sort());
  });

  it.each(POSTERS.map(({ name }) => name))('%s is a WebP of a size that a card may cost', (name) => {
    const path = join(POSTER_FOLDER, `${name}.webp`);
    const bytes = readFileSync(path);
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWEBP');
    expect(statSync(path).size).toBeGreaterThan(SMALLEST_BYTES);
    expect(statSync(path).size).toBeLessThanOrEqual(LARGEST_BYTES);
  });

  it('show the movements and the figure as they are now; if not, run `npm run posters`', () => {
    expect(JSON.parse(readFileSync(STAMP_FILE, 'utf8'))).toEqual(posterStamps());
  });
});
