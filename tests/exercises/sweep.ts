import { Coach } from '../../src/core/coach.ts';
import { countSet, type SetCount } from '../../src/core/count.ts';
import type { Demo } from '../../src/core/demo.ts';
import type { CoachEvent, Finding } from '../../src/core/events.ts';
import type { Exercise, Range } from '../../src/core/exercise.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { AVERAGE_BODY, type BodyShape } from '../../src/figure/bones.ts';
import type { SeriesOptions } from '../../src/figure/pinhole.ts';
import { seriesOf } from '../figure/series.ts';

/** What the files of the sweep share. */

/** For `describe.each`: every exercise, by name. */
export const EVERY_EXERCISE = EXERCISES.map((exercise) => [exercise.id, exercise] as const);

/** Counts a set of the figure: at 15 frames a second and as live unless told otherwise. */
export const count = (exercise: Exercise, demo: Demo, options: SeriesOptions = {}, gate = true): SetCount =>
  countSet(exercise, seriesOf(demo, { fps: 15, ...options }), { gate });

export const outcomes = ({ full, partial, void: voided }: SetCount): { full: number; partial: number; void: number } => ({
  full: full.length,
  partial: partial.length,
  void: voided.length,
});

/** Time of an exercise that is kept for a time; the pauses at the height of repetitions are none. Milliseconds. */
export const timedMs = ({ timed }: Exercise, { holds }: SetCount): number =>
  timed ? holds.reduce((sum, hold) => sum + hold.heldMs, 0) : 0;

/** Live, with the start pose waited for; and as a video file is counted, without. */
export const LIVE_AND_FILE = [
  ['live', true],
  ['in a video file', false],
] as const;

/** Beyond a limit, but by nothing that matters; in the limit's own unit. */
export const A_HAIR = 1e-6;

/** The ends that a range has, each with a value just beyond it. */
export const endsOf = ([min, max]: Range): { at: number; beyond: number }[] =>
  [
    { at: min, beyond: min - A_HAIR },
    { at: max, beyond: max + A_HAIR },
  ].filter(({ at }) => Number.isFinite(at));

/** What was judged: repetitions, or the holds of an exercise that has none. */
export const judged = ({ full, partial, holds }: SetCount): Finding[][] =>
  full.length + partial.length > 0
    ? [...full, ...partial].map(({ findings }) => findings)
    : holds.flatMap(({ findings }) => (findings ? [findings] : []));

/** Rules that spoke up in most of what was judged. */
export function found(set: SetCount, states: Finding['state'][]): string[] {
  const all = judged(set);
  const tally = new Map<string, number>();
  for (const findings of all) {
    for (const { rule, state } of findings) if (states.includes(state)) tally.set(rule, (tally.get(rule) ?? 0) + 1);
  }
  return [...tally].filter(([, times]) => times > all.length / 2).map(([rule]) => rule);
}

export const BODIES: Record<string, BodyShape> = {
  'a short person with short legs': { ...AVERAGE_BODY, statureM: 1.52, legRatio: 0.94, trunkRatio: 1.05 },
  'a tall person with long legs': { ...AVERAGE_BODY, statureM: 1.95, legRatio: 1.06 },
  'a broad person': { ...AVERAGE_BODY, hipWidthRatio: 1.25, shoulderWidthRatio: 1.15 },
};

/** What a coach says of a live set. */
export function eventsOf(exercise: Exercise, frames: Iterable<PoseFrame>, options: { targetMs?: number } = {}): CoachEvent[] {
  const coach = new Coach(exercise, { gate: true, ...options });
  return [...frames].flatMap((frame) => coach.push(frame));
}
