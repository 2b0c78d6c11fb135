import { describe, expect, it } from 'vitest';
import { CHANNELS, POINT_COUNT, SEEN, U, type Observation } from '../../src/recogniser/observation.ts';
import { FrameWindow, LEAST_STEPS, momentsOf, STEP_MS, STEPS } from '../../src/recogniser/window.ts';

/** A picture whose head is this far to the right. */
const picture = (timeMs: number, right: number, seen = 1): Observation => {
  const values = new Float32Array(POINT_COUNT * CHANNELS);
  values[U] = right;
  values[SEEN] = seen;
  return { timeMs, values };
};

const gone = (timeMs: number): Observation => ({ timeMs, values: null });

describe('the window', () => {
  it('has one moment each tenth of a second, the last one now', () => {
    const moments = momentsOf(
      Array.from({ length: 100 }, (_, index) => picture(index * 40, index * 40)),
      3960,
    );
    expect(moments).toHaveLength(STEPS);
    expect(moments.at(-1)?.[U]).toBeCloseTo(3960, 0);
    expect(moments[0]?.[U]).toBeCloseTo(3960 - (STEPS - 1) * STEP_MS, 0);
  });

  it('goes straight between two pictures, and believes the less sure of them', () => {
    const moment = momentsOf([picture(0, 0, 0.9), picture(200, 1, 0.4)], 200).at(-2);
    expect(moment?.[U]).toBeCloseTo(0.5);
    expect(moment?.[SEEN]).toBeCloseTo(0.4);
  });

  it('bridges a gap of a quarter of a second, and no longer one', () => {
    const moments = (gapMs: number) => momentsOf([picture(0, 0), picture(gapMs, 1)], gapMs + 10);
    expect(moments(250).at(-3)).not.toBeNull();
    expect(momentsOf([picture(0, 0), picture(400, 1)], 400).at(-3)).toBeNull();
  });

  it('has nothing where nobody was seen', () => {
    const moments = momentsOf([picture(0, 0), gone(200), gone(300), gone(400), picture(600, 1)], 600);
    expect(moments.at(-4)).toBeNull();
    expect(moments.at(-1)?.[U]).toBe(1);
  });

  it('says nothing before so many moments were seen', () => {
    const window = new FrameWindow();
    for (let step = 0; step < LEAST_STEPS - 1; step++) window.add(picture(step * STEP_MS, 0));
    expect(window.moments()).toBeUndefined();
    window.add(picture((LEAST_STEPS - 1) * STEP_MS, 0));
    expect(window.moments()).toBeDefined();
  });
});
