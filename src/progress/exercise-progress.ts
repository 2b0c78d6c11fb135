import type { Exercise } from '../core/exercise.ts';
import { withHold } from '../core/counting/holds.ts';
import { wasSeen } from '../core/counting/seen.ts';
import { setQuality, type FormScore } from '../core/judging/quality.ts';
import { FEWEST_SESSIONS, rangeBySide, symmetryOf, type Symmetry } from '../core/judging/symmetry.ts';
import type { PastSet, SetFacts, SetRecord } from '../log/set-records.ts';
import { dayBegun } from '../log/begun.ts';
import type { Day } from '../programme/index.ts';
import { isTraining } from './entries.ts';
import { grouped } from './grouped.ts';

/** Heights of the full repetitions of a session, in the unit of the counted signal. */
export interface RangeReached {
  median: number;
  best: number;
}

/** One exercise in one session; single sets of a day together are one. */
export interface ExerciseSession {
  day: Day;
  sets: number;
  /** Full repetitions of all sets and sides, as corrected. */
  full: number;
  /** Time in the posture of all sets and sides, as corrected, milliseconds. */
  heldMs: number;
  /** Null without a full repetition. */
  range: RangeReached | null;
  form: Pick<FormScore, 'score' | 'coverage'>;
}

export interface ExerciseProgress {
  exercise: Exercise;
  /** Oldest first. */
  sessions: readonly ExerciseSession[];
  symmetry: Symmetry;
}

/** Whether anything was counted, by the camera or by the user. */
const hasCount = ({ counts, heldMs }: SetFacts): boolean => counts.full + counts.partial + heldMs.total > 0;

function sessionOf(exercise: Exercise, sets: readonly SetRecord[], day: Day): ExerciseSession {
  const reps = sets.flatMap((set) => set.reps);
  const holdS = sets[0]?.holdS ?? null;
  const judged = holdS === null ? exercise : withHold(exercise, 1000 * holdS);
  const { range, form } = setQuality({ reps, holds: sets.flatMap(({ holds }) => holds) }, judged);
  const median = range?.medianPeak ?? null;
  const peaks = reps.filter(wasSeen).flatMap(({ outcome, peak }) => (outcome === 'full' ? [peak] : []));
  return {
    day,
    sets: sets.length,
    full: sets.reduce((sum, { counts }) => sum + counts.full, 0),
    heldMs: sets.reduce((sum, { heldMs }) => sum + heldMs.total, 0),
    range: median === null ? null : { median, best: peaks.reduce((best, peak) => Math.max(best, peak)) },
    form,
  };
}

/** What one exercise was trained with, oldest first, one list for each session. */
function sessionsWith<Set extends SetFacts>({ id }: Exercise, sets: readonly Set[]): (readonly Set[])[] {
  const own = sets
    .filter((set) => set.exercise === id && isTraining(set) && hasCount(set))
    .sort((a, b) => a.startedMs - b.startedMs);
  return [...grouped(own, (set) => set.workoutId ?? dayBegun(set)).values()];
}

/** Those whose movements the progress over the last `most` sessions is made of: they, and the last ones that have both sides. */
export function setsOfProgress(exercise: Exercise, sets: readonly PastSet[], most: number): PastSet[] {
  const sessions = sessionsWith(exercise, sets);
  const both = sessions.filter(
    (session) => session.some(({ counts }) => counts.left > 0) && session.some(({ counts }) => counts.right > 0),
  );
  const wanted = new Set([...both.slice(-FEWEST_SESSIONS), ...sessions.slice(-most)]);
  return sessions.filter((session) => wanted.has(session)).flat();
}

/** One exercise from session to session. */
export function exerciseProgress(exercise: Exercise, sets: readonly SetRecord[]): ExerciseProgress {
  const groups = sessionsWith(exercise, sets);
  const sides = groups.flatMap((group) => rangeBySide(group.flatMap(({ reps }) => reps)) ?? []);
  return {
    exercise,
    sessions: groups.flatMap((group) => (group[0] ? [sessionOf(exercise, group, dayBegun(group[0]))] : [])),
    symmetry: symmetryOf(sides),
  };
}
