import {
  BoxGeometry,
  CanvasTexture,
  Color,
  CylinderGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshLambertMaterial,
  PlaneGeometry,
  RepeatWrapping,
  Scene,
  SphereGeometry,
  SRGBColorSpace,
  type BufferGeometry,
  type ColorRepresentation,
} from 'three';
import type { World } from './bones.ts';
import type { PinholeCamera } from './camera.ts';
import { disposeMeshes } from './materials.ts';
import { seededRandom } from './pinhole.ts';
import { createProps, floorOf } from './props.ts';
import type { Movement } from './skeleton.ts';
import { normalize, subtract } from './vector.ts';

export interface RoomColors {
  wall: ColorRepresentation;
  floor: ColorRepresentation;
  mat: ColorRepresentation;
  /** Skirting board and picture frame. */
  trim: ColorRepresentation;
}

export const ROOM_COLORS: RoomColors = { wall: '#efeae2', floor: '#a8835c', mat: '#4f6f8f', trim: '#f7f4ef' };

/** A plain room that turns round the figure with the camera, so that the wall is always behind. */
export interface Room {
  scene: Scene;
  /** Puts wall and light behind the figure as the camera sees it, and what it needs where the movement needs it. */
  arrange(camera: PinholeCamera, movement: Movement): void;
  /** Moves along what the body wears. */
  follow(world: World): void;
  dispose(): void;
}

const WALL_BEHIND_M = 1.6;
const PLANKS_PX = 32;
const TEXTURE_PX = 512;

/** Floor boards drawn on a canvas, a little different from one another. */
function boards(): CanvasTexture | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TEXTURE_PX;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const random = seededRandom(7);
  for (let y = 0; y < TEXTURE_PX; y += PLANKS_PX) {
    context.fillStyle = `hsl(${28 + random() * 6}, ${30 + random() * 8}%, ${48 + random() * 8}%)`;
    context.fillRect(0, y, TEXTURE_PX, PLANKS_PX);
    for (let grain = 0; grain < 30; grain++) {
      context.fillStyle = `rgba(60, 35, 15, ${random() * 0.08})`;
      context.fillRect(random() * TEXTURE_PX, y + random() * PLANKS_PX, 60 + random() * 200, 1);
    }
    context.fillStyle = 'rgba(40, 20, 10, 0.4)';
    context.fillRect(0, y, TEXTURE_PX, 1);
  }
  const texture = new CanvasTexture(canvas);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(4, 4);
  texture.anisotropy = 4;
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

/** Turns and moves a group with the camera, on the floor below what it aims at. */
export function turnedTo(group: Group, { position, aim }: PinholeCamera): void {
  const towards = normalize(subtract([position[0], 0, position[2]], [aim[0], 0, aim[2]]));
  group.position.set(aim[0], 0, aim[2]);
  group.rotation.y = Math.atan2(towards[0], towards[2]);
}

export function createRoom(colors: RoomColors = ROOM_COLORS, shadow = true): Room {
  const scene = new Scene();
  scene.background = new Color(colors.wall);
  const turning = new Group();
  scene.add(turning);
  const add = (
    parent: Group | Scene,
    geometry: BufferGeometry,
    color: ColorRepresentation,
    x: number,
    y: number,
    z: number,
  ): Mesh => {
    const mesh = new Mesh(geometry, new MeshLambertMaterial({ color }));
    mesh.position.set(x, y, z);
    mesh.receiveShadow = true;
    parent.add(mesh);
    return mesh;
  };

  const texture = boards();
  const floor = add(turning, new PlaneGeometry(12, 9), texture ? '#ffffff' : colors.floor, 0, 0, 2);
  floor.rotation.x = -Math.PI / 2;
  if (texture) floor.material = new MeshLambertMaterial({ map: texture });
  add(turning, new PlaneGeometry(12, 4.5), colors.wall, 0, 2.25, -WALL_BEHIND_M);
  add(turning, new BoxGeometry(12, 0.1, 0.03), colors.trim, 0, 0.05, -WALL_BEHIND_M + 0.02);
  add(turning, new BoxGeometry(0.7, 0.9, 0.04), colors.trim, -1.55, 1.6, -WALL_BEHIND_M + 0.02);
  add(turning, new BoxGeometry(0.58, 0.78, 0.05), '#8fa89a', -1.55, 1.6, -WALL_BEHIND_M + 0.025);
  add(turning, new CylinderGeometry(0.14, 0.11, 0.26, 20), '#b86f4b', 1.95, 0.13, -1.2).castShadow = shadow;
  for (let leaf = 0; leaf < 7; leaf++) {
    const turn = 2.4 * leaf;
    const mesh = add(
      turning,
      new SphereGeometry(0.12, 14, 10),
      '#4c7a4f',
      1.95 + 0.13 * Math.cos(turn),
      0.46 + 0.06 * leaf,
      -1.2 + 0.1 * Math.sin(turn),
    );
    mesh.scale.set(0.9, 0.8, 0.9);
    mesh.castShadow = shadow;
  }
  const props = createProps(colors.mat, shadow);
  scene.add(props.object);

  scene.add(new HemisphereLight('#ffffff', '#9a8672', 1.7));
  const light = new DirectionalLight('#fff3e2', 1.9);
  light.position.set(-1.6, 3.2, 2.6);
  light.target.position.set(0, 0.5, 0);
  turning.add(light, light.target);
  if (shadow) {
    light.castShadow = true;
    light.shadow.mapSize.set(1024, 1024);
    Object.assign(light.shadow.camera, { left: -1.7, right: 1.7, top: 1.7, bottom: -1.7, near: 0.5, far: 8 });
    light.shadow.bias = -0.0006;
    light.shadow.normalBias = 0.012;
    light.shadow.radius = 4;
  }

  return {
    scene,
    arrange(camera, movement) {
      turnedTo(turning, camera);
      turning.position.y = floorOf(movement.demo.props ?? {});
      props.arrange(movement);
    },
    follow: props.follow,
    dispose() {
      disposeMeshes(scene);
      texture?.dispose();
      light.dispose();
    },
  };
}
