import { forCount, joined, say, type Message } from '../core/message.ts';
import { EXERCISES } from '../exercises/index.ts';
import type { NewBest } from '../progress/new-bests.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** Weeks in a row are told from so many on: one is no row. */
const ROW_FROM = 2;

/** What is known of a session when it is over. */
export interface SessionToShare {
  /** From its first card to its end, milliseconds. */
  lastedMs: number;
  /** Full repetitions of all its sets. */
  reps: number;
  streakWeeks: number;
  bests: readonly NewBest[];
  /** The user's day, 'YYYY-MM-DD'. */
  day: string;
}

/** A number, and what it is a number of: "78" over "repetitions". */
export interface CardNumber {
  /** A whole number, 1 or more. */
  amount: number;
  words: Message;
}

/** All that a card of a session says, besides the name of the app. Nothing of it tells whose session it was, or how it felt. */
export interface ShareCard {
  minutes: CardNumber;
  /** Smaller than the minutes, two at the most. */
  numbers: readonly CardNumber[];
  best: { words: Message; what: Message } | null;
  /** 'YYYY-MM-DD'. */
  day: string;
}

/** What goes onto the card of a session. A session shorter than half a minute has lasted one all the same. */
export function cardOf({ lastedMs, reps, streakWeeks, bests, day }: SessionToShare): ShareCard {
  const minutes = Math.max(1, Math.round(lastedMs / MINUTE_MS));
  const [best] = bests;
  return {
    minutes: { amount: minutes, words: forCount(minutes, say`minutes for my hips`) },
    numbers: [
      ...(reps > 0 ? [{ amount: reps, words: forCount(reps, say`repetitions`) }] : []),
      ...(streakWeeks >= ROW_FROM ? [{ amount: streakWeeks, words: say`weeks in a row` }] : []),
    ],
    best: best ? { words: say`New best`, what: bestWhat(best) } : null,
    day,
  };
}

/** "Squat, 13 repetitions". The name of an exercise of one's own is the user's word and stays on the device. */
function bestWhat({ exercise, kind, value }: NewBest): Message {
  const name = EXERCISES.find(({ id }) => id === exercise)?.name;
  const amount = kind === 'reps' ? say`${value} repetitions` : say`${Math.round(value / SECOND_MS)} seconds`;
  return name ? joined(', ', [name, amount]) : amount;
}
