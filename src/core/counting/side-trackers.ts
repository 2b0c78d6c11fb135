import type { Exercise } from '../exercise.ts';
import type { Side } from '../pose.ts';
import type { SignalName } from '../signals/index.ts';
import { Track, type TrackStep } from './track.ts';

/** A side that is followed, and what it did in the present frame. */
export interface SideTracker {
  track: Track;
  step: TrackStep | null;
  calibration: Calibration | null;
}

/** The sides that are followed in a set: one, or both where they may take turns. */
export const sideTrackersFor = (exercise: Exercise, side: Side | undefined): SideTracker[] =>
  tracksFor(exercise, side).map((track) => ({ track, step: null, calibration: null }));

function tracksFor(exercise: Exercise, side: Side | undefined): Track[] {
  const { sides } = exercise;
  if (sides === 'none') return [new Track(exercise, 'none')];
  if (side) return [new Track(exercise, side)];
  return sides === 'moves-more' ? [new Track(exercise, 'left'), new Track(exercise, 'right')] : [new Track(exercise, sides)];
}

/** The side that is shown and waited for: the one that moves, else the one that worked before, else the near one. */
export function leadingTracker(trackers: readonly SideTracker[], worked: Side | null, near: Side | null): SideTracker {
  const [first, ...others] = trackers;
  if (!first) throw new Error('A coach follows at least one side.');
  if (others.length === 0) return first;
  const moving = trackers.filter(({ track }) => track.counter.inProgress);
  if (moving.length > 0) return moving.reduce((a, b) => (b.track.counter.risen > a.track.counter.risen ? b : a));
  // Between two legs that take turns, the one that worked last may be hidden while both rest.
  const seen = trackers.filter(({ step }) => step?.height !== undefined);
  const of = (side: Side | null): SideTracker | undefined => seen.find(({ track }) => track.side === side);
  return of(worked) ?? of(near) ?? seen[0] ?? first;
}

/** What the start pose reads, as the median since then. */
export function calibrate({ rules }: Exercise, track: Track, sinceMs: number): Calibration {
  const values = new Map<SignalName, number>();
  for (const { signal } of rules) {
    if (signal === 'outMs' || signal === 'backMs' || signal === 'holdMs') continue;
    const value = track.medianSince(signal, sinceMs);
    if (value !== undefined) values.set(signal, value);
  }
  return { values, neutral: track.medianHeightSince(sinceMs) };
}

/** The person in the start pose. */
export interface Calibration {
  values: ReadonlyMap<SignalName, number>;
  /** The counted signal at rest. */
  neutral: number | undefined;
}
