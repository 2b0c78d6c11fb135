import { KEPT_POINTS, type KeptJoint, type KeptPose, type Place } from '../../replay/clip.ts';

/** Where movements stand beside and over one another: each is laid on the joint that stays where it is. Lengths in trunks. */

/** What a movement rests on may be either of these. */
const ANCHORS: readonly KeptJoint[] = ['ankle', 'knee', 'hip', 'shoulder', 'wrist'];
/** Around everybody, so that heads and glows are whole, and above, where words stand; trunks. [our own choice] */
const MARGIN = 0.42;
const ABOVE = 0.75;

const middleOf = (pose: KeptPose, joint: KeptJoint): Place | null => {
  const [left, right] = [pose[`left ${joint}`], pose[`right ${joint}`]];
  if (!left || !right) return left ?? right ?? null;
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
};

const pathOf = (poses: readonly KeptPose[], joint: KeptJoint): Place[] =>
  poses.map((pose) => middleOf(pose, joint)).filter((place) => place !== null);

const spread = (values: readonly number[]): number =>
  values.length === 0 ? Infinity : Math.max(...values) - Math.min(...values);

/** The joint that moves least. */
export function anchorOf(poses: readonly KeptPose[]): KeptJoint {
  const moved = (joint: KeptJoint): number => {
    const path = pathOf(poses, joint);
    return spread(path.map(([x]) => x)) + spread(path.map(([, y]) => y));
  };
  return ANCHORS.reduce((stillest, joint) => (moved(joint) < moved(stillest) ? joint : stillest), ANCHORS[0] ?? 'ankle');
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The same poses, from where that joint is on average. */
export function laidOn(poses: readonly KeptPose[], anchor: KeptJoint): KeptPose[] {
  const path = pathOf(poses, anchor);
  const [x, y] = [meanOf(path.map((place) => place[0])), meanOf(path.map((place) => place[1]))];
  return poses.map((pose) =>
    Object.fromEntries(
      KEPT_POINTS.flatMap((point) => {
        const place = pose[point];
        return place ? [[point, [place[0] - x, place[1] - y]]] : [];
      }),
    ),
  );
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
  const [left, right, top, floor] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
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
