import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeFile, TAKES } from '../../scripts/clips/take-list.ts';
import { openVideoDetector, type VideoDetector } from '../../scripts/measure/detect-video.ts';
import { countSet } from '../../src/core/count.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';

/** What the counters still take for their own movement, and why. */
const STILL_COUNTED: Readonly<Record<string, readonly string[]>> = {
  // Knees and hips bend as in a squat to half depth; only the weight in the hands tells them apart, and a camera does not know it.
  'takes-a-weight-and-puts-it-down': ['squat'],
};

/** Before a set people do other things in front of the camera: rendered, and through the real decoder and worker. */
let detector: VideoDetector;
beforeAll(async () => {
  detector = await openVideoDetector();
});
afterAll(() => detector.close());

describe.each(TAKES.map(({ name }) => [name] as const))('somebody who %s', (name) => {
  it('is seen, and no repetition and no second of any exercise is counted', async () => {
    const { detections } = await detector.detect(takeFile(name), { model: 'lite' });
    const frames: PoseFrame[] = detections.map(({ pose }) => pose);
    expect(frames.filter(({ image }) => image !== null).length / frames.length).toBeGreaterThan(0.95);
    const counted = EXERCISES.filter((exercise) => {
      const { full, holds } = countSet(exercise, frames, { gate: true });
      return full.length + (exercise.timed ? holds.length : 0) > 0;
    });
    expect(counted.map(({ id }) => id)).toEqual(STILL_COUNTED[name] ?? []);
  });
});
