import { changeDemo } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { GestureWatcher } from '../../src/core/gesture/gesture.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { AVERAGE_BODY } from '../../src/figure/bones.ts';
import { landmarkSeries, type SeriesOptions } from '../../src/figure/pinhole.ts';

/** Somebody for whom an arm's length above the head is much. */
export const TALL_BODY = { ...AVERAGE_BODY, statureM: 1.95, legRatio: 1.06, armRatio: 1.1 };

/** Two that differ in all and are quick to work out; the tests of the gesture have more. */
export const CIRCUMSTANCES: readonly SeriesOptions[] = [
  { fps: 10, noise: 0.02, dropOuts: { perSecond: 0.5, lengthMs: 200 }, seed: 3 },
  { fps: 15, shape: TALL_BODY, yawDeg: -15, noise: 0.02, swayDeg: 4 },
];

/** What a watcher made of somebody who made no gesture. */
export interface GestureTally {
  /** Gestures that were seen all the same. */
  triggers: number;
  /** How far the ring came, 0..1. */
  highest: number;
}

export function tallyGestures(frames: Iterable<PoseFrame>): GestureTally {
  const watcher = new GestureWatcher();
  const tally = { triggers: 0, highest: 0 };
  for (const frame of frames) {
    for (const event of watcher.push(frame)) {
      if (event.type === 'gesture') tally.triggers += 1;
      else tally.highest = Math.max(tally.highest, event.progress);
    }
  }
  return tally;
}

/** Several series taken together. */
export const allTallies = (tallies: readonly GestureTally[]): GestureTally => ({
  triggers: tallies.reduce((sum, { triggers }) => sum + triggers, 0),
  highest: Math.max(0, ...tallies.map(({ highest }) => highest)),
});

const tallies = new Map<Exercise, GestureTally>();

/** The exercise done right, and with each of its mistakes, in every circumstance. Worked out once: not only the page asks. */
export function tallyOf(exercise: Exercise): GestureTally {
  const { demo, rules } = exercise;
  const wrong = rules.flatMap(({ faultyDemo }) => (faultyDemo ? [changeDemo(demo, faultyDemo)] : []));
  const tally =
    tallies.get(exercise) ??
    allTallies([demo, ...wrong].flatMap((each) => CIRCUMSTANCES.map((options) => tallyGestures(landmarkSeries(each, options)))));
  tallies.set(exercise, tally);
  return tally;
}

/** Markdown: one line for each name. */
export const falseTriggerTable = (rows: readonly (readonly [name: string, tally: GestureTally])[]): string =>
  [
    '| exercise | triggers | highest ring |',
    '| --- | --- | --- |',
    ...rows.map(([name, { triggers, highest }]) => `| ${name} | ${triggers} | ${Math.round(100 * highest)} % |`),
  ].join('\n');
