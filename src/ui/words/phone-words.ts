import { msg } from '@lit/localize';
import type { PhonePlace } from '../../wearables/wearable.ts';

/** What is said of a phone that is worn. */

const PLACES: Readonly<Record<PhonePlace, () => string>> = {
  thigh: () => msg('At the thigh'),
  ankle: () => msg('At the ankle'),
  waist: () => msg('In the waistband'),
};

export const phonePlaceWords = (place: PhonePlace): string => PLACES[place]();

/** Null until the phone has told where it is worn. */
export const phoneWords = (place: PhonePlace | null): string =>
  place ? `${msg('Phone')} · ${phonePlaceWords(place)}` : msg('Phone');
