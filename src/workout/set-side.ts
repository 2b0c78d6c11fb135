import type { Side } from '../core/pose.ts';
import { tallyIn } from '../log/past-set.ts';
import type { PastSet } from '../log/set-records.ts';
import type { SideTally } from '../log/set-tally.ts';

const moved = (tally: SideTally | null): number => (tally ? tally.counted + tally.holds : 0);

/** The side on which most was done; null where sides are not told apart. */
export function workingSideOf(set: PastSet): Side | null {
  const tally = tallyIn(set);
  const [left, right] = [moved(tally.left), moved(tally.right)];
  return left === right ? null : left > right ? 'left' : 'right';
}
