import type { WorkoutRecord } from '../log/session-log.ts';
import type { PastSet, SetFacts } from '../log/set-records.ts';
import { dayBegun, type Begun } from '../log/begun.ts';
import type { Day } from '../programme/index.ts';
import { grouped } from './grouped.ts';

/** One line of the history: a whole session, or a set that belongs to none. */
export interface Entry<Set extends PastSet = PastSet> extends Begun {
  /** Of the workout, else of the set. */
  id: string;
  /** The day on which it was begun; sets after midnight belong to it. */
  day: Day;
  /** Null for a single set. */
  workout: WorkoutRecord | null;
  /** At least one, in the order in which they were done. */
  sets: readonly Set[];
}

/** What the log holds as one looks back on it, newest first. A session without a set is left out: nothing was done. */
export function entriesFrom<Set extends PastSet>(workouts: readonly WorkoutRecord[], sets: readonly Set[]): Entry<Set>[] {
  const known = new Map(workouts.map((workout) => [workout.id, workout]));
  const oldestFirst = sets.toSorted((a, b) => a.startedMs - b.startedMs);
  // A set whose session is not in the log stands for itself.
  const groups = grouped(oldestFirst, ({ id, workoutId }) => (workoutId !== null && known.has(workoutId) ? workoutId : id));
  return [...groups]
    .flatMap(([id, own]): Entry<Set>[] => {
      const workout = known.get(id) ?? null;
      const begun = workout ?? own[0];
      if (!begun) return [];
      const { startedMs, startedOffsetMin } = begun;
      return [{ id, day: dayBegun(begun), startedMs, startedOffsetMin, workout, sets: own }];
    })
    .sort((a, b) => b.startedMs - a.startedMs);
}

/** Whether a set is training of the user: not the sample, not a recording, and over. */
export const isTraining = ({ source, how }: Pick<SetFacts, 'source' | 'how'>): boolean =>
  (source === 'camera' || source === 'unwatched') && how !== null && how !== 'cancelled';

/** What was trained on a day. */
export interface DayTotal {
  /** Sessions, and single sets that belong to none. */
  entries: number;
  sets: number;
  /** Full repetitions. */
  full: number;
  /** Time in a posture, milliseconds. */
  heldMs: number;
}

/** By day; days without training are not in it. */
export function dayTotals(entries: readonly Entry[]): ReadonlyMap<Day, DayTotal> {
  const totals = new Map<Day, DayTotal>();
  for (const { day, sets } of entries) {
    const trained = sets.filter(isTraining);
    if (trained.length === 0) continue;
    const before = totals.get(day) ?? { entries: 0, sets: 0, full: 0, heldMs: 0 };
    totals.set(day, {
      entries: before.entries + 1,
      sets: before.sets + trained.length,
      full: trained.reduce((sum, { counts }) => sum + counts.full, before.full),
      heldMs: trained.reduce((sum, { heldMs }) => sum + heldMs.total, before.heldMs),
    });
  }
  return totals;
}
