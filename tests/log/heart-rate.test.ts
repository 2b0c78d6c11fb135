import { describe, expect, it } from 'vitest';
import { beatsIn, heartRateOf, knownBeats, recoveryOf } from '../../src/log/heart-rate.ts';

const ENDED_MS = 1_000_000;
const beat = (afterS: number, bpm: number) => ({ timeMs: ENDED_MS + 1000 * afterS, bpm });
const set = (...heartRate: ReturnType<typeof beat>[]) => ({ endedMs: ENDED_MS, heartRate });

describe('the beats of a set', () => {
  it('are those up to its last moment; the rest has its own', () => {
    expect(beatsIn(set(beat(-1, 100), beat(0, 101), beat(0.001, 102)))).toEqual([beat(-1, 100), beat(0, 101)]);
  });

  it('are all there are while it is not over', () => {
    expect(beatsIn({ endedMs: null, heartRate: [beat(5, 100)] })).toHaveLength(1);
  });

  it('are only those that a sensor can mean, in order of time', () => {
    const { heartRate } = set(beat(3, 255), beat(2, 254), beat(1, 1), beat(0, 0));
    expect(knownBeats([{ heartRate }]).map(({ bpm }) => bpm)).toEqual([1, 254]);
  });

  it('have a mean and a highest, or none', () => {
    expect(heartRateOf([beat(0, 100), beat(1, 103)])).toEqual({ mean: 102, max: 103 });
    expect(heartRateOf([])).toEqual({ mean: undefined, max: undefined });
  });
});

describe('recovery', () => {
  it('is from the last beat of the set to the last within a minute', () => {
    expect(recoveryOf(set(beat(-20, 150), beat(-2, 140), beat(30, 120), beat(60, 112), beat(60.001, 50)))).toEqual({
      fromBpm: 140,
      toBpm: 112,
      fellBy: 28,
      afterS: 60,
    });
  });

  it('of a short rest is as long as the rest, from 15 seconds on', () => {
    expect(recoveryOf(set(beat(-1, 140), beat(15, 130)))).toMatchObject({ fellBy: 10, afterS: 15 });
    expect(recoveryOf(set(beat(-1, 140), beat(14.999, 130)))).toBeNull();
  });

  it('is below none where the heart still rose', () => {
    expect(recoveryOf(set(beat(-1, 100), beat(30, 108)))?.fellBy).toBe(-8);
  });

  it('is not told where the end of the set was not measured', () => {
    expect(recoveryOf(set(beat(-10, 140), beat(30, 120)))?.fellBy).toBe(20);
    expect(recoveryOf(set(beat(-10.001, 140), beat(30, 120)))).toBeNull();
    expect(recoveryOf(set(beat(30, 120)))).toBeNull();
    expect(recoveryOf({ endedMs: null, heartRate: [beat(-1, 140), beat(30, 120)] })).toBeNull();
  });
});
