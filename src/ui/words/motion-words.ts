import { msg, str } from '@lit/localize';
import type { Exercise } from '../../core/exercise.ts';
import type { MotionStatus } from '../../motion/motion-watch.ts';
import { bestPlaceFor, type WornPlace } from '../../motion/places.ts';

/** Where a sensor is worn, for a choice. */
export const PLACE_WORDS: Readonly<Record<WornPlace, () => string>> = {
  thigh: () => msg('Thigh'),
  waist: () => msg('Waistband'),
  ankle: () => msg('Ankle'),
  wrist: () => msg('Wrist'),
};

/** What to do where a sensor does not feel an exercise. */
function betterPlaceWords(exercise: Exercise, place: WornPlace | null): string {
  const best = bestPlaceFor(exercise);
  if (best === 'waist')
    return place === 'waist'
      ? msg('Push it deeper into the waistband, so that it moves with you.')
      : msg('Wear it in the waistband.');
  return place === 'thigh'
    ? msg('Wear it on the thigh of the other leg, if that is the one that moves.')
    : msg('Wear it on the thigh of the leg that moves.');
}

/** How what a sensor feels of a set stands, in a sentence or two. */
export function motionWords({ state, place }: MotionStatus, exercise: Exercise): string {
  switch (state.type) {
    case 'learning':
      return state.missing === 1 ? msg('Sensor: one more to learn this') : msg(str`Sensor: ${state.missing} more to learn this`);
    case 'ready':
      return msg('Sensor: knows this movement');
    case 'counting':
      return msg('Counted by motion');
    case 'refused':
      if (state.why === 'other-way')
        return msg(
          'Sensor: it sits in another way than when it learned this. Turn it round, or let the camera show it three repetitions.',
        );
      return `${msg('Sensor: does not feel this well enough.')} ${betterPlaceWords(exercise, place)}`;
  }
}
