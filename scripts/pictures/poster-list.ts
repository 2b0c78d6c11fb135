import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Demo } from '../../src/core/demo.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import type { FigureLook } from '../../src/figure/figure-port.ts';
import type { Person } from '../../src/figure/people.ts';
import { momentOf } from '../../src/ui/figure/moment-of.ts';
import { worksOf } from '../../src/ui/figure/working-muscles.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export const POSTER_FOLDER = join(ROOT, 'src/ui/figure/posters');
/** Says what the posters were drawn from; beside them. */
export const STAMP_FILE = join(POSTER_FOLDER, 'stamp.json');

export const POSTER_SIZE = { widthPx: 480, heightPx: 400 } as const;

/** One still picture of an exercise. */
export interface PosterPlan {
  /** Name of the file without its ending: the exercise's id, and who does it. */
  name: string;
  demo: Demo;
  look: Required<FigureLook>;
  /** After the first repetition began, milliseconds. */
  timeMs: number;
}

const WHO: readonly Person[] = ['first', 'second'];

/** Every exercise of the catalogue at the height of its movement, done by each of the figures. */
export const POSTERS: readonly PosterPlan[] = WHO.flatMap((person) =>
  EXERCISES.map((exercise) => ({
    name: `${exercise.id}-${person}`,
    demo: exercise.demo,
    look: { person, works: worksOf(exercise) },
    timeMs: momentOf(exercise.demo, 'peak'),
  })),
);

/** What the figure looks like is written in these files. */
const LOOK = [
  'band',
  'body',
  'furniture',
  'hands-and-feet',
  'head',
  'mannequin',
  'materials',
  'muscles',
  'people',
  'props',
  'shapes',
  'studio',
  'camera',
];

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** By poster, what it is drawn from: the movement, and the looks of the figure. Other stamps than those kept mean: draw anew. */
export function posterStamps(): Record<string, string> {
  const look = LOOK.map((file) => readFileSync(join(ROOT, 'src/figure', `${file}.ts`), 'utf8')).join('');
  return Object.fromEntries(POSTERS.map((plan) => [plan.name, short(JSON.stringify([plan, POSTER_SIZE]) + look)]));
}
