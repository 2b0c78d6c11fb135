import { SIDES } from '../core/pose.ts';
import { bone, BONES, outward, PARENT, type BoneName, type World } from './bones.ts';
import type { BoneShape } from './shapes.ts';
import type { Steps } from './steps.ts';
import type { Surface } from './surface-nets.ts';
import { distance, dot, normalize, rotate, slerp, subtract, type Quat, type Vec3 } from './vector.ts';

/**
 * Joints with a helper bone that turns half as far as the joint. Skin that follows only the two bones of a joint collapses on the
 * inside of a deep bend; skin around the helper does not.
 */
export const HALFWAY_JOINTS: readonly BoneName[] = [
  'lumbar',
  'chest',
  'neck',
  ...SIDES.flatMap((side): BoneName[] => [
    bone(side, 'Thigh'),
    bone(side, 'Shank'),
    bone(side, 'Foot'),
    bone(side, 'UpperArm'),
    bone(side, 'Forearm'),
  ]),
];

/** Bones of the skin: those of the skeleton, then the helpers. */
export const SKIN_BONES = BONES.length + HALFWAY_JOINTS.length;

/** How a helper bone is turned. */
export function halfTurned(name: BoneName, world: World): Quat {
  const parent = PARENT[name];
  return parent === null ? world[name].rotation : slerp(world[parent].rotation, world[name].rotation, 0.5);
}

/** The four strongest bones of each vertex and their shares, which add up to 1. */
export interface SkinWeights {
  bones: Uint16Array;
  shares: Float32Array;
}

interface Seam {
  joint: BoneName;
  parent: BoneName;
  spine: boolean;
  shoulder: boolean;
  at: Vec3;
  /** Direction in which the parent ends and the joint's own bone begins. */
  into: Vec3;
  /** Half width of the helper's stretch along that direction, metres. */
  halfWidthM: number;
  ownIndex: number;
  parentIndex: number;
  helperIndex: number;
}

function seamsOf(world: World): Seam[] {
  return HALFWAY_JOINTS.flatMap((joint, helper) => {
    const parent = PARENT[joint];
    if (parent === null) return [];
    const spine = joint === 'lumbar' || joint === 'chest' || joint === 'neck';
    const shoulder = joint.endsWith('UpperArm');
    const hip = joint.endsWith('Thigh');
    const s = outward(joint.startsWith('left') ? 'left' : 'right');
    const along = rotate([0, -1, 0], world[joint].rotation);
    const into: Vec3 = spine
      ? [0, 1, 0]
      : hip
        ? normalize([s * 0.45, -0.9, 0])
        : shoulder
          ? normalize([s * 0.9, -0.43, 0])
          : along;
    const halfWidthM = hip ? 0.07 : spine ? 0.04 : joint.endsWith('Foot') ? 0.02 : 0.045;
    return [
      {
        joint,
        parent,
        spine,
        shoulder,
        at: world[joint].position,
        into,
        halfWidthM,
        ownIndex: BONES.indexOf(joint),
        parentIndex: BONES.indexOf(parent),
        helperIndex: BONES.length + helper,
      },
    ];
  });
}

/** The chest belongs to the arm only this near to the shoulder, and a parent to its child only this near to the joint, metres. */
const SHOULDER_REACH_M = 0.1;
const JOINT_REACH_M = 0.16;

/** The one bone that a point would follow if skin were stiff. */
function stiffBone(point: Vec3, shapes: readonly BoneShape[], seams: readonly Seam[]): number {
  let nearest: BoneName = 'pelvis';
  let nearestM = Infinity;
  for (const { bone: name, field } of shapes) {
    const away = field(...point);
    if (away < nearestM) [nearest, nearestM] = [name, away];
  }
  let chosen = BONES.indexOf(nearest);
  let closest = 2;
  for (const seam of seams) {
    const reachesChest = seam.shoulder && nearest === 'chest' && distance(point, seam.at) <= SHOULDER_REACH_M;
    if (nearest !== seam.joint && nearest !== seam.parent && !reachesChest) continue;
    const along = dot(subtract(point, seam.at), seam.into) / seam.halfWidthM;
    if (Math.abs(along) >= closest) continue;
    closest = Math.abs(along);
    if (closest < 1) chosen = seam.helperIndex;
    else if (nearest === seam.joint && along < 0) chosen = seam.parentIndex;
    else if (nearest === seam.parent && along > 0 && !seam.spine && distance(point, seam.at) < JOINT_REACH_M)
      chosen = seam.ownIndex;
  }
  return chosen;
}

/** Vertices next to each vertex. */
function neighbours({ positions, indices }: Surface): number[][] {
  const next = Array.from({ length: positions.length / 3 }, () => new Set<number>());
  for (let first = 0; first < indices.length; first += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(first, first + 3);
    next[a]?.add(b);
    next[b]?.add(c);
    next[c]?.add(a);
  }
  return next.map((set) => [...set]);
}

/** Rounds in which the shares of bones flow over the mesh, for a cell of this size; finer meshes need more. */
const ROUNDS = 7;
const ROUNDS_CELL_M = 0.0145;
const FLOW = 0.6;

/** Vertices that are asked in one step. */
const STEP = 256;

/** Which bones each vertex follows: at first one, then shared with the vertices around it. `world` is the bind pose. */
export function* skinning(surface: Surface, shapes: readonly BoneShape[], world: World, cellM: number): Steps<SkinWeights> {
  const seams = seamsOf(world);
  const count = surface.positions.length / 3;
  let shares = new Float32Array(count * SKIN_BONES);
  for (let vertex = 0; vertex < count; vertex++) {
    if (vertex % STEP === 0) yield;
    const [x = 0, y = 0, z = 0] = surface.positions.subarray(3 * vertex, 3 * vertex + 3);
    shares[vertex * SKIN_BONES + stiffBone([x, y, z], shapes, seams)] = 1;
  }
  const around = neighbours(surface);
  yield;
  let flowed = new Float32Array(shares.length);
  for (let round = 0; round < Math.round(ROUNDS * (ROUNDS_CELL_M / cellM) ** 2); round++) {
    for (const [vertex, near] of around.entries()) {
      if (vertex % (8 * STEP) === 0) yield;
      const base = vertex * SKIN_BONES;
      for (let index = 0; index < SKIN_BONES; index++) {
        let sum = 0;
        for (const other of near) sum += shares[other * SKIN_BONES + index] ?? 0;
        flowed[base + index] = (1 - FLOW) * (shares[base + index] ?? 0) + (FLOW * sum) / Math.max(1, near.length);
      }
    }
    [shares, flowed] = [flowed, shares];
  }
  return yield* strongest(shares, count);
}

function* strongest(shares: Float32Array, count: number): Steps<SkinWeights> {
  const bones = new Uint16Array(count * 4);
  const kept = new Float32Array(count * 4);
  for (let vertex = 0; vertex < count; vertex++) {
    if (vertex % STEP === 0) yield;
    const ranked = [...shares.subarray(vertex * SKIN_BONES, (vertex + 1) * SKIN_BONES)]
      .map((share, index) => ({ share, index }))
      .sort((a, b) => b.share - a.share)
      .slice(0, 4);
    const total = ranked.reduce((sum, { share }) => sum + share, 0);
    ranked.forEach(({ share, index }, place) => {
      bones[4 * vertex + place] = index;
      kept[4 * vertex + place] = share / total;
    });
  }
  return { bones, shares: kept };
}
