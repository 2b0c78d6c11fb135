import type { Side } from '../core/pose.ts';
import { bone, PARENT, type FigureBody, type BodyPose, type World } from './bones.ts';
import type { Place } from './contacts.ts';
import {
  about,
  across,
  add,
  addScaled,
  clamp,
  cross,
  dot,
  fromAxes,
  inverse,
  length,
  multiply,
  normalize,
  rotate,
  scale,
  subtract,
  toDegrees,
  type Quat,
} from './vector.ts';

/** How far the hinge may still bend when the limb is stretched out towards a point it cannot reach, metres. */
const SLACK_M = 1e-4;

/** Share of the hinge's own axis in the direction of the bend; it decides only while the limb is straight. */
const STRAIGHT_LIMB_WEIGHT = 0.05;

const LIMBS = {
  leg: { upper: 'Thigh', lower: 'Shank', end: 'Foot', bends: 1 },
  arm: { upper: 'UpperArm', lower: 'Forearm', end: 'Hand', bends: -1 },
} as const;

/**
 * Bends a leg or arm so that its ankle or wrist comes to the place and is turned as there. The knee or elbow stays on the side where
 * the pose has it. Changes `pose`, of which `world` is what the limb hangs on, in the room. A place out of reach is approached with the
 * limb stretched.
 */
export function reach(pose: BodyPose, world: World, body: FigureBody, limb: 'leg' | 'arm', side: Side, place: Place): void {
  const { upper, lower, end, bends } = LIMBS[limb];
  const upperBone = bone(side, upper);
  const lowerBone = bone(side, lower);
  const endBone = bone(side, end);
  const upperM = limb === 'leg' ? body.thighM : body.upperArmM;
  const lowerM = limb === 'leg' ? body.shankM : body.forearmM;

  const root = world[upperBone].position;
  const toTarget = subtract(place.position, root);
  const reachM = clamp(length(toTarget), Math.abs(upperM - lowerM) + SLACK_M, upperM + lowerM - SLACK_M);
  const towards = normalize(toTarget);

  const drawnUpper = rotate([0, -1, 0], world[upperBone].rotation);
  const drawnFront = scale(rotate([0, 0, 1], world[upperBone].rotation), bends);
  const bendTo = normalize(add(across(drawnUpper, towards), scale(across(drawnFront, towards), STRAIGHT_LIMB_WEIGHT)));

  const rootAngle = Math.acos(clamp((upperM ** 2 + reachM ** 2 - lowerM ** 2) / (2 * upperM * reachM), -1, 1));
  const alongUpper = addScaled(scale(towards, Math.cos(rootAngle)), bendTo, Math.sin(rootAngle));
  const y = scale(alongUpper, -1);
  const z = normalize(across(scale(bendTo, bends), y));
  const upperRotation = fromAxes(cross(y, z), y, z);

  const hingeDeg = 180 - toDegrees(Math.acos(clamp((upperM ** 2 + lowerM ** 2 - reachM ** 2) / (2 * upperM * lowerM), -1, 1)));
  const parent = PARENT[upperBone];
  const parentRotation = parent === null ? upperRotation : world[parent].rotation;
  pose.turned[upperBone] = multiply(inverse(parentRotation), upperRotation);
  pose.turned[lowerBone] = about([1, 0, 0], bends * hingeDeg);
  const lowerRotation = multiply(upperRotation, pose.turned[lowerBone]);
  pose.turned[endBone] = multiply(inverse(lowerRotation), place.rotation);
}

/** Angle of a knee or elbow from the turn of its lower bone, degrees of flexion. */
export const hingeFlexion = (turned: Quat, bends: 1 | -1): number =>
  toDegrees(2 * Math.atan2(dot([1, 0, 0], [turned[0], turned[1], turned[2]]), turned[3])) * bends;
