import { wasSeen } from '../../core/counting/seen.ts';
import type { Rep } from '../../core/events.ts';
import { median } from '../../core/seeing/geometry.ts';
import type { Side } from '../../core/pose.ts';
import { HOLD_TOLERANCE_MS, tempoOf, type Tempo } from '../../core/judging/quality.ts';
import type { SetRecord } from '../../log/set-records.ts';

/** How far full repetitions went, in the unit of the counted signal. */
export interface RangeFigures {
  unit: Rep['unit'];
  median: number;
  best: number;
  /** Medians of the first session and of the latest; null where there is only one. */
  sessions: { first: number; latest: number } | null;
}

/** One exercise on one side over several sessions. */
export interface SideFigures {
  /** Null where the sides are not told apart. */
  side: Side | null;
  /** Repetitions that were seen to be full. */
  full: number;
  partial: number;
  range: RangeFigures | null;
  /** Full repetitions held for as long as was asked for, out of those where a pause was; null where none was. */
  held: { met: number; of: number } | null;
  tempo: Tempo | null;
  /** Of a timed exercise, all of its time and the longest without a break, milliseconds; null in others. */
  time: { totalMs: number; longestMs: number } | null;
}

/** In full, and seen: of what was felt alone, height and hold are not known. */
const isMeasured = (rep: Rep): boolean => rep.outcome === 'full' && wasSeen(rep);

const peakIn = (sets: readonly SetRecord[]): number | undefined =>
  median(sets.flatMap(({ reps }) => reps.filter(isMeasured).map(({ peak }) => peak)));

function rangeOf(sessions: readonly (readonly SetRecord[])[]): RangeFigures | null {
  const full = sessions.flat().flatMap(({ reps }) => reps.filter(isMeasured));
  const [one] = full;
  const usual = median(full.map(({ peak }) => peak));
  if (!one || usual === undefined) return null;
  const medians = sessions.flatMap((sets) => peakIn(sets) ?? []);
  const [first, latest] = [medians[0], medians.at(-1)];
  return {
    unit: one.unit,
    median: usual,
    best: full.reduce((most, { peak }) => Math.max(most, peak), one.peak),
    sessions: medians.length > 1 && first !== undefined && latest !== undefined ? { first, latest } : null,
  };
}

function heldOf(sets: readonly SetRecord[]): SideFigures['held'] {
  const held = sets.flatMap(({ reps, holdS }) =>
    holdS === null ? [] : reps.filter(isMeasured).map(({ holdMs }) => holdMs >= 1000 * holdS - HOLD_TOLERANCE_MS),
  );
  return held.length > 0 ? { met: held.filter(Boolean).length, of: held.length } : null;
}

function timeOf(sets: readonly SetRecord[]): SideFigures['time'] {
  const times = sets.flatMap(({ holds }) => holds.map(({ heldMs }) => heldMs));
  if (times.length === 0) return null;
  return { totalMs: times.reduce((sum, ms) => sum + ms, 0), longestMs: times.reduce((most, ms) => Math.max(most, ms), 0) };
}

const onSide = (set: SetRecord, side: Side | null): SetRecord => ({
  ...set,
  reps: set.reps.filter((rep) => rep.side === side),
  holds: set.holds.filter((hold) => hold.side === side),
});

/** Each side of which something was seen, the left one first. `sessions`: the sets of one exercise, oldest session first. */
export function sideFigures(sessions: readonly (readonly SetRecord[])[]): SideFigures[] {
  return ([null, 'left', 'right'] as const).flatMap((side) => {
    const own = sessions.map((sets) => sets.map((set) => onSide(set, side)));
    const sets = own.flat();
    const reps = sets.flatMap((set) => set.reps).filter(({ outcome }) => outcome !== 'void');
    if (reps.length + sets.flatMap(({ holds }) => holds).length === 0) return [];
    const full = reps.filter(({ outcome }) => outcome === 'full').length;
    const [range, held, time] = [rangeOf(own), heldOf(sets), timeOf(sets)];
    return [{ side, full, partial: reps.length - full, range, held, tempo: tempoOf(reps), time }];
  });
}
