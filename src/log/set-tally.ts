import type { Hold, Rep } from '../core/events.ts';
import { formOf } from '../core/judging/quality.ts';
import type { Side } from '../core/pose.ts';

/** What the movements of a set come to, for whoever looks at many sets: a set of years ago is known by this alone until it is opened. */
export interface SetTally {
  /** All movements, then those of each side that has any. */
  all: SideTally;
  left: SideTally | null;
  right: SideTally | null;
  /** The longest time in the posture without a break, milliseconds. */
  longestHoldMs: number;
  /** From the first movement to the end of the last, on the pictures' clock, milliseconds; null where nothing moved. */
  span: readonly [startMs: number, endMs: number] | null;
}

export interface SideTally {
  /** Repetitions, whatever became of them, and how many of them were not void, and full. */
  reps: number;
  counted: number;
  full: number;
  holds: number;
  /** As it was measured, milliseconds. */
  heldMs: number;
  /** Form of what was not void, 0..100; null where none was seen. */
  repForm: number | null;
  holdForm: number | null;
}

interface Movements {
  reps: readonly Rep[];
  holds: readonly Hold[];
}

function tallyOfSide({ reps, holds }: Movements): SideTally {
  const counted = reps.filter(({ outcome }) => outcome !== 'void');
  return {
    reps: reps.length,
    counted: counted.length,
    full: counted.filter(({ outcome }) => outcome === 'full').length,
    holds: holds.length,
    heldMs: holds.reduce((sum, { heldMs }) => sum + heldMs, 0),
    repForm: formOf(counted.map(({ findings }) => findings)).score,
    holdForm: formOf(holds.map(({ findings }) => findings ?? [])).score,
  };
}

function spanOf({ reps, holds }: Movements): SetTally['span'] {
  const moments = [...reps, ...holds];
  if (moments.length === 0) return null;
  return [
    moments.reduce((first, { startMs }) => Math.min(first, startMs), Infinity),
    moments.reduce((last, { endMs }) => Math.max(last, endMs), -Infinity),
  ];
}

export function tallyOf(set: Movements): SetTally {
  const onSide = (side: Side): SideTally | null => {
    const reps = set.reps.filter((rep) => rep.side === side);
    const holds = set.holds.filter((hold) => hold.side === side);
    return reps.length + holds.length > 0 ? tallyOfSide({ reps, holds }) : null;
  };
  return {
    all: tallyOfSide(set),
    left: onSide('left'),
    right: onSide('right'),
    longestHoldMs: set.holds.reduce((longest, { heldMs }) => Math.max(longest, heldMs), 0),
    span: spanOf(set),
  };
}
