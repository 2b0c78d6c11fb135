import { ankleHeight, type Body, type BodyPoint, type BodySide } from './body.ts';
import {
  distance,
  interiorAngle3dDeg,
  interiorAngleDeg,
  leanDeg,
  midpoint,
  turnDeg,
  type Point,
  type Point3,
} from './geometry.ts';
import { opposite, type Joint, type Landmarks, type Side } from './pose.ts';

/**
 * Units: degrees, or lengths of the person's own trunk, leg, foot or shoulder width. Centimetres are never reported, because the
 * detector's metres are those of an average body.
 */
export type SignalUnit = 'deg' | 'trunk' | 'leg' | 'foot' | 'shoulders' | 'share';

/** One side of a body, as a signal sees it: nothing here says left or right, so the two cannot differ. */
export interface OneSide {
  body: Body;
  /** The side in question, and the other one. */
  own: BodySide;
  other: BodySide;
  side: Side;
}

export interface SignalRow {
  unit: SignalUnit;
  /** Points of the own side that have to be seen; `both` adds the same points of the other side. */
  needs: readonly Joint[];
  both?: boolean;
  /** Undefined where it cannot be computed, for example without world landmarks. */
  value(view: OneSide): number | undefined;
}

/** Below this visibility a point does not count; a rule wants more. */
export const COUNT_GATE = 0.5;
export const RULE_GATE = 0.65;
/** A signal that has been seen is let go only this much further down. */
export const GATE_HYSTERESIS = 0.1;

/** Flexion of a joint: 0 when straight. */
const bend = (a: Joint, b: Joint, c: Joint): SignalRow => ({
  unit: 'deg',
  needs: [a, b, c],
  value: ({ own }) => 180 - interiorAngleDeg(own[a], own[b], own[c]),
});

const bend3d = (a: Joint, b: Joint, c: Joint): SignalRow => ({
  unit: 'deg',
  needs: [b, c],
  value: ({ body, side }) => {
    const own = body.world?.[side];
    return own && 180 - interiorAngle3dDeg(own[a], own[b], own[c]);
  },
});

/** Lean of a segment away from the vertical, positive towards where the person faces. */
const lean = (low: Joint, high: Joint): SignalRow => ({
  unit: 'deg',
  needs: [low, high],
  value: ({ own, body }) => body.facing * leanDeg(own[low], own[high]),
});

/** Knee flexion in space of each leg that is seen. */
function kneesFlex3d({ body: { world } }: OneSide): number[] {
  if (!world) return [];
  return [world.left, world.right]
    .filter(({ knee, ankle }) => Math.min(knee.visibility, ankle.visibility) >= COUNT_GATE)
    .map(({ hip, knee, ankle }) => 180 - interiorAngle3dDeg(hip, knee, ankle));
}

const isSeen = ({ visibility }: BodyPoint): boolean => visibility >= COUNT_GATE;
const hips = ({ own, other }: OneSide) => midpoint(own.hip, other.hip);
const ankles = ({ own, other }: OneSide) => midpoint(own.ankle, other.ankle);
const shoulders = ({ own, other }: OneSide) => midpoint(own.shoulder, other.shoulder);

function middle3d({ left, right }: Landmarks, joint: Joint): Point3 {
  const a = left[joint];
  const b = right[joint];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, z: (a.z + b.z) / 2 };
}

function trunk3d(world: Landmarks): number {
  const top = middle3d(world, 'shoulder');
  const bottom = middle3d(world, 'hip');
  return Math.hypot(top.x - bottom.x, top.y - bottom.y, top.z - bottom.z);
}

/** Angle of a line down the body against the trunk's long axis, + on the own side of it. */
function awayFromOtherDeg(view: OneSide, from: Point, to: Point): number {
  const top = shoulders(view);
  const bottom = hips(view);
  const ownSide = Math.sign(turnDeg(top, bottom, view.other.hip, view.own.hip)) || 1;
  return ownSide * turnDeg(top, bottom, from, to);
}

/** Which way the own side is in a front view: +1 to the right of the picture, −1 to the left. */
const ownSideInPicture = ({ own, other }: OneSide): 1 | -1 =>
  own.shoulder.x + own.hip.x >= other.shoulder.x + other.hip.x ? 1 : -1;

const hipsOverFoot = (view: OneSide): number =>
  (Math.max(view.own.ankle.y, view.other.ankle.y) - hips(view).y) / view.body.scale.leg;

/** Height of the own side of the pelvis above the other one, with the hands on the hips. */
const pelvisRise = ({ own, other, body }: OneSide): number =>
  (other.hip.y - own.hip.y + other.wrist.y - own.wrist.y) / (2 * body.scale.leg);

/** Nearly upright the arc cosine would make ten degrees of a pixel; there the curve goes on as a straight line. */
const UPRIGHT_HEIGHT = 0.9;

function kneeFlexOfHeight(height: number): number {
  const bent = (share: number): number => (360 / Math.PI) * Math.acos(share);
  if (height < UPRIGHT_HEIGHT) return bent(Math.max(0.1, height));
  return (bent(UPRIGHT_HEIGHT) * (1 - height)) / (1 - UPRIGHT_HEIGHT);
}

/**
 * Every quantity that exercises are counted and judged by. In the picture: side views are measured on the near side, front views on
 * both. Angles in the picture are true only in the view that the exercise asks for.
 */
export const SIGNALS = {
  /** Knee flexion in profile. */
  kneeFlex: bend('hip', 'knee', 'ankle'),
  /** Knee flexion in space, of one leg; reads 10–20° too much in front views, so only its change counts. */
  kneeFlex3d: bend3d('hip', 'knee', 'ankle'),
  /** The same of both legs together; of one where only that is seen. */
  bothKneesFlex3d: {
    unit: 'deg',
    needs: [],
    value: (view) => {
      const [one, other] = kneesFlex3d(view);
      return one === undefined || other === undefined ? one : (one + other) / 2;
    },
  },
  /** Of the leg that is bent less, where both are seen: in a squat both bend. */
  lesserKneeFlex3d: {
    unit: 'deg',
    needs: [],
    value: (view) => {
      const [one, other] = kneesFlex3d(view);
      return one === undefined || other === undefined ? undefined : Math.min(one, other);
    },
  },
  /** Hip flexion in profile, signed: + flexion, 0 shoulder–hip–knee in line, − extension (lumbar extension included). */
  hipFlex: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee'],
    value: ({ own, body }) => -body.facing * turnDeg(own.shoulder, own.hip, own.hip, own.knee),
  },
  /** The same with its sign turned, so that rest is low and the height is high. */
  hipExtension: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee'],
    value: ({ own, body }) => body.facing * turnDeg(own.shoulder, own.hip, own.hip, own.knee),
  },
  elbowFlex: bend('shoulder', 'elbow', 'wrist'),
  trunkLean: lean('hip', 'shoulder'),
  shinLean: lean('ankle', 'knee'),
  /** How much more the trunk leans than the shin; 0 when parallel. */
  trunkMinusShin: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee', 'ankle'],
    value: ({ own, body }) => body.facing * (leanDeg(own.hip, own.shoulder) - leanDeg(own.ankle, own.knee)),
  },
  /** Angle of the trunk above the picture's horizontal, 0..90, whichever way the head points. */
  trunkElevation: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    value: ({ own }) => (Math.abs(Math.atan2(own.hip.y - own.shoulder.y, Math.abs(own.shoulder.x - own.hip.x))) * 180) / Math.PI,
  },
  /** Height of the hips above the lower of the two ankles. */
  hipsOverFoot: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    value: hipsOverFoot,
  },
  /**
   * Knee flexion told from the height of the hips over the feet, with thigh and shank taken as equally long: needs no depth and no
   * profile, but both feet on the floor. Reads −10° to 15° in a standing person.
   */
  kneeFlexByHeight: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => kneeFlexOfHeight(hipsOverFoot(view)),
  },
  /** Height of the hip above the shoulder, for lying poses. */
  hipRise: {
    unit: 'trunk',
    needs: ['shoulder', 'hip'],
    value: ({ own, body }) => (own.shoulder.y - own.hip.y) / body.scale.trunk,
  },
  /** Height of the shoulder above the floor line of heel and toe, for lying poses. */
  shoulderRise: {
    unit: 'trunk',
    needs: ['shoulder', 'heel', 'toe'],
    value: ({ own, body }) => ((own.heel.y + own.toe.y) / 2 - own.shoulder.y) / body.scale.trunk,
  },
  /** How far the knee is ahead of the toes. */
  kneePastToe: {
    unit: 'foot',
    needs: ['knee', 'heel', 'toe'],
    value: ({ own, body }) => (body.facing * (own.knee.x - own.toe.x)) / Math.max(1, body.scale.foot),
  },
  /** Height of the heel above the tip of the foot. */
  heelRise: {
    unit: 'foot',
    needs: ['heel', 'toe'],
    value: ({ own, body }) => (own.toe.y - own.heel.y) / Math.max(1, body.scale.foot),
  },
  /** How far the hip is behind the ankle, less how far the knee is ahead of it: rises when the hips lead. */
  hipLead: {
    unit: 'leg',
    needs: ['hip', 'knee', 'ankle'],
    value: ({ own, body }) => (body.facing * (2 * own.ankle.x - own.hip.x - own.knee.x)) / body.scale.leg,
  },
  /** Height of the wrist above the hip. */
  wristOverHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    value: ({ own, body }) => (own.hip.y - own.wrist.y) / body.scale.trunk,
  },
  /** Distance of the wrist from the height of the shoulder, for lying poses. */
  wristOffShoulderHeight: {
    unit: 'trunk',
    needs: ['wrist', 'shoulder'],
    value: ({ own, body }) => Math.abs(own.shoulder.y - own.wrist.y) / body.scale.trunk,
  },
  /** Distance between the ankles. */
  stanceWidth: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: ({ own, other, body }) => distance(own.ankle, other.ankle) / Math.max(1, body.scale.shoulders),
  },
  /**
   * Distance between the knees less the distance between the ankles; negative when the knees fall in. Where one knee is more than
   * twice as far inside its ankle as the other, that knee alone counts, doubled.
   */
  kneesOverAnkles: {
    unit: 'shoulders',
    needs: ['knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => {
      const direction = Math.sign(own.ankle.x - other.ankle.x) || 1;
      const ownOut = direction * (own.knee.x - own.ankle.x);
      const otherOut = direction * (other.ankle.x - other.knee.x);
      const worse = Math.min(ownOut, otherOut);
      const lopsided = worse < 0 && Math.abs(worse) > 2 * Math.abs(Math.max(ownOut, otherOut));
      return (lopsided ? 2 * worse : ownOut + otherOut) / Math.max(1, body.scale.shoulders);
    },
  },
  /** Sideways offset of the hips from the middle of the feet, towards the person's left, per stance width. */
  weightShift: {
    unit: 'share',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => {
      const feet = distance(view.own.ankle, view.other.ankle);
      const towardsLeft = Math.sign(view.body.left.hip.x - view.body.right.hip.x) || 1;
      return feet < 1 ? undefined : (towardsLeft * (hips(view).x - ankles(view).x)) / feet;
    },
  },
  /** Tilt of the hip line in front views, + when the person's left hip is higher. */
  pelvicTilt: {
    unit: 'deg',
    needs: ['hip'],
    both: true,
    value: ({ body: { left, right } }) =>
      (Math.atan2(right.hip.y - left.hip.y, Math.abs(left.hip.x - right.hip.x)) * 180) / Math.PI,
  },
  /** Sideways lean of the trunk in front views, + to the right of the picture. */
  sideLean: { unit: 'deg', needs: ['shoulder', 'hip'], both: true, value: (view) => leanDeg(hips(view), shoulders(view)) },
  /**
   * Angle of the leg against the long axis of the trunk in the picture, standing or lying: 0 in line with it, + away from the other
   * leg.
   */
  legAbduction: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: (view) => awayFromOtherDeg(view, view.own.hip, view.own.ankle),
  },
  /** The same for the thigh of the other leg: bends of the body in side-lying, where that leg stays on the floor. */
  otherThighInLine: {
    unit: 'deg',
    needs: ['hip'],
    value: (view) => awayFromOtherDeg(view, hips(view), view.other.knee),
  },
  /** Tilt of the hip line against the trunk, + when the own hip comes nearer to the ribs. */
  hipTowardsRibs: {
    unit: 'deg',
    needs: ['hip', 'shoulder'],
    both: true,
    value: (view) => 90 - interiorAngleDeg(shoulders(view), hips(view), view.own.hip),
  },
  /** Height of the own hip above the other one in the picture: large in side-lying, about 0 in standing. */
  hipsStacked: {
    unit: 'trunk',
    needs: ['hip'],
    both: true,
    value: ({ own, other, body }) => (other.hip.y - own.hip.y) / body.scale.trunk,
  },
  /** Roll of the pelvis about the trunk in side-lying, 0 with the hips above one another, + with the own hip further from the camera. */
  pelvisRoll: {
    unit: 'deg',
    needs: ['hip'],
    both: true,
    value: ({ body, side }) => {
      const own = body.world?.[side].hip;
      const other = body.world?.[opposite(side)].hip;
      return own && other && (Math.atan2(own.z - other.z, Math.hypot(own.x - other.x, own.y - other.y)) * 180) / Math.PI;
    },
  },
  /** Distance between the ankles. */
  ankleGap: {
    unit: 'leg',
    needs: ['ankle'],
    both: true,
    value: ({ own, other, body }) => distance(own.ankle, other.ankle) / body.scale.leg,
  },
  /** Distance from hip to ankle: shrinks when the knee bends. */
  legReach: {
    unit: 'leg',
    needs: ['hip', 'knee', 'ankle'],
    value: ({ own, body }) => distance(own.hip, own.ankle) / body.scale.leg,
  },
  /** Angle of the leg out of the picture's plane, + towards the camera. */
  legTowardsCamera: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: ({ body, side }) => {
      const own = body.world?.[side];
      if (!own) return undefined;
      const { hip, ankle } = own;
      return (Math.atan2(hip.z - ankle.z, Math.hypot(ankle.x - hip.x, ankle.y - hip.y)) * 180) / Math.PI;
    },
  },
  /** Height of the knee above the hip. */
  kneeOverHip: {
    unit: 'trunk',
    needs: ['knee', 'hip'],
    value: ({ own, body }) => (own.hip.y - own.knee.y) / body.scale.trunk,
  },
  /** Height of the knee above the wrist, on hands and knees; near the value of the start pose while the knee is on the floor. */
  kneeOverWrist: {
    unit: 'trunk',
    needs: ['knee', 'wrist'],
    value: ({ own, body }) => (own.wrist.y - own.knee.y) / body.scale.trunk,
  },
  /** Lean of the shank with the foot up: 0 with the sole straight above the knee, + towards where the person faces. */
  raisedShankLean: lean('knee', 'ankle'),
  /** How far the hand on the floor is ahead of the shoulder. */
  wristAheadOfShoulder: {
    unit: 'trunk',
    needs: ['wrist', 'shoulder'],
    value: ({ own, body }) => (body.facing * (own.wrist.x - own.shoulder.x)) / body.scale.trunk,
  },
  /** How far the knee of the other leg, the one that carries, is ahead of its hip. */
  otherKneeAheadOfHip: {
    unit: 'trunk',
    needs: ['knee', 'hip'],
    both: true,
    value: ({ other, body }) => (body.facing * (other.knee.x - other.hip.x)) / body.scale.trunk,
  },
  /** Knee flexion of the other leg in profile. */
  otherKneeFlex: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: ({ other }) => 180 - interiorAngleDeg(other.hip, other.knee, other.ankle),
  },
  /** Angle between head and trunk in profile: 180 with ear, shoulder and hip in line. */
  neckAngle: {
    unit: 'deg',
    needs: ['ear', 'shoulder', 'hip'],
    value: ({ own }) => interiorAngleDeg(own.ear, own.shoulder, own.hip),
  },
  /** Height of the own knee above the other one, for side-lying. */
  kneesOpen: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => (other.knee.y - own.knee.y) / body.scale.trunk,
  },
  /** The same less the distance between the ankles: rises when the knees open over feet that stay together. */
  kneesOpenOverFeet: {
    unit: 'trunk',
    needs: ['knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => (other.knee.y - own.knee.y - distance(own.ankle, other.ankle)) / body.scale.trunk,
  },
  /** How far hips or knees, whichever are worse, are from lying straight above one another. */
  legsOffStack: {
    unit: 'trunk',
    needs: ['hip', 'knee'],
    both: true,
    value: ({ own, other, body }) =>
      Math.max(Math.abs(own.hip.x - other.hip.x), Math.abs(own.knee.x - other.knee.x)) / body.scale.trunk,
  },
  /** Slope of the trunk in the picture, + with the head end higher; 0 when it lies level. */
  trunkSlope: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => {
      const top = shoulders(view);
      const bottom = hips(view);
      return (Math.atan2(bottom.y - top.y, Math.abs(top.x - bottom.x)) * 180) / Math.PI;
    },
  },
  /** Height of the ankle above the other one. */
  ankleLift: {
    unit: 'leg',
    needs: ['ankle'],
    both: true,
    value: ({ own, other, body }) => (other.ankle.y - own.ankle.y) / body.scale.leg,
  },
  /** Height of the other ankle in the picture: on one leg it stays where it is, so only its change within a movement counts. */
  otherAnkleHeight: {
    unit: 'leg',
    needs: ['ankle'],
    both: true,
    value: ({ other, body }) => -other.ankle.y / body.scale.leg,
  },
  /** Distance from hip to ankle of the other leg: shrinks when its knee bends. */
  otherLegReach: {
    unit: 'leg',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: ({ other, body }) => distance(other.hip, other.ankle) / body.scale.leg,
  },
  /** How far the middle of the hips is from the other foot, + towards the own side; in standing on the other leg. */
  hipsOffOtherFoot: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => (ownSideInPicture(view) * (hips(view).x - view.other.ankle.x)) / view.body.scale.leg,
  },
  /** In front views: how far the knee of the other leg is bent inwards of the line from its hip to its ankle, + inwards. */
  otherKneeIn: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: (view) => {
      const { hip, knee, ankle } = view.other;
      return ownSideInPicture(view) * turnDeg(hip, knee, knee, ankle);
    },
  },
  /** Tilt of the line through the ears in front views, + when the person's left ear is higher. */
  headTilt: {
    unit: 'deg',
    needs: ['ear'],
    both: true,
    value: ({ body: { left, right } }) =>
      (Math.atan2(right.ear.y - left.ear.y, Math.abs(left.ear.x - right.ear.x)) * 180) / Math.PI,
  },
  /** Height of the knee above the lower of the two ankles: about 0.5 in standing, 1 with the thigh level, whatever the view. */
  kneeHeight: {
    unit: 'leg',
    needs: ['knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => (Math.max(own.ankle.y, other.ankle.y) - own.knee.y) / body.scale.leg,
  },
  /** How far the knee is outside the hip in front views, + away from the other leg. */
  kneeOutsideHip: {
    unit: 'trunk',
    needs: ['hip', 'knee'],
    value: (view) => (ownSideInPicture(view) * (view.own.knee.x - view.own.hip.x)) / view.body.scale.trunk,
  },
  /** Height of the wrist of the other side above its hip. */
  otherWristOverHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    both: true,
    value: ({ other, body }) => (other.hip.y - other.wrist.y) / body.scale.trunk,
  },
  /** Height of the wrist of the other side above the own one. */
  otherWristOverOwn: {
    unit: 'trunk',
    needs: ['wrist'],
    both: true,
    value: ({ own, other, body }) => (own.wrist.y - other.wrist.y) / body.scale.trunk,
  },
  /** How far the feet are apart sideways; negative when the legs cross. */
  stepWidth: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: (view) => (ownSideInPicture(view) * (view.own.ankle.x - view.other.ankle.x)) / Math.max(1, view.body.scale.shoulders),
  },
  /** Where the middle of the feet is in the picture, + towards the own side: tells which foot steps, so only its change counts. */
  feetAcross: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: (view) => (ownSideInPicture(view) * ankles(view).x) / Math.max(1, view.body.scale.shoulders),
  },
  /** Height of the hips above the lower ankle, in shoulder widths: unlike leg lengths, these stay the same while the knees bend. */
  hipHeight: {
    unit: 'shoulders',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => (Math.max(view.own.ankle.y, view.other.ankle.y) - hips(view).y) / Math.max(1, view.body.scale.shoulders),
  },
  /** Length of the trunk in the picture, in shoulder widths: in front views it shrinks when the trunk leans forward. */
  trunkInPicture: {
    unit: 'shoulders',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => distance(hips(view), shoulders(view)) / Math.max(1, view.body.scale.shoulders),
  },
  /** Distance between the knees less the mean of the distances between hips and ankles; negative when the knees fall in. */
  kneesInLegLine: {
    unit: 'shoulders',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => {
      const apart = (joint: 'hip' | 'knee' | 'ankle'): number => Math.abs(own[joint].x - other[joint].x);
      return (apart('knee') - (apart('hip') + apart('ankle')) / 2) / Math.max(1, body.scale.shoulders);
    },
  },
  /** Height of the wrist above the hip, of the hand that is lower. */
  lowerWristOverHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    both: true,
    value: (view) => (hips(view).y - Math.max(view.own.wrist.y, view.other.wrist.y)) / view.body.scale.trunk,
  },
  /** Distance of the wrist from the ear, of the hand that is further away. */
  handsOffHead: {
    unit: 'trunk',
    needs: ['wrist', 'ear'],
    both: true,
    value: ({ own, other, body }) => Math.max(distance(own.wrist, own.ear), distance(other.wrist, other.ear)) / body.scale.trunk,
  },
  /** Distance of the wrist from the hip of the same side. */
  wristToHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    value: ({ own, body }) => distance(own.wrist, own.hip) / body.scale.trunk,
  },
  /** How far the chest is turned away from the camera: 0 facing it, or with the back to it, 90 in profile. */
  turnedAway: { unit: 'deg', needs: [], value: ({ body }) => body.yawDeg },
  /** As `kneeFlexByHeight`, of one leg that the person stands on; not below 0. */
  standingKneeFlexByHeight: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: (view) => Math.max(0, kneeFlexOfHeight((view.own.ankle.y - hips(view).y) / view.body.scale.leg)),
  },
  /** In front views: how far the knee is bent inwards of the line from its hip to its ankle, + inwards. */
  kneeIn: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    value: (view) => {
      const { hip, knee, ankle } = view.own;
      return -ownSideInPicture(view) * turnDeg(hip, knee, knee, ankle);
    },
  },
  /** How far the middle of the hips is from the own foot, + towards the own side; in standing on that leg. */
  hipsOffFoot: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    value: (view) => (ownSideInPicture(view) * (hips(view).x - view.own.ankle.x)) / view.body.scale.leg,
  },
  /** Interior angle between shank and foot of the other leg: 90 with the foot flexed, more when the toes point. */
  otherAnkleAngle: {
    unit: 'deg',
    needs: ['knee', 'ankle', 'toe'],
    both: true,
    value: ({ other }) => interiorAngleDeg(other.knee, other.ankle, other.toe),
  },
  /** Height of the knee above the lowest of knees, ankles and wrists that are seen: about 0 while it is on the floor. */
  kneeOffFloor: {
    unit: 'trunk',
    needs: ['knee'],
    value: ({ own, other, body }) => {
      const low = [own.ankle, own.wrist, other.knee, other.ankle, other.wrist].filter(isSeen).map(({ y }) => y);
      return (Math.max(own.knee.y, ...low) - own.knee.y) / body.scale.trunk;
    },
  },
  /** Height of the lower of the hands that are seen above the knee, for kneeling. */
  lowerHandOverKnee: {
    unit: 'trunk',
    needs: ['knee'],
    value: ({ own, other, body }) => {
      const low = [own.wrist, other.wrist].filter(isSeen).map(({ y }) => y);
      return low.length === 0 ? undefined : (own.knee.y - Math.max(...low)) / body.scale.trunk;
    },
  },
  /** How far the knee of the other leg is ahead of the own one. */
  otherKneeAhead: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => (body.facing * (other.knee.x - own.knee.x)) / body.scale.trunk,
  },
  /** Where the hip is in the picture, + towards where the person faces: tells whether it keeps still, so only its change counts. */
  hipAcross: { unit: 'trunk', needs: ['hip'], value: ({ own, body }) => (body.facing * own.hip.x) / body.scale.trunk },
  /**
   * Rotation of the shoulders about the trunk's long axis in a forward lean seen from the side, + with the own shoulder lower. Told
   * from the heights of the shoulders, which differ by the width of the shoulders (0.74 trunk lengths where it cannot be seen) times the
   * sines of rotation and lean; a lean under 30° is taken as 30°, because nearly upright a pixel would be degrees.
   */
  shoulderRotation: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => {
      const lean = Math.max(30, Math.abs(leanDeg(hips(view), shoulders(view))));
      const widest = 0.74 * view.body.scale.trunk * Math.sin((lean * Math.PI) / 180);
      const share = (view.own.shoulder.y - view.other.shoulder.y) / widest;
      return (Math.asin(Math.max(-1, Math.min(1, share))) * 180) / Math.PI;
    },
  },
  /** Lean of the middle of the trunk, which a turn of the shoulders does not change. */
  midTrunkLean: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    both: true,
    value: (view) => view.body.facing * leanDeg(hips(view), shoulders(view)),
  },
  /** Hip flexion of the other leg in profile, signed like `hipFlex`, against the middle of the trunk. */
  otherHipFlex: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee'],
    both: true,
    value: (view) => -view.body.facing * turnDeg(shoulders(view), hips(view), view.other.hip, view.other.knee),
  },
  /** How much of a forward lean comes from bending the knee: knee flexion per hip flexion. */
  kneePerHipFlex: {
    unit: 'share',
    needs: ['shoulder', 'hip', 'knee', 'ankle'],
    value: ({ own }) =>
      (180 - interiorAngleDeg(own.hip, own.knee, own.ankle)) /
      Math.max(20, 180 - interiorAngleDeg(own.shoulder, own.hip, own.knee)),
  },
  /** Height of the middle of the hips above the lower knee, which carries in kneeling. */
  hipsOverKnee: {
    unit: 'trunk',
    needs: ['hip', 'knee'],
    value: (view) => (Math.max(view.own.knee.y, view.other.knee.y) - hips(view).y) / view.body.scale.trunk,
  },
  /** Hip flexion in space, unsigned; only coarse differences count. */
  hipFlex3d: bend3d('shoulder', 'hip', 'knee'),
  /** Angle in space between the thighs, from the middle of the hips. */
  thighsApart3d: {
    unit: 'deg',
    needs: ['knee'],
    both: true,
    value: ({ body: { world } }) =>
      world ? interiorAngle3dDeg(world.left.knee, middle3d(world, 'hip'), world.right.knee) : undefined,
  },
  /** Height in space of the knee above the other one, for views in which a knee that comes nearer seems to sink. */
  kneeOverKnee3d: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ body: { world }, side }) =>
      world ? (world[opposite(side)].knee.y - world[side].knee.y) / trunk3d(world) : undefined,
  },
  /** Height of the knee of the other leg above the own one in the picture. */
  otherKneeOverOwn: {
    unit: 'leg',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => (own.knee.y - other.knee.y) / body.scale.leg,
  },
  /** Height in space of the knee above the hip. */
  kneeOverHip3d: {
    unit: 'trunk',
    needs: ['knee'],
    value: ({ body: { world }, side }) => (world ? (world[side].hip.y - world[side].knee.y) / trunk3d(world) : undefined),
  },
  /** Distance between the knees in the picture. */
  kneesApart: {
    unit: 'trunk',
    needs: ['knee'],
    both: true,
    value: ({ own, other, body }) => distance(own.knee, other.knee) / body.scale.trunk,
  },
  /** Tilt of the shoulder line, + when the person's left shoulder is higher; only its change counts where the chest is turned. */
  shoulderTilt: {
    unit: 'deg',
    needs: ['shoulder'],
    both: true,
    value: ({ body: { left, right } }) =>
      (Math.atan2(right.shoulder.y - left.shoulder.y, Math.abs(left.shoulder.x - right.shoulder.x)) * 180) / Math.PI,
  },
  /**
   * Height of the foot of the other leg over the own one, free of perspective: from 0.1 on the person stands on the own leg. A foot
   * behind the other leg is hidden, but guessed well enough to tell whether it is in the air.
   */
  otherFootLift: {
    unit: 'leg',
    needs: [],
    value: ({ body, side }) => ankleHeight(body, opposite(side)) - ankleHeight(body, side),
  },
  /**
   * How far the own side of the pelvis is below the other, told by the hips and by the hands that rest on them. The detector shows only a
   * fifth to a third of a tilt at the hips, and moves both feet when one does, but it sees the hands well.
   */
  pelvisDrop: { unit: 'leg', needs: ['hip', 'wrist'], both: true, value: (view) => -pelvisRise(view) },
  /** The same upwards. */
  pelvisRise: { unit: 'leg', needs: ['hip', 'wrist'], both: true, value: pelvisRise },
  /** How far the hip is below the other one in front views; the detector shows a fifth to a third of it, so hardly more than its sign. */
  hipDrop: {
    unit: 'leg',
    needs: ['hip'],
    both: true,
    value: ({ own, other, body }) => (own.hip.y - other.hip.y) / body.scale.leg,
  },
  /** How much further the own foot is from below the hips than the other: clearly above 0 when the other one carries the body. */
  hangsBeside: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => {
      const middle = hips(view).x;
      return (Math.abs(view.own.ankle.x - middle) - Math.abs(view.other.ankle.x - middle)) / view.body.scale.leg;
    },
  },
} satisfies Record<string, SignalRow>;

export type SignalName = keyof typeof SIGNALS;

export interface Measured {
  /** Undefined when it cannot be computed at all. */
  value: number | undefined;
  /** Visibility of the least visible point it needs, 0..1. */
  visibility: number;
}

/** Measures one signal on one side of the body. */
export function measure(name: SignalName, body: Body, side: Side): Measured {
  const row: SignalRow = SIGNALS[name];
  const own = body[side];
  const other = body[opposite(side)];
  let visibility = 1;
  for (const joint of row.needs) {
    visibility = Math.min(visibility, own[joint].visibility);
    if (row.both) visibility = Math.min(visibility, other[joint].visibility);
  }
  const value = row.value({ body, own, other, side });
  return { value: Number.isFinite(value) ? value : undefined, visibility };
}
