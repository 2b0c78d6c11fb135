import type { Side } from '../core/pose.ts';
import type { SetRecord } from '../log/set-records.ts';

/** The side on which most was done; null where sides are not told apart. */
export function workingSideOf({ reps, holds }: Pick<SetRecord, 'reps' | 'holds'>): Side | null {
  const sides = [...reps.filter(({ outcome }) => outcome !== 'void'), ...holds].map(({ side }) => side);
  const left = sides.filter((side) => side === 'left').length;
  const right = sides.filter((side) => side === 'right').length;
  return left === right ? null : left > right ? 'left' : 'right';
}
