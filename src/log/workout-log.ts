import type { Hold, Rep } from '../core/events.ts';
import type { View } from '../core/exercise.ts';

/** Where the pictures of a set came from. */
export type SourceKind = 'camera' | 'file' | 'sample';

/**
 * Why a set is over: the target was reached, the user finished it, the pictures ran out, the user threw it away, or the page was
 * closed in the middle of it and the set was ended at a later start.
 */
export type SetEnd = 'target' | 'finished' | 'source-ended' | 'cancelled' | 'interrupted';

interface Recorded {
  /** Unique; the same event written twice is one event. */
  id: string;
  setId: string;
  /** When it was recorded, milliseconds since 1970. */
  timeMs: number;
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

/** One line of the log. Lines are added and never changed. */
export type WorkoutEvent = SetStarted | RepRecorded | HoldRecorded | SetEnded;

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
  /** In order of time. */
  reps: readonly Rep[];
  counts: RepCounts;
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

/** What the events add up to: sets, newest first. Events of a set without a start, and repeated events, are left out. */
export const setsFrom = (events: readonly WorkoutEvent[]): SetRecord[] => {
  const seen = new Set<string>();
  const starts = new Map<string, SetStarted>();
  const reps = new Map<string, Rep[]>();
  const holds = new Map<string, Hold[]>();
  const ends = new Map<string, SetEnded>();
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    if (event.type === 'set-started') starts.set(event.setId, event);
    else if (event.type === 'rep') reps.set(event.setId, [...(reps.get(event.setId) ?? []), event.rep]);
    else if (event.type === 'hold') holds.set(event.setId, [...(holds.get(event.setId) ?? []), event.hold]);
    else if (!ends.has(event.setId)) ends.set(event.setId, event);
  }
  const sets = [...starts.values()].map((start): SetRecord => {
    const end = ends.get(start.setId);
    const own = (reps.get(start.setId) ?? []).sort((a, b) => a.startMs - b.startMs);
    const held = (holds.get(start.setId) ?? []).sort((a, b) => a.startMs - b.startMs);
    const { exercise, source, targetReps, targetS = null, perSide, holdS = null, set, sets: planned, view, clockMs } = start;
    return {
      id: start.setId,
      exercise,
      source,
      targetReps,
      targetS,
      // What earlier versions wrote had a target for each side wherever sides were told apart.
      perSide: perSide ?? [...own, ...held].some(({ side }) => side !== null),
      holdS,
      set,
      sets: planned,
      view,
      clockMs,
      startedMs: start.timeMs,
      endedMs: end?.timeMs ?? null,
      how: end?.how ?? null,
      reps: own,
      counts: count(own),
      holds: held,
      heldMs: heldIn(held),
    };
  });
  return sets.sort((a, b) => b.startedMs - a.startedMs);
};

/** Sets that were begun and never ended (the page was closed, the battery ran out), newest first. */
export const unfinishedSets = (events: readonly WorkoutEvent[]): SetRecord[] =>
  setsFrom(events).filter((set) => set.endedMs === null);

/** Ids and the time for a new event. `nowMs` is for tests. */
export const newEventStamp = (nowMs: number = Date.now()): { id: string; timeMs: number } => ({
  id: crypto.randomUUID(),
  timeMs: nowMs,
});
