import { leastOf, mostOf } from '../extremes.ts';
import type { SignalTrace } from '../counting/signal-trace.ts';
import type { Rep } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { median } from '../seeing/geometry.ts';

/**
 * A way that takes this many times as long as the figure's, out and back alike, is slower than people are who take their time.
 * [our own choice: three to four seconds each way are a slow tempo on purpose, the figure moves for one to one and a half]
 */
const TIMES = 3;
/** Both ways together take longer than this, however quick the exercise is meant to be, milliseconds. [our own choice, as above] */
const BOTH_WAYS_MS = 8_000;
/** One repetition may be slow for a reason of its own. */
const LEAST_REPS = 2;

/** Between these heights nobody waits: what is held at the height, or rested before it, is left out. */
const FROM = 0.3;
const TO = 0.8;
/** What people do in one go is as smooth as can be (least jerk, Flash and Hogan 1985): this share of its time lies between them. */
const SHARE = 0.284;

interface Point {
  timeMs: number;
  height: number;
}

/** When the way through these points first comes to a height, rising; undefined where it does not. */
function reachedMs(points: readonly Point[], height: number): number | undefined {
  const at = points.findIndex((point) => point.height >= height);
  const [before, after] = [points[at - 1], points[at]];
  if (!before || !after) return undefined;
  return before.timeMs + ((height - before.height) / (after.height - before.height)) * (after.timeMs - before.timeMs);
}

/** How long a way from rest to the height takes; undefined where not all of its middle was seen. */
function wayMs(points: readonly Point[]): number | undefined {
  const [from, to] = [reachedMs(points, FROM), reachedMs(points, TO)];
  return from === undefined || to === undefined ? undefined : (to - from) / SHARE;
}

/** The points from the beginning of a repetition to that of the next one, by share of its height: a slow one is over before it is back. */
function pointsOf({ startMs }: Rep, next: Rep | undefined, traces: readonly SignalTrace[]): Point[] {
  const endMs = next?.startMs ?? Infinity;
  const near = traces.filter((trace) => trace.startMs <= endMs && trace.startMs + trace.values.length * trace.stepMs >= startMs);
  const seen = near.flatMap((trace) =>
    trace.values.flatMap((value, index) => {
      const timeMs = trace.startMs + index * trace.stepMs;
      return value === null || timeMs < startMs || timeMs > endMs ? [] : [{ timeMs, height: value }];
    }),
  );
  const heights = seen.map(({ height }) => height);
  const [low, high] = [leastOf(heights), mostOf(heights)];
  return high > low ? seen.map(({ timeMs, height }) => ({ timeMs, height: (height - low) / (high - low) })) : [];
}

/** The same way seen from its end. */
const backwards = (points: readonly Point[]): Point[] =>
  points.map(({ timeMs, height }) => ({ timeMs: -timeMs, height })).reverse();

/**
 * How many times slower than the exercise is shown these repetitions are, where that is slower than people move: a recording in slow
 * motion. Null where it is not, or too little was seen. `reps` are in order of time; how long a height is held says nothing.
 */
export function timesSlower({ demo }: Exercise, reps: readonly Rep[], traces: readonly SignalTrace[]): number | null {
  const ways = reps.flatMap((rep, index) => {
    const points = rep.outcome === 'void' ? [] : pointsOf(rep, reps[index + 1], traces);
    const [outMs, backMs] = [wayMs(points), wayMs(backwards(points))];
    return outMs === undefined || backMs === undefined ? [] : [{ outMs, backMs }];
  });
  if (ways.length < LEAST_REPS) return null;
  const outMs = median(ways.map((way) => way.outMs)) ?? 0;
  const backMs = median(ways.map((way) => way.backMs)) ?? 0;
  const usual = demo.timing;
  const isSlow = outMs >= TIMES * usual.outMs && backMs >= TIMES * usual.backMs && outMs + backMs > BOTH_WAYS_MS;
  return isSlow ? (outMs + backMs) / (usual.outMs + usual.backMs) : null;
}
