import type { RepTiming } from '../core/demo.ts';
import { clamp } from './vector.ts';

/** Where a movement stands. */
export interface Moment {
  /** 0-based number of the repetition; -1 before the first. */
  rep: number;
  phase: 'rest' | 'out' | 'hold' | 'back';
  /** Share of the way that is done, eased: 0 where the phase begins, 1 where it ends; 0 in `rest` and 1 in `hold`. */
  share: number;
}

/** One repetition on the clock of its set, milliseconds. */
export interface RepTimes {
  startMs: number;
  /** The height is reached, and left again. */
  topFromMs: number;
  topToMs: number;
  endMs: number;
}

export const repPeriodMs = ({ outMs, holdMs, backMs, restMs }: RepTiming): number => outMs + holdMs + backMs + restMs;

/** Position over time of an unhurried reach: the smoothest one from rest to rest (minimum jerk, Flash and Hogan 1985). */
export function easing(share: number): number {
  const t = clamp(share, 0, 1);
  return t * t * t * (10 + t * (6 * t - 15));
}

/** Where the movement stands `timeMs` after the first repetition began, when it is done `reps` times. */
export function momentAt(timing: RepTiming, timeMs: number, reps = Infinity): Moment {
  if (timeMs < 0) return { rep: -1, phase: 'rest', share: 0 };
  const periodMs = repPeriodMs(timing);
  const rep = Math.floor(timeMs / periodMs);
  if (rep >= reps) return { rep: reps - 1, phase: 'rest', share: 0 };
  const inRepMs = timeMs - rep * periodMs;
  const { outMs, holdMs, backMs } = timing;
  if (inRepMs < outMs) return { rep, phase: 'out', share: easing(inRepMs / outMs) };
  if (inRepMs < outMs + holdMs) return { rep, phase: 'hold', share: 1 };
  if (inRepMs < outMs + holdMs + backMs) return { rep, phase: 'back', share: easing((inRepMs - outMs - holdMs) / backMs) };
  return { rep, phase: 'rest', share: 0 };
}

/** When each of `reps` repetitions happens, the first starting at 0. */
export function repTimes(timing: RepTiming, reps: number): RepTimes[] {
  const { outMs, holdMs, backMs } = timing;
  return Array.from({ length: reps }, (_, rep) => {
    const startMs = rep * repPeriodMs(timing);
    const topFromMs = startMs + outMs;
    return { startMs, topFromMs, topToMs: topFromMs + holdMs, endMs: topFromMs + holdMs + backMs };
  });
}
