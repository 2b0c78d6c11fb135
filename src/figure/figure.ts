import { PCFShadowMap, PerspectiveCamera, WebGLRenderer } from 'three';
import type { Demo } from '../core/demo.ts';
import { cameraFor, type PinholeCamera } from './camera.ts';
import { perBone, type World } from './bones.ts';
import type { CreateFigureView, FigureLook, LoadFigure } from './figure-port.ts';
import { createMannequin, type Mannequin } from './mannequin.ts';
import { FIRST_COLORS, PEOPLE, type FigureColors, type Person } from './people.ts';
import { createRoom, ROOM_COLORS, type RoomColors } from './room.ts';
import { createStudio } from './studio.ts';
import { prepareSurfaces } from './surfaces.ts';
import { movementOf, type Movement, type Posture } from './skeleton.ts';
import { add, type Vec3 } from './vector.ts';

export interface FigureOptions {
  /** A room with a wall, as a webcam sees one; or nothing around the body, on a see-through ground. */
  setting?: 'room' | 'studio';
  /** A soft shadow; costs about as much as the figure itself. */
  shadow?: boolean;
  antialias?: boolean;
  /** Device pixels per CSS pixel at most. */
  maxPixelRatio?: number;
  colors?: Partial<FigureColors>;
  room?: Partial<RoomColors>;
  /** Slow stirring of back and head, degrees; 0 for none. */
  swayDeg?: number;
  /** Keeps the drawn picture readable after the frame, for recordings. */
  keepPicture?: boolean;
}

/** A human figure on a canvas that does a demo over and over. */
export interface BodyFigureView {
  /** Takes another movement; the next {@link render} shows it. */
  show(demo: Demo, look?: FigureLook): void;
  /** Somebody else in the room, who stays in the rest of their demo; null for nobody. */
  accompany(other: Bystander | null): void;
  /** Draws the moment `timeMs` after the first repetition began, of `reps` repetitions; endlessly when left out. */
  render(timeMs: number, reps?: number): void;
  /** Draws another posture of the body, in the room of the demo that is shown. */
  renderPosture(world: World): void;
  /** Fits the picture to the canvas's size on the page. */
  resize(): void;
  dispose(): void;
}

/** Somebody who stands or lies by, on the floor of the same room. */
export interface Bystander {
  demo: Demo;
  /** From where they would be if they were alone, metres: to the left of who looks at the camera from the front, and towards it. */
  at: { leftM: number; nearerM: number };
}

const SWAY_DEG = 0.8;

/** Free part of a picture that has nothing but the body in it, on each side. */
const STUDIO_MARGIN = 0.05;

/** Lighter than in a room, so that they stand out from a dark page. */
const STUDIO_COLORS: Partial<FigureColors> = { shorts: '#474e63', hair: '#3b281d' };

/** So that two people in a room can be told apart. */
const BYSTANDER_COLORS: FigureColors = {
  ...FIRST_COLORS,
  hair: '#6b4a2b',
  shirt: '#4f6b3a',
  shorts: '#3a3a4a',
  shoes: '#222222',
};

/**
 * Makes a figure. Needs WebGL and loads three.js: import this module only when a figure is about to be seen. Building the body
 * takes about a second, once on a page.
 */
export function createFigureView(canvas: HTMLCanvasElement, options: FigureOptions = {}): BodyFigureView {
  const {
    setting = 'room',
    shadow = true,
    antialias = true,
    maxPixelRatio = 2,
    swayDeg = SWAY_DEG,
    keepPicture = false,
  } = options;
  const renderer = new WebGLRenderer({ canvas, antialias, preserveDrawingBuffer: keepPicture, alpha: setting === 'studio' });
  renderer.shadowMap.enabled = shadow;
  renderer.shadowMap.type = PCFShadowMap;
  const room = setting === 'studio' ? createStudio(shadow) : createRoom({ ...ROOM_COLORS, ...options.room }, shadow);
  const lens = new PerspectiveCamera();
  let mannequin: Mannequin | null = null;
  let shown: Person | null = null;
  let movement: Movement | null = null;
  let bystander: { mannequin: Mannequin; movement: Movement; offset: Vec3 } | null = null;

  const aim = ({ position, aim: at, verticalFovDeg, widthPx, heightPx }: PinholeCamera): void => {
    lens.fov = verticalFovDeg;
    lens.aspect = widthPx / heightPx;
    lens.near = 0.1;
    lens.far = 30;
    lens.position.set(...position);
    lens.lookAt(...at);
    lens.updateProjectionMatrix();
  };

  const frame = (): void => {
    if (!movement) return;
    const camera = cameraFor(movement, {
      picture: { widthPx: canvas.width, heightPx: canvas.height },
      ...(setting === 'studio' && { margin: STUDIO_MARGIN }),
    });
    aim(camera);
    room.arrange(camera, movement);
  };

  const leave = (): void => {
    if (!bystander) return;
    room.scene.remove(bystander.mannequin.object);
    bystander.mannequin.dispose();
    bystander = null;
  };

  const become = (person: Person): Mannequin => {
    if (mannequin && shown === person) return mannequin;
    if (mannequin) room.scene.remove(mannequin.object);
    mannequin?.dispose();
    const colors = { ...(setting === 'studio' && person === 'first' && STUDIO_COLORS), ...options.colors };
    mannequin = createMannequin(person, colors);
    shown = person;
    room.scene.add(mannequin.object);
    return mannequin;
  };

  const view: BodyFigureView = {
    show(demo, { person = 'first', works = [] } = {}) {
      become(person).glow(works);
      movement = movementOf(demo, PEOPLE[person].shape, { swayDeg });
      frame();
    },
    accompany(other) {
      leave();
      if (!other) return;
      const { demo, at } = other;
      const stands = movementOf(demo, undefined, { swayDeg });
      bystander = { mannequin: createMannequin('first', BYSTANDER_COLORS), movement: stands, offset: [at.leftM, 0, at.nearerM] };
      room.scene.add(bystander.mannequin.object);
    },
    render(timeMs, reps) {
      if (!movement) return;
      const posture: Posture = movement.at(timeMs, reps);
      mannequin?.take(posture.world);
      room.follow(posture.world);
      if (bystander) bystander.mannequin.take(moved(bystander.movement.at(timeMs, 0).world, bystander.offset));
      renderer.render(room.scene, lens);
    },
    renderPosture(world) {
      mannequin?.take(world);
      renderer.render(room.scene, lens);
    },
    resize() {
      const { clientWidth, clientHeight } = canvas;
      if (clientWidth === 0 || clientHeight === 0) return;
      renderer.setPixelRatio(Math.min(maxPixelRatio, globalThis.devicePixelRatio));
      renderer.setSize(clientWidth, clientHeight, false);
      frame();
    },
    dispose() {
      leave();
      mannequin?.dispose();
      room.dispose();
      renderer.dispose();
    },
  };
  view.resize();
  return view;
}

/** A body elsewhere in the room, metres. */
const moved = (world: World, by: Vec3): World => perBone((name) => ({ ...world[name], position: add(world[name].position, by) }));

/** The figure of the app's own pages: alone, on whatever the page shows behind it. */
const createStudioFigure: CreateFigureView = (canvas) => createFigureView(canvas, { setting: 'studio' });

/** The same with a body that is ready, and made while the page was at hand. */
export const prepareStudioFigure: LoadFigure = async (person) => {
  await prepareSurfaces(person);
  return createStudioFigure;
};
