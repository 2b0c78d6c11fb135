import { describe, expect, it } from 'vitest';
import { createThinner } from '../../src/capture/frame-thinner.ts';

/** How many of so many pictures at an even rate are kept. */
function keptAt(framesPerSecond: number, seconds: number): number {
  const keep = createThinner();
  return Array.from({ length: framesPerSecond * seconds }, (_, index) => keep((1000 * index) / framesPerSecond)).filter(Boolean)
    .length;
}

describe('thinning the pictures of a video', () => {
  it.each([10, 25, 30])('keeps every picture at %i a second', (framesPerSecond) => {
    expect(keptAt(framesPerSecond, 20)).toBe(framesPerSecond * 20);
  });

  it.each([31, 50, 60, 120, 240])('keeps 30 a second of %i', (framesPerSecond) => {
    expect(Math.abs(keptAt(framesPerSecond, 20) - 600)).toBeLessThanOrEqual(2);
  });

  it('keeps every picture of 30 a second whose times jitter by 3 ms', () => {
    const keep = createThinner();
    const kept = Array.from({ length: 300 }, (_, index) => keep((1000 * index) / 30 + ((index % 3) - 1) * 3));
    expect(kept.every(Boolean)).toBe(true);
  });

  it('passes over a picture that is not later than the last', () => {
    const keep = createThinner();
    expect([0, 40, 40, 20, 80].map(keep)).toEqual([true, true, false, false, true]);
  });

  it('goes on at once after a gap', () => {
    const keep = createThinner();
    expect([0, 33, 5_000, 5_033].map(keep)).toEqual([true, true, true, true]);
  });
});
