import { msg, str } from '@lit/localize';
import type { Exercise } from '../../core/exercise.ts';
import type { FeltSet } from '../../log/felt.ts';
import { bestPlaceFor } from '../../motion/places.ts';

/** Nine of ten errors of a pelvis tilt are smaller, degrees: `docs/motion.md`. */
const TILT_ERROR_DEG = 4;
/** A body that only sways seems to sink by so much, degrees, and its sensor to shake by so much, mg: `docs/motion.md`. */
const STEADY_DEG = 3;
const STEADY_MG = 20;

const degrees = (value: number): string => `${Math.round(value)}°`;

/** What a sensor adds to a set, in sentences; none where it adds nothing that is sure. */
export function feltWords({ place, tiltDeg, sideTiltDeg, sinkDeg, shakeMg }: FeltSet, exercise: Exercise): string[] {
  const words: string[] = [];
  if (place === 'waist' && bestPlaceFor(exercise) === 'waist') {
    const { left, right } = sideTiltDeg;
    words.push(
      left !== undefined && right !== undefined
        ? msg(
            str`Your pelvis tilted by ${degrees(tiltDeg)} (left ${degrees(left)}, right ${degrees(right)}), give or take ${degrees(TILT_ERROR_DEG)}.`,
          )
        : msg(str`Your pelvis tilted by ${degrees(tiltDeg)}, give or take ${degrees(TILT_ERROR_DEG)}.`),
    );
  }
  if (sinkDeg !== null)
    words.push(
      sinkDeg <= STEADY_DEG
        ? msg('You did not sink while you held.')
        : msg(str`You sank by ${degrees(sinkDeg)} while you held, give or take ${degrees(STEADY_DEG)}.`),
    );
  if (shakeMg !== null)
    words.push(
      shakeMg <= STEADY_MG
        ? msg('You held without shaking.')
        : msg(str`You shook while you held: ${Math.round(shakeMg)} mg, where ${STEADY_MG} is steady.`),
    );
  return words;
}
