import type { Exercise } from '../core/exercise.ts';
import { say, type Message } from '../core/message.ts';
import type { Place } from '../wearables/sample.ts';

/** Where a motion sensor can be worn, what feels the most of hip exercises first. */
export const WORN_PLACES = ['thigh', 'waist', 'ankle', 'wrist'] as const satisfies readonly Place[];
export type WornPlace = (typeof WORN_PLACES)[number];

export const isWornPlace = (place: Place | null): place is WornPlace => WORN_PLACES.some((each) => each === place);

/** Where a sensor feels this exercise best: on the thigh of the leg that moves, unless the pelvis is what moves. */
export const bestPlaceFor = ({ feltAt }: Pick<Exercise, 'feltAt'>): WornPlace => feltAt ?? 'thigh';

/** What to do where a sensor does not feel an exercise well enough; null: where it is worn is not known. */
export function refusedAt(place: WornPlace | null, exercise: Pick<Exercise, 'feltAt'>): Message {
  if (bestPlaceFor(exercise) === 'waist')
    return place === 'waist'
      ? say`Your sensor does not feel this well enough. Push it deeper into the waistband, so that it moves with you.`
      : say`Your sensor does not feel this well enough. Wear it in the waistband.`;
  return place === 'thigh'
    ? say`Your sensor does not feel this well enough. Wear it on the thigh of the other leg, if that is the one that moves.`
    : say`Your sensor does not feel this well enough. Wear it on the thigh of the leg that moves.`;
}
