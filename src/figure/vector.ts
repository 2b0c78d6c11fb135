import { quat, vec3, type ReadonlyQuat, type ReadonlyVec3 } from 'gl-matrix';

/** Metres or a direction; x to the figure's left when it stands and faces the front camera, y up, z forward. */
export type Vec3 = [x: number, y: number, z: number];

/** Unit quaternion. */
export type Quat = [x: number, y: number, z: number, w: number];

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

const intoVec = (fill: (out: Vec3) => unknown): Vec3 => {
  const out: Vec3 = [0, 0, 0];
  fill(out);
  return out;
};

const intoQuat = (fill: (out: Quat) => unknown): Quat => {
  const out: Quat = [0, 0, 0, 1];
  fill(out);
  return out;
};

export const add = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => intoVec((out) => vec3.add(out, a, b));
export const subtract = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => intoVec((out) => vec3.subtract(out, a, b));
export const scale = (a: ReadonlyVec3, factor: number): Vec3 => intoVec((out) => vec3.scale(out, a, factor));
export const addScaled = (a: ReadonlyVec3, b: ReadonlyVec3, factor: number): Vec3 =>
  intoVec((out) => vec3.scaleAndAdd(out, a, b, factor));
export const mixVec = (a: ReadonlyVec3, b: ReadonlyVec3, share: number): Vec3 => intoVec((out) => vec3.lerp(out, a, b, share));
export const normalize = (a: ReadonlyVec3): Vec3 => intoVec((out) => vec3.normalize(out, a));
export const cross = (a: ReadonlyVec3, b: ReadonlyVec3): Vec3 => intoVec((out) => vec3.cross(out, a, b));
export const dot = (a: ReadonlyVec3, b: ReadonlyVec3): number => vec3.dot(a, b);
export const length = (a: ReadonlyVec3): number => vec3.length(a);
export const distance = (a: ReadonlyVec3, b: ReadonlyVec3): number => vec3.distance(a, b);
export const mean = (points: readonly ReadonlyVec3[]): Vec3 =>
  points.reduce<Vec3>((sum, point) => addScaled(sum, point, 1 / points.length), [0, 0, 0]);

/** The part of `a` that is at right angles to the unit vector `axis`. */
export const across = (a: ReadonlyVec3, axis: ReadonlyVec3): Vec3 => addScaled(a, axis, -dot(a, axis));

export const IDENTITY: Readonly<Quat> = [0, 0, 0, 1];

export const rotate = (a: ReadonlyVec3, rotation: ReadonlyQuat): Vec3 => intoVec((out) => vec3.transformQuat(out, a, rotation));
export const multiply = (a: ReadonlyQuat, b: ReadonlyQuat): Quat => intoQuat((out) => quat.multiply(out, a, b));
export const inverse = (a: ReadonlyQuat): Quat => intoQuat((out) => quat.conjugate(out, a));
export const slerp = (a: ReadonlyQuat, b: ReadonlyQuat, share: number): Quat => intoQuat((out) => quat.slerp(out, a, b, share));
export const about = (axis: ReadonlyVec3, angleDeg: number): Quat =>
  intoQuat((out) => quat.setAxisAngle(out, axis, toRadians(angleDeg)));

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
