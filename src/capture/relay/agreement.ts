import { PER_POINT, type PackedPose } from './packed.ts';

/** Places of both shoulders and both hips among the 33 points. */
const SHOULDERS = [11, 12] as const;
const HIPS = [23, 24] as const;
/** From the knees to the tips of the feet. */
const LEGS = [25, 26, 27, 28, 29, 30, 31, 32] as const;
const WHAT_COUNTS: ReadonlySet<number> = new Set([...SHOULDERS, ...HIPS, ...LEGS]);

/**
 * How far apart the same model sees the same picture, depending on where it began, does not go to nothing: after half a second it is 0.1 to
 * 0.7 % of the trunk in the mean of all points, and 1 to 2 % where somebody is badly seen (docs/detectors.md). Image points, shares of the trunk.
 */
const MEAN_IMAGE = 0.015;
/** The same of trunk and legs, which count: the one that is furthest apart. */
const MOST_IMAGE = 0.04;
/** Mean of the world points, metres. */
const MEAN_WORLD_M = 0.015;
/** Mean over all points. The detector smooths it over some 30 pictures, so that it is the last to become the same. */
const MEAN_VISIBILITY = 0.01;

/** In so many pictures in a row. [our own choice] */
const PICTURES = 10;

/** Whether two detectors that look at the same pictures have come to see the same in them. */
export class Agreement {
  #inARow = 0;

  /** With the next picture, as both saw it. */
  with(one: PackedPose, other: PackedPose): boolean {
    this.#inARow = isSame(one, other) ? this.#inARow + 1 : 0;
    return this.#inARow >= PICTURES;
  }
}

function isSame(one: PackedPose, other: PackedPose): boolean {
  if (!one.image || !other.image) return one.image === other.image;
  const { width, height } = one;
  const trunkPx = trunkOf(one.image, width, height);
  const image = apart(one.image, other.image, [width, height, 0]);
  if (!(image.mean <= MEAN_IMAGE * trunkPx && image.most <= MOST_IMAGE * trunkPx && image.visibility <= MEAN_VISIBILITY))
    return false;
  if (!one.world || !other.world) return one.world === other.world;
  return apart(one.world, other.world, [1, 1, 1]).mean <= MEAN_WORLD_M;
}

/** Distances of the points, in units of what a step along each axis is, and differences of how surely they are seen. */
function apart(one: Float32Array, other: Float32Array, [perX, perY, perZ]: readonly [number, number, number]) {
  const points = one.length / PER_POINT;
  let [sum, most, visibility] = [0, 0, 0];
  for (let point = 0; point < points; point += 1) {
    const step = (of: number): number => (one[PER_POINT * point + of] ?? NaN) - (other[PER_POINT * point + of] ?? NaN);
    const distance = Math.hypot(perX * step(0), perY * step(1), perZ * step(2));
    sum += distance;
    if (WHAT_COUNTS.has(point)) most = Math.max(most, distance);
    visibility += Math.abs(step(3));
  }
  return { mean: sum / points, most, visibility: visibility / points };
}

/** Between the middles of shoulders and hips, pixels. */
function trunkOf(image: Float32Array, width: number, height: number): number {
  const middle = ([left, right]: readonly [number, number], of: number): number =>
    ((image[PER_POINT * left + of] ?? NaN) + (image[PER_POINT * right + of] ?? NaN)) / 2;
  return Math.hypot(width * (middle(SHOULDERS, 0) - middle(HIPS, 0)), height * (middle(SHOULDERS, 1) - middle(HIPS, 1)));
}
