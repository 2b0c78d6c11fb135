import { WAYS, type Way } from '../unwatched/pacer.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/** How sets that nobody watches were counted last: by taps at first. */
export const unwatchedWayStore = storedChoice<Way>('hipwise-unwatched-way', (text) => {
  const stored = parsed(text);
  return WAYS.find((way) => way === stored) ?? 'tap';
});
