import { inTurn, say, type Message } from '../message.ts';
import type { Rep } from '../events.ts';
import { median } from '../seeing/geometry.ts';
import type { Side } from '../pose.ts';

/** Differences of 10 to 15 % are commonly flagged and also common in healthy people: only more than this, and only when it stays. */
export const NOTABLE_PERCENT = 15;
export const FEWEST_SESSIONS = 3;

/** The same measure of both sides in one session: range, hold. Only from the same camera distance and mirrored placement. */
export type Sides = Readonly<Record<Side, number>>;

export interface Symmetry {
  /** Symmetry index of each session, percent of the mean of both sides; positive where the right side has more. Oldest first. */
  sessions: readonly number[];
  /** Median of the last three; null with fewer. */
  percent: number | null;
  /** Side that has more, where it is worth showing: the last three sessions differ by more than 15 % the same way. */
  notable: Side | null;
  /** For people; null where nothing is to be shown. */
  sentence: Message | null;
}

/** `(right − left) / mean · 100 %`; 0 when both are 0. */
export const symmetryIndex = ({ left, right }: Sides): number => {
  const mean = 0.5 * (left + right);
  return mean === 0 ? 0 : (100 * (right - left)) / mean;
};

/** Median height of the full repetitions of each side; null where a side has none. */
export function rangeBySide(reps: readonly Rep[]): Sides | null {
  const of = (side: Side) =>
    median(reps.filter((rep) => rep.outcome === 'full' && rep.side === side).map(({ amplitude }) => amplitude));
  const [left, right] = [of('left'), of('right')];
  return left === undefined || right === undefined ? null : { left, right };
}

const SIDE_DID_MORE = {
  left: (percent: number) => say`In the last three sessions your left side did ${percent} % more.`,
  right: (percent: number) => say`In the last three sessions your right side did ${percent} % more.`,
} as const;

/** Left against right over sessions of one exercise, oldest first. */
export function symmetryOf(sessions: readonly Sides[]): Symmetry {
  const indices = sessions.map(symmetryIndex);
  const last = indices.slice(-FEWEST_SESSIONS);
  const percent = last.length < FEWEST_SESSIONS ? null : (median(last) ?? null);
  const notable =
    percent === null
      ? null
      : last.every((index) => index > NOTABLE_PERCENT)
        ? 'right'
        : last.every((index) => index < -NOTABLE_PERCENT)
          ? 'left'
          : null;
  const sentence =
    notable && percent !== null
      ? inTurn(
          SIDE_DID_MORE[notable](Math.round(Math.abs(percent))),
          say`Sides often differ, and a camera that stands differently for each side makes a difference of its own.`,
        )
      : null;
  return { sessions: indices, percent, notable, sentence };
}
