import { spanOf, type OurSet, type Span } from './our-sets.ts';
import type { WatchRecording } from './watch-recording.ts';

/**
 * Two curves over time that should lie on each other once the watch's clock is put right: where it has sets of its own, when something was
 * done; else how the heart changes, which rises in sets and comes down in rests.
 */
export interface Shape {
  /** Moment of the first value of each, each on its own clock, milliseconds since 1970. */
  oursFromMs: number;
  watchFromMs: number;
  stepMs: number;
  ours: Float64Array;
  /** Not a number where the watch says nothing. */
  watch: Float64Array;
}

/** From one value to the next, and how many our curve has at most: a session that went on over night has coarser ones. [our own choice] */
const STEP_MS = 1000;
const MOST_VALUES = 4000;
/** So much before the first and after the last set belongs to the shape: that it begins is a part of it. [our own choice] */
const AROUND_MS = 60_000;
/** Fewer sets have no shape. [our own choice] */
const LEAST_SETS = 3;

/** How a heart follows: two thirds of the way in so long. 60 s finds the same places. [our own choice, tried on made-up sessions] */
const HEART_MS = 40_000;
/**
 * Over so long a change is taken, which leaves out how the heart drifts in a session. 15 s tell places apart a little better where the watch
 * is quiet, and much worse where it is not. [our own choice, tried on made-up sessions]
 */
const CHANGE_MS = 25_000;
/** Watches that save space write a value every few seconds; over a longer gap nothing is known. [our own choice] */
const LONGEST_GAP_MS = 20_000;

/** 1 where something is done, else 0. */
function workIn(sets: readonly Span[], { startMs, endMs }: Span, stepMs: number): Float64Array {
  const indexOf = (timeMs: number): number => Math.max(0, Math.round((timeMs - startMs) / stepMs));
  const values = new Float64Array(indexOf(endMs) + 1);
  for (const set of sets) values.fill(1, indexOf(set.startMs), indexOf(set.endMs));
  return values;
}

function heartAt(work: Float64Array, stepMs: number): Float64Array {
  const share = 1 - Math.exp(-stepMs / HEART_MS);
  let level = 0;
  return work.map((now) => (level += share * (now - level)));
}

/** Each value less the one before it by `CHANGE_MS`. */
function changes(values: Float64Array, stepMs: number): Float64Array {
  const back = Math.max(1, Math.round(CHANGE_MS / stepMs));
  return values.map((value, at) => value - (values[at - back] ?? Number.NaN));
}

/** Beats per minute at every step, on straight lines between the beats. */
function heartOf({ beats }: WatchRecording, { startMs, endMs }: Span, stepMs: number): Float64Array {
  const values = new Float64Array(Math.round((endMs - startMs) / stepMs) + 1).fill(Number.NaN);
  let next = 0;
  return values.map((_, at) => {
    const timeMs = startMs + at * stepMs;
    while ((beats[next]?.timeMs ?? Infinity) < timeMs) next += 1;
    const [before, after] = [beats[next - 1], beats[next]];
    if (!before || !after || after.timeMs - before.timeMs > LONGEST_GAP_MS)
      return after?.timeMs === timeMs ? after.bpm : Number.NaN;
    const share = (timeMs - before.timeMs) / Math.max(1, after.timeMs - before.timeMs);
    return before.bpm + share * (after.bpm - before.bpm);
  });
}

/** Null where there is too little of either to have a shape. */
export function shapeOf(recording: WatchRecording, sets: readonly OurSet[]): Shape | null {
  const span = spanOf(sets);
  if (!span || sets.length < LEAST_SETS) return null;
  const around = { startMs: span.startMs - AROUND_MS, endMs: span.endMs + AROUND_MS };
  const stepMs = Math.max(STEP_MS, (around.endMs - around.startMs) / MOST_VALUES);
  const place = { oursFromMs: around.startMs, watchFromMs: recording.startMs, stepMs };
  const work = workIn(sets, around, stepMs);
  if (recording.sets.length >= LEAST_SETS) return { ...place, ours: work, watch: workIn(recording.sets, recording, stepMs) };
  if (recording.beats.length < 2) return null;
  const heart = heartOf(recording, recording, stepMs);
  return { ...place, ours: changes(heartAt(work, stepMs), stepMs), watch: changes(heart, stepMs) };
}

/** Of our curve, so much has to be known of the watch's. [our own choice] */
const LEAST_KNOWN = 0.75;

/**
 * Pearson's correlation of both curves where the watch's clock is put forward by an offset: 1 exactly, 0 not at all; null where the
 * recording has too little of the session. Only every `stride`-th value is looked at.
 */
export function fitAt({ ours, watch, stepMs, oursFromMs, watchFromMs }: Shape, offsetMs: number, stride = 1): number | null {
  const shift = Math.round((oursFromMs - offsetMs - watchFromMs) / stepMs);
  let [count, asked, sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < ours.length; at += stride) {
    const [a, b] = [ours[at] ?? Number.NaN, watch[at + shift] ?? Number.NaN];
    if (Number.isNaN(a)) continue;
    asked += 1;
    if (Number.isNaN(b)) continue;
    count += 1;
    sumA += a;
    sumB += b;
    sumAA += a * a;
    sumBB += b * b;
    sumAB += a * b;
  }
  if (count < LEAST_KNOWN * asked || count < 2) return null;
  const spread = (count * sumAA - sumA * sumA) * (count * sumBB - sumB * sumB);
  return spread > 0 ? (count * sumAB - sumA * sumB) / Math.sqrt(spread) : 0;
}
