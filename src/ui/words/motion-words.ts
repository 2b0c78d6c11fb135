import { msg, str } from '@lit/localize';
import type { Exercise } from '../../core/exercise.ts';
import type { MotionStatus } from '../../motion/motion-state.ts';
import { translated } from '../../language/language.ts';
import { refusedAt, type WornPlace } from '../../motion/places.ts';

/** Where a sensor is worn, for a choice. */
export const PLACE_WORDS: Readonly<Record<WornPlace, () => string>> = {
  thigh: () => msg('Thigh'),
  waist: () => msg('Waistband'),
  ankle: () => msg('Ankle'),
  wrist: () => msg('Wrist'),
};

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
      return translated(refusedAt(place, exercise));
  }
}
