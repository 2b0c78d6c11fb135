import {
  Bone,
  BufferAttribute,
  BufferGeometry,
  Group,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  Quaternion,
  Skeleton,
  SkinnedMesh,
  SphereGeometry,
  Vector3,
  type ColorRepresentation,
  type Object3D,
} from 'three';
import { SIDES, type Side } from '../core/pose.ts';
import { dressedBody, bindPose, type DressedBody } from './body.ts';
import { bodyOf, bone, BONES, outward, worldOf, type BoneName, type FigureBody, type World } from './bones.ts';
import { foot, FOOT_BOX, hand, HAND_BOX } from './hands-and-feet.ts';
import { EYE, EYE_RADIUS_M, HEADS } from './head.ts';
import { disposeMeshes, geometryOf, paintedMaterial, type Paint } from './materials.ts';
import { HALFWAY_JOINTS, halfTurned, skinWeights } from './skin-weights.ts';
import { glowAt, type WorkingMuscle } from './muscles.ts';
import { PEOPLE, type FigureColors, type Person } from './people.ts';
import { polygonise } from './surface-nets.ts';

/** Sizes of the cells that surfaces are made of, metres. Features smaller than two cells are lost. */
const BODY_CELL_M = 0.0145;
const HEAD_CELL_M = 0.007;
const HAND_CELL_M = 0.0065;
const FOOT_CELL_M = 0.0085;

const UNIT = new Vector3(1, 1, 1);

/** A human body that takes the postures of a skeleton of the same shape. */
export interface Mannequin {
  object: Object3D;
  take(world: World): void;
  /** Lets these muscles glow, and no others. */
  glow(works: readonly WorkingMuscle[]): void;
  dispose(): void;
}

/** Makes a body. The first one on a page takes a second or two on a slow machine; the others take their surfaces from it. */
export function createMannequin(person: Person = 'first', ownColors: Partial<FigureColors> = {}): Mannequin {
  const { shape, build, hairTied, colors: usual } = PEOPLE[person];
  const colors = { ...usual, ...ownColors };
  const body = bodyOf(shape);
  const bind = worldOf(bindPose(), body);
  const object = new Group();
  const bones = [...BONES, ...HALFWAY_JOINTS].map((name) => {
    const made = new Bone();
    made.name = name;
    made.matrixAutoUpdate = false;
    made.matrixWorldAutoUpdate = false;
    return made;
  });
  const rigid: { part: Object3D; name: BoneName }[] = [];

  const place = (world: World): void => {
    bones.forEach((each, index) => {
      const helper = index >= BONES.length;
      const name = helper ? HALFWAY_JOINTS[index - BONES.length] : BONES[index];
      if (!name) return;
      const { position, rotation } = world[name];
      const turned = helper ? halfTurned(name, world) : rotation;
      each.matrixWorld.compose(new Vector3(...position), new Quaternion(...turned), UNIT);
    });
    for (const { part, name } of rigid) {
      const { position, rotation } = world[name];
      part.matrix.compose(new Vector3(...position), new Quaternion(...rotation), UNIT);
      part.matrixWorldNeedsUpdate = true;
    }
  };

  const attach = (part: Object3D, name: BoneName): void => {
    part.matrixAutoUpdate = false;
    part.traverse((child) => {
      child.castShadow = true;
      child.receiveShadow = true;
    });
    rigid.push({ part, name });
    object.add(part);
  };

  place(bind);
  const skeleton = new Skeleton(bones);
  skeleton.calculateInverses();
  const dressed = dressedMesh(person, dressedBody(body, build), body, colors, skeleton);
  object.add(dressed);
  attach(headMesh(colors, hairTied ? 'tied' : 'short'), 'head');
  for (const side of SIDES) {
    attach(handMesh(side, colors), bone(side, 'Hand'));
    attach(footMesh(side, colors), bone(side, 'Foot'));
  }

  return {
    object,
    take: place,
    glow(works) {
      const positions = dressed.geometry.getAttribute('position').array;
      if (!(positions instanceof Float32Array)) return;
      dressed.geometry.setAttribute('glow', new BufferAttribute(glowAt(positions, works, bind), 1));
    },
    dispose() {
      disposeMeshes(object);
      skeleton.dispose();
    },
  };
}

/**
 * Surfaces of the body by name, built once for every figure on the page. Each figure holds them in a geometry of its own: the numbers are
 * shared, what a graphics context makes of them is not, so one figure can be disposed of while another one moves.
 */
const built = new Map<string, BufferGeometry>();

function surfaceOf(name: string, build: () => BufferGeometry): BufferGeometry {
  const made = built.get(name) ?? build();
  built.set(name, made);
  const geometry = new BufferGeometry();
  for (const [key, attribute] of Object.entries(made.attributes)) geometry.setAttribute(key, attribute);
  return geometry.setIndex(made.index);
}

function dressedMesh(
  person: Person,
  dressed: DressedBody,
  body: FigureBody,
  colors: FigureColors,
  skeleton: Skeleton,
): SkinnedMesh {
  const paints: Paint[] = [
    { where: dressed.cloth, color: colors.shorts },
    { where: (x, y, z) => Math.min(dressed.cloth(x, y, z), dressed.shirt(x, y, z)), color: colors.shirt },
  ];
  const geometry = surfaceOf(`body of ${person}`, () => {
    const surface = polygonise(dressed.surface, dressed.box, BODY_CELL_M);
    const { bones, shares } = skinWeights(surface, dressed.shapes, worldOf(bindPose(), body), BODY_CELL_M);
    return geometryOf(surface, paints)
      .setAttribute('skinIndex', new BufferAttribute(bones, 4))
      .setAttribute('skinWeight', new BufferAttribute(shares, 4));
  });
  geometry.setAttribute('glow', new BufferAttribute(new Float32Array(geometry.getAttribute('position').count), 1));
  const mesh = new SkinnedMesh(geometry, paintedMaterial(colors.skin, paints, true));
  mesh.frustumCulled = false;
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.bind(skeleton, new Matrix4());
  return mesh;
}

function headMesh(colors: FigureColors, hair: keyof typeof HEADS): Group {
  const head = HEADS[hair];
  const group = new Group();
  const paints: Paint[] = [
    { where: head.hair, color: colors.hair },
    { where: head.lips, color: colors.lips },
  ];
  const geometry = surfaceOf(`head with ${hair} hair`, () => geometryOf(polygonise(head.surface, head.box, HEAD_CELL_M), paints));
  group.add(new Mesh(geometry, paintedMaterial(colors.skin, paints)));
  const ball = (radiusM: number, color: ColorRepresentation, x: number, y: number, z: number): void => {
    const mesh = new Mesh(new SphereGeometry(radiusM, 16, 12), new MeshStandardMaterial({ color, roughness: 0.4 }));
    mesh.position.set(x, y, z);
    group.add(mesh);
  };
  for (const side of SIDES) {
    const x = outward(side) * EYE[0];
    const [, y, z] = EYE;
    ball(EYE_RADIUS_M, '#f3eee8', x, y, z);
    ball(0.007, colors.iris, x, y, z + 0.0077);
    ball(0.0036, '#080504', x, y, z + 0.0115);
    // The lid.
    ball(EYE_RADIUS_M + 0.0012, colors.skin, x, y + 0.005, z - 0.0015);
  }
  return group;
}

const handMesh = (side: Side, { skin }: FigureColors): Mesh =>
  new Mesh(
    surfaceOf(bone(side, 'Hand'), () => geometryOf(polygonise(hand(side), HAND_BOX, HAND_CELL_M))),
    paintedMaterial(skin),
  );

function footMesh(side: Side, colors: FigureColors): Mesh {
  const { surface, sole, sock } = foot(side);
  const paints: Paint[] = [
    { where: sole, color: colors.soles },
    { where: sock, color: colors.socks },
  ];
  const geometry = surfaceOf(bone(side, 'Foot'), () => geometryOf(polygonise(surface, FOOT_BOX, FOOT_CELL_M), paints));
  return new Mesh(geometry, paintedMaterial(colors.shoes, paints));
}
