import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squat } from '../../src/exercises/squat.ts';
import { CLIP_LIMITS, KEPT_POINTS, type KeptPose } from '../../src/replay/clip.ts';
import { packed, unpacked } from '../../src/replay/pack.ts';
import { poseAtMs, takenFrom } from '../../src/replay/resample.ts';
import { bytesOf, textOf } from '../../src/teaching/base64.ts';
import { seriesOf } from '../figure/series.ts';

const need = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const pose = fc.constantFrom(...KEPT_POINTS).chain((left) =>
  fc.array(
    fc
      .tuple(...KEPT_POINTS.map(() => fc.tuple(coordinate, coordinate)))
      .map((places): KeptPose =>
        Object.fromEntries(KEPT_POINTS.flatMap((point, at) => (point === left ? [] : [[point, places[at]]]))),
      ),
    { minLength: CLIP_LIMITS.poses[0], maxLength: 6 },
  ),
);

const boxOf = (poses: readonly KeptPose[]) => {
  const all = poses.flatMap((each) => Object.values(each));
  const middle = ([axis]: [0 | 1]) => {
    const values = all.map((place) => place[axis]);
    return { low: Math.min(...values), high: Math.max(...values) };
  };
  const [x, y] = [middle([0]), middle([1])];
  return { x: (x.low + x.high) / 2, y: (y.low + y.high) / 2, size: Math.max(x.high - x.low, y.high - y.low) };
};

describe('a packed movement', () => {
  it('comes back within a 255th of its size, from its own middle, without what was hidden', () =>
    fc.assert(
      fc.property(pose, (poses) => {
        const text = packed(poses);
        // Movements that jump about take more letters than anybody's; they are not kept.
        fc.pre(text !== null && text.length <= CLIP_LIMITS.letters);
        const back = need(unpacked(need(text)));
        const { x, y, size } = boxOf(poses);
        expect(back.map((each) => Object.keys(each).sort())).toEqual(poses.map((each) => Object.keys(each).sort()));
        for (const [at, each] of poses.entries())
          for (const point of KEPT_POINTS) {
            const [was, is] = [each[point], back[at]?.[point]];
            if (!was || !is) continue;
            expect(Math.abs(was[0] - x - is[0])).toBeLessThanOrEqual(size / 255 + 0.002);
            expect(Math.abs(was[1] - y - is[1])).toBeLessThanOrEqual(size / 255 + 0.002);
          }
      }),
    ));

  it('is nothing else: any text is one, or none, and never breaks', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 }).map(textOf), fc.base64String()), (text) => {
        const poses = unpacked(text);
        if (poses === null) return;
        expect(poses.length).toBeGreaterThanOrEqual(CLIP_LIMITS.poses[0]);
        for (const place of poses.flatMap((each) => Object.values(each))) expect(place.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it('is refused when a byte is missing, added, of another version, or out of the square', () => {
    const still: KeptPose = { head: [0, 0], 'left hip': [0, 1] };
    const bytes = [...need(bytesOf(need(packed([still, still]))))];
    const as = (changed: readonly number[]) => unpacked(textOf(Uint8Array.from(changed)));
    expect(as(bytes)).toHaveLength(2);
    expect(as(bytes.slice(0, -1))).toBeNull();
    expect(as([...bytes, 0])).toBeNull();
    expect(as([2, ...bytes.slice(1)])).toBeNull();
    expect(as([1, 1, ...bytes.slice(2)])).toBeNull();
    expect(as([1, CLIP_LIMITS.poses[1] + 1, ...bytes.slice(2)])).toBeNull();
    expect(as([...bytes.slice(0, 4), 2, ...bytes.slice(5)])).toBeNull();
    expect(unpacked('!'.repeat(40))).toBeNull();
    expect(unpacked('A'.repeat(CLIP_LIMITS.letters + 4))).toBeNull();
  });

  it('has between two and seventy-two postures', () => {
    const still: KeptPose = { head: [0, 0], 'left hip': [0, 1] };
    const of = (count: number) => packed(Array.from({ length: count }, () => still));
    expect([1, 2, 72, 73].map((count) => of(count) !== null)).toEqual([false, true, true, false]);
  });
});

describe('a movement that is taken out of what was seen', () => {
  const frames = seriesOf(squat.demo, { reps: 1, fps: 30, noise: 0.01 });

  it('is eleven postures a second and at most 1500 letters, trembling included', () => {
    const taken = need(takenFrom(frames, { fromMs: 1700, toMs: 5300 }));
    expect(taken.stepMs).toBeGreaterThan(80);
    expect(taken.stepMs).toBeLessThan(150);
    expect(taken.poses.length).toBeLessThanOrEqual(CLIP_LIMITS.letters);
    expect(need(unpacked(taken.poses))).toHaveLength(taken.timesMs.length);
  });

  it('has fewer postures a second where a camera makes it tremble, and never more letters', () => {
    const shaken = need(takenFrom(seriesOf(squat.demo, { reps: 2, fps: 15, noise: 0.08 }), { fromMs: 0, toMs: 9000 }));
    expect(shaken.poses.length).toBeLessThanOrEqual(CLIP_LIMITS.letters);
  });

  it('is none where nobody was seen, or in no time', () => {
    const empty = frames.map((frame) => ({ ...frame, image: null }));
    expect(takenFrom(empty, { fromMs: 0, toMs: 9000 })).toBeNull();
    expect(takenFrom(frames, { fromMs: 2000, toMs: 2000 })).toBeNull();
    expect(takenFrom([], { fromMs: 0, toMs: 1000 })).toBeNull();
  });

  it('is none of a hostile frame without numbers', () => {
    const hostile = frames.map((frame) => ({ ...frame, width: NaN }));
    expect(takenFrom(hostile, { fromMs: 0, toMs: 9000 })).toBeNull();
  });

  it('finds the posture of a moment', () => {
    const timesMs = [0, 100, 200];
    expect([-50, 49, 51, 1000].map((timeMs) => poseAtMs({ timesMs }, timeMs))).toEqual([0, 0, 1, 2]);
  });
});
