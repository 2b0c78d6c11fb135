import { WAYS, type Way } from '../unwatched/pacer.ts';
import { personalChoice } from './personal-choice.ts';
import { parsed, storedChoice } from './stored-choice.ts';

const FIRST: Way = 'tap';

const wayFrom = (stored: unknown): Way => WAYS.find((way) => way === stored) ?? FIRST;

/** How sets that nobody watches were counted last: by taps at first. */
export const unwatchedWayStore = personalChoice<Way>(
  storedChoice('hipwise-unwatched-way', (text) => wayFrom(parsed(text))),
  FIRST,
  [{ name: 'unwatched-way', said: (way) => [['unwatched-way', way]], heard: (_, value) => wayFrom(value) }],
);
