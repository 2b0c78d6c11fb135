import { say, type Message } from '../core/message.ts';
import type { PlannedExercise } from './dose.ts';

/**
 * Pain told after an exercise, 0..10, and what follows: a scale from the rehabilitation of tendons, guidance and no diagnosis.
 * 0 to 3 goes on, 4 and 5 ease, above 5 stops.
 */
export type PainAdvice = 'go-on' | 'ease' | 'stop';

export const MOST_PAIN_TO_GO_ON = 3;
export const MOST_PAIN_TO_EASE = 5;
/** After a stop an exercise is left out for so many days; our own choice, long enough to skip two sessions. */
export const LEFT_OUT_DAYS = 7;

export interface PainDecision {
  advice: PainAdvice;
  reason: Message;
}

/** `pain` is 0..10. */
export function painDecision(pain: number): PainDecision {
  if (pain > MOST_PAIN_TO_EASE) {
    return {
      advice: 'stop',
      reason: say`Pain of ${pain}: stop this exercise for today. If it stays, have it looked at by a physiotherapist or doctor.`,
    };
  }
  if (pain > MOST_PAIN_TO_GO_ON) {
    return {
      advice: 'ease',
      reason: say`Pain of ${pain}: move only as far as it is comfortable, with fewer repetitions and without a band or weights.`,
    };
  }
  return { advice: 'go-on', reason: pain > 0 ? say`Pain of ${pain} is fine: go on.` : say`No pain: go on.` };
}

const EASED_SHARE = 2 / 3;

/** The rest of an exercise after pain of 4 or 5: two thirds of it, without a pause and a load. */
export function eased({ exercise, dose }: PlannedExercise): PlannedExercise {
  if (dose.kind === 'time')
    return { exercise, dose: { ...dose, keepS: Math.max(1, Math.round(EASED_SHARE * dose.keepS)), load: 'none' } };
  return { exercise, dose: { ...dose, reps: Math.max(1, Math.round(EASED_SHARE * dose.reps)), pauseS: 0, load: 'none' } };
}
