import type { Demo, Extremity, Plant } from '../core/demo.ts';
import { SIDES, type Side } from '../core/pose.ts';
import { anglesOf, type PoseAngles } from './angles.ts';
import { bone, outward, perBone, worldOf, type FigureBody, type BodyPose, type World } from './bones.ts';
import {
  carryingFeet,
  contactMiddle,
  contactPoints,
  floorUnder,
  isFoot,
  placeOf,
  sideOf,
  stepBetween,
  tipped,
  type Place,
} from './contacts.ts';
import { hingeFlexion, reach } from './ik.ts';
import { about, add, fromAnatomical, fromLeanListTurn, mean, subtract, toAnatomical, type Quat, type Vec3 } from './vector.ts';

/** How far the pelvis may lean to either side of the demo's own value to follow an angle, degrees, and in which steps it is looked for. */
const LEAN_SEARCH_DEG = 48;
const LEAN_STEP_DEG = 4;
const BISECTIONS = 24;

/** Puts one person's bones where the postures of one demo want them. */
export interface Poser {
  rest: PoseAngles;
  peak: PoseAngles;
  /** After a repetition; the rest pose itself unless the demo says otherwise. */
  between: PoseAngles;
  /** The body with these angles, `share` of the way from rest to peak. */
  pose(angles: PoseAngles, share: number): BodyPose;
}

/** Flexion of one limb's root and hinge joints as a pose has them, degrees. */
export const hipAngles = (pose: BodyPose, side: Side): { flexion: number; abduction: number; rotation: number } =>
  rootAngles(pose.turned[bone(side, 'Thigh')], side);

export const shoulderAngles = (pose: BodyPose, side: Side): { flexion: number; abduction: number; rotation: number } =>
  rootAngles(pose.turned[bone(side, 'UpperArm')], side);

function rootAngles(turned: Quat, side: Side): { flexion: number; abduction: number; rotation: number } {
  const { x, y, z } = toAnatomical(turned);
  return { flexion: -x, abduction: outward(side) * z, rotation: -outward(side) * y };
}

/** Bones turned as the angles say, the pelvis in the origin of the room. */
function turnedBy(angles: PoseAngles): BodyPose {
  const { trunk } = angles;
  const turned = perBone((): Quat => [0, 0, 0, 1]);
  turned.pelvis = fromLeanListTurn(trunk.pelvisLean, trunk.pelvisList, trunk.pelvisTurn);
  turned.lumbar = turned.chest = fromAnatomical(trunk.spineFlexion / 2, trunk.spineTwist / 2, -trunk.spineBend / 2);
  turned.neck = turned.head = fromAnatomical(trunk.neckFlexion / 2, trunk.neckTwist / 2, -trunk.neckBend / 2);
  for (const side of SIDES) {
    const s = outward(side);
    const limb = angles[side];
    turned[bone(side, 'Thigh')] = fromAnatomical(-limb.hipFlexion, -s * limb.hipRotation, s * limb.hipAbduction);
    turned[bone(side, 'Shank')] = about([1, 0, 0], limb.kneeFlexion);
    turned[bone(side, 'Foot')] = about([1, 0, 0], -limb.ankleDorsiflexion);
    turned[bone(side, 'UpperArm')] = fromAnatomical(
      -limb.shoulderFlexion,
      -s * limb.shoulderRotation,
      s * limb.shoulderAbduction,
    );
    turned[bone(side, 'Forearm')] = about([1, 0, 0], -limb.elbowFlexion);
  }
  return { pelvis: [0, 0, 0], turned };
}

interface Planted {
  extremity: Extremity;
  side: Side;
  plant: Plant;
  /** Carries the body: the body follows it, not it the body. */
  carries: boolean;
}

/** Hands and feet that are held. Feet that carry the body stand on the floor even when the demo does not say so. */
function plantedBy(demo: Demo): Planted[] {
  const carrying = carryingFeet(demo.contact);
  const order: readonly Extremity[] = ['leftFoot', 'rightFoot', 'leftHand', 'rightHand'];
  return order.flatMap((extremity) => {
    const side = sideOf(extremity);
    const carries = isFoot(extremity) && carrying.includes(side);
    const plant = demo.planted?.[extremity] ?? (carries ? 'floor' : undefined);
    return plant ? [{ extremity, side, plant, carries }] : [];
  });
}

export function createPoser(demo: Demo, body: FigureBody): Poser {
  const { statureM } = body.shape;
  const planted = plantedBy(demo);
  const contact = contactPoints(demo, body);
  const rest = anglesOf(demo.rest);
  const wantedPeak = anglesOf(demo.rest, demo.peak);

  /** Where the contact is held: below where the angles alone have it, on what it lies on. */
  const free = contactMiddle(contact, worldOf(turnedBy(rest), body));
  const held: Vec3 = [free[0], mean(contact.map(({ heightM }): Vec3 => [0, heightM, 0]))[1], free[2]];

  const onContact = (angles: PoseAngles): BodyPose => {
    const pose = turnedBy(angles);
    pose.pelvis = subtract(held, contactMiddle(contact, worldOf(pose, body)));
    return pose;
  };

  const placesIn = (world: World): Map<Extremity, Place> =>
    new Map(
      planted.map(({ extremity, side, plant }) => [extremity, placeOf(extremity, plant, world, body, floorUnder(demo, side))]),
    );
  const restPlaces = placesIn(worldOf(onContact(rest), body));
  const peakPlaces = placesIn(worldOf(onContact(wantedPeak), body));

  const target = ({ extremity, side, plant }: Planted, angles: PoseAngles, share: number, world: World): Place => {
    const atRest = restPlaces.get(extremity);
    const atPeak = peakPlaces.get(extremity);
    if (!atRest || !atPeak || plant === 'hip' || plant === 'head') return placeOf(extremity, plant, world, body, 0);
    if (plant === 'step') return stepBetween(atRest, atPeak, share, body);
    return plant === 'floor' && isFoot(extremity) ? tipped(atRest, angles[side].heelRaise, body) : atRest;
  };

  const pose = (angles: PoseAngles, share: number): BodyPose => {
    const posed = onContact(angles);
    const unplanted = worldOf(posed, body);
    const carriers = planted.filter(({ carries }) => carries);
    if (carriers.length > 0) {
      const targets = mean(carriers.map((foot) => target(foot, angles, share, unplanted).position));
      const feet = mean(carriers.map(({ side }) => unplanted[bone(side, 'Foot')].position));
      posed.pelvis = add(posed.pelvis, subtract(targets, feet));
    }
    const { left, up, forward } = angles.shift;
    posed.pelvis = add(posed.pelvis, [left * statureM, up * statureM, forward * statureM]);
    // One look at the room serves every limb: each hangs on the trunk and moves nothing but itself.
    const world = worldOf(posed, body);
    for (const limb of planted) {
      reach(posed, world, body, isFoot(limb.extremity) ? 'leg' : 'arm', limb.side, target(limb, angles, share, world));
    }
    return posed;
  };

  /** The same angles with the pelvis leaning so that the planted limbs come out as asked. */
  const leaning = (angles: PoseAngles, share: number): PoseAngles => {
    const follows = demo.leanFollows;
    const limbs = planted.filter(({ extremity }) => isFoot(extremity) === (follows === 'hipFlexion'));
    if (!follows || limbs.length === 0) return angles;
    const at = (pelvisLean: number): PoseAngles => ({ ...angles, trunk: { ...angles.trunk, pelvisLean } });
    const missDeg = (pelvisLean: number): number => {
      const posed = pose(at(pelvisLean), share);
      const missed = limbs.map(({ side }) =>
        follows === 'hipFlexion'
          ? hipAngles(posed, side).flexion - angles[side].hipFlexion
          : hingeFlexion(posed.turned[bone(side, 'Forearm')], -1) - angles[side].elbowFlexion,
      );
      return missed.reduce((sum, each) => sum + each, 0) / missed.length;
    };
    return at(nearestRoot(missDeg, angles.trunk.pelvisLean));
  };

  return {
    rest,
    peak: leaning(wantedPeak, 1),
    between: demo.between ? leaning(anglesOf(demo.rest, demo.between), 0) : rest,
    pose,
  };
}

/** The zero of `miss` nearest to `start`; where there is none, the place where it comes nearest to zero. */
function nearestRoot(miss: (x: number) => number, start: number): number {
  let best = start;
  let bestMiss = Math.abs(miss(start));
  for (let offset = 0; offset < LEAN_SEARCH_DEG; offset += LEAN_STEP_DEG) {
    for (const direction of [1, -1]) {
      let near = start + direction * offset;
      let far = near + direction * LEAN_STEP_DEG;
      const farMiss = Math.abs(miss(far));
      if (farMiss < bestMiss) [best, bestMiss] = [far, farMiss];
      if (miss(near) * miss(far) > 0) continue;
      for (let step = 0; step < BISECTIONS; step++) {
        const middle = (near + far) / 2;
        if (miss(near) * miss(middle) > 0) near = middle;
        else far = middle;
      }
      return (near + far) / 2;
    }
  }
  return best;
}
