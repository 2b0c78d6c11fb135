import { describe, expect, it } from 'vitest';
import { countSet } from '../../src/core/count.ts';
import type { Seen } from '../../src/core/demo.ts';
import type { View } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { FOREIGN_MOVEMENTS } from './foreign-movements.ts';
import { timedMs } from './sweep.ts';

/** Movements that are none of the exercises, in front of every camera from which something is counted. */

const SEEN: Record<View, Seen> = { front: 'front', oblique: 'oblique right', side: 'right side' };

/** What is counted all the same: a known weakness, and where it comes from. */
const STILL_COUNTED: readonly { movement: string; view: View; counter: string; because: string }[] = [
  {
    movement: 'a lunge from standing on one leg',
    view: 'oblique',
    counter: 'side-step',
    because: 'halfway from the side a step ahead is a step across the picture',
  },
];

const cases = Object.keys(FOREIGN_MOVEMENTS).flatMap((movement) =>
  (['front', 'oblique', 'side'] as const).map((view) => [movement, view] as const),
);

describe.each(cases)('%s, seen from the %s', (movement, view) => {
  it('is no repetition of any exercise, and no time', () => {
    const demo = FOREIGN_MOVEMENTS[movement];
    if (!demo) throw new Error('The movement is in the table.');
    const frames = [...landmarkSeries({ ...demo, camera: { ...demo.camera, seen: SEEN[view] } }, { fps: 10 })];
    const counters = EXERCISES.filter(({ camera }) => camera.view === view || camera.alsoCounts.includes(view));
    const counted = counters.filter((exercise) => {
      // As in a video file: where no start pose is waited for, more is counted.
      const set = countSet(exercise, frames, { gate: false });
      return set.full.length > 0 || timedMs(exercise, set) > 0;
    });
    const known = STILL_COUNTED.filter((each) => each.movement === movement && each.view === view);
    expect(counted.map(({ id }) => id)).toEqual(known.map(({ counter }) => counter));
  });
});
