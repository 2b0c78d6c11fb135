import type { LoggedEvent } from './events.ts';
import { inOrder } from './events.ts';
import { summaryOf } from './past-set.ts';
import { isPlausible } from './plausible.ts';
import { recordingsFrom, type WatchRecord } from './recordings.ts';
import { workoutsFrom, type WorkoutRecord } from './session-log.ts';
import { deletedWorkouts, leftOutOf, setsFrom, type SetSummary } from './set-records.ts';

/**
 * What a line of the log is about: one set, one session, one thing that was chosen, or the log as a whole. What it adds up to depends on
 * its own lines alone. Of a choice nothing is kept but how many lines there are: `choices` has its last word.
 */
export type Subject = `set ${string}` | `workout ${string}` | `choice ${string}` | 'rest';

/** Places of lines in the log, both ends in it. */
export type Run = readonly [from: number, to: number];

/** What the lines of one subject add up to, and where they lie. */
export interface Kept {
  subject: Subject;
  /** Lines of other subjects may lie between. In order, apart from each other. */
  runs: readonly Run[];
  lines: number;
  /** How many of them cannot be, and are left out. */
  leftOut: number;
  /** Place of the line that begins it, by which those of one moment stand in order; 0 where nothing does. */
  place: number;
  /** Of a set; null without a start, and where it was thrown away. */
  set: SetSummary | null;
  /** Of a session, likewise. */
  workout: WorkoutRecord | null;
  /** Whether the session was thrown away, with all its sets. */
  isDeleted: boolean;
  /** Of the rest. */
  recordings: readonly WatchRecord[];
}

/** Id of a set. */
export const setSubject = (id: string): Subject => `set ${id}`;

export function subjectOf(line: LoggedEvent): Subject {
  if ('setId' in line) return setSubject(line.setId);
  if (line.type === 'choice-made') return `choice ${line.choice}`;
  return 'workoutId' in line ? `workout ${line.workoutId}` : 'rest';
}

/** Reading some lines of others is quicker than reading one more time. [our own choice] */
const NEAR = 16;

/** The same places in as few runs as are worth it. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const [from, to] of runs.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && from <= last[1] + NEAR) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

export const runsOf = (lines: readonly LoggedEvent[]): Run[] => joined(lines.map(({ order }): Run => [order, order]));

/** `lines`: all of the subject, in any order. */
export function keptOf(subject: Subject, lines: readonly LoggedEvent[]): Kept {
  const own = lines.toSorted(inOrder);
  const none = { set: null, workout: null, isDeleted: false, recordings: [] };
  const common = { subject, runs: runsOf(own), lines: own.length, leftOut: leftOutOf(own), place: 0, ...none };
  if (subject.startsWith('choice ')) return common;
  const plausible = own.filter(isPlausible);
  if (subject === 'rest') return { ...common, recordings: recordingsFrom(plausible) };
  if (subject.startsWith('set ')) {
    const [set] = setsFrom(own);
    return { ...common, place: plausible[0]?.order ?? 0, set: set ? summaryOf(set) : null };
  }
  const begin = plausible.find(({ type }) => type === 'workout-started');
  const [workout = null] = workoutsFrom(own);
  return { ...common, place: begin?.order ?? 0, workout, isDeleted: deletedWorkouts(plausible).size > 0 };
}

/** Lines by what they are about. */
export function bySubject(lines: readonly LoggedEvent[]): ReadonlyMap<Subject, readonly LoggedEvent[]> {
  const groups = new Map<Subject, LoggedEvent[]>();
  for (const line of lines) {
    const subject = subjectOf(line);
    const group = groups.get(subject);
    if (group) group.push(line);
    else groups.set(subject, [line]);
  }
  return groups;
}
