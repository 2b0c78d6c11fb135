import type { HeartBeat } from '../log/events.ts';
import { LOG_LIMITS, MOST, isWithinLimits } from '../programme/limits.ts';
import { RecordingRefused } from './refusal.ts';
import type { WatchRecording, WatchSet } from './watch-recording.ts';

/** What was read of one activity, as it stands in the file. */
export interface ReadActivity {
  /** Of the whole and of its parts, milliseconds since 1970; what cannot be is left out. */
  moments: readonly number[];
  beats: readonly HeartBeat[];
  /** Kilocalories of each part. */
  calories: readonly number[];
  sets: readonly WatchSet[];
}

/** Beats per minute: slower and faster than any heart that trains, as with straps. [our own choice] */
const HEART_BPM = [20, 250] as const;

/** FIT seconds below 2^28, in 1998, count from when a watch was switched on that does not know the time yet. */
const EARLIEST_MS = Date.UTC(1989, 11, 31) + 1000 * 2 ** 28;

const isMoment = (timeMs: number): boolean => isWithinLimits(timeMs, [EARLIEST_MS, LOG_LIMITS.timeMs[1]]);

/** The last of each second, in order of time. */
function aSecond(beats: readonly HeartBeat[]): HeartBeat[] {
  const bySecond = new Map<number, HeartBeat>();
  for (const beat of beats) {
    if (isMoment(beat.timeMs) && isWithinLimits(beat.bpm, HEART_BPM)) bySecond.set(Math.floor(beat.timeMs / 1000), beat);
  }
  return [...bySecond.values()].sort((a, b) => a.timeMs - b.timeMs);
}

function caloriesOf(parts: readonly number[]): number | null {
  const sum = Math.round(parts.filter((part) => part > 0).reduce((all, part) => all + part, 0));
  return sum > 0 && isWithinLimits(sum, LOG_LIMITS.kcal) ? sum : null;
}

/** A number of repetitions that somebody can do; a watch that counts 0 has counted nothing. */
const repetitionsOf = (counted: number | null): number | null =>
  counted !== null && isWithinLimits(counted, [1, MOST.movements]) ? Math.round(counted) : null;

const setsOf = (sets: readonly WatchSet[]): WatchSet[] =>
  sets
    .filter(({ startMs, endMs }) => isMoment(startMs) && isMoment(endMs) && endMs > startMs)
    .map((set) => ({ ...set, repetitions: repetitionsOf(set.repetitions) }))
    .sort((a, b) => a.startMs - b.startMs)
    .slice(0, MOST.watchedSets);

/** Null where there is nothing in it that a session could use. */
export function recordingFrom(read: ReadActivity): WatchRecording | null {
  const beats = aSecond(read.beats);
  const sets = setsOf(read.sets);
  const calories = caloriesOf(read.calories);
  const inside = [...sets.flatMap(({ startMs, endMs }) => [startMs, endMs]), ...beats.map(({ timeMs }) => timeMs)];
  const moments = [...read.moments.filter(isMoment), ...inside];
  const startMs = moments.reduce((a, b) => Math.min(a, b), Infinity);
  const endMs = moments.reduce((a, b) => Math.max(a, b), -Infinity);
  const isEmpty = beats.length === 0 && sets.length === 0 && calories === null;
  return isEmpty || startMs > endMs ? null : { startMs, endMs, beats, calories, sets };
}

/** @throws RecordingRefused where there is nothing in any of them. */
export function recordingsFrom(activities: readonly ReadActivity[]): WatchRecording[] {
  const recordings = activities.flatMap((activity) => recordingFrom(activity) ?? []);
  if (recordings.length === 0) throw new RecordingRefused('nothing-in-it');
  return recordings;
}
