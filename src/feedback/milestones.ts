import { PHRASES } from './phrases.ts';

/** Shorter sets are over soon enough without. [our own choice] */
const HALF_WAY_FROM_REPS = 8;
const HALF_WAY_FROM_S = 20;
const TEN_LEFT_FROM_S = 30;
/** The last seconds of a posture tick. */
const TICKING_S = 3;

const LAST_REPS: ReadonlyMap<number, 'threeMore' | 'twoMore' | 'lastOne'> = new Map([
  [3, 'threeMore'],
  [2, 'twoMore'],
  [1, 'lastOne'],
]);

export const isHalfTheReps = (done: number, target: number): boolean =>
  target >= HALF_WAY_FROM_REPS && done === Math.ceil(target / 2);

export const isHalfTheTime = (seconds: number, targetS: number): boolean =>
  targetS >= HALF_WAY_FROM_S && seconds === Math.ceil(targetS / 2);

/** What is said after `done` of `target` repetitions; null where there is nothing to say but the number. */
export function repMilestone(done: number, target: number): string | null {
  const last = LAST_REPS.get(target - done);
  if (last) return PHRASES[last];
  return isHalfTheReps(done, target) ? PHRASES.halfWay : null;
}

/** What is said after `seconds` of a posture that is kept for `targetS`. */
export function timeMilestone(seconds: number, targetS: number): string | null {
  if (targetS >= TEN_LEFT_FROM_S && targetS - seconds === 10) return PHRASES.tenSecondsLeft;
  return isHalfTheTime(seconds, targetS) ? PHRASES.halfWay : null;
}

/** Whether this second is one of the last, which are heard. */
export const isLastSeconds = (seconds: number, targetS: number): boolean => seconds < targetS && seconds >= targetS - TICKING_S;
