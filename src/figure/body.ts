import { SIDES, type Side } from '../core/pose.ts';
import { bone, outward, perBone, pointOn, worldOf, type FigureBody, type BodyPose, type BoneName, type World } from './bones.ts';
import { PEOPLE, type Build } from './people.ts';
import { below, cone, ellipsoid, smoothMax, smoothMin, type BoneShape, type Box, type Field } from './shapes.ts';
import { fromAnatomical, length, rotate, subtract, type Quat, type Vec3 } from './vector.ts';

/** Arms and legs are spread while the skin is made, so that it does not grow together. */
const SPREAD_ARM_DEG = 42;
const SPREAD_LEG_DEG = 11;

/** How the skin rounds where trunk and limbs meet, and along a limb, metres. */
const TRUNK_ROUNDING = 0.034;
const LIMB_ROUNDING = 0.008;

/** Cloth over skin, metres. */
const SHIRT_THICKNESS = 0.011;
const SHORTS_THICKNESS = 0.012;

/** Ends of the clothes along their bones, metres. */
const SHIRT_HEM_Y = -0.005;
const SHORTS_TOP_Y = 0.06;
const SHORTS_END_Y = -0.235;
const NECKLINE_RADIUS = 0.088;
/** The collar is highest at the nape, this far above the root of the neck. */
const COLLAR_Y = 0.05;
/** Hands hang this far from the middle in the bind pose; shorts do not reach there. */
const BESIDE_THE_HIPS = 0.3;

/** The pose in which the skin is made. */
export function bindPose(): BodyPose {
  const turned = perBone((): Quat => [0, 0, 0, 1]);
  for (const side of SIDES) {
    turned[bone(side, 'UpperArm')] = fromAnatomical(0, 0, outward(side) * SPREAD_ARM_DEG);
    turned[bone(side, 'Thigh')] = fromAnatomical(0, 0, outward(side) * SPREAD_LEG_DEG);
  }
  return { pelvis: [0, 0, 0], turned };
}

/** The dressed body in its bind pose. */
export interface DressedBody {
  /** Everything: skin and clothes. */
  surface: Field;
  /** Positive where a point of the surface is cloth, and where that cloth is the shirt. */
  cloth: Field;
  shirt: Field;
  /** What the skin is made of, to find out which bone a point belongs to. */
  shapes: readonly BoneShape[];
  box: Box;
}

type Part = 'trunk' | 'arm' | 'leg';

const partOf = (name: BoneName): Part =>
  name.endsWith('Arm') || name.endsWith('Forearm') || name.endsWith('Hand')
    ? 'arm'
    : name.endsWith('Thigh') || name.endsWith('Shank') || name.endsWith('Foot')
      ? 'leg'
      : 'trunk';

/** Flesh on the bones. Sizes are drawn by eye for a lean adult of 1.75 m. */
function flesh(world: World, body: FigureBody, { chest, waist, hips, arms, legs }: Build): BoneShape[] {
  const shapes: BoneShape[] = [];
  const on = (name: BoneName, local: Vec3): Vec3 => pointOn(world[name], local);
  const addCone = (name: BoneName, from: Vec3, to: Vec3, fromRadius: number, toRadius: number): void => {
    shapes.push({ bone: name, field: cone(on(name, from), on(name, to), fromRadius, toRadius) });
  };
  const addEllipsoid = (name: BoneName, middle: Vec3, radii: Vec3): void => {
    shapes.push({ bone: name, field: ellipsoid(on(name, middle), radii) });
  };

  addEllipsoid('pelvis', [0, 0.035, -0.005], [0.156 * hips, 0.115, 0.105]);
  addEllipsoid('lumbar', [0, 0.07, 0.004], [0.132 * waist, 0.15, 0.095 * waist]);
  addEllipsoid('chest', [0, 0.15, -0.012], [0.153 * chest, 0.19, 0.11]);
  addCone('neck', [0, -0.03, -0.02], [0, 0.13, 0.012], 0.056, 0.051);
  for (const side of SIDES) {
    const s = outward(side);
    addCone('pelvis', [s * 0.075, -0.015, -0.05], [s * 0.085, -0.05, -0.04], 0.08 * hips, 0.074 * hips);
    addCone('chest', [s * 0.012, 0.362, -0.034], [s * 0.118 * chest, 0.298, -0.016], 0.05, 0.037);
    addEllipsoid('chest', [s * 0.075 * chest, 0.2, 0.04], [0.085 * chest, 0.075, 0.06]);
    addEllipsoid('chest', [s * 0.09 * chest, 0.14, -0.04], [0.075 * chest, 0.15, 0.078]);
    addCone(bone(side, 'Clavicle'), [s * 0.05 * chest, -0.02, -0.006], [s * 0.118 * chest, -0.022, -0.004], 0.041, 0.037);

    const upperArm = bone(side, 'UpperArm');
    const forearm = bone(side, 'Forearm');
    addCone(upperArm, [-s * 0.006, -0.038, 0], [0, -0.085, 0.002], 0.035 * arms, 0.045 * arms);
    addCone(upperArm, [0, -0.085, 0.002], [0, -0.145, 0.003], 0.045 * arms, 0.042 * arms);
    addCone(upperArm, [0, -0.145, 0.003], [0, -body.upperArmM, 0], 0.042 * arms, 0.036 * arms);
    addCone(forearm, [0, 0, 0], [0, -0.075, 0], 0.036 * arms, 0.04 * arms);
    addCone(forearm, [0, -0.075, 0], [0, -body.forearmM - 0.01, 0], 0.04 * arms, 0.026 * arms);

    const thigh = bone(side, 'Thigh');
    const shank = bone(side, 'Shank');
    addCone(thigh, [s * 0.008, -0.02, -0.005], [0, -0.19, 0.012], 0.086 * legs, 0.076 * legs);
    addCone(thigh, [0, -0.19, 0.012], [0, -body.thighM, 0.004], 0.075 * legs, 0.051 * legs);
    addCone(shank, [0, 0, 0.006], [0, -0.13, -0.014], 0.049 * legs, 0.054 * legs);
    addCone(shank, [0, -0.13, -0.014], [0, -body.shankM, 0], 0.054 * legs, 0.034 * legs);
  }
  return shapes;
}

/** Rounded union of shapes: softly within the trunk, hardly along a limb, softly again where limbs and trunk meet. */
function blended(shapes: readonly BoneShape[]): Field {
  const fields = (part: Part): Field[] => shapes.filter((shape) => partOf(shape.bone) === part).map(({ field }) => field);
  const groups = [
    { fields: fields('trunk'), rounding: TRUNK_ROUNDING },
    { fields: fields('arm'), rounding: LIMB_ROUNDING },
    { fields: fields('leg'), rounding: LIMB_ROUNDING },
  ];
  return (x, y, z) => {
    let all = 9;
    for (const { fields: members, rounding } of groups) {
      let group = 9;
      for (const field of members) group = smoothMin(group, field(x, y, z), rounding);
      all = smoothMin(all, group, TRUNK_ROUNDING);
    }
    return all;
  };
}

/** Builds the body of one person with T-shirt and shorts, in the bind pose. */
export function dressedBody(body: FigureBody, build: Build = PEOPLE.first.build): DressedBody {
  const world = worldOf(bindPose(), body);
  const shapes = flesh(world, body, build);
  const skin = blended(shapes);
  const along = (name: BoneName, y: number): Field =>
    below(pointOn(world[name], [0, y, 0]), rotate([0, -1, 0], world[name].rotation));

  const sleeves: Record<Side, Field> = {
    left: along('leftUpperArm', -build.sleeveM),
    right: along('rightUpperArm', -build.sleeveM),
  };
  const legs: Record<Side, Field> = { left: along('leftThigh', SHORTS_END_Y), right: along('rightThigh', SHORTS_END_Y) };
  const looseSleeves = SIDES.map((side) => {
    const arm = world[bone(side, 'UpperArm')];
    return cone(pointOn(arm, [0, -0.085, 0]), pointOn(arm, [0, -0.21, 0]), 0.054 * build.arms, 0.059 * build.arms);
  });
  const looseLegs = SIDES.map((side) => {
    const thigh = world[bone(side, 'Thigh')];
    return cone(
      pointOn(thigh, [outward(side) * 0.006, -0.04, -0.006]),
      pointOn(thigh, [0, -0.3, 0.01]),
      0.094 * build.legs,
      0.089 * build.legs,
    );
  });
  const neck = pointOn(world.neck, [0, 0.04, 0.02]);
  const shoulderX = world.leftUpperArm.position[0];
  const EDGE = 0.012;

  const shirtAt = (x: number, y: number, z: number, skinM: number): number => {
    let cloth = skinM - SHIRT_THICKNESS;
    for (const sleeve of looseSleeves) cloth = smoothMin(cloth, sleeve(x, y, z), 0.02);
    cloth = smoothMax(cloth, SHIRT_HEM_Y - y, EDGE);
    if (Math.abs(x) > shoulderX) cloth = smoothMax(cloth, sleeves[x > 0 ? 'left' : 'right'](x, y, z), EDGE);
    cloth = smoothMax(cloth, y - world.neck.position[1] - COLLAR_Y, EDGE);
    return smoothMax(cloth, NECKLINE_RADIUS - length(subtract([x, y, z], neck)), EDGE);
  };
  const shortsAt = (x: number, y: number, z: number, skinM: number): number => {
    let cloth = skinM - SHORTS_THICKNESS;
    for (const leg of looseLegs) cloth = smoothMin(cloth, leg(x, y, z), 0.02);
    cloth = smoothMax(cloth, legs[x > 0 ? 'left' : 'right'](x, y, z), EDGE);
    return Math.max(smoothMax(cloth, y - SHORTS_TOP_Y, EDGE), Math.abs(x) - BESIDE_THE_HIPS);
  };

  return {
    surface: (x, y, z) => {
      const skinM = skin(x, y, z);
      if (skinM > 0.2) return skinM - SHORTS_THICKNESS;
      const clothes = smoothMin(shirtAt(x, y, z, skinM), shortsAt(x, y, z, skinM), 0.01);
      return smoothMin(clothes, skinM, 0.012);
    },
    cloth: (x, y, z) => {
      const skinM = skin(x, y, z);
      return skinM - Math.min(shirtAt(x, y, z, skinM), shortsAt(x, y, z, skinM));
    },
    shirt: (_x, y) => y - SHIRT_HEM_Y,
    shapes,
    box: { low: [-0.66, -0.96, -0.24], high: [0.66, 0.68, 0.24] },
  };
}
