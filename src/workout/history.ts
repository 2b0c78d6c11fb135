import { EXERCISES } from '../exercises/index.ts';
import type { WorkoutRecord } from '../log/session-log.ts';
import type { SetRecord } from '../log/set-records.ts';
import { isTraining } from '../progress/entries.ts';
import { articleDose, dayOf, doneSets, type DoneExercise, type DoneSession, type History } from '../programme/index.ts';

/** What the log holds, as the programme needs to know it; single sets count as sessions of their own. Oldest first. */
export function historyFrom(workouts: readonly WorkoutRecord[], sets: readonly SetRecord[], timeZone: string): History {
  const trained = sets.filter(isTraining);
  const sessions = workouts.map((workout) => ({
    startedMs: workout.startedMs,
    done: sessionOf(workout, trained, timeZone),
  }));
  const known = new Set(workouts.map(({ id }) => id));
  const singles = trained
    .filter(({ workoutId }) => workoutId === null || !known.has(workoutId))
    .map((set) => ({ startedMs: set.startedMs, done: singleOf(set, timeZone) }));
  return [...sessions, ...singles].sort((a, b) => a.startedMs - b.startedMs).map(({ done }) => done);
}

function sessionOf(workout: WorkoutRecord, sets: readonly SetRecord[], timeZone: string): DoneSession {
  const { id, session, plannedSets, items, pain, worseNextMorning, startedMs } = workout;
  const own = sets.filter(({ workoutId }) => workoutId === id).toSorted((a, b) => a.startedMs - b.startedMs);
  const exercises = items.map(({ exercise, dose }): DoneExercise => {
    return { exercise, asked: dose, sets: doneOf(exercise, own), pain: pain[exercise] ?? null };
  });
  return { day: dayOf(startedMs, timeZone), session, plannedSets, exercises, worseNextMorning: worseNextMorning === true };
}

function singleOf(set: SetRecord, timeZone: string): DoneSession {
  const exercise = EXERCISES.find(({ id }) => id === set.exercise);
  const done = doneOf(set.exercise, [set]);
  return {
    day: dayOf(set.startedMs, timeZone),
    session: null,
    plannedSets: done.length,
    exercises: exercise ? [{ exercise: exercise.id, asked: articleDose(exercise), sets: done, pain: null }] : [],
    worseNextMorning: false,
  };
}

function doneOf(id: string, sets: readonly SetRecord[]): DoneExercise['sets'] {
  const exercise = EXERCISES.find((each) => each.id === id);
  return exercise ? sets.filter((set) => set.exercise === id).flatMap((set) => doneSets(set, exercise)) : [];
}
