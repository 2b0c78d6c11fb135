import type { Side } from '../core/pose.ts';
import { bone, outward, pointOn, type World } from './bones.ts';
import { cone, type Field } from './shapes.ts';
import { smoothstep, type Vec3 } from './vector.ts';

/** Muscles that can be shown at work, as far as they lie under the skin. */
export type Muscle =
  'gluteus medius' | 'gluteus maximus' | 'quadriceps' | 'hamstrings' | 'hip flexors' | 'inner thigh' | 'outer thigh';

export interface WorkingMuscle {
  muscle: Muscle;
  side: Side;
}

/** From full to no glow at the edge of a muscle, metres. */
const EDGE_M = 0.026;

/** Where a muscle lies: a rounded stretch from one point to another, of these axes and with this radius, metres for 1.75 m. */
interface Stretch {
  from: readonly ['pelvis' | 'thigh', Vec3];
  to: readonly ['pelvis' | 'thigh', Vec3];
  radiusM: number;
}

/** Of the left side; drawn by eye after the muscles' outlines in an anatomical atlas. */
const STRETCHES: Readonly<Record<Muscle, Stretch>> = {
  'gluteus medius': { from: ['pelvis', [0.135, 0.065, -0.005]], to: ['thigh', [0.085, -0.01, -0.005]], radiusM: 0.058 },
  'gluteus maximus': { from: ['pelvis', [0.055, 0.045, -0.115]], to: ['thigh', [0.045, -0.075, -0.085]], radiusM: 0.066 },
  quadriceps: { from: ['thigh', [0.005, -0.1, 0.09]], to: ['thigh', [0, -0.36, 0.055]], radiusM: 0.056 },
  hamstrings: { from: ['thigh', [0, -0.14, -0.09]], to: ['thigh', [0, -0.37, -0.05]], radiusM: 0.054 },
  'hip flexors': { from: ['pelvis', [0.075, 0.06, 0.1]], to: ['thigh', [0, -0.08, 0.095]], radiusM: 0.045 },
  'inner thigh': { from: ['thigh', [-0.07, -0.09, 0]], to: ['thigh', [-0.055, -0.32, 0.005]], radiusM: 0.045 },
  'outer thigh': { from: ['thigh', [0.095, -0.06, 0]], to: ['thigh', [0.065, -0.35, 0.005]], radiusM: 0.042 },
};

function fieldOf({ muscle, side }: WorkingMuscle, bind: World): Field {
  const at = ([name, [x, y, z]]: Stretch['from']): Vec3 =>
    pointOn(bind[name === 'thigh' ? bone(side, 'Thigh') : name], [outward(side) * x, y, z]);
  const { from, to, radiusM } = STRETCHES[muscle];
  return cone(at(from), at(to), radiusM, radiusM);
}

/** How strongly each point of a surface in the bind pose glows, 0 to 1, for points given as x, y, z in one list. */
export function glowAt(positions: Float32Array, works: readonly WorkingMuscle[], bind: World): Float32Array {
  const fields = works.map((working) => fieldOf(working, bind));
  const glow = new Float32Array(positions.length / 3);
  if (fields.length === 0) return glow;
  for (let vertex = 0; vertex < glow.length; vertex++) {
    const [x = 0, y = 0, z = 0] = positions.subarray(3 * vertex, 3 * vertex + 3);
    const nearestM = Math.min(...fields.map((field) => field(x, y, z)));
    glow[vertex] = smoothstep(EDGE_M, -EDGE_M / 2, nearestM);
  }
  return glow;
}
