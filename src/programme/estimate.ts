import type { ExerciseOutline } from '../core/exercise.ts';
import type { Dose } from './dose.ts';

/** How long things take, seconds; estimates of our own, where nothing else is said. */

/** Getting into the start pose and keeping it for the second that a set waits for. */
const START_S = 5;
/** The camera is put in its place and the person gets into theirs, or the person alone: the card is read, a band put on, a mat laid. */
const SET_UP_MOVED_S = 45;
const SET_UP_SAME_S = 20;
/** Standing one changes legs, or steps to the other foot; on the floor one turns round. */
const CHANGE_STANDING_S = 10;
const CHANGE_ON_FLOOR_S = 20;

/** One repetition at the rhythm of the exercise's figure, with the pause that is asked for, seconds. */
function repSeconds({ demo: { timing }, hold }: ExerciseOutline, pauseS: number): number {
  const { outMs, holdMs, backMs, restMs } = timing;
  // The figure's hold is the exercise's own pause where it has one, and else the turn at the height.
  const heightMs = pauseS > 0 || hold ? 1000 * pauseS : holdMs;
  return (outMs + heightMs + backMs + restMs) / 1000;
}

/** How long one set of one side takes, seconds. */
export const setSeconds = (exercise: ExerciseOutline, dose: Dose): number =>
  START_S + (dose.kind === 'time' ? dose.keepS : dose.reps * repSeconds(exercise, dose.pauseS));

export const changeOverSeconds = ({ camera }: ExerciseOutline): number =>
  camera.posture === 'standing' ? CHANGE_STANDING_S : CHANGE_ON_FLOOR_S;

/** All sets of an exercise with what lies between them, seconds. `restS` is the rest between sets of both legs together. */
export function setsSeconds(exercise: ExerciseOutline, dose: Dose, restS: number): number {
  const { perSide } = exercise.prescription;
  const sets = dose.sets * (perSide ? 2 : 1);
  return sets * setSeconds(exercise, dose) + (sets - 1) * (perSide ? changeOverSeconds(exercise) : restS);
}

/**
 * What comes before an exercise. After one of both legs together the rest is kept; after one of each leg in turn the other leg has rested
 * already, and setting up is enough.
 */
export function setUpSeconds(
  before: ExerciseOutline | undefined,
  moves: boolean,
  restS: number,
): { restS: number; seconds: number } {
  const rest = before && !before.prescription.perSide ? restS : 0;
  return { restS: rest, seconds: Math.max(moves ? SET_UP_MOVED_S : SET_UP_SAME_S, rest) };
}
