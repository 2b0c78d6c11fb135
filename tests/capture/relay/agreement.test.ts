import { describe, expect, it } from 'vitest';
import { nameLandmarks, POINT_COUNT } from '../../../src/capture/pose/detectors/blazepose-points.ts';
import { Agreement } from '../../../src/capture/relay/agreement.ts';
import { pack, PER_POINT, type PackedPose } from '../../../src/capture/relay/packed.ts';

const TRUNK_PX = 128;
const ALL = Array.from({ length: POINT_COUNT }, (_, place) => place);
const [NOSE, KNEE] = [0, 26];

/** Somebody with a trunk of 128 pixels in a picture of 512 × 256: shoulders above, everything else at the hips. */
const seen = (): PackedPose => {
  const points = Array.from({ length: POINT_COUNT }, (_, place) => ({
    x: 0.5,
    y: place < 20 ? 0.25 : 0.75,
    z: 0,
    visibility: 0.5,
  }));
  return pack({ timeMs: 0, width: 512, height: 256, image: nameLandmarks(points), world: nameLandmarks(points) });
};

/** The same with one number of points changed; `of` is 0 for x, 1 for y, 2 for z, 3 for the visibility. */
function changed(list: 'image' | 'world', of: number, by: number, places: readonly number[] = ALL): PackedPose {
  const pose = seen();
  const numbers = pose[list];
  for (const place of places) {
    const at = PER_POINT * place + of;
    if (numbers) numbers[at] = (numbers[at] ?? NaN) + by;
  }
  return pose;
}

/** After how many pictures, each as both saw it, they agree; null for never. */
function agreesAfter(pairs: readonly (readonly [PackedPose, PackedPose])[]): number | null {
  const agreement = new Agreement();
  const at = pairs.findIndex(([one, other]) => agreement.with(one, other));
  return at < 0 ? null : at + 1;
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const nobody = (): PackedPose => ({ ...seen(), image: null, world: null });
const always = (other: PackedPose): number | null => agreesAfter(times(40, [seen(), other] as const));
describe('two detectors', () => {
  it('agree when they have seen the same in ten pictures in a row', () => {
    expect(always(seen())).toBe(10);
  });

  it('begin anew with each picture in which they do not', () => {
    const [same, other] = [
      [seen(), seen()],
      [seen(), changed('image', 0, 0.1)],
    ] as const;
    expect(agreesAfter([...times(9, same), other, ...times(10, same)])).toBe(20);
    expect(agreesAfter([...times(9, same), other, ...times(9, same)])).toBeNull();
  });

  it.each([
    ['all points by 1.5 % of the trunk across', 'image', 0, (0.015 * TRUNK_PX) / 512, ALL],
    ['all points by 1.5 % of the trunk up or down', 'image', 1, (0.015 * TRUNK_PX) / 256, ALL],
    ['a knee by 4 % of the trunk', 'image', 0, (0.04 * TRUNK_PX) / 512, [KNEE]],
    ['the nose, which counts for nothing, by half the trunk', 'image', 0, (0.015 * POINT_COUNT * TRUNK_PX) / 512, [NOSE]],
    ['how surely the points are seen by 0.01', 'image', 3, 0.01, ALL],
    ['all points by 1.5 cm across in the room', 'world', 0, 0.015, ALL],
    ['all points by 1.5 cm in depth in the room', 'world', 2, 0.015, ALL],
  ] as const)('may see apart %s', (_, list, of, by, places) => {
    for (const sign of [-1, 1]) {
      expect(always(changed(list, of, sign * 0.999 * by, places))).toBe(10);
      expect(always(changed(list, of, sign * 1.001 * by, places))).toBeNull();
    }
  });

  it('may guess the depth in the picture apart, which nothing is measured by', () => {
    expect(always(changed('image', 2, 0.5))).toBe(10);
  });

  it('agree that there is nobody, and not where only one of them sees somebody', () => {
    expect(agreesAfter(times(40, [nobody(), nobody()] as const))).toBe(10);
    expect(always(nobody())).toBeNull();
    expect(agreesAfter(times(40, [nobody(), seen()] as const))).toBeNull();
  });
});
