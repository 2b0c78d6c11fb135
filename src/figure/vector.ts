import { quat } from 'gl-matrix';

/** Metres or a direction; x to the figure's left when it stands and faces the front camera, y up, z forward. */
export type Vec3 = [x: number, y: number, z: number];

/** Unit quaternion. */
export type Quat = [x: number, y: number, z: number, w: number];

type ReadonlyVec3 = Readonly<Vec3>;
type ReadonlyQuat = Readonly<Quat>;

const DEG = Math.PI / 180;

export const toRadians = (angleDeg: number): number => angleDeg * DEG;
export const toDegrees = (angleRad: number): number => angleRad / DEG;
export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));
export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** 0 at `from`, 1 at `to`, smooth at both ends. */
export function smoothstep(from: number, to: number, value: number): number {
  const share = clamp((value - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
}

// Written out: a posture is a few thousand of these, and a call into a library with an array to fill cost more than the arithmetic.

export const add = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: ReadonlyVec3, factor: number): Vec3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const addScaled = (a: ReadonlyVec3, b: ReadonlyVec3, factor: number): Vec3 => [
  a[0] + b[0] * factor,
  a[1] + b[1] * factor,
  a[2] + b[2] * factor,
];
export const mixVec = (a: ReadonlyVec3, b: ReadonlyVec3, share: number): Vec3 => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
  mix(a[2], b[2], share),
];
export const cross = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const dot = (a: ReadonlyVec3, b: ReadonlyVec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: ReadonlyVec3): number => Math.sqrt(dot(a, a));
export const distance = (a: ReadonlyVec3, b: ReadonlyVec3): number => length(subtract(a, b));

/** The direction of `a`; nothing stays nothing. */
export function normalize(a: ReadonlyVec3): Vec3 {
  const squared = dot(a, a);
  return squared > 0 ? scale(a, 1 / Math.sqrt(squared)) : [0, 0, 0];
}

export function mean(points: readonly ReadonlyVec3[]): Vec3 {
  let sum: Vec3 = [0, 0, 0];
  for (const point of points) sum = addScaled(sum, point, 1 / points.length);
  return sum;
}

/** The part of `a` that is at right angles to the unit vector `axis`. */
export const across = (a: ReadonlyVec3, axis: ReadonlyVec3): Vec3 => addScaled(a, axis, -dot(a, axis));

const intoQuat = (fill: (out: Quat) => unknown): Quat => {
  const out: Quat = [0, 0, 0, 1];
  fill(out);
  return out;
};

/** `a` turned by a unit quaternion: v + 2w (q × v) + 2 q × (q × v). */
export function rotate(a: ReadonlyVec3, rotation: ReadonlyQuat): Vec3 {
  const [qx, qy, qz, qw] = rotation;
  const tx = 2 * (qy * a[2] - qz * a[1]);
  const ty = 2 * (qz * a[0] - qx * a[2]);
  const tz = 2 * (qx * a[1] - qy * a[0]);
  return [a[0] + qw * tx + qy * tz - qz * ty, a[1] + qw * ty + qz * tx - qx * tz, a[2] + qw * tz + qx * ty - qy * tx];
}

/** Turned by `b` first, then by `a`. */
export const multiply = (a: ReadonlyQuat, b: ReadonlyQuat): Quat => [
  a[0] * b[3] + a[3] * b[0] + a[1] * b[2] - a[2] * b[1],
  a[1] * b[3] + a[3] * b[1] + a[2] * b[0] - a[0] * b[2],
  a[2] * b[3] + a[3] * b[2] + a[0] * b[1] - a[1] * b[0],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];

export const inverse = ([x, y, z, w]: ReadonlyQuat): Quat => [-x, -y, -z, w];

export const slerp = (a: ReadonlyQuat, b: ReadonlyQuat, share: number): Quat => intoQuat((out) => quat.slerp(out, a, b, share));

export function about(axis: ReadonlyVec3, angleDeg: number): Quat {
  const half = toRadians(angleDeg) * 0.5;
  const sine = Math.sin(half);
  return [sine * axis[0], sine * axis[1], sine * axis[2], Math.cos(half)];
}

const X: Vec3 = [1, 0, 0];
const Y: Vec3 = [0, 1, 0];
const Z: Vec3 = [0, 0, 1];

/** Turns by `y` about the own long axis first, then by `z` sideways, then by `x` forward; degrees. */
export const fromAnatomical = (x: number, y: number, z: number): Quat =>
  multiply(about(X, x), multiply(about(Z, z), about(Y, y)));

/** The inverse of {@link fromAnatomical}; `z` in -90..90. */
export function toAnatomical(rotation: ReadonlyQuat): { x: number; y: number; z: number } {
  const xAxis = rotate(X, rotation);
  const yAxis = rotate(Y, rotation);
  const zAxis = rotate(Z, rotation);
  return {
    x: toDegrees(Math.atan2(yAxis[2], yAxis[1])),
    y: toDegrees(Math.atan2(zAxis[0], xAxis[0])),
    z: toDegrees(Math.asin(clamp(-yAxis[0], -1, 1))),
  };
}

/** Orientation of the pelvis: turned about its own long axis, then leaned forward, then listed sideways in the room. */
export const fromLeanListTurn = (lean: number, list: number, turn: number): Quat =>
  multiply(about(Z, -list), multiply(about(X, lean), about(Y, turn)));

/** Rotation whose axes are these three orthogonal unit vectors. */
export function fromAxes(x: ReadonlyVec3, y: ReadonlyVec3, z: ReadonlyVec3): Quat {
  const column = (a: ReadonlyVec3): Vec3 => [dot(a, X), dot(a, Y), dot(a, Z)];
  return intoQuat((out) => {
    quat.fromMat3(out, [...column(x), ...column(y), ...column(z)]);
    quat.normalize(out, out);
  });
}

/** Rotation that takes y to `up` and z as near to `front` as that allows. */
export function fromUpFront(up: ReadonlyVec3, front: ReadonlyVec3): Quat {
  const y = normalize(up);
  const z = normalize(across(front, y));
  return fromAxes(cross(y, z), y, z);
}
