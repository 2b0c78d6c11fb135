import type { WorkoutEnded, WorkoutEvent } from './events.ts';
import type { PlannedExercise } from '../programme/index.ts';
import { isPlausible } from './plausible.ts';
import { deletedWorkouts } from './set-records.ts';

/** A session as its events add up; its sets are those of `setsFrom` with its id. */
export interface WorkoutRecord {
  id: string;
  session: string;
  name: string;
  items: readonly PlannedExercise[];
  plannedSets: number;
  /** Rest between sets, seconds; left out where it was not recorded. */
  restS?: number;
  /** Milliseconds since 1970. */
  startedMs: number;
  /** Minutes that the user's clock was ahead of UTC then. */
  startedOffsetMin: number;
  /** Milliseconds since 1970; null while it is unfinished. */
  endedMs: number | null;
  /** As `startedOffsetMin`, at the end. */
  endedOffsetMin: number | null;
  how: WorkoutEnded['how'] | null;
  /** By exercise id, 0..10. */
  pain: Readonly<Record<string, number>>;
  /** Null while nobody has said. */
  worseNextMorning: boolean | null;
  /** 0..10; null while nobody has said. */
  effort: number | null;
  /** What the user had to say of it; mostly empty. */
  note: string;
}

/** What a log adds up to: sessions in the order in which they were begun, without those that the user threw away, and what cannot be. */
export function workoutsFrom(log: readonly WorkoutEvent[]): WorkoutRecord[] {
  const events = log.filter(isPlausible);
  const seen = new Set<string>();
  const workouts = new Map<string, WorkoutRecord>();
  const change = (id: string, made: (workout: WorkoutRecord) => Partial<WorkoutRecord>): void => {
    const workout = workouts.get(id);
    if (workout) workouts.set(id, { ...workout, ...made(workout) });
  };
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    if (event.type === 'workout-started') {
      const { workoutId: id, session, name, items, plannedSets, restS, timeMs: startedMs, offsetMin: startedOffsetMin } = event;
      if (workouts.has(id)) continue;
      workouts.set(id, {
        id,
        session,
        name,
        items,
        plannedSets,
        ...(restS !== undefined && { restS }),
        startedMs,
        startedOffsetMin,
        endedMs: null,
        endedOffsetMin: null,
        how: null,
        pain: {},
        worseNextMorning: null,
        effort: null,
        note: '',
      });
    } else if (event.type === 'workout-ended') {
      change(event.workoutId, ({ endedMs }) =>
        endedMs === null ? { endedMs: event.timeMs, endedOffsetMin: event.offsetMin, how: event.how } : {},
      );
    } else if (event.type === 'pain-told') {
      change(event.workoutId, ({ pain }) => ({ pain: { ...pain, [event.exercise]: event.pain } }));
    } else if (event.type === 'morning-told') {
      change(event.workoutId, () => ({ worseNextMorning: event.worse }));
    } else if (event.type === 'effort-told') {
      change(event.workoutId, () => ({ effort: event.effort }));
    } else if (event.type === 'workout-noted') {
      change(event.workoutId, () => ({ note: event.note }));
    }
  }
  const gone = deletedWorkouts(events);
  return [...workouts.values()].filter(({ id }) => !gone.has(id));
}
