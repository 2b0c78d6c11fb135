import type { PlannedExercise } from '../programme/index.ts';
import { deletedWorkouts } from './set-records.ts';
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

/** How hard it was, asked after the session or told later. The last answer counts. */
export interface EffortTold extends Stamp {
  type: 'effort-told';
  workoutId: string;
  /** 0 rest to 10 the hardest there is: the CR10 scale of perceived exertion (Borg 1998). */
  effort: number;
}

/** What the user has to say of a session. The last word counts; empty takes it back. */
export interface WorkoutNoted extends Stamp {
  type: 'workout-noted';
  workoutId: string;
  note: string;
}

/** The user throws a session away with all its sets, or takes that back. The last word counts. */
export interface WorkoutDeleted extends Stamp {
  type: 'workout-deleted' | 'workout-restored';
  workoutId: string;
}

export type SessionLogEvent = WorkoutStarted | WorkoutEnded | PainTold | MorningTold | EffortTold | WorkoutNoted | WorkoutDeleted;

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
  /** 0..10; null while nobody has said. */
  effort: number | null;
  /** What the user had to say of it; mostly empty. */
  note: string;
}

/** What the events add up to: sessions in the order in which they were begun, without those that the user threw away. */
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
        effort: null,
        note: '',
      });
    } else if (event.type === 'workout-ended') {
      change(event.workoutId, ({ endedMs, how }) => ({ endedMs: endedMs ?? event.timeMs, how: how ?? event.how }));
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
