import { describe, expect, it } from 'vitest';
import { DEGREES_FILTER, OneEuroFilter } from '../../../src/core/seeing/one-euro.ts';

const run = (fps: number, signal: (timeS: number) => number, seconds = 4) => {
  const filter = new OneEuroFilter(DEGREES_FILTER);
  const out: { timeS: number; value: number; speed: number }[] = [];
  for (let i = 0; i <= seconds * fps; i++) {
    const timeS = i / fps;
    out.push({ timeS, ...filter.filter(signal(timeS), timeS * 1000) });
  }
  return out;
};

describe('the One-Euro filter', () => {
  it('passes the first value through unchanged, at rest', () => {
    expect(new OneEuroFilter(DEGREES_FILTER).filter(42, 0)).toEqual({ value: 42, speed: 0 });
  });

  it('leaves a constant alone', () => {
    expect(run(30, () => 7).every(({ value, speed }) => value === 7 && speed === 0)).toBe(true);
  });

  it.each([15, 30, 60])('loses less than 1.5° of a 60° repetition of 1.5 s at %i frames/s', (fps) => {
    const peak = Math.max(...run(fps, (t) => 30 - 30 * Math.cos((2 * Math.PI * t) / 1.5)).map(({ value }) => value));
    expect(peak).toBeGreaterThan(58.5);
    expect(peak).toBeLessThanOrEqual(60);
  });

  it('halves alternating noise at rest', () => {
    const values = run(30, (t) => (Math.round(t * 30) % 2 === 0 ? 1 : -1)).slice(30);
    expect(Math.max(...values.map(({ value }) => Math.abs(value)))).toBeLessThan(0.5);
  });

  it('forgets everything on reset', () => {
    const filter = new OneEuroFilter(DEGREES_FILTER);
    filter.filter(0, 0);
    filter.filter(50, 33);
    filter.reset();
    expect(filter.filter(10, 66)).toEqual({ value: 10, speed: 0 });
  });

  it('gives a finite value for two frames of the same time', () => {
    const filter = new OneEuroFilter(DEGREES_FILTER);
    filter.filter(0, 100);
    expect(Number.isFinite(filter.filter(90, 100).value)).toBe(true);
  });
});
