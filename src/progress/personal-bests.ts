import { tallyIn } from '../log/past-set.ts';
import type { PastSet, SetFacts } from '../log/set-records.ts';
import { isTraining } from './entries.ts';

/** The most there was of something, and the first set that had it. */
export interface Best {
  value: number;
  set: PastSet;
}

export interface PersonalBests {
  /** Id of the exercise. */
  exercise: string;
  /** Most full repetitions in a set, on one side where each side has its own; null where none was counted. */
  reps: Best | null;
  /** Longest time in the posture without a break, milliseconds; null where none was. */
  holdMs: Best | null;
}

/** A corrected count does not say which side had how many: half of it each. */
function repsOf({ perSide, counts: { full, left, right }, correctedTo }: SetFacts): number {
  if (!perSide || (left === 0 && right === 0)) return full;
  if (correctedTo === null) return Math.max(left, right);
  return left > 0 && right > 0 ? Math.floor(full / 2) : full;
}

/** What the user corrected downwards was not held as long as it seemed. */
const longestHoldMs = (set: PastSet): number => Math.min(set.heldMs.total, tallyIn(set).longestHoldMs);

const better = (best: Best | null, value: number, set: PastSet): Best | null =>
  value > (best?.value ?? 0) ? { value, set } : best;

/** What nobody saw is training, and no best. */
const isWatched = ({ source }: SetFacts): boolean => source !== 'unwatched';

/** By exercise, in the order in which each was trained last. */
export function personalBests(sets: readonly PastSet[]): PersonalBests[] {
  const bests = new Map<string, PersonalBests>();
  for (const set of sets.filter((each) => isTraining(each) && isWatched(each)).sort((a, b) => a.startedMs - b.startedMs)) {
    const { reps, holdMs } = bests.get(set.exercise) ?? { reps: null, holdMs: null };
    const now = {
      exercise: set.exercise,
      reps: better(reps, repsOf(set), set),
      holdMs: better(holdMs, longestHoldMs(set), set),
    };
    // Put in anew, so that what was trained last comes last.
    bests.delete(set.exercise);
    if (now.reps ?? now.holdMs) bests.set(set.exercise, now);
  }
  return [...bests.values()].reverse();
}
