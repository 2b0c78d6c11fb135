import type { Hold, Rep } from '../core/events.ts';
import type { View } from '../core/exercise.ts';
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

export type SetEvent = SetStarted | RepRecorded | HoldRecorded | SetEnded | RepUndone | CountCorrected;

type WithoutStamp<T> = T extends unknown ? Omit<T, keyof Recorded> : never;

/** What happened in a set, before it is stamped. */
export type SetFact = WithoutStamp<SetEvent>;

/** One line of the log. Lines are added and never changed. */
export type WorkoutEvent = SetEvent | SessionLogEvent;

export interface RepCounts {
  full: number;
  partial: number;
  void: number;
  /** Full repetitions with a side. */
  left: number;
  right: number;
}

/** Time held in a timed exercise, milliseconds; `left` and `right` are parts of `total`. */
export interface HeldTimes {
  total: number;
  left: number;
  right: number;
}

/** A set as its events add up. */
export interface SetRecord {
  id: string;
  exercise: string;
  source: SourceKind;
  targetReps: number;
  /** Seconds aimed for; null where repetitions were. */
  targetS: number | null;
  /** Whether the target was for each side. */
  perSide: boolean;
  /** Seconds to hold each repetition at its height; null where no pause was asked for. */
  holdS: number | null;
  set: number;
  sets: number;
  view: View;
  clockMs: number;
  /** Milliseconds since 1970. */
  startedMs: number;
  /** Milliseconds since 1970; null while the set is unfinished. */
  endedMs: number | null;
  how: SetEnd | null;
  /** Of the workout that it belongs to; null for a single set. */
  workoutId: string | null;
  /** In order of time, without those that the user took back. */
  reps: readonly Rep[];
  counts: RepCounts;
  /** Full repetitions as the user corrected them; null where nobody did. `counts` has them. */
  correctedTo: number | null;
  /** Of a timed exercise, in order of time. */
  holds: readonly Hold[];
  heldMs: HeldTimes;
}

/** The log could not write; what was to be written is kept in memory and tried again. */
export interface LogProblem {
  id: 'log-full' | 'log-blocked' | 'log-closed' | 'log-failed';
  /** What happened, for people. */
  sentence: string;
  /** What to do about it, for people. */
  wayOn: string;
  /** Events that are only in memory. */
  waiting: number;
}

export interface WorkoutLog {
  /**
   * Resolves once the event is on the disk (null), or with the problem that keeps it in memory. Events in memory are tried again with
   * the next `append`, before it, and with `retry`. Never rejects.
   */
  append(event: WorkoutEvent): Promise<LogProblem | null>;
  /** Tries again to write what is only in memory. */
  retry(): Promise<LogProblem | null>;
  /** Every event, oldest first, those in memory included. */
  events(): Promise<WorkoutEvent[]>;
  close(): void;
}

const count = (reps: readonly Rep[]): RepCounts => {
  const counts = { full: 0, partial: 0, void: 0, left: 0, right: 0 };
  for (const rep of reps) {
    counts[rep.outcome] += 1;
    if (rep.outcome === 'full' && rep.side) counts[rep.side] += 1;
  }
  return counts;
};

const heldIn = (holds: readonly Hold[]): HeldTimes => {
  const held = { total: 0, left: 0, right: 0 };
  for (const { side, heldMs } of holds) {
    held.total += heldMs;
    if (side) held[side] += heldMs;
  }
  return held;
};

/** What was recorded of one set, in the order of the log. */
interface SetLines {
  start: SetStarted | null;
  reps: RepRecorded[];
  holds: Hold[];
  undone: Set<string>;
  correctedTo: number | null;
  end: SetEnded | null;
}

const isSetEvent = (event: WorkoutEvent): event is SetEvent => 'setId' in event;

function linesOf(events: readonly WorkoutEvent[]): Map<string, SetLines> {
  const seen = new Set<string>();
  const sets = new Map<string, SetLines>();
  for (const event of events) {
    if (seen.has(event.id) || !isSetEvent(event)) continue;
    seen.add(event.id);
    const lines = sets.get(event.setId) ?? { start: null, reps: [], holds: [], undone: new Set(), correctedTo: null, end: null };
    sets.set(event.setId, lines);
    if (event.type === 'set-started') lines.start = event;
    else if (event.type === 'rep') lines.reps.push(event);
    else if (event.type === 'hold') lines.holds.push(event.hold);
    else if (event.type === 'rep-undone') lines.undone.add(event.rep);
    else if (event.type === 'count-corrected') lines.correctedTo = event.full;
    else lines.end ??= event;
  }
  return sets;
}

function recordFrom(start: SetStarted, { reps, holds, undone, correctedTo, end }: SetLines): SetRecord {
  const own = reps.filter(({ id }) => !undone.has(id)).map(({ rep }) => rep);
  const held = holds.toSorted((a, b) => a.startMs - b.startMs);
  const {
    exercise,
    source,
    targetReps,
    targetS = null,
    perSide,
    holdS = null,
    set,
    sets,
    view,
    clockMs,
    workoutId = null,
  } = start;
  const made: SetRecord = {
    id: start.setId,
    exercise,
    source,
    targetReps,
    targetS,
    // What earlier versions wrote had a target for each side wherever sides were told apart.
    perSide: perSide ?? [...own, ...held].some(({ side }) => side !== null),
    holdS,
    set,
    sets,
    view,
    clockMs,
    startedMs: start.timeMs,
    endedMs: end?.timeMs ?? null,
    how: end?.how ?? null,
    workoutId,
    reps: own.sort((a, b) => a.startMs - b.startMs),
    counts: count(own),
    correctedTo: null,
    holds: held,
    heldMs: heldIn(held),
  };
  return correctedTo === null ? made : corrected(made, correctedTo);
}

/** The set with the full repetitions that the user says it had. */
export const corrected = (set: SetRecord, full: number): SetRecord => ({
  ...set,
  counts: { ...set.counts, full },
  correctedTo: full,
});

/** What the events add up to: sets, newest first. Events of a set without a start, and repeated events, are left out. */
export function setsFrom(events: readonly WorkoutEvent[]): SetRecord[] {
  const sets = [...linesOf(events).values()].flatMap((lines) => (lines.start ? [recordFrom(lines.start, lines)] : []));
  return sets.sort((a, b) => b.startedMs - a.startedMs);
}

/** Sets that were begun and never ended (the page was closed, the battery ran out), newest first. */
export const unfinishedSets = (events: readonly WorkoutEvent[]): SetRecord[] =>
  setsFrom(events).filter((set) => set.endedMs === null);

/** Ids and the time for a new event. `nowMs` is for tests. */
export const newEventStamp = (nowMs: number = Date.now()): { id: string; timeMs: number } => ({
  id: crypto.randomUUID(),
  timeMs: nowMs,
});
