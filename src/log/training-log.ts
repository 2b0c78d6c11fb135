import {
  type HeartBeat,
  type RecordingFact,
  type SessionFact,
  type SetChange,
  type SetFact,
  type WorkoutEvent,
  newEventStamp,
} from './events.ts';
import { lineOf } from './forgotten.ts';
import { GLANCE_SETS, GLANCE_WORKOUTS, type Glance } from './glance.ts';
import type { History } from '../programme/index.ts';
import { createInUse, type InUse } from './in-use.ts';
import { askToKeep } from './persistence.ts';
import type { WorkoutRecord } from './session-log.ts';
import type { PastSet, SetRecord } from './set-records.ts';
import type { LogProblem, WorkoutLog } from './workout-log.ts';

/** What the log adds up to. */
export interface TrainingRecords {
  /** Newest first, without cancelled sets, unfinished ones included. */
  sets: readonly PastSet[];
  /** Oldest first, unfinished ones included. */
  workouts: readonly WorkoutRecord[];
  /** The set that a closed page left behind, or null. */
  unfinishedSet: PastSet | null;
  /** Ids of sets and workouts that run in any tab of this browser: nobody has left them behind. */
  running: ReadonlySet<string>;
}

export type LogNews =
  /** Something could not be written; it is kept in memory. */
  | { type: 'problem'; problem: LogProblem }
  /** All that was in memory is written. */
  | { type: 'problem-solved'; id: LogProblem['id'] }
  /** Another tab, a backup or another device has changed what is in the log. */
  | { type: 'log-changed' };

/** Sets and sessions, written as they happen and read as what they come to. Writing never rejects: what goes wrong is news. */
export interface TrainingLog {
  /** Returns a function that unsubscribes. */
  subscribe(listener: (news: LogNews) => void): () => void;
  /**
   * What the log adds up to. `onProgress`: how many lines are still to be added up, where that takes a while.
   *
   * @throws LogUnreadable
   */
  records(onProgress?: (left: number) => void): Promise<TrainingRecords>;
  /**
   * What the first screen needs, sooner than all of it; null where nothing was kept, or the log has changed since. `key`: of what has made
   * the history of it.
   */
  glance(key: string): Promise<Glance | null>;
  /** Keeps it for the next start, where nothing of the last time is unfinished. */
  keepGlance(key: string, records: Pick<TrainingRecords, 'sets' | 'workouts'>, history: History): Promise<void>;
  /**
   * These sets with their movements, in this order; those that are not there are left out.
   *
   * @throws LogUnreadable
   */
  sets(ids: readonly string[]): Promise<SetRecord[]>;
  /** Writes what happens in a set. Returns the event; events of one set are written in order. */
  record(setId: string, fact: SetFact): WorkoutEvent;
  /** Resolves when all that was recorded is on the disk, or has been told as a problem. */
  written(): Promise<void>;
  /** Ends a set that was left behind, with what was counted. */
  endUnfinished(setId: string): Promise<void>;
  /** What the user says of a set that is over: the right number, a note, that it be deleted. */
  changeSet(setId: string, change: SetChange): Promise<void>;
  /** Writes what happened in a workout besides its sets. */
  note(fact: SessionFact): Promise<void>;
  /** Writes what a watch recorded: the beats of each set, and last of all that it is there, without which they count for nothing. */
  addRecording(added: GivenRecording): Promise<void>;
  /** Takes a recording back, and all that came with it. */
  removeRecording(recording: string): Promise<void>;
  /** Tries again to write what is only in memory. */
  retry(): Promise<void>;
}

/** Reads sets with their movements, in this order. */
export type LoadSets = TrainingLog['sets'];

/** What a watch recorded, as the sets have it. */
export interface GivenRecording {
  fact: RecordingFact;
  /** Of each set and the rest after it, in order of time; at most `MOST.beats` in each. */
  beats: readonly { setId: string; beats: readonly HeartBeat[] }[];
}

/** `inUse`: what runs in this and in other tabs. */
export function createTrainingLog(log: WorkoutLog, inUse: InUse = createInUse()): TrainingLog {
  const listeners = new Set<(news: LogNews) => void>();
  const told = new Set<LogProblem['id']>();
  let tail: Promise<void> = Promise.resolve();

  const emit = (news: LogNews): void => listeners.forEach((listener) => listener(news));
  const report = (problem: LogProblem | null): void => {
    if (problem) {
      told.add(problem.id);
      emit({ type: 'problem', problem });
      return;
    }
    for (const id of told) emit({ type: 'problem-solved', id });
    told.clear();
  };

  log.onChange((problem) => {
    if (problem) emit({ type: 'problem', problem });
    emit({ type: 'log-changed' });
  });

  const append = (event: WorkoutEvent): Promise<void> => {
    if (event.type === 'set-started') {
      inUse.begin(event.setId);
      if (event.workoutId !== undefined) inUse.begin(event.workoutId);
    }
    if (event.type === 'workout-started') inUse.begin(event.workoutId);
    tail = tail.then(async () => {
      report(await log.append(event));
      if (event.type === 'set-ended') {
        inUse.end(event.setId);
        if (event.how !== 'cancelled') void askToKeep();
      }
      if (event.type === 'workout-ended') inUse.end(event.workoutId);
    });
    return tail;
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async records(onProgress) {
      const { sets, workouts } = await log.past(onProgress);
      const running = await inUse.ids();
      const unfinishedSet = sets.find(({ id, endedMs }) => endedMs === null && !running.has(id)) ?? null;
      return { sets, workouts, unfinishedSet, running };
    },
    glance: (key) => log.glance(key),
    async keepGlance(key, { sets, workouts }, history) {
      const last = { sets: sets.slice(0, GLANCE_SETS), workouts: workouts.slice(-GLANCE_WORKOUTS) };
      // What was left behind stands first on the first screen: it is not to come later.
      if ([...last.sets, ...last.workouts].some(({ endedMs }) => endedMs === null)) return;
      await log.keepGlance(key, sets, { history, ...last });
    },
    sets: (ids) => log.sets(ids),
    record(setId, fact) {
      const stamp = newEventStamp();
      const event: WorkoutEvent = { ...stamp, id: lineOf(fact, setId) ?? stamp.id, setId, ...fact };
      void append(event);
      return event;
    },
    written: () => tail,
    endUnfinished: (setId) => append({ ...newEventStamp(), setId, type: 'set-ended', how: 'interrupted' }),
    changeSet(setId, change) {
      const stamp = newEventStamp();
      return append({ ...stamp, id: lineOf(change, setId) ?? stamp.id, setId, ...change });
    },
    note: (fact) => append({ ...newEventStamp(), ...fact }),
    addRecording({ fact, beats }) {
      const { recording } = fact;
      for (const each of beats) void append({ ...newEventStamp(), type: 'heart-rate', ...each, recording });
      return append({ ...newEventStamp(), ...fact });
    },
    removeRecording: (recording) => append({ ...newEventStamp(), type: 'recording-removed', recording }),
    retry: async () => report(await log.retry()),
  };
}
