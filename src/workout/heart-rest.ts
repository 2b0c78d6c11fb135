import { COUNTED_SECONDS } from './workout-state.ts';

/** A rest in which the heart is looked at. */
export interface HeartRest {
  /** Now, and what it is to come down to, beats per minute. */
  bpm: number;
  untilBpm: number;
  /** How long it was rested, and what is left, whole seconds. */
  restedS: number;
  leftS: number;
}

/** Nobody starts sooner, however calm the heart is: legs rest too. [our own choice] */
export const LEAST_REST_S = 20;
/** So long a heart is waited for; then the set begins all the same. [our own choice] */
export const LONGEST_REST_S = 180;
/** More time is taken when so little is left, before the last seconds are counted. [our own choice] */
export const ASKED_AT_S = COUNTED_SECONDS + 2;

/** What the heart asks for: to start, more time, or nothing. */
export function askedByHeart({ bpm, untilBpm, restedS, leftS }: HeartRest): 'now' | 'more-time' | null {
  if (bpm <= untilBpm) return restedS >= LEAST_REST_S && leftS > COUNTED_SECONDS ? 'now' : null;
  return leftS <= ASKED_AT_S && leftS > COUNTED_SECONDS && restedS < LONGEST_REST_S ? 'more-time' : null;
}
