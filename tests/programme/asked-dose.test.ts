import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/core/exercise.ts';
import { exerciseById, EXERCISES } from '../../src/exercises/index.ts';
import { isWithinLimits, LIMITS } from '../../src/programme/limits.ts';
import { doseOf, isPrescribed, prescribedDose } from '../../src/programme/asked-dose.ts';
import { doseWords } from '../../src/ui/words/dose-words.ts';

const known = (id: string): Exercise => {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`${id} is gone.`);
  return exercise;
};

describe('a dose', () => {
  it('is the prescribed one in words', () => {
    const words = (id: string): string => {
      const dose = prescribedDose(known(id));
      return doseWords(dose, dose.perSide);
    };
    expect(words('squat')).toBe('3 × 15');
    expect(words('bridge')).toBe('3 × 15, hold 2 s');
    expect(words('clamshell')).toBe('3 × 10 per side, hold 1 s');
    expect(words('couch-2')).toBe('1 × 3 min per side');
    expect(words('hinge-rotation')).toBe('3 × 30 s per side');
  });

  it.each(EXERCISES)('of $name can be chosen as it is prescribed', (exercise) => {
    const dose = prescribedDose(exercise);
    expect(isPrescribed(dose, exercise)).toBe(true);
    expect(isWithinLimits(dose.sets, LIMITS.sets)).toBe(true);
    if (dose.kind === 'time') expect(isWithinLimits(dose.keepS, LIMITS.keepS)).toBe(true);
    else expect([isWithinLimits(dose.reps, LIMITS.reps), isWithinLimits(dose.pauseS, LIMITS.pauseS)]).toEqual([true, true]);
    // What is kept for a time is timed, and nothing else is.
    expect(dose.kind === 'time').toBe(exercise.timed !== undefined);
  });

  it('is the user’s own where it was chosen, in what the exercise has', () => {
    const nine = { kind: 'reps', sets: 2, reps: 9, pauseS: 4, load: 'none', perSide: true } as const;
    expect(doseOf(known('couch-1'), nine)).toEqual({ kind: 'time', sets: 2, keepS: 180, load: 'none', perSide: true });
    expect(doseOf(known('squat'), nine)).toEqual({ ...nine, pauseS: 0, perSide: false });
    const own = doseOf(known('clamshell'), { ...prescribedDose(known('clamshell')), perSide: false });
    expect(doseWords(own, own.perSide)).toBe('3 × 10, hold 1 s');
    expect(isPrescribed(own, known('clamshell'))).toBe(false);
  });
});
