import { SIDES, type Joint, type Side } from '../core/pose.ts';
import { add, multiply, rotate, type Quat, type Vec3 } from './vector.ts';

/** Build of a person. Ratios are relative to the average proportions; all 1 is the average adult of that stature. */
export interface BodyShape {
  statureM: number;
  legRatio: number;
  armRatio: number;
  trunkRatio: number;
  hipWidthRatio: number;
  shoulderWidthRatio: number;
}

export const AVERAGE_BODY: BodyShape = {
  statureM: 1.75,
  legRatio: 1,
  armRatio: 1,
  trunkRatio: 1,
  hipWidthRatio: 1,
  shoulderWidthRatio: 1,
};

/**
 * Segment lengths as fractions of the stature: D. A. Winter, Biomechanics and Motor Control of Human Movement, fig. 4.1 (thigh,
 * shank, upper arm, forearm, ankle height, foot). Half widths are between joint centres, narrower than the surface widths there.
 */
const FRACTION_OF_STATURE = {
  thigh: 0.245,
  shank: 0.246,
  upperArm: 0.172,
  forearm: 0.146,
  ankleHeight: 0.0457,
  halfHips: 0.052,
  halfShoulders: 0.103,
  hipToLumbar: 0.034,
  lumbarToChest: 0.074,
  chestToShoulder: 0.18,
  chestToNeck: 0.191,
  neckToHead: 0.06,
} as const;

export type LimbBone = 'Clavicle' | 'UpperArm' | 'Forearm' | 'Hand' | 'Thigh' | 'Shank' | 'Foot';
export type BoneName = 'pelvis' | 'lumbar' | 'chest' | 'neck' | 'head' | `${Side}${LimbBone}`;

/** Parents before children. */
export const BONES: readonly BoneName[] = [
  'pelvis',
  'lumbar',
  'chest',
  'neck',
  'head',
  ...SIDES.flatMap((side): BoneName[] => [
    `${side}Clavicle`,
    `${side}UpperArm`,
    `${side}Forearm`,
    `${side}Hand`,
    `${side}Thigh`,
    `${side}Shank`,
    `${side}Foot`,
  ]),
];

export const bone = (side: Side, limb: LimbBone): BoneName => `${side}${limb}`;

/** A record with an entry for every bone. */
export const perBone = <T>(make: (name: BoneName) => T): Record<BoneName, T> => ({
  pelvis: make('pelvis'),
  lumbar: make('lumbar'),
  chest: make('chest'),
  neck: make('neck'),
  head: make('head'),
  leftClavicle: make('leftClavicle'),
  leftUpperArm: make('leftUpperArm'),
  leftForearm: make('leftForearm'),
  leftHand: make('leftHand'),
  leftThigh: make('leftThigh'),
  leftShank: make('leftShank'),
  leftFoot: make('leftFoot'),
  rightClavicle: make('rightClavicle'),
  rightUpperArm: make('rightUpperArm'),
  rightForearm: make('rightForearm'),
  rightHand: make('rightHand'),
  rightThigh: make('rightThigh'),
  rightShank: make('rightShank'),
  rightFoot: make('rightFoot'),
});

export const PARENT: Readonly<Record<BoneName, BoneName | null>> = {
  pelvis: null,
  lumbar: 'pelvis',
  chest: 'lumbar',
  neck: 'chest',
  head: 'neck',
  leftClavicle: 'chest',
  leftUpperArm: 'leftClavicle',
  leftForearm: 'leftUpperArm',
  leftHand: 'leftForearm',
  leftThigh: 'pelvis',
  leftShank: 'leftThigh',
  leftFoot: 'leftShank',
  rightClavicle: 'chest',
  rightUpperArm: 'rightClavicle',
  rightForearm: 'rightUpperArm',
  rightHand: 'rightForearm',
  rightThigh: 'pelvis',
  rightShank: 'rightThigh',
  rightFoot: 'rightShank',
};

/** Every bone that hangs on another one, with that one; parents before children. */
const LINKS: readonly (readonly [name: BoneName, parent: BoneName])[] = BONES.flatMap((name) => {
  const parent = PARENT[name];
  return parent === null ? [] : [[name, parent] as const];
});

/** +1 for the left side of the body, -1 for the right: the sign of x. */
export const outward = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1);

/** A person's measures in metres. */
export interface FigureBody {
  shape: BodyShape;
  /** Size relative to a stature of 1.75 m, in which surface points are given. */
  size: number;
  thighM: number;
  shankM: number;
  upperArmM: number;
  forearmM: number;
  /** Ankle joint above the sole. */
  ankleHeightM: number;
  /** Where each bone begins in its parent's axes. The shoulders are exactly above the hips, so hip angles read 0 in line. */
  offset: Readonly<Record<BoneName, Vec3>>;
}

export function bodyOf(shape: BodyShape = AVERAGE_BODY): FigureBody {
  const { statureM, legRatio, armRatio, trunkRatio, hipWidthRatio, shoulderWidthRatio } = shape;
  const size = statureM / AVERAGE_BODY.statureM;
  const of = (part: keyof typeof FRACTION_OF_STATURE, ratio = 1): number => FRACTION_OF_STATURE[part] * statureM * ratio;
  const thighM = of('thigh', legRatio);
  const shankM = of('shank', legRatio);
  const upperArmM = of('upperArm', armRatio);
  const forearmM = of('forearm', armRatio);
  const halfHipsM = of('halfHips', hipWidthRatio);
  const halfShouldersM = of('halfShoulders', shoulderWidthRatio);
  const innerShoulderM = halfShouldersM / 6;
  const lumbarBack = -0.012 * size;

  const limbOffset = (side: Side): Record<LimbBone, Vec3> => ({
    Clavicle: [outward(side) * innerShoulderM, of('chestToShoulder', trunkRatio), 0],
    UpperArm: [outward(side) * (halfShouldersM - innerShoulderM), 0, 0],
    Forearm: [0, -upperArmM, 0],
    Hand: [0, -forearmM, 0],
    Thigh: [outward(side) * halfHipsM, 0, 0],
    Shank: [0, -thighM, 0],
    Foot: [0, -shankM, 0],
  });
  const left = limbOffset('left');
  const right = limbOffset('right');

  return {
    shape,
    size,
    thighM,
    shankM,
    upperArmM,
    forearmM,
    ankleHeightM: of('ankleHeight'),
    offset: {
      pelvis: [0, 0, 0],
      lumbar: [0, of('hipToLumbar', trunkRatio), lumbarBack],
      chest: [0, of('lumbarToChest', trunkRatio), -lumbarBack],
      neck: [0, of('chestToNeck', trunkRatio), -0.005 * size],
      head: [0, of('neckToHead'), 0.02 * size],
      leftClavicle: left.Clavicle,
      leftUpperArm: left.UpperArm,
      leftForearm: left.Forearm,
      leftHand: left.Hand,
      leftThigh: left.Thigh,
      leftShank: left.Shank,
      leftFoot: left.Foot,
      rightClavicle: right.Clavicle,
      rightUpperArm: right.UpperArm,
      rightForearm: right.Forearm,
      rightHand: right.Hand,
      rightThigh: right.Thigh,
      rightShank: right.Shank,
      rightFoot: right.Foot,
    },
  };
}

/** A posed body: where the pelvis is, and how each bone is turned in its parent's axes. */
export interface BodyPose {
  pelvis: Vec3;
  turned: Record<BoneName, Quat>;
}

export interface Transform {
  position: Vec3;
  rotation: Quat;
}

/** Every bone in the room. */
export type World = Record<BoneName, Transform>;

/** Forward kinematics. */
export function worldOf({ pelvis, turned }: BodyPose, { offset }: FigureBody): World {
  const root: Transform = { position: pelvis, rotation: turned.pelvis };
  const world = perBone(() => root);
  for (const [name, parent] of LINKS) {
    const from = world[parent];
    world[name] = {
      position: add(from.position, rotate(offset[name], from.rotation)),
      rotation: multiply(from.rotation, turned[name]),
    };
  }
  return world;
}

/** A point that is given in a bone's axes, in the room. */
export const pointOn = ({ position, rotation }: Transform, local: Vec3): Vec3 => add(position, rotate(local, rotation));

/** The 33 landmarks as points in the room, metres. */
export interface BodyPoints {
  nose: Vec3;
  left: Record<Joint, Vec3>;
  right: Record<Joint, Vec3>;
}

/** Toe and heel landmarks in the axes of the foot for a stature of 1.75 m; the sole's tip is below the toe. */
export const TOE: Vec3 = [0, -0.055, 0.165];
export const HEEL: Vec3 = [0, -0.05, -0.06];

/** Landmarks where the detector puts them: joint centres, and on the surface at face, knuckles, heel and tip of the foot. */
export function landmarksOf(world: World, body: FigureBody): BodyPoints {
  const on = (name: BoneName, [x, y, z]: Vec3): Vec3 => pointOn(world[name], [x * body.size, y * body.size, z * body.size]);
  const side = (which: Side): Record<Joint, Vec3> => {
    const s = outward(which);
    const hand = bone(which, 'Hand');
    const foot = bone(which, 'Foot');
    return {
      eyeInner: on('head', [s * 0.018, 0.08, 0.082]),
      eye: on('head', [s * 0.031, 0.08, 0.083]),
      eyeOuter: on('head', [s * 0.044, 0.08, 0.076]),
      ear: on('head', [s * 0.08, 0.065, 0]),
      mouth: on('head', [s * 0.022, 0.012, 0.084]),
      shoulder: world[bone(which, 'UpperArm')].position,
      elbow: world[bone(which, 'Forearm')].position,
      wrist: world[hand].position,
      pinky: on(hand, [0, -0.09, -0.03]),
      index: on(hand, [0, -0.095, 0.03]),
      thumb: on(hand, [-s * 0.01, -0.06, 0.05]),
      hip: world[bone(which, 'Thigh')].position,
      knee: world[bone(which, 'Shank')].position,
      ankle: world[foot].position,
      heel: on(foot, HEEL),
      toe: on(foot, TOE),
    };
  };
  return { nose: on('head', [0, 0.047, 0.114]), left: side('left'), right: side('right') };
}
