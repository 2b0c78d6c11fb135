import { SIDES, type Side } from '../core/pose.ts';
import { bodySizeOf, LEAST_SEEN, type BodySize } from './body-size.ts';
import {
  CHANNELS,
  mirrored,
  POINT_COUNT,
  pointOf,
  SEEN,
  U,
  V,
  X,
  Y,
  Z,
  type BodyJoint,
  type PointValues,
} from './observation.ts';
import { STEPS, type Moments } from './window.ts';

/**
 * What the network is shown of each moment. Places are seen from the middle of the hips and in body lengths (trunk, thigh and shank
 * together), so that neither where somebody is in the picture nor how large matters; which way is down is kept. A point that is not
 * seen has 0 for its places and 0 for its mask: the mask tells it from a point at the hips.
 */

type Vector = readonly [x: number, y: number, z: number];

const LIMBS: readonly (readonly [BodyJoint, BodyJoint])[] = [
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
];

/** Per point: picture x and y, depth, mask. */
export const POINT_FEATURES = 4;
/** Way of the hips through the picture from their middle place, and whether they are seen. */
const ROOT_FEATURES = 3;
/** How far each of these points up: trunk, both feet, the axes through the body from right to left and from back to front. */
const UP_FEATURES = 5;
/** Per limb and side: up in the room; sideways, headwards and forwards in the axes of the trunk. */
const LIMB_FEATURES = 4;
/** How far each knee and elbow is straight: 1 straight, −1 folded. */
const HINGE_FEATURES = 4;

export const FEATURES =
  POINT_COUNT * POINT_FEATURES + ROOT_FEATURES + UP_FEATURES + SIDES.length * LIMBS.length * LIMB_FEATURES + HINGE_FEATURES;

/** The numbers of one window: {@link STEPS} times {@link FEATURES}. */
export type WindowFeatures = Float32Array;

const length = ([x, y, z]: Vector): number => Math.hypot(x, y, z);
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

function unit(vector: Vector): Vector | null {
  const size = length(vector);
  return size > 1e-6 ? [vector[0] / size, vector[1] / size, vector[2] / size] : null;
}

/** The axes of the trunk in space, each one metre long. */
interface TrunkAxes {
  left: Vector;
  up: Vector;
  front: Vector;
}

/** One picture, with what is asked of it. */
class Picture {
  readonly #values: PointValues;

  constructor(values: PointValues) {
    this.#values = values;
  }

  of(point: number, channel: number): number {
    return this.#values[point * CHANNELS + channel] ?? 0;
  }

  seen(point: number): boolean {
    return this.of(point, SEEN) >= LEAST_SEEN;
  }

  /** The middle of a joint of both sides. */
  middle(joint: BodyJoint, channel: number): number {
    return (this.of(pointOf('left', joint), channel) + this.of(pointOf('right', joint), channel)) / 2;
  }

  /** From one point to another in space. */
  way(from: number, to: number): Vector {
    return [this.of(to, X) - this.of(from, X), this.of(to, Y) - this.of(from, Y), this.of(to, Z) - this.of(from, Z)];
  }

  limb(side: Side, from: BodyJoint, to: BodyJoint): Vector | null {
    const a = pointOf(side, from);
    const b = pointOf(side, to);
    return this.seen(a) && this.seen(b) ? unit(this.way(a, b)) : null;
  }

  trunkAxes(): TrunkAxes | null {
    const hips = this.way(pointOf('right', 'hip'), pointOf('left', 'hip'));
    const shoulders = this.way(pointOf('right', 'shoulder'), pointOf('left', 'shoulder'));
    const up = unit([
      this.middle('shoulder', X) - this.middle('hip', X),
      this.middle('shoulder', Y) - this.middle('hip', Y),
      this.middle('shoulder', Z) - this.middle('hip', Z),
    ]);
    if (!up) return null;
    const across: Vector = [hips[0] + shoulders[0], hips[1] + shoulders[1], hips[2] + shoulders[2]];
    const along = dot(across, up);
    const left = unit([across[0] - along * up[0], across[1] - along * up[1], across[2] - along * up[2]]);
    return left && { left, up, front: cross(left, up) };
  }
}

/** Writes numbers one after the other. */
class Row {
  readonly #into: Float32Array;
  #at: number;

  constructor(into: Float32Array, at: number) {
    this.#into = into;
    this.#at = at;
  }

  put(value: number): void {
    // What is not known is 0, as everything of a point that is not seen.
    this.#into[this.#at++] = Number.isFinite(value) ? Math.max(-4, Math.min(4, value)) : 0;
  }
}

function putPoints(row: Row, picture: Picture, size: BodySize): void {
  const middle = [U, V, Z].map((channel) => picture.middle('hip', channel));
  const [u = 0, v = 0, z = 0] = middle;
  for (let point = 0; point < POINT_COUNT; point++) {
    const seen = picture.seen(point);
    row.put(seen ? (picture.of(point, U) - u) / size.inPicture : 0);
    row.put(seen ? (picture.of(point, V) - v) / size.inPicture : 0);
    row.put(seen ? (picture.of(point, Z) - z) / size.inSpace : 0);
    row.put(seen ? picture.of(point, SEEN) : 0);
  }
}

function putDirections(row: Row, picture: Picture): void {
  const axes = picture.trunkAxes();
  row.put(axes ? -axes.up[1] : 0);
  for (const side of SIDES) row.put(-(picture.limb(side, 'ankle', 'toe')?.[1] ?? 0));
  row.put(axes ? -axes.left[1] : 0);
  row.put(axes ? -axes.front[1] : 0);
  for (const side of SIDES) {
    const ways = LIMBS.map(([from, to]) => picture.limb(side, from, to));
    for (const way of ways) {
      row.put(way ? -way[1] : 0);
      row.put(way && axes ? dot(way, axes.left) : 0);
      row.put(way && axes ? dot(way, axes.up) : 0);
      row.put(way && axes ? dot(way, axes.front) : 0);
    }
    const [thigh, shank, upperArm, forearm] = ways;
    row.put(thigh && shank ? dot(thigh, shank) : 0);
    row.put(upperArm && forearm ? dot(upperArm, forearm) : 0);
  }
}

const middleOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** The features of a window, or of the same window in a mirror; all 0 where nobody can be measured. */
export function featuresOf(moments: Moments, inMirror = false): WindowFeatures {
  const features = new Float32Array(STEPS * FEATURES);
  const size = bodySizeOf(moments);
  if (!size) return features;
  const pictures = moments.map((values) => values && new Picture(inMirror ? mirrored(values) : values));
  const hips = pictures.map((picture) => picture && ([picture.middle('hip', U), picture.middle('hip', V)] as const));
  const usual = [0, 1].map((axis) => middleOf(hips.flatMap((place) => place?.[axis] ?? [])));
  pictures.forEach((picture, step) => {
    if (!picture) return;
    const row = new Row(features, step * FEATURES);
    putPoints(row, picture, size);
    row.put(((hips[step]?.[0] ?? 0) - (usual[0] ?? 0)) / size.inPicture);
    row.put(((hips[step]?.[1] ?? 0) - (usual[1] ?? 0)) / size.inPicture);
    row.put(1);
    putDirections(row, picture);
  });
  return features;
}
