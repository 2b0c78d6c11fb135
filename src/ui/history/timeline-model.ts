import { leastOf, mostOf } from '../../core/extremes.ts';
import { wasSeen } from '../../core/counting/seen.ts';
import { evenly } from '../parts/evenly.ts';
import type { SignalTrace } from '../../core/counting/signal-trace.ts';
import type { SetRecord } from '../../log/set-records.ts';

/** Where things lie on a set's line of time. */

/** Of the way from rest (0) to the goal (1), what the picture has room for; squats of people have gone a third beyond it. */
export const HIGHEST = 1.5;
export const LOWEST = -0.1;

/** From the start of the set to what came last. */
export interface Span {
  seconds: number;
  /** The pictures' clock at its left end, milliseconds. */
  startsMs: number;
  /** Time within the set at its left end, milliseconds. */
  fromMs: number;
  /** Seconds from the left end, at a moment of the pictures' clock. */
  secondsAt(clockMs: number): number;
  /** The same as a share of the width, 0..1. */
  shareAt(clockMs: number): number;
}

/** Longer waits before the first movement are not shown. */
const LONGEST_WAIT_MS = 20_000;

/** Null where nothing happened. */
export function spanOf({ reps, holds, clockMs }: Pick<SetRecord, 'reps' | 'holds' | 'clockMs'>): Span | null {
  const happened = [...reps, ...holds];
  if (happened.length === 0) return null;
  const first = leastOf(happened.map(({ startMs }) => startMs));
  const last = mostOf(happened.map(({ endMs }) => endMs));
  const startsMs = Math.min(first, Math.max(clockMs, first - LONGEST_WAIT_MS));
  const seconds = Math.max(1, (last - startsMs) / 1000);
  const secondsAt = (at: number): number => Math.min(seconds, Math.max(0, (at - startsMs) / 1000));
  return { seconds, startsMs, fromMs: startsMs - clockMs, secondsAt, shareAt: (at) => secondsAt(at) / seconds };
}

const TICK_SECONDS = [10, 30, 60, 300];
const LONG_TICK_SECONDS = 600;
const MOST_TICKS = 12;

/** Round moments of the set, each with its place; at least `apartS` seconds apart, and a dozen of them at most. */
export function ticksOf({ seconds, fromMs }: Span, apartS: number): { share: number; ms: number }[] {
  const wanted = Math.max(apartS, seconds / MOST_TICKS);
  const step = TICK_SECONDS.find((each) => each >= wanted) ?? LONG_TICK_SECONDS * Math.ceil(wanted / LONG_TICK_SECONDS);
  const first = Math.ceil(fromMs / 1000 / step) * step;
  const count = Math.floor((fromMs / 1000 + seconds - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const ms = 1000 * (first + at * step);
    return { share: (ms - fromMs) / 1000 / seconds, ms };
  });
}

/** A box of the picture: from the left, seconds, and how tall, in units of the way to the goal. */
interface Box {
  startMs: number;
  endMs: number;
  y: number;
  height: number;
}

/** Boxes as one path: a page bears few elements. */
export const boxesPath = (boxes: readonly Box[], { secondsAt }: Span): string =>
  evenly(boxes, MOST_MOVEMENTS)
    .map(({ startMs, endMs, y, height }) => {
      const [from, to] = [secondsAt(startMs), Math.max(secondsAt(startMs), secondsAt(endMs))];
      return `M${from.toFixed(2)},${y} H${to.toFixed(2)} v${height.toFixed(3)} H${from.toFixed(2)} Z`;
    })
    .join(' ');

const heightOf = (value: number): number => HIGHEST - Math.min(HIGHEST, Math.max(LOWEST, value));

const point = (seconds: number, value: number): string => `${seconds.toFixed(2)},${heightOf(value).toFixed(3)}`;

/** Broken where nothing was seen; what came before the left end is left out. */
function traceLines({ startMs, stepMs, values }: SignalTrace, { startsMs, secondsAt }: Span): string[][] {
  const lines: string[][] = [[]];
  values.forEach((value, at) => {
    const clockMs = startMs + at * stepMs;
    if (value === null) lines.push([]);
    else if (clockMs >= startsMs) lines.at(-1)?.push(point(secondsAt(clockMs), value));
  });
  return lines.filter(({ length }) => length > 1);
}

/** More movements than these lie on each other, in the widest picture that there is. */
const MOST_MOVEMENTS = 1500;
/** So many points all lines have together: a browser draws them at once. [our own choice] */
const MOST_POINTS = 30_000;

const thinned = (lines: readonly (readonly string[])[]): string[] => {
  const drawn = evenly(lines, MOST_MOVEMENTS);
  const each = Math.max(2, Math.floor(MOST_POINTS / Math.max(1, drawn.length)));
  return drawn.map((points) => evenly(points, each).join(' '));
};

/** The way of every movement as points of a line, fewer of them where there are very many; without traces up to each height and back, the highest at the goal. */
export function linesOf({ reps, traces }: Pick<SetRecord, 'reps' | 'traces'>, span: Span): string[] {
  if (traces.length > 0) return thinned(traces.flatMap((trace) => traceLines(trace, span)));
  const seen = reps.filter(wasSeen);
  const highest = Math.max(Number.EPSILON, mostOf(seen.map(({ amplitude }) => amplitude)));
  return thinned(
    seen.map(({ startMs, peakMs, endMs, amplitude }) => [
      point(span.secondsAt(startMs), 0),
      point(span.secondsAt(peakMs), amplitude / highest),
      point(span.secondsAt(endMs), 0),
    ]),
  );
}
