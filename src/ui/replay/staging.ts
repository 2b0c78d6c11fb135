import { leastOf, mostOf } from '../../core/extremes.ts';
import type { Side } from '../../core/pose.ts';
import { KEPT_POINTS, type KeptJoint, type KeptPose, type Place } from '../../replay/clip.ts';

/** Where movements stand beside and over one another: each is laid on the joint that stays where it is. Lengths in trunks. */

/** What a movement rests on may be either of these. */
const ANCHORS: readonly KeptJoint[] = ['ankle', 'knee', 'hip', 'shoulder', 'wrist'];
/** Around everybody, so that heads and glows are whole, and above, where words stand; trunks. [our own choice] */
const MARGIN = 0.42;
const ABOVE = 0.75;

/** Where a joint is: that of the side that is seen, else between both. */
function placeOf(pose: KeptPose, joint: KeptJoint, near: Side | null): Place | null {
  const [left, right] = [pose[`left ${joint}`], pose[`right ${joint}`]];
  const own = near && pose[`${near} ${joint}`];
  if (own || !left || !right) return own ?? left ?? right ?? null;
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
}

const pathOf = (poses: readonly KeptPose[], joint: KeptJoint, near: Side | null): Place[] =>
  poses.map((pose) => placeOf(pose, joint, near)).filter((place) => place !== null);

const spread = (values: readonly number[]): number => (values.length === 0 ? Infinity : mostOf(values) - leastOf(values));

/** The joint that moves least. */
export function anchorOf(poses: readonly KeptPose[], near: Side | null): KeptJoint {
  const way = (joint: KeptJoint): number => {
    const path = pathOf(poses, joint, near);
    return spread(path.map(([x]) => x)) + spread(path.map(([, y]) => y));
  };
  return ANCHORS.reduce((stillest, joint) => (way(joint) < way(stillest) ? joint : stillest), ANCHORS[0] ?? 'ankle');
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const moved = (pose: KeptPose, x: number, y: number): KeptPose =>
  Object.fromEntries(
    KEPT_POINTS.flatMap((point) => {
      const place = pose[point];
      return place ? [[point, [place[0] + x, place[1] + y]]] : [];
    }),
  );

/** The same poses, from where that joint is on average. */
export function laidOn(poses: readonly KeptPose[], anchor: KeptJoint, near: Side | null): KeptPose[] {
  const path = pathOf(poses, anchor, near);
  const [x, y] = [meanOf(path.map((place) => place[0])), meanOf(path.map((place) => place[1]))];
  return poses.map((pose) => moved(pose, -x, -y));
}

/** A pose that is moved until its joint lies on that of another one: a camera in a hand has moved meanwhile. */
export function laidOver(pose: KeptPose, other: KeptPose, anchor: KeptJoint, near: Side | null): KeptPose {
  const [from, to] = [placeOf(pose, anchor, near), placeOf(other, anchor, near)];
  return from && to ? moved(pose, to[0] - from[0], to[1] - from[1]) : pose;
}

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  /** How low anything comes. */
  floor: number;
}

/** What holds all of the movements. */
export function frameOf(movements: readonly (readonly KeptPose[])[]): Frame {
  const places = movements.flat().flatMap((pose): Place[] => Object.values(pose));
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const [left, right, top, floor] = [leastOf(xs), mostOf(xs), leastOf(ys), mostOf(ys)];
  return {
    left: left - MARGIN,
    top: top - ABOVE,
    width: right - left + 2 * MARGIN,
    height: floor - top + ABOVE + 0.4 * MARGIN,
    floor,
  };
}

/** Between two poses, so that a tenth of a second is no step. */
export function poseBetween(poses: readonly KeptPose[], at: number): KeptPose {
  const from = poses[Math.floor(at)];
  const to = poses[Math.min(poses.length - 1, Math.floor(at) + 1)];
  if (!from || !to) return from ?? {};
  const share = at - Math.floor(at);
  return Object.fromEntries(
    KEPT_POINTS.flatMap((point) => {
      const [a, b] = [from[point], to[point]];
      return a && b ? [[point, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]]] : [];
    }),
  );
}
