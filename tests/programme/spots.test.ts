import { describe, expect, it } from 'vitest';
import { sharedSpot } from '../../src/programme/index.ts';
import { spotsOf } from '../../src/programme/spots.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import type { Exercise } from '../../src/core/exercise.ts';

const at = (lensHeightM: readonly [number, number], distanceM: readonly [number, number]) => ({ lensHeightM, distanceM });

const exercise = (id: string): Exercise => {
  const found = exerciseById(id);
  if (!found) throw new Error(`There is no exercise “${id}”.`);
  return found;
};

describe('two places of a camera', () => {
  it('are one where ten centimetres of height and thirty of distance serve both', () => {
    expect(sharedSpot(at([0.6, 1], [2.5, 3]), at([0.9, 1.2], [2.7, 3.5]))).toEqual(at([0.9, 1], [2.7, 3]));
  });

  it('are two where they only touch: nobody puts a camera anywhere to the centimetre', () => {
    expect(sharedSpot(at([0.6, 1], [2.5, 3]), at([0.91, 1.2], [2.5, 3]))).toBeNull();
    expect(sharedSpot(at([0.6, 1], [2.5, 3]), at([0.6, 1], [2.71, 3.5]))).toBeNull();
    expect(sharedSpot(at([0.6, 1], [2.5, 3]), at([0.3, 0.6], [2, 2.5]))).toBeNull();
  });
});

describe('the spots of a session', () => {
  it('are told to the lens by a range that all of their exercises share, one object for one spot', () => {
    const [squat, drive, bridge] = spotsOf([exercise('squat'), exercise('knee-drive'), exercise('bridge')]);
    expect(drive).toBe(squat);
    expect(bridge).not.toBe(squat);
    const [low = 0, high = 0] = squat?.lensHeightM ?? [];
    expect(high - low).toBeGreaterThanOrEqual(0.1 - 0.005);
  });
});
