import { describe, expect, it } from 'vitest';
import type { CoachStatus } from '../../src/core/events.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeReps } from '../../src/gallery/fake-data.ts';
import type { AskedDose } from '../../src/programme/asked-dose.ts';
import { isSetDone, numberOf, partsDone } from '../../src/session/set-goal.ts';

const fifteen = (perSide: boolean): AskedDose => ({ kind: 'reps', sets: 1, reps: 15, pauseS: 0, load: 'none', perSide });
const thirtySeconds = (perSide: boolean): AskedDose => ({ kind: 'time', sets: 1, keepS: 30, load: 'none', perSide });

const counted = (left: number, right: number) => ({
  counts: { full: left + right, partial: 0, void: 0, left, right },
  timer: null,
});

const timed = (left: number, right: number, targetMs: number) => {
  const timer: CoachStatus['timer'] = { side: 'right', running: true, heldMs: right, bestMs: right, targetMs, left, right };
  return { ...counted(0, 0), timer };
};

describe('a set with a target for each side', () => {
  const goal = fifteen(true);

  it('has one side done at its target, and is done with both', () => {
    expect(partsDone(goal, counted(14, 0))).toEqual([]);
    expect(partsDone(goal, counted(15, 14))).toEqual(['left']);
    expect(isSetDone(goal, counted(20, 14))).toBe(false);
    expect(isSetDone(goal, counted(15, 15))).toBe(true);
  });

  it('goes by the time of each side in a timed exercise', () => {
    expect(partsDone(thirtySeconds(true), timed(30_000, 29_999, 30_000))).toEqual(['left']);
    expect(isSetDone(thirtySeconds(true), timed(30_000, 30_000, 30_000))).toBe(true);
  });

  it('calls a repetition by its number on its side', () => {
    const exercise = exerciseById('side-lift-lying');
    const rep = exercise && fakeReps(exercise, 20).at(-2);
    if (!rep) throw new Error('No repetition.');
    expect(rep.side).toBe('right');
    expect(numberOf(rep, goal, counted(15, 3))).toBe(3);
    expect(numberOf(rep, fifteen(false), counted(15, 3))).toBe(rep.index);
  });
});

describe('a set with one target', () => {
  const goal = fifteen(false);

  it('is done when both sides together have reached it', () => {
    expect(isSetDone(goal, counted(8, 6))).toBe(false);
    expect(isSetDone(goal, counted(8, 7))).toBe(true);
    expect(isSetDone(thirtySeconds(false), timed(20_000, 9999, 30_000))).toBe(false);
    expect(isSetDone(thirtySeconds(false), timed(20_000, 10_000, 30_000))).toBe(true);
  });
});
