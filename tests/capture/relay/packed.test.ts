import { describe, expect, it } from 'vitest';
import { nameLandmarks, POINT_COUNT } from '../../../src/capture/pose/detectors/blazepose-points.ts';
import { pack, unpack } from '../../../src/capture/relay/packed.ts';
import type { PoseFrame } from '../../../src/core/pose.ts';

/** Numbers as a detector gives them, with 32 bits. */
const some = (at: number): number => Math.fround(Math.sin(at));

const landmarks = (seed: number) =>
  nameLandmarks(
    Array.from({ length: POINT_COUNT }, (_, at) => ({
      x: some(seed + at),
      y: some(2 + at),
      z: some(3 * at),
      visibility: some(at),
    })),
  );

describe('what was seen, packed', () => {
  it.each<PoseFrame>([
    { timeMs: 12.3456789, width: 640, height: 360, image: landmarks(1), world: landmarks(5) },
    { timeMs: 0, width: 640, height: 360, image: landmarks(1), world: null, light: { mean: 0.1, spread: 0.2, person: null } },
    { timeMs: 7, width: 1, height: 2, image: null, world: null },
  ])('comes out as it went in: %o', (pose) => {
    expect(unpack(pack(pose))).toEqual(pose);
  });

  it('takes 1,056 bytes of numbers', () => {
    const { image, world } = pack({ timeMs: 0, width: 1, height: 1, image: landmarks(1), world: landmarks(2) });
    expect((image?.byteLength ?? 0) + (world?.byteLength ?? 0)).toBe(1_056);
  });
});
