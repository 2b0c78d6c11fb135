import { expect, it } from 'vitest';
import { countSet } from '../../src/core/count.ts';
import { perJoint, type Landmark, type PoseFrame } from '../../src/core/pose.ts';
import { BodyTracker } from '../../src/core/seeing/body.ts';
import { placementHint } from '../../src/core/set-up/placement.ts';
import { seededRandom } from '../../src/figure/pinhole.ts';
import { seriesOf } from '../figure/series.ts';
import { EVERY_EXERCISE, outcomes, timedMs } from './sweep.ts';

/** As small as somebody may be in the picture, every point is off by up to a pixel of 640 either way, and it counts right. */

const ERROR = 1 / 640;

function shrunk(frames: readonly PoseFrame[], factor: number, error = 0, seed = 1): PoseFrame[] {
  const random = seededRandom(seed);
  return frames.map((frame) => {
    if (!frame.image) return frame;
    const { nose, left, right } = frame.image;
    const off = (): number => error * (2 * random() - 1);
    const place = (at: Landmark): Landmark => ({
      ...at,
      x: 0.5 + factor * (at.x - 0.5) + off(),
      y: 0.5 + factor * (at.y - 0.5) + (off() * frame.width) / frame.height,
    });
    const side = (from: typeof left): typeof left => perJoint((joint) => place(from[joint]));
    return { ...frame, image: { nose: place(nose), left: side(left), right: side(right) } };
  });
}

it.each(EVERY_EXERCISE)('%s: counts as small as it begins', (_, exercise) => {
  const frames = seriesOf(exercise.demo, { fps: 15 });
  const isTooFar = (factor: number): boolean => {
    const [first] = shrunk(frames.slice(0, 1), factor);
    if (!first) throw new Error('There is a picture.');
    return placementHint(exercise, first, new BodyTracker().measure(first), false)?.id === 'too-far';
  };
  let [small, large] = [0.1, 1];
  for (let step = 0; step < 9; step++) {
    const middle = (small + large) / 2;
    if (isTooFar(middle)) small = middle;
    else large = middle;
  }
  for (const seed of [7, 8, 9]) {
    const set = countSet(exercise, shrunk(frames, large, ERROR, seed));
    if (exercise.rep) expect(outcomes(set), `at ${large}, seed ${seed}`).toEqual({ full: 3, partial: 0, void: 0 });
    else expect(Math.abs(timedMs(exercise, set) - timedMs(exercise, countSet(exercise, frames)))).toBeLessThan(2500);
  }
});
