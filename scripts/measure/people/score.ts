import type { Hold, Rep } from '../../../src/core/events.ts';
import type { HandCount } from './hand-count.ts';

/** Holds what was counted in a set against what was counted by hand. */

/** As much of a set's count as is needed for that. */
export interface Counted {
  full: readonly Pick<Rep, 'side' | 'peakMs'>[];
  partial: readonly Pick<Rep, 'side' | 'peakMs'>[];
  holds: readonly Pick<Hold, 'heldMs'>[];
}

export interface SetScore {
  /** Repetitions by hand. */
  want: number;
  /** How many repetitions it is off; a time that is wrong is one. */
  off: number;
  full: number;
  falselyHeld: boolean;
  /** Of the repetitions that were counted, those whose side was noted, and those that were given to it. */
  sides: { told: number; right: number };
}

/** Where fewer of them are full, the partial ones say nothing: the full ones have to be right. */
const MOSTLY_FULL = 0.6;

/** What is held has to be right to the second. */
const HELD_WITHIN_S = 1;

/** Whether there is a number to hold a count against. */
export const hasNumber = ({ full, attempts }: HandCount): boolean => (full ?? attempts ?? null) !== null;

/** Full and partial repetitions together have to be as many as by hand, or as the heights where a recording is cut in mid-repetition. */
export function scoreSet(truth: HandCount, count: Counted): SetScore {
  const { group, peaks } = truth;
  const full = count.full.length;
  const all = full + count.partial.length;
  const want = wanted(truth);
  const right = peaks && group === 'real' ? [want, peaks] : [want];
  const got = countsAll(group, full, want) ? all : full;
  const heldS = count.holds.reduce((sum, { heldMs }) => sum + heldMs, 0) / 1000;
  const falselyHeld = truth.heldS !== undefined && Math.abs(heldS - truth.heldS) > HELD_WITHIN_S;
  const off = Math.max(Math.min(...right.map((number) => Math.abs(got - number))), falselyHeld ? 1 : 0);
  return { want, off, full, falselyHeld, sides: scoreSides(truth, count) };
}

/** Sets that were done wrongly on purpose are attempts, of whatever depth. */
function wanted({ group, full, attempts }: HandCount): number {
  if (group === 'must-be-zero') return 0;
  return (group === 'uiprmd-incorrect' ? (attempts ?? full) : (full ?? attempts)) ?? 0;
}

/** Whether partial repetitions count too. */
function countsAll(group: HandCount['group'], full: number, want: number): boolean {
  if (group === 'uiprmd-incorrect') return true;
  return group !== 'must-be-zero' && want > 0 && full >= MOSTLY_FULL * want;
}

/** Each repetition that was counted against the true one whose height is nearest. */
function scoreSides({ side, peakTimesS = [] }: HandCount, { full, partial }: Counted): SetScore['sides'] {
  if (side === undefined) return { told: 0, right: 0 };
  const reps = [...full, ...partial];
  const sideAt = (peakMs: number) => {
    if (typeof side === 'string') return side;
    const offS = peakTimesS.map((timeS) => Math.abs(timeS - peakMs / 1000));
    return side[offS.indexOf(Math.min(...offS))];
  };
  return { told: reps.length, right: reps.filter((rep) => rep.side === sideAt(rep.peakMs)).length };
}

/** Which exercise each series shows; null where it shows none. */
export function shownIn(truths: readonly HandCount[]): Map<string, string | null> {
  const shown = new Map<string, string | null>();
  for (const { file, exercise, group } of truths) {
    if (group === 'real' || group === 'near-miss') shown.set(file, exercise);
    else if (!shown.has(file)) shown.set(file, group === 'must-be-zero' ? null : exercise);
  }
  return shown;
}
