import type { Contact, Demo, Extremity, Plant } from '../core/demo.ts';
import type { Side } from '../core/pose.ts';
import { bone, HEEL, outward, pointOn, TOE, type FigureBody, type BoneName, type World } from './bones.ts';
import {
  about,
  add,
  addScaled,
  cross,
  fromAxes,
  fromUpFront,
  length,
  mean,
  mixVec,
  multiply,
  normalize,
  rotate,
  scale,
  slerp,
  subtract,
  type Quat,
  type Vec3,
} from './vector.ts';

/** A foot is lifted this much, as a fraction of the stature, halfway through a step. */
const STEP_LIFT = 0.035;

/** Heights of joints and skin above what they rest on, metres for a stature of 1.75 m. */
const KNEE_HEIGHT_M = 0.055;
const SIDE_OF_HIP_M = 0.16;
const WRIST_HEIGHT_M = 0.04;
/** Skin over the shoulder blades in the axes of the chest. */
const SHOULDER_BLADES: Vec3 = [0, 0.26, -0.125];
/** Wrist of a hand that rests on the own hip bone, in the axes of the pelvis, and beside the own ear, in those of the head; left. */
const WRIST_AT_HIP: Vec3 = [0.185, 0.1, -0.01];
const WRIST_AT_HEAD: Vec3 = [0.13, 0.05, -0.03];

/** Where an ankle or wrist is held, and how the foot or hand is turned there. */
export interface Place {
  position: Vec3;
  rotation: Quat;
}

interface ContactPoint {
  bone: BoneName;
  local: Vec3;
  heightM: number;
}

const bothOr = (contact: Contact, both: Contact, left: Contact): readonly Side[] =>
  contact === both ? ['left', 'right'] : [contact === left ? 'left' : 'right'];

/** Feet that carry the body, empty when another part does. */
export const carryingFeet = (contact: Contact): readonly Side[] =>
  contact === 'feet' || contact === 'leftFoot' || contact === 'rightFoot' ? bothOr(contact, 'feet', 'leftFoot') : [];

export const floorUnder = (demo: Demo, side: Side): number => {
  const step = demo.props?.step;
  return step?.under === side ? step.heightM : 0;
};

/** Points of the body that the contact holds, and their height above what they lie on. */
export function contactPoints(demo: Demo, body: FigureBody): ContactPoint[] {
  const { contact } = demo;
  switch (contact) {
    case 'feet':
    case 'leftFoot':
    case 'rightFoot':
      return carryingFeet(contact).map((side) => ({
        bone: bone(side, 'Foot'),
        local: [0, 0, 0],
        heightM: body.ankleHeightM + floorUnder(demo, side),
      }));
    case 'knees':
    case 'leftKnee':
    case 'rightKnee':
      return bothOr(contact, 'knees', 'leftKnee').map((side) => ({
        bone: bone(side, 'Shank'),
        local: [0, 0, 0],
        heightM: KNEE_HEIGHT_M * body.size + floorUnder(demo, side),
      }));
    case 'leftHip':
    case 'rightHip':
      return [
        { bone: bone(contact === 'leftHip' ? 'left' : 'right', 'Thigh'), local: [0, 0, 0], heightM: SIDE_OF_HIP_M * body.size },
      ];
    case 'upperBack':
      return [{ bone: 'chest', local: scale(SHOULDER_BLADES, body.size), heightM: 0 }];
  }
}

export const isFoot = (extremity: Extremity): boolean => extremity === 'leftFoot' || extremity === 'rightFoot';
export const sideOf = (extremity: Extremity): Side => (extremity === 'leftHand' || extremity === 'leftFoot' ? 'left' : 'right');

/** The horizontal direction of `vector`, or of `otherwise` when it points up or down. */
function heading(vector: Vec3, otherwise: Vec3): Vec3 {
  const flat: Vec3 = [vector[0], 0, vector[2]];
  return length(flat) > 0.5 ? normalize(flat) : normalize([otherwise[0], 0, otherwise[2]]);
}

/** A foot flat on the floor below where it is now. */
function footOnFloor(world: World, body: FigureBody, side: Side, floorM: number): Place {
  const { position, rotation } = world[bone(side, 'Foot')];
  const front = heading(rotate([0, 0, 1], rotation), rotate([0, 0, 1], world.pelvis.rotation));
  return { position: [position[0], body.ankleHeightM + floorM, position[2]], rotation: fromUpFront([0, 1, 0], front) };
}

/** A hand with its palm on the floor below where it is now, fingers the way they point, or headwards when the arm is upright. */
function handOnFloor(world: World, body: FigureBody, side: Side): Place {
  const { position, rotation } = world[bone(side, 'Hand')];
  const fingers = heading(rotate([0, -1, 0], rotation), rotate([0, 1, 0], world.chest.rotation));
  const y = scale(fingers, -1);
  const x: Vec3 = [0, outward(side), 0];
  return { position: [position[0], WRIST_HEIGHT_M * body.size, position[2]], rotation: fromAxes(x, y, cross(x, y)) };
}

const ofBone = (world: World, name: BoneName, size: number, [x, y, z]: Vec3, side: Side): Vec3 =>
  pointOn(world[name], [x * size * outward(side), y * size, z * size]);

/** A hand on the own body; it moves along with it. */
function handOnBody(world: World, body: FigureBody, side: Side, at: 'hip' | 'head'): Place {
  const name = at === 'hip' ? 'pelvis' : 'head';
  const { rotation } = world[name];
  const s = outward(side);
  const fingers: Vec3 = normalize(at === 'hip' ? [-s * 0.25, -0.45, 0.85] : [-s * 0.3, 0.8, -0.5]);
  const palm: Vec3 = [-s, 0, 0];
  const y = rotate(scale(fingers, -1), rotation);
  const away = rotate(scale(palm, -s), rotation);
  const z = normalize(cross(away, y));
  return {
    position: ofBone(world, name, body.size, at === 'hip' ? WRIST_AT_HIP : WRIST_AT_HEAD, side),
    rotation: fromAxes(cross(y, z), y, z),
  };
}

/** Where a planted hand or foot belongs, judged from a body that its angles and its contact have put into the room. */
export function placeOf(extremity: Extremity, plant: Plant, world: World, body: FigureBody, floorM: number): Place {
  const side = sideOf(extremity);
  if (plant === 'hip' || plant === 'head') return handOnBody(world, body, side, plant);
  if (plant === 'place') return { ...world[bone(side, isFoot(extremity) ? 'Foot' : 'Hand')] };
  return isFoot(extremity) ? footOnFloor(world, body, side, floorM) : handOnFloor(world, body, side);
}

/** A flat foot tipped up over its toes, or over its heel when the angle is negative; the tip or the heel stays. */
export function tipped({ position, rotation }: Place, heelRaiseDeg: number, body: FigureBody): Place {
  if (heelRaiseDeg === 0) return { position, rotation };
  const pivot: Vec3 = [0, -body.ankleHeightM, (heelRaiseDeg > 0 ? TOE[2] : HEEL[2]) * body.size];
  const raised = multiply(rotation, about([1, 0, 0], heelRaiseDeg));
  return { position: add(position, subtract(rotate(pivot, rotation), rotate(pivot, raised))), rotation: raised };
}

/** A foot on its way from one place to another. */
export const stepBetween = (from: Place, to: Place, share: number, body: FigureBody): Place => ({
  position: addScaled(
    mixVec(from.position, to.position, share),
    [0, 1, 0],
    4 * share * (1 - share) * STEP_LIFT * body.shape.statureM,
  ),
  rotation: slerp(from.rotation, to.rotation, share),
});

/** The middle of what the contact holds. */
export const contactMiddle = (points: readonly ContactPoint[], world: World): Vec3 =>
  mean(points.map(({ bone: name, local }) => pointOn(world[name], local)));
