import * as v from 'valibot';
import { WORN_PLACES, type WornPlace } from '../motion/places.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/** Where the user wears each motion sensor, by the wearable's id; one that is not there was never said. */
export type WornPlaces = Readonly<Record<string, WornPlace>>;

const schema = v.fallback(v.record(v.string(), v.picklist(WORN_PLACES)), {});

/** Reads stored text; what does not fit was not said. */
export const wornPlacesFrom = (text: string | null): WornPlaces => v.parse(schema, parsed(text));

export const wornPlacesStore = storedChoice('hipwise-worn-places', wornPlacesFrom);
