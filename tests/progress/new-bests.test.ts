import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeSets } from '../../src/gallery/fake-data.ts';
import type { SetRecord } from '../../src/log/set-records.ts';
import { newBests } from '../../src/progress/new-bests.ts';

const known = (id: string) => {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`There is no exercise "${id}".`);
  return exercise;
};

/** A set of squats with so many full repetitions. */
function squats(full: number, daysAgo: number): SetRecord {
  const [set] = fakeSets([known('squat'), { id: `squat-${full}-${daysAgo}`, daysAgo }]);
  if (!set) throw new Error('A set was made.');
  return { ...set, counts: { ...set.counts, full, left: 0, right: 0 } };
}

describe('a new best', () => {
  it('is more than the most of all earlier sets, by one', () => {
    const earlier = [squats(9, 3), squats(12, 7)];
    expect(newBests([squats(13, 0)], earlier)).toEqual([{ exercise: 'squat', kind: 'reps', value: 13, before: 12 }]);
    expect(newBests([squats(12, 0)], earlier)).toEqual([]);
  });

  it('is told once for a session, by its best set, though all sets are given', () => {
    const own = [squats(13, 0), squats(14, 0)];
    expect(newBests(own, [squats(12, 7), ...own])).toEqual([{ exercise: 'squat', kind: 'reps', value: 14, before: 12 }]);
  });

  it('is none the first time, because there is nothing to compare with', () => {
    expect(newBests([squats(13, 0)], [])).toEqual([]);
  });

  it('of a posture is the longest time without a break', () => {
    const stretch = (longestMs: number, daysAgo: number): SetRecord => {
      const [set] = fakeSets([known('couch-1'), { id: `couch-${longestMs}-${daysAgo}`, daysAgo }]);
      if (!set) throw new Error('A set was made.');
      const [hold] = set.holds;
      if (!hold) throw new Error('It was held.');
      return { ...set, holds: [{ ...hold, heldMs: longestMs }], heldMs: { total: longestMs, left: longestMs, right: 0 } };
    };
    expect(newBests([stretch(61_000, 0)], [stretch(60_000, 2)])).toEqual([
      { exercise: 'couch-1', kind: 'holdMs', value: 61_000, before: 60_000 },
    ]);
  });
});
