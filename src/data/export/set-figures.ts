import type { SetRecord } from '../../log/set-records.ts';
import type { HeartBeat } from '../../log/events.ts';

/** Figures of sets that several files hold. */

/** Whether a set is told by its time. */
export const isTimedSet = ({ holds, targetS }: Pick<SetRecord, 'holds' | 'targetS'>): boolean =>
  targetS !== null || holds.length > 0;

/** Beats per minute that a sensor can mean: 0 is a strap that feels no skin, 255 says that there is no value. */
const isPlausible = ({ bpm }: HeartBeat): boolean => bpm > 0 && bpm < 255;

/** What was measured of the heart in all of these sets, in order of time. */
export const knownBeats = (sets: readonly Pick<SetRecord, 'heartRate'>[]): HeartBeat[] =>
  sets
    .flatMap(({ heartRate }) => heartRate)
    .filter(isPlausible)
    .sort((a, b) => a.timeMs - b.timeMs);

/** Beats per minute, whole numbers; undefined where nothing was measured. */
export function heartRateOf(beats: readonly HeartBeat[]): { mean: number | undefined; max: number | undefined } {
  if (beats.length === 0) return { mean: undefined, max: undefined };
  const sum = beats.reduce((all, { bpm }) => all + bpm, 0);
  const max = beats.reduce((most, { bpm }) => Math.max(most, bpm), 0);
  return { mean: Math.round(sum / beats.length), max: Math.round(max) };
}
