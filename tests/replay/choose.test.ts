import { describe, expect, it } from 'vitest';
import type { Finding, Rep } from '../../src/core/events.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { squat } from '../../src/exercises/squat.ts';
import { beyond, chosenOf, lapseOf } from '../../src/replay/choose.ts';
import { pointsOfSignal } from '../../src/replay/marks.ts';

const finding = (rule: string, change: Partial<Finding>): Finding => ({
  rule,
  state: 'good',
  value: 0,
  confidence: 'high',
  grade: 'article',
  ...change,
});
const good = finding('thighs-level', { value: 100 });

let clock = 0;
const repOf = (change: Partial<Rep> = {}): Rep => {
  clock += 3000;
  return {
    outcome: 'full',
    index: 1,
    side: null,
    startMs: clock,
    peakMs: clock + 1000,
    endMs: clock + 2000,
    amplitude: 90,
    peak: 95,
    unit: 'deg',
    holdMs: 0,
    view: 'side',
    findings: [good],
    ...change,
  };
};
const off = (value: number) => finding('stand-all-the-way', { state: 'fault', value, side: 'high' });
const close = (value: number) => finding('stand-all-the-way', { state: 'warn', value, side: 'high' });

const chosen = (reps: readonly Rep[]) => {
  const { worst, best } = chosenOf(reps, squat);
  return { worst: worst && reps.indexOf(worst), best: best && reps.indexOf(best) };
};

describe('the worst repetition', () => {
  it('is one that was off, before one that was close however far', () => {
    expect(chosen([repOf({ findings: [close(24.9)] }), repOf({ findings: [off(25.1)] }), repOf()]).worst).toBe(1);
  });

  it('is the one that deviates most, of several that were off', () => {
    expect(chosen([repOf({ findings: [off(30)] }), repOf({ findings: [off(45)] }), repOf({ findings: [off(31)] })]).worst).toBe(
      1,
    );
  });

  it('is the latest, of those that deviate alike', () => {
    expect(chosen([repOf({ findings: [off(30)] }), repOf({ findings: [off(30)] }), repOf()]).worst).toBe(1);
  });

  it('is one that was not full, before one that was close, and after one that was off', () => {
    const partial = repOf({ outcome: 'partial', amplitude: 50 });
    expect(chosen([partial, repOf({ findings: [close(20)] }), repOf()]).worst).toBe(0);
    expect(chosen([partial, repOf({ findings: [off(30)] }), repOf()]).worst).toBe(1);
    expect(lapseOf(partial, squat).finding).toBeNull();
  });

  it('is the one that went least far, of those that were not full', () => {
    const partial = (amplitude: number) => repOf({ outcome: 'partial', amplitude });
    expect(chosen([partial(50), partial(40), partial(45)]).worst).toBe(1);
  });

  it('is what is poorly seen only where nothing else was close', () => {
    const hint = finding('heels-down', { state: 'warn', value: 3, side: 'high', confidence: 'low' });
    expect(chosen([repOf({ findings: [hint] }), repOf({ findings: [close(15.5)] }), repOf()]).worst).toBe(1);
    expect(chosen([repOf(), repOf({ findings: [hint] })]).worst).toBe(1);
  });

  it('is none where all was good, and never a movement that was void or that nobody saw', () => {
    expect(chosen([repOf(), repOf()]).worst).toBeNull();
    expect(chosen([repOf({ outcome: 'void', findings: [off(60)] })])).toEqual({ worst: null, best: null });
    expect(chosen([repOf({ source: 'motion', findings: [off(60)] })])).toEqual({ worst: null, best: null });
  });
});

describe('the best repetition', () => {
  it('is full, with nothing off, with most of it seen, and the largest of those', () => {
    const unseen = finding('thighs-level', { state: 'unobserved' });
    const reps = [
      repOf({ amplitude: 99, findings: [unseen] }),
      repOf({ amplitude: 90 }),
      repOf({ amplitude: 92 }),
      repOf({ amplitude: 98, findings: [good, close(20)] }),
      repOf({ outcome: 'partial', amplitude: 60 }),
    ];
    expect(chosen(reps)).toEqual({ worst: 4, best: 2 });
  });

  it('is the largest where nothing could be judged', () => {
    expect(chosen([repOf({ findings: [], amplitude: 88 }), repOf({ findings: [], amplitude: 91 })])).toEqual({
      worst: null,
      best: 1,
    });
  });

  it('is none where every one was off, and not the one that is shown as the worst', () => {
    expect(chosen([repOf({ findings: [off(30)] }), repOf({ findings: [off(40)] })])).toEqual({ worst: 1, best: null });
    expect(chosen([repOf({ findings: [close(20)] })])).toEqual({ worst: 0, best: null });
  });

  it('is none that was badly seen', () => {
    expect(chosen([repOf({ unsure: true })]).best).toBeNull();
  });
});

describe('how far off a value is', () => {
  const bands = { good: [0, 10], warn: [-5, 20] } as const;

  it('is nothing on the edge of the good ones, and one on the edge of what is close', () => {
    expect([10, 15, 20, 30, 0, -5, NaN].map((value) => beyond({ bands }, value))).toEqual([0, 0.5, 1, 2, 0, 1, 0]);
  });

  it('is measured by the edge itself where what is close has no end', () => {
    expect(beyond({ bands: { good: [-Infinity, 4], warn: [-Infinity, Infinity] } }, 8)).toBe(1);
  });
});

describe('what lights up', () => {
  it('is known for every point of form that has one', () => {
    for (const { rules } of EXERCISES)
      for (const { id, signal } of rules) {
        const points = pointsOfSignal(signal, 'left');
        expect(points.length > 0, `${id}: ${signal}`).toBe(!/Ms$/.test(signal));
      }
  });

  it('is the joint of the side that was measured, or of the other leg', () => {
    expect(pointsOfSignal('kneePastToe', 'right')).toEqual(['right knee']);
    expect(pointsOfSignal('otherKneeFlex', 'right')).toEqual(['left knee']);
    expect(pointsOfSignal('trunkLean', 'right')).toEqual(['left shoulder', 'right shoulder', 'left hip', 'right hip']);
    expect(pointsOfSignal('kneesOverAnkles', 'right')).toEqual(['left knee', 'right knee']);
    expect(pointsOfSignal('kneeFlex', null)).toEqual(['left knee', 'right knee']);
  });
});
