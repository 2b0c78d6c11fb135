import { say, type Message } from '../message.ts';
import type { Rep } from '../events.ts';
import { median } from '../seeing/geometry.ts';

/** So many partial or faulty repetitions in a row are a reason to end the set. */
export const SPENT_IN_A_ROW = 3;
/** Falling off is told from so many repetitions on, by the first third and the last. */
const FEWEST_REPS = 6;
/** Losses that are worth a word, shares of the beginning; starting values of our own, not limits from a study. */
const RANGE_LOSS = 0.15;
const SPEED_LOSS = 0.2;

/** Medians of the first and the last third of a set, and the share that was lost on the way (negative: gained). */
export interface FallingOff {
  first: number;
  last: number;
  loss: number;
  /** Large enough to be told. */
  marked: boolean;
}

export interface Fatigue {
  /** Height above where each repetition began, in the unit of the counted signal. */
  range: FallingOff;
  /** Height per second on the way to it, so that a smaller movement in the same time is slower. */
  speed: FallingOff;
  /** For people; null when nothing is marked. */
  sentence: Message | null;
}

/** Three times in a row not right: the set had better end here. `reps` are those three. */
export interface SpentSet {
  reps: readonly Rep[];
  sentence: Message;
}

const counted = (reps: readonly Rep[]): Rep[] => reps.filter(({ outcome }) => outcome !== 'void');

const isSpent = ({ outcome, findings }: Rep): boolean => outcome === 'partial' || findings.some(({ state }) => state === 'fault');

/** Whether to suggest ending the set, asked after each repetition. Void repetitions neither count nor break the row. */
export function spentSet(reps: readonly Rep[]): SpentSet | null {
  const last = counted(reps).slice(-SPENT_IN_A_ROW);
  if (last.length < SPENT_IN_A_ROW || !last.every(isSpent)) return null;
  const partial = last.filter(({ outcome }) => outcome === 'partial').length;
  const sentence =
    partial === last.length
      ? say`The last three were not full. A good moment to end this set.`
      : partial === 0
        ? say`Your form slipped three times running. A good moment to end this set.`
        : say`The last three were not full, or not clean. A good moment to end this set.`;
  return { reps: last, sentence };
}

const outSpeed = ({ amplitude, startMs, peakMs, hold }: Rep): number[] => {
  const outMs = (hold?.startMs ?? peakMs) - startMs;
  return outMs > 0 ? [(1000 * amplitude) / outMs] : [];
};

function fallingOff(first: readonly number[], last: readonly number[], limit: number): FallingOff | null {
  const [before, after] = [median(first), median(last)];
  if (before === undefined || after === undefined || before <= 0) return null;
  const loss = (before - after) / before;
  return { first: before, last: after, loss, marked: loss >= limit };
}

const percent = (share: number): number => Math.round(100 * share);

/** How range and speed changed within a set; null with fewer than six repetitions. */
export function fatigueOf(reps: readonly Rep[]): Fatigue | null {
  const all = counted(reps);
  if (all.length < FEWEST_REPS) return null;
  const third = Math.floor(all.length / 3);
  const [begin, end] = [all.slice(0, third), all.slice(-third)];
  const heights = (some: readonly Rep[]) => some.map(({ amplitude }) => amplitude);
  const range = fallingOff(heights(begin), heights(end), RANGE_LOSS);
  const speed = fallingOff(begin.flatMap(outSpeed), end.flatMap(outSpeed), SPEED_LOSS);
  if (!range || !speed) return null;
  return { range, speed, sentence: inWords(range, speed) };
}

function inWords(range: FallingOff, speed: FallingOff): Message | null {
  // A smaller movement in the same time is slower too: one of them is told.
  if (range.marked) return say`Towards the end your movement became ${percent(range.loss)} % smaller.`;
  return speed.marked ? say`Towards the end you became ${percent(speed.loss)} % slower.` : null;
}
