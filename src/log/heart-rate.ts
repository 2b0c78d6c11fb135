import { LIMITS } from '../programme/limits.ts';
import type { HeartBeat } from './events.ts';
import type { SetRecord } from './set-records.ts';

/** What the heart rate of sets comes to. A set has the beats of the rest after it too. */

type Measured = Pick<SetRecord, 'heartRate' | 'endedMs'>;

/**
 * For how long after a set a beat is of its rest, milliseconds. `between` sets the longest rest of all: what the heart does later has
 * nothing to do with the set. After the `last` one the minute over which recovery is told, and some seconds for a value that is late.
 */
export const REST_MS = { between: 1000 * LIMITS.restS[1], last: 65_000 } as const;

/** Beats per minute that a sensor can mean: 0 is a strap that feels no skin, 255 says that there is no value. */
const isPlausible = ({ bpm }: HeartBeat): boolean => bpm > 0 && bpm < 255;

/** What was measured of the heart in all of these sets and in the rests after them, in order of time. */
export const knownBeats = (sets: readonly Pick<SetRecord, 'heartRate'>[]): HeartBeat[] =>
  sets
    .flatMap(({ heartRate }) => heartRate)
    .filter(isPlausible)
    .sort((a, b) => a.timeMs - b.timeMs);

/** What was measured in the set itself, its last moment included. */
export const beatsIn = (set: Measured): HeartBeat[] =>
  knownBeats([set]).filter(({ timeMs }) => set.endedMs === null || timeMs <= set.endedMs);

/** Beats per minute, whole numbers; undefined where nothing was measured. */
export function heartRateOf(beats: readonly HeartBeat[]): { mean: number | undefined; max: number | undefined } {
  if (beats.length === 0) return { mean: undefined, max: undefined };
  const sum = beats.reduce((all, { bpm }) => all + bpm, 0);
  const max = beats.reduce((most, { bpm }) => Math.max(most, bpm), 0);
  return { mean: Math.round(sum / beats.length), max: Math.round(max) };
}

/** How far the heart came down after a set. */
export interface Recovery {
  /** Beats per minute at the end of the set, and then. */
  fromBpm: number;
  toBpm: number;
  /** `fromBpm` less `toBpm`; below 0 where it still rose. */
  fellBy: number;
  /** Whole seconds after the end of the set, 15 to 60. */
  afterS: number;
}

/** Recovery is told over one minute, as it is studied (Cole et al. 1999, N Engl J Med 341:1351), or as long as the rest was, where it was shorter. */
const OVER_S = 60;
/** After a shorter rest there is nothing to tell: the heart goes on rising for some seconds. [our own choice] */
const LEAST_S = 15;
/** So old may the last beat of the set be, and so much may be missing in the rest, milliseconds. [our own choice] */
const OLD_MS = 10_000;

/** The last beats per minute of a set; null where its end was not measured, or is not there. */
export function endBpmOf(set: Measured): number | null {
  const { endedMs } = set;
  const last = endedMs === null ? undefined : beatsIn(set).at(-1);
  return endedMs === null || !last || endedMs - last.timeMs > OLD_MS ? null : last.bpm;
}

/** Null where a beat at the end of the set is missing, or what came after it was too short. */
export function recoveryOf(set: Measured): Recovery | null {
  const from = endBpmOf(set);
  const endedMs = set.endedMs ?? 0;
  const to = knownBeats([set]).findLast(({ timeMs }) => timeMs <= endedMs + 1000 * OVER_S);
  if (from === null || !to || to.timeMs - endedMs < 1000 * LEAST_S) return null;
  const [fromBpm, toBpm] = [Math.round(from), Math.round(to.bpm)];
  return { fromBpm, toBpm, fellBy: fromBpm - toBpm, afterS: Math.round((to.timeMs - endedMs) / 1000) };
}
