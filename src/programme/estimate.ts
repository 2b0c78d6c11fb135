import type { Exercise } from '../core/exercise.ts';
import type { Dose } from './dose.ts';

/** Getting into the start pose and keeping it for the second that a set waits for, seconds; an estimate of our own. */
const START_S = 5;

/** One repetition at the rhythm of the exercise's figure, with the pause that is asked for, seconds. */
function repSeconds({ demo: { timing }, hold }: Exercise, pauseS: number): number {
  const { outMs, holdMs, backMs, restMs } = timing;
  // The figure's hold is the exercise's own pause where it has one, and else the turn at the height.
  const heightMs = pauseS > 0 || hold ? 1000 * pauseS : holdMs;
  return (outMs + heightMs + backMs + restMs) / 1000;
}

/** How long one set of one side takes, seconds. */
export const setSeconds = (exercise: Exercise, dose: Dose): number =>
  START_S + (dose.kind === 'time' ? dose.keepS : dose.reps * repSeconds(exercise, dose.pauseS));
