import { opposite, perJoint, type Joint, type Side } from '../core/pose.ts';
import type { BodyPoints } from './bones.ts';
import { clamp, dot, length, mean, mix, scale, smoothstep, subtract, type Vec3 } from './vector.ts';

/** Radius within which something behind a limb or the trunk is covered by it, metres for a stature of 1.75 m. */
const LIMB_RADIUS_M = 0.07;
const TRUNK_RADIUS_M = 0.13;

/** What the detector reports for joints that are covered. Hips and shoulders read 1 even then, and so do the features of a face. */
const COVERED_VISIBILITY: Partial<Record<Joint, number>> = {
  elbow: 0.25,
  wrist: 0.3,
  pinky: 0.3,
  index: 0.3,
  thumb: 0.3,
  knee: 0.55,
  ankle: 0.45,
  heel: 0.4,
  toe: 0.5,
};

/** A stretch of the body, as seen from the eye: from there to one of its ends, and on to the other; metres. */
interface Cover {
  offset: Vec3;
  axis: Vec3;
  radiusM: number;
}

const LIMBS: readonly (readonly [Joint, Joint])[] = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['heel', 'toe'],
];

/** Parts of the body that can cover the limbs of one side: the limbs of the other side, and the trunk. */
function coversFor(side: Side, points: BodyPoints, eye: Vec3, size: number): Cover[] {
  const other = points[opposite(side)];
  const middle = (joint: 'shoulder' | 'hip'): Vec3 => mean([points.left[joint], points.right[joint]]);
  const cover = (from: Vec3, to: Vec3, radiusM: number): Cover => ({
    offset: subtract(from, eye),
    axis: subtract(to, from),
    radiusM: radiusM * size,
  });
  return [
    cover(middle('shoulder'), middle('hip'), TRUNK_RADIUS_M),
    ...LIMBS.map(([from, to]) => cover(other[from], other[to], LIMB_RADIUS_M)),
  ];
}

/** 1 in full view to 0 in the middle behind something. */
function uncovered(point: Vec3, covers: readonly Cover[], eye: Vec3): number {
  const sight = subtract(point, eye);
  const range = length(sight);
  const direction = scale(sight, 1 / range);
  let free = 1;
  for (const { offset, axis, radiusM } of covers) {
    const depthM = dot(offset, direction);
    const axisDepthM = dot(axis, direction);
    // Nearest place of the cover to the line of sight, looked for where the line passes it sideways.
    const sideways = dot(axis, axis) - axisDepthM * axisDepthM;
    const inwards = depthM * axisDepthM - dot(offset, axis);
    const along = clamp(inwards / Math.max(sideways, 1e-9), 0, 1);
    if (range - (depthM + along * axisDepthM) < radiusM) continue;
    const asideM = Math.sqrt(Math.max(0, dot(offset, offset) - depthM * depthM - along * (2 * inwards - along * sideways)));
    free = Math.min(free, smoothstep(0.7 * radiusM, 1.5 * radiusM, asideM));
  }
  return free;
}

/** How well each joint is seen from `eye`, 0..1, as a detector reports it. */
export function visibilityFrom(eye: Vec3, points: BodyPoints, size: number): Record<Side, Record<Joint, number>> {
  const ofSide = (side: Side): Record<Joint, number> => {
    const covers = coversFor(side, points, eye, size);
    return perJoint((joint) => {
      const covered = COVERED_VISIBILITY[joint];
      return covered === undefined ? 1 : mix(covered, 1, uncovered(points[side][joint], covers, eye));
    });
  };
  return { left: ofSide('left'), right: ofSide('right') };
}
