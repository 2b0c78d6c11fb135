import { packedSet, unpackedSet } from './packed-set.ts';
import type { PastSet, SetRecord, SetSummary } from './set-records.ts';
import { tallyOf, type SetTally } from './set-tally.ts';

/** What is asked of a set whether its movements have been read or not. */

const tallies = new WeakMap<SetRecord, SetTally>();

/** What its movements come to. Made once of those that were read. */
export function tallyIn(set: PastSet): SetTally {
  if (!hasMovements(set)) return set.tally;
  const made = tallies.get(set) ?? tallyOf(set);
  tallies.set(set, made);
  return made;
}

/** Whether its movements have been read. */
export const hasMovements = (set: PastSet): set is SetRecord => !('tally' in set);

/** The set without its movements. */
export const summaryOf = (set: SetRecord): SetSummary => unpackedSet(packedSet({ ...set, tally: tallyOf(set) }));

/** How many movements are in it, whatever became of them. */
export const movementsIn = (set: PastSet): number => {
  const { reps, holds } = tallyIn(set).all;
  return reps + holds;
};
