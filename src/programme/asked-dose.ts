import type { Exercise, ExerciseOutline } from '../core/exercise.ts';
import { withHold } from '../core/counting/holds.ts';
import { articleDose, type Dose, type RepsDose, type TimeDose } from './dose.ts';

interface EachSide {
  /** Each side does all of it; otherwise both sides together do. */
  perSide: boolean;
}

interface AskedReps extends RepsDose, EachSide {}
interface AskedTime extends TimeDose, EachSide {}

/** What is asked for of an exercise that is done by itself. */
export type AskedDose = AskedReps | AskedTime;

/** What is remembered of the user's own dose. Earlier versions did not ask for `perSide`. */
export type OwnDose = Dose & { perSide?: boolean };

export const prescribedDose = (exercise: ExerciseOutline): AskedDose => ({
  ...articleDose(exercise),
  perSide: exercise.prescription.perSide,
});

/** The user's own dose, in what the exercise has; prescribed in what was never chosen, and where another kind was. */
export function doseOf(exercise: ExerciseOutline, own: OwnDose | undefined): AskedDose {
  const prescribed = prescribedDose(exercise);
  if (own === undefined) return prescribed;
  const perSide = prescribed.perSide && (own.perSide ?? true);
  const { sets } = own;
  if (prescribed.kind === 'reps' && own.kind === 'reps') {
    const pauseS = prescribed.pauseS > 0 && own.pauseS > 0 ? own.pauseS : prescribed.pauseS;
    return { ...prescribed, sets, perSide, reps: own.reps, pauseS };
  }
  if (prescribed.kind === 'time' && own.kind === 'time') return { ...prescribed, sets, perSide, keepS: own.keepS };
  return { ...prescribed, sets, perSide };
}

export const isPrescribed = (dose: AskedDose, exercise: ExerciseOutline): boolean => {
  const prescribed = new Map(Object.entries(prescribedDose(exercise)));
  return Object.entries(dose).every(([part, amount]) => prescribed.get(part) === amount);
};

/** Seconds that each repetition is held at its height; null where no pause is asked for. */
export const pauseOf = (dose: Dose): number | null => (dose.kind === 'reps' && dose.pauseS > 0 ? dose.pauseS : null);

/** The exercise as it is judged with a hold of so many seconds; as it is without. */
export const heldFor = (exercise: Exercise, holdS: number | null = null): Exercise =>
  holdS === null ? exercise : withHold(exercise, 1000 * holdS);
