import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import type { Demo, DemoCamera } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { raiseDemo } from '../../src/figure/gesture-demos.ts';
import { allTallies, falseTriggerTable, TALL_BODY, tallyGestures, tallyOf } from './gesture-tally.ts';
import { SIDES } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';

/**
 * Writes the tables of `docs/hands-free.md`: `npm run docs:hands-free`. How often an exercise is taken for the gesture, and from how near
 * the gesture is seen, both on landmark series of the figure.
 */

const PAGE = resolve(import.meta.dirname, '../../docs/hands-free.md');
const START = '<!-- hands-free:start -->';
const END = '<!-- hands-free:end -->';

/** Where the gesture is looked for, tenths of a metre from the lens to the body. */
const NEAREST_DM = 10;
const FARTHEST_DM = 60;

/** The shortest distance from which an arm that is raised once is seen once, whichever arm it is, of a tall person; metres. */
function nearestM(raises: readonly Demo[], aim: Pick<DemoCamera, 'aimHeightM'>): number {
  const isSeenFrom = (distanceM: number): boolean =>
    raises.every((raise) => {
      const seen = { ...raise, camera: { ...raise.camera, ...aim, distanceM } };
      return tallyGestures(landmarkSeries(seen, { fps: 10, reps: 1, leadInMs: 1000, shape: TALL_BODY })).triggers === 1;
    });
  let near = NEAREST_DM;
  let far = FARTHEST_DM;
  while (near < far) {
    const middle = Math.floor((near + far) / 2);
    if (isSeenFrom(middle / 10)) far = middle;
    else near = middle + 1;
  }
  return near / 10;
}

function distanceRow({ id, demo, camera }: Exercise): string {
  const raises = SIDES.flatMap((side) => raiseDemo(demo, side) ?? []);
  const { lensHeightM } = demo.camera;
  const [low, high] = camera.distanceM;
  const level = nearestM(raises, { aimHeightM: lensHeightM });
  const aimed = nearestM(raises, {});
  const arms = raises.length === SIDES.length ? 'either' : 'the upper one';
  return `| ${[id, arms, `${low} to ${high} m`, `${level.toFixed(1)} m`, `${aimed.toFixed(1)} m`].join(' | ')} |`;
}

/** The generated part of the page, as Markdown. */
export async function handsFreeTables(exercises: readonly Exercise[] = EXERCISES): Promise<string> {
  const rows = exercises.map((exercise) => [exercise.id, tallyOf(exercise)] as const);
  const text = [
    '## How often an exercise is taken for the gesture',
    falseTriggerTable([...rows, ['**all**', allTallies(rows.map(([, tally]) => tally))]]),
    '## From how near the gesture is seen',
    [
      '| exercise | arm | camera asked for | level camera | aimed at the middle |',
      '| --- | --- | ---: | ---: | ---: |',
      ...exercises.map(distanceRow),
    ].join('\n'),
  ].join('\n\n');
  return (await format(text, { parser: 'markdown' })).trim();
}

/** The page with other tables between its markers. */
export function withTables(page: string, tables: string): string {
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/hands-free.md has no ${START} … ${END}.`);
  return `${before}${START}\n\n${tables}\n\n${END}${after}`;
}

export const readPage = (): string => readFileSync(PAGE, 'utf8');

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename)
  writeFileSync(PAGE, withTables(readPage(), await handsFreeTables()));
