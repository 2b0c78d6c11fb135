import type { Exercise } from '../core/exercise.ts';
import type { Place } from '../wearables/sample.ts';

/** Where a motion sensor can be worn, what feels the most of hip exercises first. */
export const WORN_PLACES = ['thigh', 'waist', 'ankle', 'wrist'] as const satisfies readonly Place[];
export type WornPlace = (typeof WORN_PLACES)[number];

export const isWornPlace = (place: Place | null): place is WornPlace => WORN_PLACES.some((each) => each === place);

/** Where a sensor feels this exercise best: on the thigh of the leg that moves, unless the pelvis is what moves. */
export const bestPlaceFor = ({ feltAt }: Pick<Exercise, 'feltAt'>): WornPlace => feltAt ?? 'thigh';
