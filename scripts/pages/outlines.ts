import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Exercise, ExerciseOutline } from '../../src/core/exercise.ts';
import { EXERCISES } from '../../src/exercises/index.ts';

/**
 * `src/exercises/outlines.ts`, written from the exercises: what the first screen needs of them, so that it does not have to load all that
 * counts and judges them.
 */

const FILE = join(resolve(import.meta.dirname, '../..'), 'src/exercises/outlines.ts');

const HEAD = `import type { ExerciseOutline } from '../core/exercise.ts';

// Written by \`npm run docs\` from the exercises: change those.

/** The outline of every exercise of the catalogue, in its order. */
// prettier-ignore
export const OUTLINES: readonly ExerciseOutline[] = [
`;

/** What an outline has, and no more: whoever loads it pays for each letter. */
export const outlineOf = ({
  id,
  name,
  props,
  prescription,
  sides,
  camera,
  demo,
  hold,
  rep,
  timed,
}: Exercise): ExerciseOutline => ({
  id,
  name,
  props,
  prescription,
  sides,
  camera: {
    view: camera.view,
    alsoCounts: camera.alsoCounts,
    posture: camera.posture,
    lensHeightM: camera.lensHeightM,
    distanceM: camera.distanceM,
  },
  demo: { timing: demo.timing },
  ...(hold && { hold: { targetMs: hold.targetMs } }),
  ...(rep && { rep: {} }),
  ...(timed && { timed: {} }),
});

/** The whole file. */
const written = (exercises: readonly Exercise[]): string =>
  `${HEAD}${exercises.map((exercise) => `  ${JSON.stringify(outlineOf(exercise))},\n`).join('')}];\n`;

/** Whether the file is what the exercises say. */
export const areOutlinesFresh = (): boolean => readFileSync(FILE, 'utf8') === written(EXERCISES);

export const writeOutlines = (): void => writeFileSync(FILE, written(EXERCISES));
