import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { changeDemo, type Demo, type DemoCamera } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { raiseDemo } from '../../src/figure/gesture-demos.ts';
import { allTallies, falseTriggerTable, tallyGestures, type GestureTally } from './gesture-tally.ts';
import { SIDES } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { AVERAGE_BODY } from '../../src/figure/bones.ts';
import { landmarkSeries, type SeriesOptions } from '../../src/figure/pinhole.ts';

/**
 * Writes the tables of `docs/hands-free.md`: `npm run docs:hands-free`. How often an exercise is taken for the gesture, and from how near
 * the gesture is seen, both on landmark series of the figure.
 */

const PAGE = resolve(import.meta.dirname, '../../docs/hands-free.md');
const START = '<!-- hands-free:start -->';
const END = '<!-- hands-free:end -->';

/** Somebody for whom an arm's length above the head is much. */
const TALL_BODY = { ...AVERAGE_BODY, statureM: 1.95, legRatio: 1.06, armRatio: 1.1 };

/** Two that differ in all and are quick to work out; the tests of the gesture have more. */
const CIRCUMSTANCES: readonly SeriesOptions[] = [
  { fps: 10, noise: 0.02, dropOuts: { perSecond: 0.5, lengthMs: 200 }, seed: 3 },
  { fps: 15, shape: TALL_BODY, yawDeg: -15, noise: 0.02, swayDeg: 4 },
];

/** The exercise done right, and with each of its mistakes. */
function tallyOf({ demo, rules }: Exercise): GestureTally {
  const wrong = rules.flatMap(({ faultyDemo }) => (faultyDemo ? [changeDemo(demo, faultyDemo)] : []));
  return allTallies(
    [demo, ...wrong].flatMap((each) => CIRCUMSTANCES.map((options) => tallyGestures(landmarkSeries(each, options)))),
  );
}

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
  const tallies = exercises.map((exercise) => [exercise.id, tallyOf(exercise)] as const);
  const text = [
    '## How often an exercise is taken for the gesture',
    falseTriggerTable([...tallies, ['**all**', allTallies(tallies.map(([, tally]) => tally))]]),
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
