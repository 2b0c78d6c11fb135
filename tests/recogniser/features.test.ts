import { describe, expect, it } from 'vitest';
import { perJoint, type Landmark, type Landmarks, type PoseFrame } from '../../src/core/pose.ts';
import { squatSingle } from '../../src/exercises/squat-single.ts';
import { FEATURES, featuresOf } from '../../src/recogniser/features.ts';
import { mirrored, observe } from '../../src/recogniser/observation.ts';
import { momentsOf, STEPS } from '../../src/recogniser/window.ts';
import { seriesOf } from '../figure/series.ts';

const frames = [...seriesOf(squatSingle.demo, { fps: 15 })];

const featuresOfAll = (series: readonly PoseFrame[]): Float32Array => {
  const observations = series.map(observe).filter(({ timeMs }) => timeMs <= 5000);
  return featuresOf(momentsOf(observations, 5000));
};

const changed = (landmarks: Landmarks | null, change: (point: Landmark) => Landmark): Landmarks | null =>
  landmarks && {
    nose: change(landmarks.nose),
    left: perJoint((joint) => change(landmarks.left[joint])),
    right: perJoint((joint) => change(landmarks.right[joint])),
  };

const imageChanged = (change: (point: Landmark) => Landmark): PoseFrame[] =>
  frames.map((frame) => ({ ...frame, image: changed(frame.image, change) }));

function expectAlike(a: Float32Array, b: Float32Array, within = 1e-3): void {
  let most = 0;
  a.forEach((value, index) => (most = Math.max(most, Math.abs(value - (b[index] ?? NaN)))));
  expect(most).toBeLessThan(within);
}

describe('the features', () => {
  it('are the same wherever somebody is in the picture', () => {
    expectAlike(
      featuresOfAll(frames),
      featuresOfAll(imageChanged((point) => ({ ...point, x: point.x + 0.17, y: point.y - 0.11 }))),
    );
  });

  it('are the same however large somebody is in the picture', () => {
    const smaller = imageChanged((point) => ({ ...point, x: 0.4 + 0.6 * point.x, y: 0.2 + 0.6 * point.y }));
    expectAlike(featuresOfAll(frames), featuresOfAll(smaller));
  });

  it('are the same however large somebody is in space', () => {
    const larger = frames.map((frame) => ({
      ...frame,
      world: changed(frame.world, ({ x, y, z, visibility }) => ({ x: 1.2 * x, y: 1.2 * y, z: 1.2 * z, visibility })),
    }));
    expectAlike(featuresOfAll(frames), featuresOfAll(larger));
  });

  it('are not the same when somebody is turned upside down', () => {
    const turned = imageChanged((point) => ({ ...point, y: 1 - point.y }));
    const own = featuresOfAll(frames);
    const other = featuresOfAll(turned);
    expect(Math.max(...own.map((value, index) => Math.abs(value - (other[index] ?? 0))))).toBeGreaterThan(0.5);
  });

  it('do not depend on where a point that is not seen is said to be', () => {
    const hidden = (by: number): PoseFrame[] =>
      frames.map((frame) => {
        const hide = (landmarks: Landmarks | null): Landmarks | null =>
          landmarks && { ...landmarks, left: { ...landmarks.left, wrist: { x: by, y: by, z: by, visibility: 0.1 } } };
        return { ...frame, image: hide(frame.image), world: hide(frame.world) };
      });
    const [a, b] = [featuresOfAll(hidden(0.2)), featuresOfAll(hidden(0.9))];
    expectAlike(a, b);
    expect([...a].some((value, index) => Math.abs(value - (featuresOfAll(frames)[index] ?? 0)) > 0.05)).toBe(true);
  });

  it('tell a moment in which nobody was seen from all others by its masks', () => {
    const gone = frames.map((frame) =>
      frame.timeMs > 3000 && frame.timeMs < 4500 ? { ...frame, image: null, world: null } : frame,
    );
    const features = featuresOfAll(gone);
    const step = STEPS - 1 - 12;
    expect([...features.subarray(step * FEATURES, (step + 1) * FEATURES)].every((value) => value === 0)).toBe(true);
    expect([...features].every(Number.isFinite)).toBe(true);
  });

  it('are numbers where a source has no points in space', () => {
    const features = featuresOfAll(frames.map((frame) => ({ ...frame, world: null })));
    expect([...features].every(Number.isFinite)).toBe(true);
    expect([...features].some((value) => value !== 0)).toBe(true);
  });

  it('of a mirror of a mirror are those of the window', () => {
    const values = frames[20] && observe(frames[20]).values;
    if (!values) throw new Error('Somebody is there.');
    expect(mirrored(mirrored(values))).toEqual(values);
  });
});
