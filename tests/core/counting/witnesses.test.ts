import { describe, expect, it } from 'vitest';
import { robustMean, Witnesses, type Said } from '../../../src/core/counting/witnesses.ts';
import type { Witness } from '../../../src/core/exercise.ts';
import type { SignalName } from '../../../src/core/signals/index.ts';

const WITNESSES: readonly Witness[] = [
  { signal: 'kneeFlexByHeight', weight: 1 },
  { signal: 'kneeFlex3d', weight: 0.7 },
  { signal: 'kneeFlex', weight: 1, shownFrom: 'side' },
];

const saying =
  (values: Partial<Record<SignalName, number>>, visibility = 1) =>
  (signal: SignalName): Said | undefined => {
    const value = values[signal];
    return value === undefined ? undefined : { value, visibility };
  };

/** What is heard of the same words for a second. */
function heard(values: Partial<Record<SignalName, number>>, yawDeg: number, visibility = 1): number | undefined {
  const witnesses = new Witnesses(WITNESSES, 'deg');
  let last: number | undefined;
  for (let timeMs = 0; timeMs <= 1000; timeMs += 50) last = witnesses.hear(saying(values, visibility), yawDeg, timeMs);
  return last;
}

describe('several witnesses of one movement', () => {
  it('agree on what they all say', () => {
    expect(heard({ kneeFlexByHeight: 60, kneeFlex3d: 60, kneeFlex: 60 }, 90)).toBeCloseTo(60);
  });

  it('hardly follow one that contradicts all others', () => {
    const collapsed = heard({ kneeFlexByHeight: 110, kneeFlex3d: 108, kneeFlex: 50 }, 90) ?? 0;
    expect(collapsed).toBeGreaterThan(103);
  });

  it('do not listen to one that this view does not show', () => {
    expect(heard({ kneeFlexByHeight: 90, kneeFlex: 10 }, 0)).toBeCloseTo(90);
  });

  it('have nothing to say when none of them is seen, or only badly', () => {
    expect(heard({}, 90)).toBeUndefined();
    expect(heard({ kneeFlex3d: 60 }, 90, 0.1)).toBeUndefined();
    expect(heard({ kneeFlex3d: 60 }, 90, 0.9)).toBeCloseTo(60);
  });

  it('are heard at once when one is seen again after all were hidden', () => {
    const witnesses = new Witnesses(WITNESSES, 'deg');
    for (let timeMs = 0; timeMs < 2000; timeMs += 50) expect(witnesses.hear(saying({}), 90, timeMs)).toBeUndefined();
    expect(witnesses.hear(saying({ kneeFlex: 70 }), 90, 2000)).toBeCloseTo(70);
    expect(witnesses.mean(saying({ kneeFlex: 30 }))).toBeCloseTo(30);
  });

  it('go on without a step through a turn and when a point is hidden', () => {
    const witnesses = new Witnesses(WITNESSES, 'deg');
    const all = { kneeFlexByHeight: 80, kneeFlex3d: 95, kneeFlex: 88 };
    const two = { kneeFlexByHeight: 80, kneeFlex3d: 95 };
    const values: number[] = [];
    for (let timeMs = 0; timeMs <= 4000; timeMs += 50) {
      const yawDeg = timeMs < 1000 ? 90 : Math.max(0, 90 - (timeMs - 1000) / 10);
      values.push(witnesses.hear(saying(timeMs < 3000 ? all : two), yawDeg, timeMs) ?? NaN);
    }
    const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? NaN)));
    expect(Math.max(...steps)).toBeLessThan(4);
  });
});

describe('the robust mean', () => {
  it('is the value of a single word, and the middle of two that weigh as much', () => {
    expect(robustMean([{ value: 42, weight: 0.2 }], 15)).toBe(42);
    expect(robustMean([], 15)).toBeUndefined();
    const two =
      robustMean(
        [
          { value: 40, weight: 1 },
          { value: 44, weight: 1 },
        ],
        15,
      ) ?? 0;
    expect(Math.abs(two - 42)).toBeLessThan(0.2);
  });

  it('gives a word that is one outlier’s distance away half of its weight', () => {
    const weights = [
      { value: 0, weight: 2 },
      { value: 15, weight: 1 },
    ];
    expect(robustMean(weights, 15)).toBeCloseTo((0.5 * 15) / 2.5);
  });
});
