import type { WorkoutRecord } from './session-log.ts';
import type { PastSet } from './set-records.ts';
import type { Kept } from './subjects.ts';

/** All that the log adds up to, without the movements of its sets. */
export interface Past {
  /** Newest first, without those that were thrown away or cancelled; unfinished ones included. */
  sets: readonly PastSet[];
  /** In the order in which they were begun, unfinished ones included. */
  workouts: readonly WorkoutRecord[];
  /** Lines that cannot be, and are in no set and no session. */
  leftOut: number;
}

/** What all subjects together come to; the same as `setsFrom` and `workoutsFrom` of the whole log. */
export function pastOf(kept: Iterable<Kept>): Past {
  const sets: { place: number; set: PastSet }[] = [];
  const workouts: { place: number; workout: WorkoutRecord }[] = [];
  const gone = new Set<string | null>();
  let leftOut = 0;
  for (const { subject, place, set, workout, isDeleted, leftOut: own } of kept) {
    leftOut += own;
    if (set) sets.push({ place, set });
    if (workout) workouts.push({ place, workout });
    if (isDeleted) gone.add(subject.slice('workout '.length));
  }
  return {
    sets: sets
      .filter(({ set }) => set.how !== 'cancelled' && !gone.has(set.workoutId))
      .sort((a, b) => b.set.startedMs - a.set.startedMs || a.place - b.place)
      .map(({ set }) => set),
    workouts: workouts.sort((a, b) => a.place - b.place).map(({ workout }) => workout),
    leftOut,
  };
}
