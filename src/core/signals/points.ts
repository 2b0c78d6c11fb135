import type { Body, BodyPoint } from '../seeing/body.ts';
import { midpoint, type Point, type Point3 } from '../seeing/geometry.ts';
import type { Joint, Landmarks } from '../pose.ts';
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

/** Length of the trunk in space, metres. */
export function trunk3d(world: Landmarks): number {
  const top = middle3d(world, 'shoulder');
  const bottom = middle3d(world, 'hip');
  return Math.hypot(top.x - bottom.x, top.y - bottom.y, top.z - bottom.z);
}
