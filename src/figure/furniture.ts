import { BoxGeometry, Group, Mesh, MeshLambertMaterial } from 'three';
import type { Furniture } from '../core/demo.ts';
import { bone } from './bones.ts';
import type { Movement } from './skeleton.ts';
import { rotate, type Vec3 } from './vector.ts';

const WOOD = '#a9825a';
const CLOTH = '#8f9aa8';
const BOX = '#c4a57b';

/** An instep that lies on an edge is so far below the ankle, metres. */
const INSTEP_BELOW_ANKLE_M = 0.045;
/** From the point of the toes, or from the ankle, to the front of what they touch, metres. */
const TOUCH_M = 0.02;

const SEAT_M = 0.45;

/** Width to the side, height, depth to the back: boxes of which a piece is made, with the middle of each, metres. */
type Part = readonly [size: Vec3, middle: Vec3, color: string];

/** Looks along +z; its front is at z = 0, its middle at x = 0, the floor at y = 0. */
const COUCH = (seatM: number): readonly Part[] => [
  [[1.15, 0.16, 0.62], [0, seatM - 0.08, -0.31], CLOTH],
  [[1.15, 0.44, 0.16], [0, seatM + 0.2, -0.6], CLOTH],
  ...[-0.53, 0.53].flatMap((x): Part[] => [
    [[0.05, seatM - 0.16, 0.05], [x, (seatM - 0.16) / 2, -0.05], WOOD],
    [[0.05, seatM - 0.16, 0.05], [x, (seatM - 0.16) / 2, -0.58], WOOD],
  ]),
];

const PLAIN_BOX: readonly Part[] = [[[0.6, 0.46, 0.5], [0, 0.23, -0.25], BOX]];

/** Its back is at z = 0, so that whoever stands behind it can hold on; the seat looks along -z. */
const CHAIR: readonly Part[] = [
  [[0.42, 0.035, 0.42], [0, SEAT_M, -0.22], WOOD],
  [[0.42, 0.2, 0.03], [0, 0.84, 0], WOOD],
  ...[-0.19, 0.19].flatMap((x): Part[] => [
    [[0.035, 0.94, 0.035], [x, 0.47, 0], WOOD],
    [[0.035, SEAT_M, 0.035], [x, SEAT_M / 2, -0.41], WOOD],
  ]),
];

/** Where a piece stands: where its front is, and towards what it looks, as an angle about the vertical, radians. */
interface Stand {
  parts: readonly Part[];
  x: number;
  z: number;
  turnRad: number;
}

function standOf(piece: Furniture, movement: Movement): Stand {
  const { world, points } = movement.onTheWay(0);
  const { position, rotation } = world.pelvis;
  const face = headingOf(rotate([0, 0, 1], rotation), rotate([0, 1, 0], rotation));
  const turnRad = Math.atan2(face[0], face[2]);
  switch (piece.kind) {
    case 'chair': {
      const left: Vec3 = [face[2], 0, -face[0]];
      return {
        parts: CHAIR,
        x: position[0] + left[0] * piece.leftM + face[0] * piece.forwardM,
        z: position[2] + left[2] * piece.leftM + face[2] * piece.forwardM,
        turnRad: turnRad + Math.PI,
      };
    }
    case 'box': {
      const [x, , z] = points[piece.behind].toe;
      return { parts: PLAIN_BOX, x: x - face[0] * TOUCH_M, z: z - face[2] * TOUCH_M, turnRad };
    }
    case 'couch': {
      const [x, y, z] = movement.onTheWay(1).world[bone(piece.under, 'Foot')].position;
      return { parts: COUCH(y - INSTEP_BELOW_ANKLE_M), x: x - face[0] * TOUCH_M, z: z - face[2] * TOUCH_M, turnRad };
    }
  }
}

/** The way that a body looks: its front, or where that points at the floor, its head. */
const headingOf = (front: Vec3, head: Vec3): Vec3 => {
  const flat = Math.hypot(front[0], front[2]) > 0.6 ? front : head;
  const lengthM = Math.hypot(flat[0], flat[2]) || 1;
  return [flat[0] / lengthM, 0, flat[2] / lengthM];
};

/** A piece of furniture for a movement. */
export function furnish(piece: Furniture, movement: Movement, shadow: boolean): Group {
  const { parts, x, z, turnRad } = standOf(piece, movement);
  const group = new Group();
  for (const [size, middle, color] of parts) {
    const mesh = new Mesh(new BoxGeometry(...size), new MeshLambertMaterial({ color }));
    mesh.position.set(...middle);
    mesh.castShadow = shadow;
    mesh.receiveShadow = true;
    group.add(mesh);
  }
  group.position.set(x, 0, z);
  group.rotation.y = turnRad;
  return group;
}
