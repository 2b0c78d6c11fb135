import type { Body, BodyPoint } from '../seeing/body.ts';
import { midpoint, type Point, type Point3 } from '../seeing/geometry.ts';
import { opposite, type Joint, type Landmarks, type Side } from '../pose.ts';
import { COUNT_GATE, type OneSide } from './row.ts';

/** What rows of several tables are computed from: middles, directions and heights. Pixels of the un-mirrored picture, y down. */

export const degrees = (radians: number): number => (radians * 180) / Math.PI;

export const isSeen = ({ visibility }: BodyPoint): boolean => visibility >= COUNT_GATE;

export const hips = ({ own, other }: OneSide): Point => midpoint(own.hip, other.hip);
export const ankles = ({ own, other }: OneSide): Point => midpoint(own.ankle, other.ankle);
export const shoulders = ({ own, other }: OneSide): Point => midpoint(own.shoulder, other.shoulder);

/** Divisors for lengths that can come near 0, because foot and shoulders are seen end on in some views. */
export const shoulderWidth = ({ scale }: Body): number => Math.max(1, scale.shoulders);
export const footLength = ({ scale }: Body): number => Math.max(1, scale.foot);

/** Which way the own side is in a front view: +1 to the right of the picture, −1 to the left. */
export const ownSideInPicture = ({ own, other }: OneSide): 1 | -1 =>
  own.shoulder.x + own.hip.x >= other.shoulder.x + other.hip.x ? 1 : -1;

/** Height of the middle of the hips above the lower of the two ankles, pixels. */
export const hipsAboveFeet = (view: OneSide): number => Math.max(view.own.ankle.y, view.other.ankle.y) - hips(view).y;

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
  const length = Math.max(1e-6, Math.hypot(a.x, a.y, a.z));
  return { x: a.x / length, y: a.y / length, z: a.z / length };
}
/** Square to both, as the turn from the first to the second. */
export const turned = (a: Point3, b: Point3): Point3 => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

/** How far a way in space goes to the own side, along the line of the hips square to the trunk; metres. */
export function sideways3d(world: Landmarks, side: Side, from: Point3, to: Point3): number {
  const up = unit(way(middle3d(world, 'hip'), middle3d(world, 'shoulder')));
  return inner(way(from, to), unit(square(way(world[opposite(side)].hip, world[side].hip), up)));
}

/** Length of the trunk in space, metres. */
export function trunk3d(world: Landmarks): number {
  const top = middle3d(world, 'shoulder');
  const bottom = middle3d(world, 'hip');
  return Math.hypot(top.x - bottom.x, top.y - bottom.y, top.z - bottom.z);
}
