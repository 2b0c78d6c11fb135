import type { Exercise, FormRule, HoldSpec, RepSpec } from '../core/exercise.ts';
import { HOLD_TOLERANCE_MS } from '../core/judging/quality.ts';
import type { Dose, RepsDose } from './dose.ts';

/** A pause where the exercise itself asks for none: near the height and almost still. */
const STILL: Readonly<Record<'deg' | 'length', Omit<HoldSpec, 'targetMs'>>> = {
  deg: { within: 8, maxSpeed: 12 },
  length: { within: 0.1, maxSpeed: 0.2 },
};
/** A hold shorter than this share of what is asked is a fault. */
const FAULT_SHARE = 0.6;

const isOfHold = ({ signal }: FormRule): boolean => signal === 'holdMs';

function withPause(exercise: Exercise, rep: RepSpec, { pauseS }: RepsDose): Exercise {
  const { hold, rules, ...rest } = exercise;
  // What is not asked for is not judged.
  if (pauseS === 0) return { ...rest, rules: rules.filter((rule) => !isOfHold(rule)) };
  const targetMs = 1000 * pauseS;
  if (hold?.targetMs === targetMs) return exercise;
  const bands: FormRule['bands'] = { good: [targetMs - HOLD_TOLERANCE_MS, Infinity], warn: [FAULT_SHARE * targetMs, Infinity] };
  return {
    ...rest,
    hold: { ...(hold ?? STILL[rep.unit === 'deg' ? 'deg' : 'length']), targetMs },
    rules: rules.map((rule) => (isOfHold(rule) ? { ...rule, bands } : rule)),
  };
}

/** The exercise as it is coached with a dose: its targets, the hold that is asked for, and no rule about one that is not. */
export function dosedExercise(exercise: Exercise, dose: Dose): Exercise {
  const prescription = { ...exercise.prescription, sets: dose.sets };
  if (dose.kind === 'reps') {
    const asked = { ...exercise, prescription: { ...prescription, reps: dose.reps } };
    return exercise.rep ? withPause(asked, exercise.rep, dose) : asked;
  }
  return {
    ...exercise,
    prescription: { ...prescription, holdS: dose.keepS },
    ...(exercise.timed && { timed: { ...exercise.timed, targetMs: 1000 * dose.keepS } }),
  };
}
