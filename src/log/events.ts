import type { Hold, Rep } from '../core/events.ts';
import type { View } from '../core/pose.ts';
import type { SignalTrace } from '../core/counting/signal-trace.ts';
import type { PlannedExercise } from '../programme/index.ts';
import type { MovementClip } from '../replay/clip.ts';
import { offsetHere } from './offset.ts';

/**
 * Where the pictures of a set came from. `motion` had none, and was counted by what a sensor felt; `unwatched` had none, and was counted by
 * taps, or by the tempo and the clock that led it.
 */
export type SourceKind = 'camera' | 'file' | 'sample' | 'motion' | 'unwatched';

/**
 * Why a set is over: the target was reached, the user finished it, nothing was done any more (`workout-state` says for how long; earlier
 * versions wrote `finished` for that too), the pictures ran out, the user threw it away, or the page was closed in the middle of it and
 * the set was ended at a later start.
 */
export type SetEnd = 'target' | 'finished' | 'idle' | 'source-ended' | 'cancelled' | 'interrupted';

/** What every line of the log has. */
export interface Stamp {
  /** Unique; the same event written twice is one event. */
  id: string;
  /** When it was recorded, milliseconds since 1970. */
  timeMs: number;
  /**
   * Minutes that the user's clock was ahead of UTC then, −840 to 840: day and time of day are those of `timeMs + 60_000 * offsetMin`, and
   * stay so wherever they are looked at later. What earlier versions wrote has none before it is in the log.
   */
  offsetMin: number;
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
  /** The recording of a watch that they come from, as `RecordingAdded` names it; none where they were measured live. */
  recording?: string;
}

/** What was worst and best of a set, as stick figures; written before its end. */
export interface MovementsKept extends Recorded {
  type: 'movements-kept';
  clips: readonly MovementClip[];
}

/** The user wants these stick figures gone. The log lets go of them, here and wherever this line is taken in. */
export interface MovementsForgotten extends Recorded {
  type: 'movements-forgotten';
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

export type SetEdit = CountCorrected | TimeCorrected | SetNoted | SetDeleted | MovementsForgotten;

export type SetEvent =
  SetStarted | RepRecorded | HoldRecorded | HeartRateRecorded | MovementsKept | SetEnded | RepUndone | SetEdit;

type Without<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

/** What happened in a set, before it is stamped. */
export type SetFact = Without<SetEvent, keyof Recorded>;

/** What the user changes of a set that is over, before it is stamped. */
export type SetChange = Without<SetEdit, keyof Recorded>;

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

/** What a watch said of one set of ours. */
export interface WatchedSet {
  setId: string;
  /** Repetitions that the watch counted; left out where it counted none of this set. */
  repetitions?: number;
}

/** The file that a watch recorded at the same time was given to these sets; its beats are in `heart-rate` lines before this one. */
export interface RecordingAdded extends Stamp {
  type: 'recording-added';
  /** Unique; the beats carry it. */
  recording: string;
  /** Tells the file from others: the same one is added once. */
  file: string;
  /** From when to when the watch recorded, on our clock, milliseconds since 1970. */
  startMs: number;
  endMs: number;
  /** What has to be added to the watch's clock to have ours, milliseconds; below 0 where the watch was ahead. */
  offsetMs: number;
  /** Kilocalories, of all that the watch recorded; left out where it does not say. */
  calories?: number;
  /** How many values of the heart came with it. */
  beats: number;
  sets: readonly WatchedSet[];
}

/** The user takes a recording back, and all that came with it. */
export interface RecordingRemoved extends Stamp {
  type: 'recording-removed';
  recording: string;
}

export type RecordingEvent = RecordingAdded | RecordingRemoved;

/**
 * The user has chosen something that is theirs on every device: a colour, the six weeks, a session of their own. Of each choice the last
 * word counts.
 */
export interface ChoiceMade extends Stamp {
  type: 'choice-made';
  /** "theme", or "dose/squat" where there is one of each; `settings/person-choices` knows them, or a newer version of the app. */
  choice: string;
  /** As JSON has it; null: nothing, or no longer. */
  value: unknown;
}

/** What was added, before it is stamped. */
export type RecordingFact = Without<RecordingAdded, keyof Stamp>;

/** What happened in a session, before it is stamped. */
export type SessionFact = Without<SessionLogEvent, keyof Stamp>;

/** One line of the log. Lines are added and never changed. */
export type WorkoutEvent = SetEvent | SessionLogEvent | RecordingEvent | ChoiceMade;

/** An event that is on the disk. */
export type LoggedEvent = WorkoutEvent & {
  /**
   * Its place in the log, from 1: one more than the last that this device knew when it was written, so that what was said later counts
   * later, even where a clock was set back. Events of two devices may share a place; then the id decides.
   */
  order: number;
};

/** An event as a file of any version has it: what was written before offsets were does not say its own. */
export type FiledEvent = Unplaced<LoggedEvent>;

type Unplaced<T> = T extends { offsetMin: number } ? Omit<T, 'offsetMin'> & { offsetMin?: number } : never;

/**
 * An event with an offset: its own, else that of this device's zone at its moment, which is the best guess there is. `offsetAt` is for
 * tests.
 */
export const withOffset = (event: FiledEvent, offsetAt: (timeMs: number) => number = offsetHere): LoggedEvent => ({
  ...event,
  offsetMin: event.offsetMin ?? offsetAt(event.timeMs),
});

/** The order in which events add up, the same on every device. */
export const inOrder = (a: LoggedEvent, b: LoggedEvent): number => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Id, time and place on the clock for a new event. What is given is for tests. */
export const newEventStamp = (nowMs: number = Date.now(), offsetMin: number = offsetHere(nowMs)): Stamp => ({
  id: crypto.randomUUID(),
  timeMs: nowMs,
  offsetMin,
});
