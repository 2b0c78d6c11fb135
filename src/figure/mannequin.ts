import {
  Bone,
  BufferAttribute,
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
import { bindPose } from './body.ts';
import { bodyOf, bone, BONES, outward, worldOf, type BoneName, type World } from './bones.ts';
import { EYE, EYE_RADIUS_M, type HEADS } from './head.ts';
import { disposeMeshes, paintedMaterial } from './materials.ts';
import { HALFWAY_JOINTS, halfTurned } from './skin-weights.ts';
import { glowAt, type WorkingMuscle } from './muscles.ts';
import { PEOPLE, type FigureColors, type Person } from './people.ts';
import { bodySurface, footSurface, handSurface, headSurface } from './surfaces.ts';

const UNIT = new Vector3(1, 1, 1);

/** A human body that takes the postures of a skeleton of the same shape. */
export interface Mannequin {
  object: Object3D;
  take(world: World): void;
  /** Lets these muscles glow, and no others. */
  glow(works: readonly WorkingMuscle[]): void;
  dispose(): void;
}

/** Makes a body. The first one on a page takes a second or two on a slow machine, unless its surfaces were prepared; the others share them. */
export function createMannequin(person: Person = 'first', ownColors: Partial<FigureColors> = {}): Mannequin {
  const { shape, hairTied, colors: usual } = PEOPLE[person];
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
  const dressed = dressedMesh(person, colors, skeleton);
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

function dressedMesh(person: Person, colors: FigureColors, skeleton: Skeleton): SkinnedMesh {
  const geometry = bodySurface(person);
  geometry.setAttribute('glow', new BufferAttribute(new Float32Array(geometry.getAttribute('position').count), 1));
  const mesh = new SkinnedMesh(geometry, paintedMaterial(colors.skin, [colors.shorts, colors.shirt], true));
  mesh.frustumCulled = false;
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.bind(skeleton, new Matrix4());
  return mesh;
}

function headMesh(colors: FigureColors, hair: keyof typeof HEADS): Group {
  const group = new Group();
  group.add(new Mesh(headSurface(hair), paintedMaterial(colors.skin, [colors.hair, colors.lips])));
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

const handMesh = (side: Side, { skin }: FigureColors): Mesh => new Mesh(handSurface(side), paintedMaterial(skin));

const footMesh = (side: Side, { shoes, soles, socks }: FigureColors): Mesh =>
  new Mesh(footSurface(side), paintedMaterial(shoes, [soles, socks]));
