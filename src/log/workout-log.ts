import type { Hold, Rep } from '../core/events.ts';
import type { View } from '../core/exercise.ts';
import type { SignalTrace } from '../core/signal-trace.ts';
import type { SessionLogEvent } from './session-log.ts';

/** Where the pictures of a set came from. */
export type SourceKind = 'camera' | 'file' | 'sample';

/**
 * Why a set is over: the target was reached, the user finished it, the pictures ran out, the user threw it away, or the page was
 * closed in the middle of it and the set was ended at a later start.
 */
export type SetEnd = 'target' | 'finished' | 'source-ended' | 'cancelled' | 'interrupted';

/** What every line of the log has. */
export interface Stamp {
  /** Unique; the same event written twice is one event. */
  id: string;
  /** When it was recorded, milliseconds since 1970. */
  timeMs: number;
}

interface Recorded extends Stamp {
  setId: string;
}

export interface SetStarted extends Recorded {
  type: 'set-started';
  /** Id of the exercise. */
  exercise: string;
  source: SourceKind;
  /** Full repetitions aimed for, by each side where `perSide`. */
  targetReps: number;
  /** Instead, in a timed exercise: seconds to keep going, on each side where `perSide`. */
  targetS?: number;
  /** Whether each side was to do all of it; sets of earlier versions do not say. */
  perSide?: boolean;
  /** Seconds to hold each repetition at its height, where a pause is asked for. */
  holdS?: number;
  /** 1-based number of this set and how many are planned. */
  set: number;
  sets: number;
  /** View asked for on the set-up card. */
  view: View;
  /** The pictures' clock at the start: a repetition's `startMs` minus this is its time within the set, milliseconds. */
  clockMs: number;
  /** The workout that it belongs to, where it is no single set. */
  workoutId?: string;
}

export interface RepRecorded extends Recorded {
  type: 'rep';
  rep: Rep;
  /** The way to the goal from the repetition before to the end of this one; sets of earlier versions have none. */
  trace?: SignalTrace;
}

/** A posture of a timed exercise was held. */
export interface HoldRecorded extends Recorded {
  type: 'hold';
  hold: Hold;
}

export interface SetEnded extends Recorded {
  type: 'set-ended';
  how: SetEnd;
}

export interface HeartBeat {
  /** Milliseconds since 1970. */
  timeMs: number;
  /** Beats per minute. */
  bpm: number;
}

/** What a strap or a watch measured, some seconds at a time. */
export interface HeartRateRecorded extends Recorded {
  type: 'heart-rate';
  beats: readonly HeartBeat[];
}

/** The user says that a repetition was none; `rep` is the id of the event that recorded it. */
export interface RepUndone extends Recorded {
  type: 'rep-undone';
  rep: string;
}

/** The user says how many full repetitions it were. The last word counts. */
export interface CountCorrected extends Recorded {
  type: 'count-corrected';
  full: number;
}

/** The user says for how long a posture was held, on both sides together. The last word counts. */
export interface TimeCorrected extends Recorded {
  type: 'time-corrected';
  heldMs: number;
}

/** What the user has to say of a set. The last word counts; empty takes it back. */
export interface SetNoted extends Recorded {
  type: 'set-noted';
  note: string;
}

/** The user throws a set away, or takes that back. The last word counts. */
export interface SetDeleted extends Recorded {
  type: 'set-deleted' | 'set-restored';
}

export type SetEdit = CountCorrected | TimeCorrected | SetNoted | SetDeleted;

export type SetEvent = SetStarted | RepRecorded | HoldRecorded | HeartRateRecorded | SetEnded | RepUndone | SetEdit;

type WithoutStamp<T> = T extends unknown ? Omit<T, keyof Recorded> : never;

/** What happened in a set, before it is stamped. */
export type SetFact = WithoutStamp<SetEvent>;

/** What the user changes of a set that is over, before it is stamped. */
export type SetChange = WithoutStamp<SetEdit>;

/** One line of the log. Lines are added and never changed. */
export type WorkoutEvent = SetEvent | SessionLogEvent;

/** An event that is on the disk. */
export type LoggedEvent = WorkoutEvent & {
  /**
   * Its place in the log, from 1: one more than the last that this device knew when it was written, so that what was said later counts
   * later, even where a clock was set back. Events of two devices may share a place; then the id decides.
   */
  order: number;
};

/** The order in which events add up, the same on every device. */
export const inOrder = (a: LoggedEvent, b: LoggedEvent): number => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The log could not write; what was to be written is kept in memory and tried again. */
export interface LogProblem {
  id: 'log-full' | 'log-denied' | 'log-blocked' | 'log-closed' | 'log-failed';
  /** What happened, for people. */
  sentence: string;
  /** What to do about it, for people. */
  wayOn: string;
  /** Events that are only in memory. */
  waiting: number;
}

/** The log could not be read. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable';

  constructor(readonly problem: LogProblem) {
    super(problem.sentence);
  }
}

/** What a merge came to. With a problem nothing was changed. */
export interface Merged {
  /** Events that are new here. */
  added: number;
  /** Events that were here already. */
  known: number;
  problem: LogProblem | null;
}

export interface WorkoutLog {
  /**
   * Resolves once the event is on the disk (null), or with the problem that keeps it in memory. Events in memory are tried again with
   * the next `append`, before it, and with `retry`. Never rejects.
   */
  append(event: WorkoutEvent): Promise<LogProblem | null>;
  /** Tries again to write what is only in memory. */
  retry(): Promise<LogProblem | null>;
  /** Takes in events of a backup or of another device, all of them or none; what is known by its id stays as it is. Never rejects. */
  merge(events: readonly LoggedEvent[]): Promise<Merged>;
  /**
   * Every event, in order, those in memory included.
   *
   * @throws LogUnreadable
   */
  events(): Promise<LoggedEvent[]>;
  /** Deletes every event for good. */
  erase(): Promise<void>;
  /** Calls when something else than `append` of this page has changed the log: another tab, a merge. Returns a function that ends it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Ids and the time for a new event. `nowMs` is for tests. */
export const newEventStamp = (nowMs: number = Date.now()): { id: string; timeMs: number } => ({
  id: crypto.randomUUID(),
  timeMs: nowMs,
});
