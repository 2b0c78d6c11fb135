import { describe, expect, it } from 'vitest';
import { LEAST_SWING_G, lessonOf } from '../../src/motion/lesson.ts';
import { MotionCounter, type TaughtMotion } from '../../src/motion/motion-counter.ts';
import { Smoother } from '../../src/motion/smoother.ts';
import type { Axes } from '../../src/wearables/sample.ts';

const TAUGHT: TaughtMotion = { rest: [0, 0, 1], peak: [1, 0, 1], repMs: 1000, lateMs: 0 };

/** How often it counts what is felt at these shares of the way, a tenth of a second apart. */
function counted(shares: readonly number[], beside = 0, stepMs = 200): number {
  const counter = new MotionCounter(TAUGHT);
  return shares.filter((share, at) => counter.push({ timeMs: at * stepMs, acceleration: [share, beside, 1] })).length;
}

describe('a movement that was taught', () => {
  it('is counted when it went past 60 % of the way and is back below 35 %', () => {
    expect(counted([0, 0.61, 0.34])).toBe(1);
    expect(counted([0, 0.6, 0.34])).toBe(0);
    expect(counted([0, 0.61, 0.35])).toBe(0);
  });

  it('is counted once however it trembles at the height', () => {
    expect(counted([0, 0.7, 0.5, 0.7, 0.4, 0.9, 0.2])).toBe(1);
  });

  it('is not counted where its beginning was not felt', () => {
    expect(counted([0.9, 0.2])).toBe(0);
    expect(counted([0.9, 0.2, 0.9, 0.2])).toBe(1);
  });

  it('is not counted where it goes another way: farther from it than 60 % of its length and 150 mg', () => {
    expect(counted([0, 0.8, 0.1], 0.74)).toBe(1);
    expect(counted([0, 0.8, 0.1], 0.76)).toBe(0);
  });

  it('is not counted sooner after the last one than 40 % of the time that a repetition took', () => {
    expect(counted([0, 1, 0, 1, 0], 0, 200)).toBe(2);
    expect(counted([0, 1, 0, 1, 0], 0, 199)).toBe(1);
  });

  it('is told with its beginning, its height and its end', () => {
    const counter = new MotionCounter(TAUGHT);
    const told = [0, 0.1, 0.7, 1, 0.8, 0.2].map((share, at) => counter.push({ timeMs: 100 * at, acceleration: [share, 0, 1] }));
    expect(told.at(-1)).toEqual({ startMs: 100, peakMs: 300, endMs: 500 });
  });
});

/** A second at rest, half a second at the height, over and over, ten samples a second. */
const wave = (swing: number, reps: number): { timeMs: number; acceleration: Axes }[] =>
  Array.from({ length: 20 * reps + 10 }, (_, at) => ({
    timeMs: 100 * at,
    acceleration: [at % 20 >= 10 && at % 20 < 16 ? swing : 0, 0, 1],
  }));
const repsOf = (count: number) =>
  Array.from({ length: count }, (_, rep) => ({ startMs: 2000 * rep + 950, peakMs: 2000 * rep + 1250, endMs: 2000 * rep + 1700 }));

describe('three repetitions of the camera', () => {
  it('teach what rest and height feel like, and how long it takes', () => {
    expect(lessonOf(wave(0.5, 3), repsOf(3))).toEqual({ taught: { rest: [0, 0, 1], peak: [0.5, 0, 1], repMs: 750, lateMs: 0 } });
  });

  it('teach how late the sensor is, up to 400 ms either way', () => {
    for (const late of [-400, -200, 200, 400]) {
      // Twice as slow: nobody is at the height for less than what the camera may be late.
      const shifted = wave(0.5, 4).map(({ timeMs, acceleration }) => ({ timeMs: 2 * timeMs + late, acceleration }));
      const reps = repsOf(3).map(({ startMs, peakMs, endMs }) => ({
        startMs: 2 * startMs,
        peakMs: 2 * peakMs,
        endMs: 2 * endMs,
      }));
      const lesson = lessonOf(shifted, reps);
      expect(lesson, `${late} ms`).toHaveProperty('taught');
      const counter = 'taught' in lesson ? new MotionCounter(lesson.taught) : null;
      const peaks = shifted.flatMap((moment) => counter?.push(moment)?.peakMs ?? []);
      expect(peaks, `${late} ms`).toHaveLength(4);
      expect(Math.abs((peaks[1] ?? 0) - 6000), `${late} ms`).toBeLessThanOrEqual(400);
    }
  });

  it('teach nothing where less than 180 mg are felt', () => {
    expect(lessonOf(wave(LEAST_SWING_G, 3), repsOf(3))).toHaveProperty('taught');
    expect(lessonOf(wave(LEAST_SWING_G - 0.001, 3), repsOf(3))).toEqual({ refused: 'too-little' });
  });

  it('teach nothing where the sensor felt one that the camera has not seen', () => {
    const [first, , third] = repsOf(3);
    const fourth = repsOf(4)[3];
    if (!first || !third || !fourth) throw new Error('too few');
    expect(lessonOf(wave(0.5, 4), [first, third, fourth])).toEqual({ refused: 'other-count' });
    expect(lessonOf(wave(0.5, 4), [first, third, fourth], repsOf(4))).toHaveProperty('taught');
  });

  it('teach nothing where nothing was felt of one of them', () => {
    const gap = wave(0.5, 3).filter(({ timeMs }) => timeMs < 2800 || timeMs > 3800);
    expect(lessonOf(gap, repsOf(3))).toEqual({ refused: 'other-count' });
    expect(lessonOf([], repsOf(3))).toEqual({ refused: 'other-count' });
  });
});

describe('samples', () => {
  const at = (smoother: Smoother, times: readonly number[], x: number) => times.map((timeMs) => smoother.push(timeMs, [x, 0, 0]));

  it('are smoothed alike at 10 and at 50 a second', () => {
    const [slow, fast] = [new Smoother(), new Smoother()];
    const times = (stepMs: number) => Array.from({ length: Math.round(2000 / stepMs) + 1 }, (_, index) => index * stepMs);
    const one = times(100)
      .map((timeMs) => slow.push(timeMs, [Math.sin(timeMs / 400), 0, 0]))
      .at(-1);
    const other = times(20)
      .map((timeMs) => fast.push(timeMs, [Math.sin(timeMs / 400), 0, 0]))
      .at(-1);
    expect(Math.abs((one?.acceleration[0] ?? 9) - (other?.acceleration[0] ?? -9))).toBeLessThan(0.1);
  });

  it('that come late or twice are left out', () => {
    expect(at(new Smoother(), [0, 100, 100, 50, 200], 1).map((moment) => moment !== null)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('begin anew after a gap of more than a second', () => {
    const bridged = new Smoother();
    at(bridged, [0], 0);
    expect(bridged.push(1000, [1, 0, 0])?.acceleration[0]).toBeLessThan(1);
    const anew = new Smoother();
    at(anew, [0], 0);
    expect(anew.push(1001, [1, 0, 0])?.acceleration[0]).toBe(1);
  });
});
