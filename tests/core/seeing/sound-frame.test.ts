import { describe, expect, it } from 'vitest';
import type { Landmark, PoseFrame } from '../../../src/core/pose.ts';
import { soundFrame } from '../../../src/core/seeing/sound-frame.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { seriesOf } from '../../figure/series.ts';

const [frame] = seriesOf(squat.demo, { reps: 1, fps: 10 });
if (!frame?.image || !frame.world) throw new Error('There is no picture.');
const { image, world } = frame;

const withKnee = (which: 'image' | 'world', change: Partial<Landmark>): PoseFrame => {
  const landmarks = which === 'image' ? image : world;
  const knee = { ...landmarks.left.knee, ...change };
  return { ...frame, [which]: { ...landmarks, left: { ...landmarks.left, knee } } };
};

describe('a frame', () => {
  it('with points that can be is given on as it is', () => expect(soundFrame(frame)).toBe(frame));

  it('in which nobody is seen is given on as it is', () => {
    const empty = { ...frame, image: null, world: null };
    expect(soundFrame(empty)).toBe(empty);
  });

  it.each([NaN, Infinity, -Infinity, 100.001, -100.001])('with a point at %s shows nobody', (x) =>
    expect(soundFrame(withKnee('image', { x }))).toEqual({ ...frame, image: null, world: null }),
  );

  it.each(['x', 'y', 'z', 'visibility'] as const)('with a point whose %s is no number shows nobody', (name) =>
    expect(soundFrame(withKnee('image', { [name]: NaN })).image).toBeNull(),
  );

  it('with a point as far outside as can be is given on', () => {
    const far = withKnee('image', { x: 100 });
    expect(soundFrame(far)).toBe(far);
  });

  it('with points in space that cannot be has those of the picture alone', () =>
    expect(soundFrame(withKnee('world', { y: NaN }))).toEqual({ ...frame, world: null }));

  it.each([0, -1, NaN, Infinity, 1_000_001])('with a picture %s wide shows nobody', (width) => {
    const { image: seen, width: left } = soundFrame({ ...frame, width });
    expect([seen, left]).toEqual([null, 1]);
  });
});
