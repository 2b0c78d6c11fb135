import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { articleDose, LADDERS, stepsOf, type Dose } from '../../src/programme/index.ts';
import { isWithinLimits, LIMITS, LOG_LIMITS } from '../../src/programme/limits.ts';

const fits = (dose: Dose): boolean =>
  isWithinLimits(dose.sets, LOG_LIMITS.sets) &&
  (dose.kind === 'reps'
    ? isWithinLimits(dose.reps, LOG_LIMITS.reps) && isWithinLimits(dose.pauseS, LOG_LIMITS.holdS)
    : isWithinLimits(dose.keepS, LOG_LIMITS.seconds));

describe('the limits', () => {
  it('include both of their ends', () => {
    expect([0, 1, 10, 11].map((value) => isWithinLimits(value, LIMITS.sets))).toEqual([false, true, true, false]);
    expect(isWithinLimits(Number.NaN, LIMITS.sets)).toBe(false);
  });

  it('leave room in the log for all that can be chosen on any screen', () => {
    for (const [chosen, logged] of [
      [LIMITS.sets, LOG_LIMITS.sets],
      [LIMITS.reps, LOG_LIMITS.reps],
      [LIMITS.keepS, LOG_LIMITS.seconds],
      [LIMITS.pauseS, LOG_LIMITS.holdS],
      [LIMITS.exercises, LOG_LIMITS.items],
    ] as const)
      for (const end of chosen) expect(isWithinLimits(end, logged)).toBe(true);
  });

  it('leave room for every dose of the article and every rung of a ladder', () => {
    expect(EXERCISES.filter((exercise) => !fits(articleDose(exercise)))).toEqual([]);
    expect(LADDERS.flatMap(({ rungs }) => rungs).filter(({ dose }) => !fits(dose))).toEqual([]);
  });

  it('hold as many sets as the longest session has steps', () => {
    const [, items] = LIMITS.exercises;
    const [, sets] = LIMITS.sets;
    const dose = { kind: 'reps', sets, reps: 50, pauseS: 0, load: 'none' } as const;
    const steps = stepsOf({ items: Array.from({ length: items }, () => ({ exercise: 'clamshell', dose })), restS: 300 });
    expect(steps.filter(({ kind }) => kind === 'set')).toHaveLength(LOG_LIMITS.plannedSets[1]);
  });
});
