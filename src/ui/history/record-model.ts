import { sessionName, type PlannedExercise } from '../../programme/index.ts';
import { msg, str } from '@lit/localize';
import type { Exercise } from '../../core/exercise.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { PastSet, SetRecord } from '../../log/set-records.ts';
import type { Entry } from '../../progress/entries.ts';
import { grouped } from '../../progress/grouped.ts';
import { workingSideOf } from '../../workout/set-side.ts';
import { clockWords, countWords, exerciseNameWords, plural, SIDE_WORDS } from '../words/words.ts';
import { exerciseSummaries, type ExerciseSummary } from '../parts/workout-summary-model.ts';
import { translated } from '../../language/language.ts';

/** One exercise of a session, or of a single set. */
export interface RecordPart {
  /** Id of the exercise. */
  id: string;
  name: string;
  /** In the order in which they were done. */
  sets: readonly SetRecord[];
  /** Null where this version no longer knows the exercise. */
  summary: ExerciseSummary | null;
}

/** What a single set asked for; the hold that the exercise asks for where the log does not say. */
function askedOf({ exercise, targetS, targetReps, holdS, sets }: SetRecord, known: Exercise | undefined): PlannedExercise {
  const pauseS = holdS ?? (known?.hold?.targetMs ?? 0) / 1000;
  const dose =
    targetS === null
      ? ({ kind: 'reps', sets, reps: targetReps, pauseS, load: 'none' } as const)
      : ({ kind: 'time', sets, keepS: targetS, load: 'none' } as const);
  return { exercise, dose };
}

/**
 * By exercise, in the order in which they were begun. `pastSets`: every set there is, for what only shows over several sessions; those of
 * `setsToCompare` with their movements.
 */
export function recordParts(
  { workout, sets }: Entry<SetRecord>,
  exercises: readonly Exercise[],
  pastSets: readonly PastSet[],
): RecordPart[] {
  // Compared with what came before it, not after.
  const lastMs = sets.reduce((last, { startedMs }) => Math.max(last, startedMs), -Infinity);
  const until = pastSets.filter(({ startedMs }) => startedMs <= lastMs);
  const exerciseById = (id: string): Exercise | undefined => exercises.find((exercise) => exercise.id === id);
  return [...grouped(sets, ({ exercise }) => exercise)].map(([id, own]) => {
    const planned = workout?.items.find(({ exercise }) => exercise === id);
    const items = planned ? [planned] : own.slice(0, 1).map((set) => askedOf(set, exerciseById(id)));
    const [summary] = exerciseSummaries({ items, sets: own, pain: workout?.pain ?? {}, pastSets: until }, exerciseById);
    return { id, name: exerciseNameWords(exercises, id), sets: own, summary: summary ?? null };
  });
}

/** The name of the session, or of the exercise of a single set. */
export const recordName = ({ workout, sets }: Entry, exercises: readonly Exercise[]): string =>
  workout ? translated(sessionName(workout.session, workout.name)) : exerciseNameWords(exercises, sets[0]?.exercise ?? '');

/** "Set 2, left: 12 of 15 full". */
export function setHeading(set: PastSet): string {
  const side = workingSideOf(set);
  const number = side && !set.perSide ? msg(str`Set ${set.set}, ${SIDE_WORDS[side]}`) : msg(str`Set ${set.set}`);
  return `${number}: ${countWords(set)}`;
}

const MINUTE_MS = 60_000;
/** A session that seems longer was left open, or a clock was changed in it. */
const LONGEST_MINUTES = 600;

type Times = Pick<WorkoutRecord, 'startedMs' | 'startedOffsetMin' | 'endedMs' | 'endedOffsetMin'>;

/** "18:05 to 18:40, 35 minutes"; where the clock was changed in between only when it began. */
export function timesWords({ startedMs, startedOffsetMin, endedMs, endedOffsetMin }: Times): string {
  const minutes = endedMs === null ? 0 : Math.round((endedMs - startedMs) / MINUTE_MS);
  const began = clockWords(startedMs, startedOffsetMin);
  if (endedMs === null || minutes < 1 || minutes > LONGEST_MINUTES) return began;
  return msg(str`${began} to ${clockWords(endedMs, endedOffsetMin ?? startedOffsetMin)}, ${plural(minutes, 'minute')}`);
}
