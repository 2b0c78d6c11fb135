import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, MeshLambertMaterial } from 'three';
import type { BandPlace } from '../core/demo.ts';
import { SIDES } from '../core/pose.ts';
import { bone, pointOn, type FigureBody, type LimbBone, type World } from './bones.ts';
import { across, add, addScaled, cross, normalize, rotate, scale, subtract, type Vec3 } from './vector.ts';

/** Width of the band, metres, and corners of its half turn round one limb. */
const WIDTH_M = 0.05;
const CORNERS = 10;

interface Place {
  bone: LimbBone;
  /** In the axes of the bone, with the length of that bone given, metres. */
  local(lengthM: number): Vec3;
  /** Along which the limb goes through the band, in the axes of the bone. */
  axis: Vec3;
  /** Of the limb with what is worn on it, metres for a stature of 1.75 m. */
  radiusM: number;
}

const PLACES: Record<BandPlace, Place> = {
  'above knees': { bone: 'Thigh', local: (lengthM) => [0, -0.84 * lengthM, 0.006], axis: [0, -1, 0], radiusM: 0.064 },
  feet: { bone: 'Foot', local: () => [0, -0.04, 0.075], axis: [0, 0, 1], radiusM: 0.044 },
};

/** One edge of a band and the other, corner by corner round both limbs; the last corner is the first again. */
export interface BandLoop {
  upper: readonly Vec3[];
  lower: readonly Vec3[];
  outward: readonly Vec3[];
}

/** How a tight band lies round both legs: half a turn round each, and straight between them. */
export function bandLoop(at: BandPlace, world: World, body: FigureBody): BandLoop {
  const { bone: limb, local, axis, radiusM } = PLACES[at];
  const lengthM = limb === 'Thigh' ? body.thighM : 0;
  const [left, right] = SIDES.map((side) => {
    const transform = world[bone(side, limb)];
    return { middle: pointOn(transform, local(lengthM)), axis: rotate(axis, transform.rotation) };
  });
  const loop = { upper: [] as Vec3[], lower: [] as Vec3[], outward: [] as Vec3[] };
  if (!left || !right) return loop;
  // Which way is round: the same for both legs.
  let turn: Vec3 | null = null;
  for (const [own, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const away = normalize(across(subtract(own.middle, other.middle), own.axis));
    const sideways = cross(own.axis, away);
    const forwards = turn ?? sideways;
    turn = scale(forwards, -1);
    const start = sideways[0] * forwards[0] + sideways[1] * forwards[1] + sideways[2] * forwards[2] < 0 ? 1 : -1;
    for (let corner = 0; corner <= CORNERS; corner++) {
      const angle = start * Math.PI * (0.5 - corner / CORNERS) * -1;
      const outward = add(scale(away, Math.cos(angle)), scale(sideways, Math.sin(angle)));
      const point = addScaled(own.middle, outward, radiusM * body.size);
      loop.outward.push(outward);
      loop.upper.push(addScaled(point, own.axis, -WIDTH_M / 2));
      loop.lower.push(addScaled(point, own.axis, WIDTH_M / 2));
    }
  }
  for (const points of [loop.upper, loop.lower, loop.outward]) if (points[0]) points.push(points[0]);
  return loop;
}

/** A resistance band that follows the legs. */
export interface Band {
  object: Mesh;
  follow(at: BandPlace, world: World, body: FigureBody): void;
}

export function createBand(color: string): Band {
  const corners = 2 * (CORNERS + 1) + 1;
  const geometry = new BufferGeometry();
  const positions = new Float32Array(corners * 6);
  const normals = new Float32Array(corners * 6);
  const indices = Array.from({ length: corners - 1 }, (_, at) => [2, 1, 0, 1, 2, 3].map((each) => 2 * at + each)).flat();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setIndex(indices);
  const object = new Mesh(geometry, new MeshLambertMaterial({ color, side: DoubleSide }));
  object.frustumCulled = false;
  object.castShadow = true;
  return {
    object,
    follow(at, world, body) {
      const { upper, lower, outward } = bandLoop(at, world, body);
      outward.forEach((normal, corner) => {
        positions.set([...(upper[corner] ?? normal), ...(lower[corner] ?? normal)], corner * 6);
        normals.set([...normal, ...normal], corner * 6);
      });
      for (const name of ['position', 'normal']) {
        const attribute = geometry.getAttribute(name);
        if (attribute) attribute.needsUpdate = true;
      }
    },
  };
}
