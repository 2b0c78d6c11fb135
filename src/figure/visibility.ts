import { JOINTS, opposite, SIDES, type Joint, type Side } from '../core/pose.ts';
import type { BodyPoints } from './bones.ts';
import { add, clamp, distance, dot, length, mean, mix, scale, smoothstep, subtract, type Vec3 } from './vector.ts';

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

interface Cover {
  from: Vec3;
  to: Vec3;
  radiusM: number;
}

/** Parts of the body that can cover the limbs of one side: the limbs of the other side, and the trunk. */
function coversFor(side: Side, points: BodyPoints, size: number): Cover[] {
  const other = points[opposite(side)];
  const middle = (joint: 'shoulder' | 'hip'): Vec3 => mean([points.left[joint], points.right[joint]]);
  const limbs: [Joint, Joint][] = [
    ['shoulder', 'elbow'],
    ['elbow', 'wrist'],
    ['hip', 'knee'],
    ['knee', 'ankle'],
    ['heel', 'toe'],
  ];
  return [
    { from: middle('shoulder'), to: middle('hip'), radiusM: TRUNK_RADIUS_M * size },
    ...limbs.map(([from, to]) => ({ from: other[from], to: other[to], radiusM: LIMB_RADIUS_M * size })),
  ];
}

/** 1 in full view to 0 in the middle behind something. */
function uncovered(point: Vec3, covers: readonly Cover[], eye: Vec3): number {
  const sight = subtract(point, eye);
  const range = distance(point, eye);
  let free = 1;
  for (const { from, to, radiusM } of covers) {
    // Nearest place of the cover to the line of sight, looked for where the line passes it sideways.
    const axis = subtract(to, from);
    const direction = scale(sight, 1 / range);
    const offset = subtract(from, eye);
    const flatAxis = subtract(axis, scale(direction, dot(axis, direction)));
    const flatOffset = subtract(offset, scale(direction, dot(offset, direction)));
    const along = clamp(-dot(flatOffset, flatAxis) / Math.max(dot(flatAxis, flatAxis), 1e-9), 0, 1);
    const nearest = add(offset, scale(axis, along));
    const inFrontM = range - dot(nearest, direction);
    if (inFrontM < radiusM) continue;
    const aside = length(add(flatOffset, scale(flatAxis, along)));
    free = Math.min(free, smoothstep(0.7 * radiusM, 1.5 * radiusM, aside));
  }
  return free;
}

/** How well each joint is seen from `eye`, 0..1, as a detector reports it; joints that are left out read 1. */
export function visibilityFrom(eye: Vec3, points: BodyPoints, size: number): Record<Side, Partial<Record<Joint, number>>> {
  const visibility: Record<Side, Partial<Record<Joint, number>>> = { left: {}, right: {} };
  for (const side of SIDES) {
    const covers = coversFor(side, points, size);
    for (const joint of JOINTS) {
      const covered = COVERED_VISIBILITY[joint];
      if (covered !== undefined) visibility[side][joint] = mix(covered, 1, uncovered(points[side][joint], covers, eye));
    }
  }
  return visibility;
}
