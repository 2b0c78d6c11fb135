import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/core/exercise.ts';
import { exerciseById, EXERCISES } from '../../src/exercises/index.ts';
import { DOSE_LIMITS } from '../../src/programme/limits.ts';
import { doseOf, isPrescribed, prescribedDose } from '../../src/programme/set-dose.ts';
import { doseWords } from '../../src/ui/words/dose-words.ts';

const known = (id: string): Exercise => {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`${id} is gone.`);
  return exercise;
};

describe('a dose', () => {
  it('is the prescribed one in words', () => {
    const words = (id: string): string => doseWords(prescribedDose(known(id)));
    expect(words('squat')).toBe('3 × 15');
    expect(words('bridge')).toBe('3 × 15, hold 2 s');
    expect(words('clamshell')).toBe('3 × 10 per side, hold 1 s');
    expect(words('couch-2')).toBe('1 × 3 min per side');
    expect(words('hinge-rotation')).toBe('3 × 30 s per side');
  });

  it.each(EXERCISES)('of $name can be chosen as it is prescribed', (exercise) => {
    const dose = prescribedDose(exercise);
    expect(isPrescribed(dose, exercise)).toBe(true);
    for (const part of ['sets', 'reps', 'seconds', 'holdS'] as const) {
      const [min, max] = DOSE_LIMITS[part];
      const amount = dose[part] ?? min;
      expect(Math.min(Math.max(amount, min), max), part).toBe(amount);
    }
  });

  it('is the user’s own where it was chosen, in what the exercise has', () => {
    expect(doseOf(known('couch-1'), { sets: 2, reps: 1 })).toEqual({ sets: 2, reps: 1, seconds: 180, perSide: true });
    expect(doseOf(known('squat'), { sets: 2, reps: 9, seconds: 60, holdS: 4, perSide: true })).toEqual({
      sets: 2,
      reps: 9,
      perSide: false,
    });
    const own = doseOf(known('clamshell'), { sets: 3, reps: 10, holdS: 1, perSide: false });
    expect(doseWords(own)).toBe('3 × 10, hold 1 s');
    expect(isPrescribed(own, known('clamshell'))).toBe(false);
  });
});
