import { describe, expect, it } from 'vitest';
import { JOINTS } from '../../../../src/core/pose.ts';
import { nameLandmarks } from '../../../../src/capture/pose/detectors/blazepose-points.ts';

/** Points whose x is their place. */
const numbered = (count: number) => Array.from({ length: count }, (_, place) => ({ x: place, y: 0, z: 0, visibility: 1 }));

describe('naming the points of BlazePose', () => {
  it('gives each of the 33 points one name', () => {
    const { nose, left, right } = nameLandmarks(numbered(33));
    const places = [nose, ...JOINTS.flatMap((joint) => [left[joint], right[joint]])].map(({ x }) => x);
    expect(new Set(places).size).toBe(33);
    expect([...places].sort((a, b) => a - b)).toEqual(numbered(33).map(({ x }) => x));
  });

  it("names the person's own sides", () => {
    const { left, right } = nameLandmarks(numbered(33));
    expect([left.shoulder.x, left.hip.x, left.knee.x, left.ankle.x, left.heel.x, left.toe.x]).toEqual([11, 23, 25, 27, 29, 31]);
    expect([right.shoulder.x, right.hip.x, right.knee.x, right.ankle.x, right.heel.x, right.toe.x]).toEqual([
      12, 24, 26, 28, 30, 32,
    ]);
  });

  it('refuses any other number of points', () => {
    expect(() => nameLandmarks(numbered(32))).toThrow(/A pose has 33 points, this one has 32/);
  });
});
