import { isSameMovement, type MovementTimes } from '../core/counting/same-movement.ts';
import type { Axes } from '../wearables/sample.ts';
import { mean, meanNear } from './axes.ts';
import { MotionCounter, swingOf, type TaughtMotion } from './motion-counter.ts';
import type { Smoothed } from './smoother.ts';

/** How many repetitions teach a movement. */
export const TAUGHT_REPS = 3;

/** What is less than this is not told from a shift of the body, in g: `npm run motion` has what is felt where. */
export const LEAST_SWING_G = 0.18;

/**
 * Why a place does not do: it feels too little, or counts what was taught otherwise than the camera has; or, where nothing can teach it anew,
 * it is worn in another way than when it learned.
 */
export type Refusal = 'too-little' | 'other-count' | 'other-way';

export type Lesson = { taught: TaughtMotion } | { refused: Refusal };

/** Rest is measured shortly before a repetition begins: the camera sees its beginning a little late. */
const BEFORE_MS = 100;
/** Acceleration at a moment is the mean of what was measured as near to it as this: at least two samples at 10 Hz. [our own choice] */
const NEAR_MS = 120;
/**
 * A camera tells of a moment later than it was, by what its pictures take to come (50 to 350 ms measured), and a radio so much later or sooner: so
 * far a sensor may be off, and in such steps it is looked for.
 */
export const MOST_OFF_MS = 400;
const STEP_MS = 50;
/** Of the largest swing: what is as good as that at a smaller distance is taken. [our own choice] */
const AS_GOOD = 0.97;
/** What was felt is looked at from so long before the first repetition to so long after the last one. [our own choice] */
const AROUND_MS = 500 + MOST_OFF_MS;

/** Offsets to be tried, the smallest first. */
const OFFSETS_MS: readonly number[] = Array.from({ length: 1 + (2 * MOST_OFF_MS) / STEP_MS }, (_, at) =>
  at % 2 === 0 ? 0 - (at / 2) * STEP_MS : ((at + 1) / 2) * STEP_MS,
);

/** Rest and height, where the sensor is so late; none where nothing was felt of one of them. */
function taughtAt(felt: readonly Smoothed[], reps: readonly MovementTimes[], lateMs: number): TaughtMotion[] {
  const near = (momentMs: number): Axes | null => meanNear(felt, momentMs + lateMs, NEAR_MS);
  const rests = reps.map(({ startMs }) => near(startMs - BEFORE_MS)).filter((each) => each !== null);
  const peaks = reps.map(({ peakMs }) => near(peakMs)).filter((each) => each !== null);
  if (rests.length < reps.length || peaks.length < reps.length) return [];
  const repMs = reps.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0) / reps.length;
  return [{ rest: mean(rests), peak: mean(peaks), repMs, lateMs }];
}

/** Whether it counts what was taught, and nothing beside it but what the camera has seen too. */
function recounts(
  taught: TaughtMotion,
  felt: readonly Smoothed[],
  reps: readonly MovementTimes[],
  seen: readonly MovementTimes[],
): boolean {
  const counter = new MotionCounter(taught);
  const counted = felt.flatMap((moment) => counter.push(moment) ?? []);
  const timesOf = (rep: MovementTimes): number => counted.filter((each) => isSameMovement(each, rep)).length;
  return reps.every((rep) => timesOf(rep) === 1) && counted.every((each) => seen.some((rep) => isSameMovement(each, rep)));
}

/**
 * Learns how a movement is felt from repetitions that the camera has counted, and counts them again to see whether it can. `felt` goes from
 * before the first of them to past the last one; `seen` is every movement that the camera has seen in between, the taught ones too.
 */
export function lessonOf(
  felt: readonly Smoothed[],
  reps: readonly MovementTimes[],
  seen: readonly MovementTimes[] = reps,
): Lesson {
  const fromMs = Math.min(...reps.map(({ startMs }) => startMs)) - AROUND_MS;
  const toMs = Math.max(...reps.map(({ endMs }) => endMs)) + AROUND_MS;
  const during = felt.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs);
  const all = OFFSETS_MS.flatMap((lateMs) => taughtAt(during, reps, lateMs));
  const best = Math.max(...all.map(swingOf));
  if (all.length === 0) return { refused: 'other-count' };
  if (best < LEAST_SWING_G) return { refused: 'too-little' };
  const taught = all.find((each) => swingOf(each) >= AS_GOOD * best && recounts(each, during, reps, seen));
  return taught ? { taught } : { refused: 'other-count' };
}

/** So much of the felt series a lesson looks at after the last repetition, milliseconds. */
export const LESSON_NEEDS_MS = AROUND_MS;
