import { articleDose, setsToDo, targetOf, type PlannedExercise } from '../../src/programme/dose.ts';
import type { DoneExercise, DoneSession } from '../../src/programme/history.ts';
import { exerciseById } from '../../src/exercises/index.ts';

interface How {
  /** Share of the target that was reached in every set. */
  share?: number;
  quality?: number | null;
  pain?: number | null;
  sets?: number;
}

/** An exercise as it was asked for, done in every set alike. */
export function doneExercise({ exercise, dose }: PlannedExercise, how: How = {}): DoneExercise {
  const { share = 1, quality = 90, pain = 0 } = how;
  const known = exerciseById(exercise);
  if (!known) throw new RangeError(exercise);
  const sets = Array.from({ length: how.sets ?? setsToDo(known, dose) }, (_, index) => ({
    side: known.prescription.perSide ? (index % 2 === 0 ? ('left' as const) : ('right' as const)) : null,
    done: Math.round(share * targetOf(dose)),
    quality,
  }));
  return { exercise, asked: dose, sets, pain };
}

export const asPrescribed = (id: string): PlannedExercise => {
  const exercise = exerciseById(id);
  if (!exercise) throw new RangeError(id);
  return { exercise: id, dose: articleDose(exercise) };
};

export function doneSession(
  day: string,
  session: string | null,
  exercises: readonly DoneExercise[],
  over: Partial<DoneSession> = {},
): DoneSession {
  const plannedSets = exercises.reduce((sum, { sets }) => sum + sets.length, 0);
  return { day, session, plannedSets, exercises, worseNextMorning: false, ...over };
}

/** A whole session of the plan; what was in it does not matter. */
export const trained = (day: string, session: 'A' | 'B' = 'A'): DoneSession =>
  doneSession(day, session, [doneExercise(asPrescribed(session === 'A' ? 'bridge' : 'squat'))]);
