import type { WorkoutClock } from '../workout/workout.ts';

export interface FakeClock extends WorkoutClock {
  /** Lets time pass, in steps as short as anybody asked to be called. */
  pass(ms: number): void;
}

/** A clock that stands still until it is told otherwise. */
export const createFakeClock = (startMs = Date.UTC(2025, 2, 3, 18)): FakeClock => {
  const calls = new Set<{ ms: number; call: () => void; dueMs: number }>();
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    every(ms, call) {
      const entry = { ms, call, dueMs: nowMs + ms };
      calls.add(entry);
      return () => calls.delete(entry);
    },
    pass(ms) {
      const untilMs = nowMs + ms;
      for (let next = soonest(calls); next && next.dueMs <= untilMs; next = soonest(calls)) {
        nowMs = next.dueMs;
        next.dueMs += next.ms;
        next.call();
      }
      nowMs = untilMs;
    },
  };
};

const soonest = <T extends { dueMs: number }>(calls: Iterable<T>): T | undefined =>
  [...calls].sort((a, b) => a.dueMs - b.dueMs)[0];
