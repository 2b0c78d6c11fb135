import type { HeartBeat, WatchedSet } from '../log/events.ts';
import { knownBeats, REST_MS } from '../log/heart-rate.ts';
import type { SetRecord } from '../log/set-records.ts';
import { MOST } from '../programme/limits.ts';
import { commonMs, type OurSet } from './our-sets.ts';
import type { WatchRecording, WatchSet } from './watch-recording.ts';

/** A recording on our clock, laid on our sets. */

const secondOf = ({ timeMs }: HeartBeat): number => Math.floor(timeMs / 1000);

/** The set that a moment belongs to, with the rest after it. `sets`: in order of time. */
function setAt(sets: readonly OurSet[], timeMs: number): OurSet | undefined {
  const at = sets.findLastIndex(({ begunMs }) => begunMs <= timeMs);
  const set = sets[at];
  const restMs = at === sets.length - 1 ? REST_MS.last : REST_MS.between;
  return set && timeMs <= set.endMs + restMs ? set : undefined;
}

/** In pieces that a line of the log can hold. */
const pieces = (beats: readonly HeartBeat[]): HeartBeat[][] =>
  Array.from({ length: Math.ceil(beats.length / MOST.beats) }, (_, at) => beats.slice(at * MOST.beats, (at + 1) * MOST.beats));

/**
 * The beats of each set and its rest. What a strap measured in a second stays, and is not doubled. `sets` and `beats` are in order of time
 * and on our clock; `records` are the same sets with what is known of them.
 */
export function spreadBeats(
  beats: readonly HeartBeat[],
  sets: readonly OurSet[],
  records: readonly SetRecord[],
): { setId: string; beats: HeartBeat[] }[] {
  const known = new Set(knownBeats(records).map(secondOf));
  const bySet = new Map<string, HeartBeat[]>();
  for (const beat of beats) {
    const set = known.has(secondOf(beat)) ? undefined : setAt(sets, beat.timeMs);
    if (!set) continue;
    const own = bySet.get(set.id) ?? [];
    own.push(beat);
    bySet.set(set.id, own);
  }
  return [...bySet].flatMap(([setId, own]) => pieces(own).map((some) => ({ setId, beats: some })));
}

/** The set of ours that a set of the watch tells of: they have half of the shorter one in common, at least. [our own choice] */
function countedSet(counted: WatchSet, sets: readonly OurSet[]): OurSet | undefined {
  const lengthMs = counted.endMs - counted.startMs;
  return sets
    .map((set) => ({ set, common: commonMs(set, counted), shorter: Math.min(lengthMs, set.endMs - set.startMs) }))
    .filter(({ common, shorter }) => common > 0 && 2 * common >= shorter)
    .reduce<{ set: OurSet; common: number } | null>((most, each) => (most && most.common >= each.common ? most : each), null)
    ?.set;
}

/** What the watch counted in each of our sets; where it made two of one, such as left and right, both together. */
export function watchedSets(counted: readonly WatchSet[], sets: readonly OurSet[]): WatchedSet[] {
  const sums = new Map<string, number>();
  for (const each of counted) {
    const set = each.repetitions === null ? undefined : countedSet(each, sets);
    if (set && each.repetitions !== null) sums.set(set.id, Math.min(MOST.movements, (sums.get(set.id) ?? 0) + each.repetitions));
  }
  return sets.slice(0, MOST.watchedSets).map(({ id }): WatchedSet => {
    const repetitions = sums.get(id);
    return { setId: id, ...(repetitions !== undefined && { repetitions }) };
  });
}

const shiftedSpan = <T extends { startMs: number; endMs: number }>(span: T, byMs: number): T => ({
  ...span,
  startMs: span.startMs + byMs,
  endMs: span.endMs + byMs,
});

/** The recording on a clock that is so far ahead of the watch's. */
export const onClock = (recording: WatchRecording, offsetMs: number): WatchRecording => ({
  ...shiftedSpan(recording, offsetMs),
  beats: recording.beats.map(({ timeMs, bpm }) => ({ timeMs: timeMs + offsetMs, bpm })),
  sets: recording.sets.map((set) => shiftedSpan(set, offsetMs)),
});
