import { lookUp } from '../core/look-up.ts';
import { allOutlines, outlineById } from '../exercises/known.ts';
import type { WorkoutRecord } from '../log/session-log.ts';
import { tallyIn } from '../log/past-set.ts';
import type { PastSet } from '../log/set-records.ts';
import { isTraining } from '../progress/entries.ts';
import { grouped } from '../progress/grouped.ts';
import { dayBegun } from '../log/begun.ts';
import {
  articleDose,
  doneSets,
  type DoneExercise,
  type DoneSession,
  type History,
  type PlannedExercise,
} from '../programme/index.ts';

/** Of what `historyFrom` makes of the same sets: raised with every change of it. */
const HISTORY = 1;

/** Another one wherever the history of the same log may be another: exercises of one's own come and go. */
export const historyKey = (): string =>
  JSON.stringify([HISTORY, allOutlines().map((each) => [each.id, each.prescription, Boolean(each.timed), Boolean(each.rep)])]);

/** What the log holds, as the programme needs to know it; single sets count as sessions of their own. Oldest first. */
export function historyFrom(workouts: readonly WorkoutRecord[], sets: readonly PastSet[]): History {
  const trained = sets.filter(isTraining).sort((a, b) => a.startedMs - b.startedMs);
  // Once for all of them: each session looking through every set would take a log of many years too long.
  const byWorkout = grouped(trained, ({ workoutId }) => workoutId ?? '');
  const sessions = workouts.map((workout) => ({
    startedMs: workout.startedMs,
    done: sessionOf(workout, byWorkout.get(workout.id) ?? []),
  }));
  const known = new Set(workouts.map(({ id }) => id));
  const singles = trained
    .filter(({ workoutId }) => workoutId === null || !known.has(workoutId))
    .map((set) => ({ startedMs: set.startedMs, done: singleOf(set) }));
  return [...sessions, ...singles].sort((a, b) => a.startedMs - b.startedMs).map(({ done }) => done);
}

/** `own`: its sets, oldest first. */
function sessionOf(workout: WorkoutRecord, own: readonly PastSet[]): DoneSession {
  const { session, plannedSets, items, pain, worseNextMorning } = workout;
  const exercises = [...items, ...unplannedIn(own, items)].map(({ exercise, dose }): DoneExercise => {
    return { exercise, asked: dose, sets: doneOf(exercise, own), pain: lookUp(pain, exercise) ?? null };
  });
  return { day: dayBegun(workout), session, plannedSets, exercises, worseNextMorning: worseNextMorning === true };
}

/** What was done that was not planned, in the order in which it was begun: the article's dose is what it is held against. */
function unplannedIn(own: readonly PastSet[], items: readonly PlannedExercise[]): PlannedExercise[] {
  const ids = new Set(own.map(({ exercise }) => exercise));
  for (const { exercise } of items) ids.delete(exercise);
  return [...ids].flatMap((id) => {
    const exercise = outlineById(id);
    return exercise ? { exercise: id, dose: articleDose(exercise) } : [];
  });
}

function singleOf(set: PastSet): DoneSession {
  const exercise = outlineById(set.exercise);
  const done = doneOf(set.exercise, [set]);
  return {
    day: dayBegun(set),
    session: null,
    plannedSets: done.length,
    exercises: exercise ? [{ exercise: exercise.id, asked: articleDose(exercise), sets: done, pain: null }] : [],
    worseNextMorning: false,
  };
}

function doneOf(id: string, sets: readonly PastSet[]): DoneExercise['sets'] {
  const exercise = outlineById(id);
  return exercise ? sets.filter((set) => set.exercise === id).flatMap((set) => doneSets(tallyIn(set), exercise)) : [];
}
