import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { articleDose, LADDERS, stepsOf, type Dose } from '../../src/programme/index.ts';
import { isDayOfAClock, isId, isWithinLimits, LIMITS, LOG_LIMITS, LONGEST } from '../../src/programme/limits.ts';

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

  it('let an id have the letters that the app gives it, and no name that every object has', () => {
    const made = ['squat', 'own-0f8fad5b-d9cb-469f-a165-70867728950e', 'A', '1', 'x'.repeat(LONGEST.id)];
    expect(made.filter((id) => !isId(id))).toEqual([]);
    const others = [
      '',
      'a b',
      'ü',
      'a/b',
      'x'.repeat(LONGEST.id + 1),
      'constructor',
      '__proto__',
      'toString',
      'valueOf',
      5,
      null,
    ];
    expect(others.filter(isId)).toEqual([]);
    expect(EXERCISES.filter(({ id, rules }) => !isId(id) || !rules.every((rule) => isId(rule.id)))).toEqual([]);
  });

  it('let a day be one that a clock can show', () => {
    expect(['1970-01-01', '2026-11-30', '2099-12-31'].map(isDayOfAClock)).toEqual([true, true, true]);
    expect(['1969-12-31', '2100-01-01', '0001-01-01', '2026-02-30', ''].map(isDayOfAClock)).toEqual(Array(5).fill(false));
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
