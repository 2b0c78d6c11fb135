import { describe, expect, it } from 'vitest';
import { createPace, type Pace } from '../../../src/capture/pose/pace.ts';

/** How many of the pictures of so many seconds are looked at, of a camera that gives thirty a second and trembles. */
function lookedAt(pace: Pace, seconds: number, fromMs = 0): number {
  let looked = 0;
  for (let index = 0; index < 30 * seconds; index += 1)
    if (pace.isDue(fromMs + (index * 1000) / 30 + (index % 2) * 9)) looked += 1;
  return looked;
}

describe('the pace of a live camera', () => {
  it('takes every picture at first, also of a camera whose beat trembles', () => {
    expect(lookedAt(createPace(), 4)).toBe(120);
  });

  it.each([
    [15, 150],
    [8, 80],
    [3, 30],
    [0, 0],
  ])('of %i a second looks at that many', (perSecond, looked) => {
    const pace = createPace();
    pace.set(perSecond);
    expect(Math.abs(lookedAt(pace, 10) - looked)).toBeLessThanOrEqual(1);
  });

  it('changes at once, back and forth', () => {
    const pace = createPace();
    pace.set(3);
    lookedAt(pace, 1);
    pace.set(30);
    expect(pace.isDue(1_001)).toBe(true);
    expect(pace.isDue(1_010)).toBe(true);
    pace.set(0);
    expect(pace.isDue(9_000)).toBe(false);
  });

  it('takes a source whose clock begins anew once it was told of it', () => {
    const pace = createPace();
    pace.set(3);
    lookedAt(pace, 1, 90_000);
    pace.restart();
    expect(lookedAt(pace, 10)).toBe(30);
  });

  it('looks at a few in a row when it has to hurry, and at none where none are wanted', () => {
    const pace = createPace();
    pace.set(3);
    pace.hurry(7);
    expect([...Array(7).keys()].every((index) => pace.isDue(index * 33))).toBe(true);
    pace.set(0);
    pace.hurry(7);
    expect(lookedAt(pace, 1, 5_000)).toBe(0);
  });
});
