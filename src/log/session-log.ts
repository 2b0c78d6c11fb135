import type { PlannedExercise } from '../programme/index.ts';
import type { Stamp, WorkoutEvent } from './workout-log.ts';

/** A whole session in the log: its sets, and what the user said of it. */

export interface WorkoutStarted extends Stamp {
  type: 'workout-started';
  workoutId: string;
  /** Id of the planned session ("A", "B", one of the user's own). */
  session: string;
  name: string;
  items: readonly PlannedExercise[];
  /** Sets that were planned, each side's counted for itself. */
  plannedSets: number;
  /** Rest between sets, seconds; workouts of earlier versions do not say. */
  restS?: number;
}

export interface WorkoutEnded extends Stamp {
  type: 'workout-ended';
  workoutId: string;
  /** `interrupted`: the page was closed in the middle of it, and it was ended at a later start. */
  how: 'done' | 'stopped' | 'interrupted';
}

/** Asked after each exercise. The last answer counts. */
export interface PainTold extends Stamp {
  type: 'pain-told';
  workoutId: string;
  /** Id of the exercise. */
  exercise: string;
  /** 0 none to 10 the worst that can be thought of. */
  pain: number;
}

/** Asked on the next day. The last answer counts. */
export interface MorningTold extends Stamp {
  type: 'morning-told';
  workoutId: string;
  worse: boolean;
}

export type SessionLogEvent = WorkoutStarted | WorkoutEnded | PainTold | MorningTold;

type WithoutStamp<T> = T extends unknown ? Omit<T, keyof Stamp> : never;

/** What happened in a session, before it is stamped. */
export type SessionFact = WithoutStamp<SessionLogEvent>;

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
  /** Null while it is unfinished. */
  endedMs: number | null;
  how: WorkoutEnded['how'] | null;
  /** By exercise id, 0..10. */
  pain: Readonly<Record<string, number>>;
  /** Null while nobody has said. */
  worseNextMorning: boolean | null;
}

/** What the events add up to: sessions, oldest first in the order in which they were begun. */
export function workoutsFrom(events: readonly WorkoutEvent[]): WorkoutRecord[] {
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
      const { workoutId: id, session, name, items, plannedSets, restS, timeMs: startedMs } = event;
      if (workouts.has(id)) continue;
      workouts.set(id, {
        id,
        session,
        name,
        items,
        plannedSets,
        ...(restS !== undefined && { restS }),
        startedMs,
        endedMs: null,
        how: null,
        pain: {},
        worseNextMorning: null,
      });
    } else if (event.type === 'workout-ended') {
      change(event.workoutId, ({ endedMs, how }) => ({ endedMs: endedMs ?? event.timeMs, how: how ?? event.how }));
    } else if (event.type === 'pain-told') {
      change(event.workoutId, ({ pain }) => ({ pain: { ...pain, [event.exercise]: event.pain } }));
    } else if (event.type === 'morning-told') {
      change(event.workoutId, () => ({ worseNextMorning: event.worse }));
    }
  }
  return [...workouts.values()];
}
