import { describe, expect, it } from 'vitest';
import { BodyTracker } from '../../../src/core/seeing/body.ts';
import { CameraLevel } from '../../../src/core/set-up/camera-level.ts';
import type { PoseFrame } from '../../../src/core/pose.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { moved, standingStill, tilted } from './placing.ts';

/** What is said after the last of these pictures. */
function said(frames: readonly PoseFrame[]): string | undefined {
  const level = new CameraLevel();
  const tracker = new BodyTracker();
  return frames.map((frame) => level.push(tracker.measure(frame), frame)?.id).at(-1);
}

const still = standingStill(1500);

describe('the level of the camera', () => {
  it.each([1, -1])('is told beyond eight degrees, %i', (sign) => {
    expect(said(still.map((frame) => tilted(frame, 7.9 * sign)))).toBeUndefined();
    expect(said(still.map((frame) => tilted(frame, 8.1 * sign)))).toBe('level');
  });

  it('is told after a second of standing still, and not before', () => {
    const leans = still.map((frame) => tilted(frame, 12));
    expect(said(leans.filter(({ timeMs }) => timeMs < 850))).toBeUndefined();
    expect(said(leans.filter(({ timeMs }) => timeMs <= 1000))).toBe('level');
  });

  it('is not told of somebody who sways', () => {
    expect(said(still.map((frame) => tilted(frame, 12 + 2 * Math.sin(frame.timeMs / 150))))).toBeUndefined();
  });

  it('is not told of somebody at the edge of the picture, whom a camera that looks down lets lean', () => {
    const at = (dx: number) => said(still.map((frame) => moved(tilted(frame, 12), { dx })));
    expect(at(0.14)).toBe('level');
    expect(at(0.16)).toBeUndefined();
  });

  it('is not told of somebody who lies', () => {
    expect(said(still.map((frame) => tilted(frame, 90)))).toBeUndefined();
  });

  it.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))('is right in the start pose of %s', (_, { demo }) => {
    expect(said([...landmarkSeries(demo, { fps: 15, reps: 0, leadInMs: 1500, tailMs: 0, noise: 0.012 })])).toBeUndefined();
  });
});
