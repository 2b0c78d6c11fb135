import type { Hold, Rep } from '../core/events.ts';
import type { View } from '../core/pose.ts';
import type { SignalTrace } from '../core/counting/signal-trace.ts';
import { MOST } from '../programme/limits.ts';
import type { MovementClip } from '../replay/clip.ts';
import { areOfOneSet, isPlausible } from './plausible.ts';
import { recordingsFrom, type WatchRecord } from './recordings.ts';
import type { SetTally } from './set-tally.ts';
import type { HeartBeat, RepRecorded, SetEnd, SetEnded, SetEvent, SetStarted, SourceKind, WorkoutEvent } from './events.ts';

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

/** What is known of a set without its movements. */
export interface SetFacts {
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
  /** Minutes that the user's clock was ahead of UTC then. */
  startedOffsetMin: number;
  /** Milliseconds since 1970; null while the set is unfinished. */
  endedMs: number | null;
  /** As `startedOffsetMin`, at the end. */
  endedOffsetMin: number | null;
  how: SetEnd | null;
  /** Of the workout that it belongs to; null for a single set. */
  workoutId: string | null;
  counts: RepCounts;
  /** Full repetitions as the user corrected them; null where nobody did. `counts` has them. */
  correctedTo: number | null;
  /** Where the user corrected it, `total` is not the sum of the holds. */
  heldMs: HeldTimes;
  /** Whether the user corrected the time. */
  timeCorrected: boolean;
  /** What the user had to say of it; mostly empty. */
  note: string;
}

/** A set as its events add up. */
export interface SetRecord extends SetFacts {
  /** In order of time, without those that the user took back. */
  reps: readonly Rep[];
  /** Of a timed exercise, in order of time. */
  holds: readonly Hold[];
  /** How far each repetition went, in order of time; empty in sets of earlier versions. */
  traces: readonly SignalTrace[];
  /** What was worst and best of it, to be shown; mostly two, empty in sets of earlier versions and where they were forgotten. */
  movements: readonly MovementClip[];
  /** In order of time; empty without a strap or a watch. */
  heartRate: readonly HeartBeat[];
  /** What watches recorded at the same time, and the user added later; mostly empty. */
  recordings: readonly WatchRecord[];
}

/** A set among many: in place of its movements what they come to. */
export interface SetSummary extends SetFacts {
  tally: SetTally;
}

/** A set of the past, with its movements or without: `past-set.ts` tells of both. */
export type PastSet = SetRecord | SetSummary;

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
  heldMs: number | null;
  movements: readonly MovementClip[];
  forgotten: boolean;
  heartRate: HeartBeat[];
  note: string;
  deleted: boolean;
  end: SetEnded | null;
}

const noLines = (): SetLines => ({
  start: null,
  reps: [],
  holds: [],
  undone: new Set(),
  correctedTo: null,
  heldMs: null,
  movements: [],
  forgotten: false,
  heartRate: [],
  note: '',
  deleted: false,
  end: null,
});

const isSetEvent = (event: WorkoutEvent): event is SetEvent => 'setId' in event;

/** Events of a newer version are kept in the log, and change nothing here. */
function take(lines: SetLines, event: SetEvent): void {
  switch (event.type) {
    case 'set-started':
      lines.start = event;
      break;
    case 'rep':
      lines.reps.push(event);
      break;
    case 'hold':
      lines.holds.push(event.hold);
      break;
    case 'movements-kept':
      lines.movements = event.clips;
      break;
    case 'movements-forgotten':
      lines.forgotten = true;
      break;
    case 'heart-rate':
      for (const beat of event.beats) lines.heartRate.push(beat);
      break;
    case 'rep-undone':
      lines.undone.add(event.rep);
      break;
    case 'count-corrected':
      lines.correctedTo = event.full;
      break;
    case 'time-corrected':
      lines.heldMs = event.heldMs;
      break;
    case 'set-noted':
      lines.note = event.note;
      break;
    case 'set-deleted':
    case 'set-restored':
      lines.deleted = event.type === 'set-deleted';
      break;
    case 'set-ended':
      lines.end ??= event;
  }
}

/** Whether beats were measured live, or are of a recording that is there. */
const isThere = (event: SetEvent, recordings: readonly WatchRecord[]): boolean =>
  event.type !== 'heart-rate' ||
  event.recording === undefined ||
  recordings.some(({ recording }) => recording === event.recording);

/** `events`: those that can be. */
function linesOf(events: readonly WorkoutEvent[], recordings: readonly WatchRecord[]): Map<string, SetLines> {
  const seen = new Set<string>();
  const sets = new Map<string, SetLines>();
  for (const event of events) {
    if (seen.has(event.id) || !isSetEvent(event)) continue;
    seen.add(event.id);
    const lines = sets.get(event.setId) ?? noLines();
    sets.set(event.setId, lines);
    if (isThere(event, recordings)) take(lines, event);
  }
  return sets;
}

/** What lies a week from its set belongs to another one, or is made up, and would draw the set out beyond every screen. */
const isNear = ({ clockMs }: SetStarted, { startMs, endMs }: Pick<Rep, 'startMs' | 'endMs'>): boolean =>
  areOfOneSet(clockMs, startMs) && areOfOneSet(clockMs, endMs);

/** Of what is still in the set: a repetition that was taken back is not shown. */
const shownOf = (clips: readonly MovementClip[], movements: readonly Pick<Rep, 'startMs'>[]): MovementClip[] =>
  clips.filter(({ ofMs }) => movements.some(({ startMs }) => startMs === ofMs));

const repsIn = (start: SetStarted, { reps }: SetLines): RepRecorded[] =>
  reps
    .filter(({ rep }) => isNear(start, rep))
    .sort((a, b) => a.rep.startMs - b.rep.startMs)
    .slice(0, MOST.movements);

const holdsIn = (start: SetStarted, { holds }: SetLines): Hold[] =>
  holds
    .filter((hold) => isNear(start, hold))
    .sort((a, b) => a.startMs - b.startMs)
    .slice(0, MOST.movements);

function recordFrom(start: SetStarted, lines: SetLines, recordings: readonly WatchRecord[]): SetRecord {
  const { undone, correctedTo, heartRate, note, end } = lines;
  const kept = repsIn(start, lines).filter(({ id }) => !undone.has(id));
  const own = kept.map(({ rep }) => rep);
  const held = holdsIn(start, lines);
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
    startedOffsetMin: start.offsetMin,
    endedMs: end?.timeMs ?? null,
    endedOffsetMin: end?.offsetMin ?? null,
    how: end?.how ?? null,
    workoutId,
    reps: own,
    counts: count(own),
    correctedTo: null,
    holds: held,
    heldMs: { ...heldIn(held), ...(lines.heldMs !== null && { total: lines.heldMs }) },
    timeCorrected: lines.heldMs !== null,
    traces: kept.flatMap(({ trace }) => trace ?? []),
    movements: lines.forgotten ? [] : shownOf(lines.movements, [...own, ...held]),
    heartRate: heartRate.toSorted((a, b) => a.timeMs - b.timeMs),
    recordings: recordings.filter(({ sets: own }) => own.some(({ setId }) => setId === start.setId)),
    note,
  };
  return correctedTo === null ? made : corrected(made, correctedTo);
}

/** The set with the full repetitions that the user says it had. */
export const corrected = (set: SetRecord, full: number): SetRecord => ({
  ...set,
  counts: { ...set.counts, full },
  correctedTo: full,
});

/** Workouts that the user threw away, by id. `events`: those that can be. */
export function deletedWorkouts(events: readonly WorkoutEvent[]): Set<string> {
  const deleted = new Set<string>();
  for (const event of events) {
    if (event.type === 'workout-deleted') deleted.add(event.workoutId);
    else if (event.type === 'workout-restored') deleted.delete(event.workoutId);
  }
  return deleted;
}

/**
 * What the events add up to: sets, newest first. Events of a set without a start, repeated events, and what cannot be are left out, and so
 * is what the user threw away.
 */
export function setsFrom(events: readonly WorkoutEvent[]): SetRecord[] {
  const plausible = events.filter(isPlausible);
  return setsWith(plausible, recordingsFrom(plausible));
}

/** The same of some of the log. `plausible`: events that can be; `recordings`: those of all of it. */
export function setsWith(plausible: readonly WorkoutEvent[], recordings: readonly WatchRecord[]): SetRecord[] {
  const gone = deletedWorkouts(plausible);
  const sets = [...linesOf(plausible, recordings).values()].flatMap((lines) =>
    lines.start && !lines.deleted && !gone.has(lines.start.workoutId ?? '') ? [recordFrom(lines.start, lines, recordings)] : [],
  );
  return sets.sort((a, b) => b.startedMs - a.startedMs);
}

/** How many lines cannot be, and are in no set and no session: they are kept, and the user is told. */
export function leftOutOf(events: readonly WorkoutEvent[]): number {
  const plausible = events.filter(isPlausible);
  const strays = [...linesOf(plausible, []).values()].map((lines) => {
    const { start, reps, holds } = lines;
    return start ? reps.length + holds.length - repsIn(start, lines).length - holdsIn(start, lines).length : 0;
  });
  return strays.reduce((sum, count) => sum + count, events.length - plausible.length);
}

/** Sets that were begun and never ended (the page was closed, the battery ran out), newest first. */
export const unfinishedSets = (events: readonly WorkoutEvent[]): SetRecord[] =>
  setsFrom(events).filter((set) => set.endedMs === null);
