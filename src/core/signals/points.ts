import type { Body, BodyPoint } from '../seeing/body.ts';
import { lengthOf, type Point3 } from '../seeing/geometry.ts';
import type { Joint, Landmarks } from '../pose.ts';
import { COUNT_GATE } from './row.ts';

/** What rows of several tables are computed from besides a `SideView`: lengths to divide by, and ways in space. */

export const degrees = (radians: number): number => (radians * 180) / Math.PI;

export const isSeen = ({ visibility }: Pick<BodyPoint, 'visibility'>): boolean => visibility >= COUNT_GATE;

/** Divisors for lengths that can come near 0, because foot and shoulders are seen end on in some views. */
export const shoulderWidth = ({ scale }: Body): number => Math.max(1, scale.shoulders);
export const footLength = ({ scale }: Body): number => Math.max(1, scale.foot);

/** Middle of a joint of both sides in space, metres. */
export function middle3d({ left, right }: Landmarks, joint: Joint): Point3 {
  const a = left[joint];
  const b = right[joint];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}

/** The way from one point in space to another, metres. */
export const way = (from: Point3, to: Point3): Point3 => ({ x: to.x - from.x, y: to.y - from.y, z: to.z - from.z });
/** Inner product: how far a way goes along another one of length 1. */
export const inner = (a: Point3, b: Point3): number => a.x * b.x + a.y * b.y + a.z * b.z;
/** The part of a way that is square to an axis of length 1. */
export function square(a: Point3, axis: Point3): Point3 {
  const along = inner(a, axis);
  return { x: a.x - along * axis.x, y: a.y - along * axis.y, z: a.z - along * axis.z };
}
/** The same way, of length 1. */
export function unit(a: Point3): Point3 {
  const length = Math.max(1e-6, lengthOf(a.x, a.y, a.z));
  return { x: a.x / length, y: a.y / length, z: a.z / length };
}
/** Square to both, as the turn from the first to the second. */
export const turned = (a: Point3, b: Point3): Point3 => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
