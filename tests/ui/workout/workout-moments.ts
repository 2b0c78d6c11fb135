import { EXERCISES } from '../../../src/exercises/index.ts';
import { articleDose, stepsOf } from '../../../src/programme/index.ts';
import {
  beginWorkout,
  READ_MS,
  workoutAfter,
  type WorkoutCommand,
  type WorkoutState,
} from '../../../src/workout/workout-state.ts';

/** A workout of one exercise, in each of its steps. */

const ordered = (state: WorkoutState, command: WorkoutCommand): WorkoutState =>
  workoutAfter(state, { type: 'command', nowMs: READ_MS, command }).state;

const items = EXERCISES.slice(0, 1).map((exercise) => ({ exercise: exercise.id, dose: { ...articleDose(exercise), sets: 2 } }));
export const setUp = beginWorkout(stepsOf({ items, restS: 30 }), 0).state;
export const set = ordered(setUp, 'now');
export const rest = workoutAfter(set, { type: 'set-ended', nowMs: READ_MS, reached: true, side: null }).state;
export const paused = ordered(set, 'pause');
export const over = ordered(set, 'end');
