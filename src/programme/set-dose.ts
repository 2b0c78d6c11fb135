import type { Exercise } from '../core/exercise.ts';
import { withHold } from '../core/counting/holds.ts';

/** How much of an exercise is done: as the article prescribes it, or as the user likes it. */
export interface Dose {
  sets: number;
  /** Full repetitions of a set; 1 where a time is kept instead. */
  reps: number;
  /** Instead, in a timed exercise: seconds of a set. */
  seconds?: number;
  /** Seconds to hold each repetition at its height; absent where no pause is asked for. */
  holdS?: number;
  /** Each side does all of it; otherwise both sides together do. False where the exercise has no sides. */
  perSide: boolean;
}

/** What is remembered of the user's own dose. */
export type OwnDose = Omit<Dose, 'perSide'> & { perSide?: boolean };

export const prescribedDose = ({ prescription, timed, hold }: Exercise): Dose => {
  const { sets, reps, holdS, perSide } = prescription;
  return {
    sets,
    reps,
    ...(timed && { seconds: holdS ?? timed.targetMs / 1000 }),
    ...(hold && { holdS: hold.targetMs / 1000 }),
    perSide,
  };
};

/** The user's own dose, in what the exercise has; prescribed in what was never chosen. */
export function doseOf(exercise: Exercise, own: OwnDose | undefined): Dose {
  const prescribed = prescribedDose(exercise);
  const { sets, reps, seconds, holdS, perSide } = { ...prescribed, ...own };
  return {
    sets,
    reps,
    ...(prescribed.seconds !== undefined && seconds !== undefined && { seconds }),
    ...(prescribed.holdS !== undefined && holdS !== undefined && { holdS }),
    perSide: prescribed.perSide && perSide,
  };
}

/** The exercise as it is judged with a hold of so many seconds; as it is without. */
export const heldFor = (exercise: Exercise, holdS: number | null = null): Exercise =>
  holdS === null ? exercise : withHold(exercise, 1000 * holdS);

export const isPrescribed = (dose: Dose, exercise: Exercise): boolean => {
  const prescribed = prescribedDose(exercise);
  return (['sets', 'reps', 'seconds', 'holdS', 'perSide'] as const).every((part) => dose[part] === prescribed[part]);
};
