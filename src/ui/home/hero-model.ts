import type { RepTiming } from '../../core/demo.ts';

/** The set that the first screen shows is under way: so many were counted before, of so many. [our own choice] */
export const COUNTED_BEFORE = 6;
export const TARGET = 15;

/** Repetitions counted so long after the first one that is shown began, milliseconds: each at its end, and the set begins anew when it is full. */
export function countedAt(timeMs: number, { outMs, holdMs, backMs, restMs }: RepTiming): number {
  const doneMs = outMs + holdMs + backMs;
  const done = Math.max(0, Math.floor((timeMs + restMs) / (doneMs + restMs)));
  return ((COUNTED_BEFORE - 1 + done) % TARGET) + 1;
}
