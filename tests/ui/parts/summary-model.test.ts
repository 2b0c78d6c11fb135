import { describe, expect, it } from 'vitest';
import type { Finding, Rep } from '../../../src/core/events.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { fakeReps, fakeSets } from '../../../src/gallery/fake-data.ts';
import type { SetRecord } from '../../../src/log/set-records.ts';
import { formatSignal, summaryOf } from '../../../src/ui/parts/summary-model.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

const setOf = (exercise: Exercise, reps: readonly Rep[]): SetRecord => {
  const [set] = fakeSets([exercise, {}]);
  if (!set) throw new Error('No set.');
  return { ...set, reps };
};

const withFindings = (...states: Partial<Finding>[]): Rep[] =>
  fakeReps(squat, states.length + 1)
    .slice(0, states.length)
    .map((rep, i) => ({
      ...rep,
      findings: [{ rule: 'heels-down', state: 'good', confidence: 'medium', grade: 'article', ...states[i] }],
    }));

const heels = (...states: Partial<Finding>[]) => {
  const { checked, notChecked } = summaryOf(setOf(squat, withFindings(...states)), squat);
  return { seen: checked.find(({ id }) => id === 'heels-down'), unseen: notChecked.find(({ id }) => id === 'heels-down') };
};

describe('the summary of a set', () => {
  it.each(EXERCISES)('accounts for every rule of $name exactly once, seen or not', (exercise) => {
    const { checked, notChecked, rules } = summaryOf(setOf(exercise, fakeReps(exercise, 8)), exercise);
    expect(checked.length + notChecked.length).toBe(exercise.rules.length + exercise.notObservable.length);
    expect(rules).toBe(exercise.rules.length);
  });

  it('never calls a rule good that was not seen', () => {
    const { seen, unseen } = heels({ state: 'unobserved', reason: 'hidden' });
    expect(seen).toBeUndefined();
    expect(unseen?.why).toBe('The joints it needs were hidden.');
    expect(heels({ state: 'unobserved', reason: 'view' }).unseen?.why).toBe('It can only be seen from the side.');
  });

  it('counts what was off against what was seen, not against every repetition', () => {
    const fault = { state: 'fault', cue: 'Heels down' } as const;
    const { seen } = heels(fault, { state: 'warn' }, {}, { state: 'unobserved', reason: 'hidden' });
    expect(seen).toMatchObject({ state: 'fault', sentence: '1 of 3 reps need work, 1 borderline', cue: 'Heels down' });
  });

  it('puts what was off first', () => {
    const { checked } = summaryOf(setOf(squat, fakeReps(squat, 8)), squat);
    const order = { fault: 0, warn: 1, good: 2 };
    const ranks = checked.map(({ state }) => order[state]);
    expect(ranks).toEqual([...ranks].sort());
    expect(ranks[0]).toBe(0);
  });

  it('does not judge the form of what was not a repetition', () => {
    const reps = withFindings({ state: 'fault' }).map((rep): Rep => ({ ...rep, outcome: 'void' }));
    expect(summaryOf(setOf(squat, reps), squat).checked).toEqual([]);
  });

  it('has no numbers for an empty set', () => {
    expect(summaryOf(setOf(squat, []), squat)).toMatchObject({ medianPeak: null, medianHoldMs: null, medianRepMs: null });
  });

  it('judges a timed exercise by the times it was held', () => {
    const stretch = exerciseById('couch-3');
    const [set] = stretch ? fakeSets([stretch, {}]) : [];
    if (!stretch || !set) throw new Error('No stretch.');
    const { checked, longestHoldMs } = summaryOf(set, stretch);
    expect(checked[0]).toMatchObject({ id: stretch.rules[0]?.id, state: 'fault', sentence: '1 of 3 holds need work' });
    expect(longestHoldMs).toBe(104_000);
  });

  it('writes values in their unit', () => {
    expect(formatSignal(82.4, 'deg')).toBe('82°');
    expect(formatSignal(0.419, 'trunk')).toBe('0.42 × trunk');
  });
});
