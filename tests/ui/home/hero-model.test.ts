import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { COUNTED_BEFORE, countedAt, TARGET } from '../../../src/ui/home/hero-model.ts';
import { posesOf } from '../../../src/ui/home/hero-pose.ts';

const timing = { outMs: 1000, holdMs: 500, backMs: 1000, restMs: 500 };

describe('the number on the first screen', () => {
  it('is one more at the end of each repetition', () => {
    expect([0, 2499, 2500, 5499, 5500].map((timeMs) => countedAt(timeMs, timing) - COUNTED_BEFORE)).toEqual([0, 0, 1, 1, 2]);
  });

  it('begins anew after the last repetition of the set', () => {
    const lastMs = (TARGET - COUNTED_BEFORE) * 3000;
    expect(countedAt(lastMs - 500, timing)).toBe(TARGET);
    expect(countedAt(lastMs + 2500, timing)).toBe(1);
  });
});

describe('the joints on the first screen', () => {
  it('are all inside the picture while the figure squats, in an upright and in a wide one', () => {
    const squat = exerciseById('squat');
    if (!squat) throw new Error('The squat is gone.');
    const poseAt = posesOf(squat.demo);
    for (const [width, height] of [
      [360, 300],
      [600, 340],
    ] as const)
      for (const timeMs of [0, 800, 1600]) {
        const { image } = poseAt(timeMs, width, height);
        const points = image ? [image.nose, ...Object.values(image.left), ...Object.values(image.right)] : [];
        expect(points.length).toBeGreaterThan(20);
        for (const { x, y } of points) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0);
      }
  });
});
