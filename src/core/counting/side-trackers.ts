import type { Exercise } from '../exercise.ts';
import type { Side } from '../pose.ts';
import type { SignalName } from '../signals/index.ts';
import { Track, type TrackStep } from './track.ts';

/** A side that is followed, and what it did in the present frame. */
export interface SideTracker {
  track: Track;
  step: Readonly<TrackStep> | null;
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
  const [first] = trackers;
  if (!first) throw new Error('A coach follows at least one side.');
  if (trackers.length === 1) return first;
  let moving: SideTracker | null = null;
  for (const each of trackers)
    if (each.track.counter.inProgress && (!moving || each.track.counter.risen > moving.track.counter.risen)) moving = each;
  // Between two legs that take turns, the one that worked last may be hidden while both rest.
  return moving ?? seenOn(trackers, worked) ?? seenOn(trackers, near) ?? trackers.find(isSeen) ?? first;
}

const isSeen = ({ step }: SideTracker): boolean => step?.height !== undefined;

function seenOn(trackers: readonly SideTracker[], side: Side | null): SideTracker | undefined {
  for (const each of trackers) if (each.track.side === side && isSeen(each)) return each;
  return undefined;
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
