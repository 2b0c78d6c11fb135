import type { Seen } from '../core/demo.ts';
import { JOINTS } from '../core/pose.ts';
import type { BodyPoints } from './bones.ts';
import type { Movement } from './skeleton.ts';
import { about, add, cross, dot, mean, normalize, rotate, scale, subtract, toRadians, type Vec3 } from './vector.ts';

/** A level pinhole camera in the room of the figure: metres, floor at y = 0. */
export interface PinholeCamera {
  position: Vec3;
  aim: Vec3;
  /** From the lower to the upper edge of the picture. */
  verticalFovDeg: number;
  widthPx: number;
  heightPx: number;
}

export interface PictureSize {
  widthPx: number;
  heightPx: number;
}

/** A laptop's or phone's camera held upright on 16:9: about 66 degrees wide. */
export const WEBCAM_FOV_DEG = 40;
export const WEBCAM_PICTURE: PictureSize = { widthPx: 640, heightPx: 360 };

/** Where the camera stands around the figure, degrees from its front towards its left. */
export const BEARING_DEG: Record<Seen, number> = {
  front: 0,
  'oblique left': 45,
  'left side': 90,
  back: 180,
  'right side': -90,
  'oblique right': -45,
};

/** Free part of the picture on each side of the body, and how far head, hands and clothes reach beyond the landmarks, metres. */
const MARGIN = 0.08;
const BEYOND_LANDMARKS_M = 0.1;
const CROWN_ABOVE_EAR_M = 0.16;

const allPoints = ({ nose, left, right }: BodyPoints): Vec3[] => [
  nose,
  ...JOINTS.flatMap((joint) => [left[joint], right[joint]]),
];

export interface Axes {
  right: Vec3;
  down: Vec3;
  forward: Vec3;
}

/** The axes of the picture in the room. */
export function axesOf({ position, aim }: PinholeCamera): Axes {
  const forward = normalize(subtract(aim, position));
  const right = normalize(cross(forward, [0, 1, 0]));
  return { right, down: cross(forward, right), forward };
}

/** Picture coordinates of a point as fractions of width and height, y down, and its distance along the camera's axis in metres. */
export function project(
  point: Vec3,
  camera: PinholeCamera,
  axes: Axes = axesOf(camera),
): { x: number; y: number; depthM: number } {
  const from = subtract(point, camera.position);
  const depthM = dot(from, axes.forward);
  const halfHeight = depthM * Math.tan(toRadians(camera.verticalFovDeg / 2));
  const halfWidth = (halfHeight * camera.widthPx) / camera.heightPx;
  return { x: 0.5 + dot(from, axes.right) / (2 * halfWidth), y: 0.5 + dot(from, axes.down) / (2 * halfHeight), depthM };
}

export interface CameraOptions {
  picture?: PictureSize;
  verticalFovDeg?: number;
  /** Free part of the picture on each side of the body, 0 to 1. */
  margin?: number;
  /** How far the person has turned to their left away from the view that the demo asks for. */
  yawDeg?: number;
}

/** The camera of a demo: where it says, and as far away as it takes for the whole movement to fit when it does not say. */
export function cameraFor(movement: Movement, options: CameraOptions = {}): PinholeCamera {
  const { seen, lensHeightM, distanceM, aimHeightM } = movement.demo.camera;
  const lensDeg = movement.demo.camera.verticalFovDeg ?? WEBCAM_FOV_DEG;
  const { picture = WEBCAM_PICTURE, verticalFovDeg = lensDeg, yawDeg = 0, margin = MARGIN } = options;
  const extremes = [0, 0.5, 1].flatMap((share) => allPoints(movement.onTheWay(share).points));
  const crowns = [0, 1].map((share) => {
    const { left, right } = movement.onTheWay(share).points;
    const { position, rotation } = movement.onTheWay(share).world.head;
    return add(mean([left.ear, right.ear, position]), rotate([0, CROWN_ABOVE_EAR_M, 0], rotation));
  });
  const body = [...extremes, ...crowns];
  const bearing = rotate([0, 0, 1], about([0, 1, 0], BEARING_DEG[seen]));
  const sideways = cross([0, 1, 0], bearing);
  const span = (axis: Vec3): { middle: number; half: number } => {
    const along = body.map((point) => dot(point, axis));
    const [low, high] = [Math.min(...along), Math.max(...along)];
    return { middle: (low + high) / 2, half: (high - low) / 2 + BEYOND_LANDMARKS_M };
  };
  const height = span([0, 1, 0]);
  const width = span(sideways);
  const depth = span(bearing);
  const halfTan = Math.tan(toRadians(verticalFovDeg / 2)) * (1 - 2 * margin);
  const fittingM = Math.max(height.half, (width.half * picture.heightPx) / picture.widthPx) / halfTan + depth.half / 2;

  const aim = add(add(scale(sideways, width.middle), scale(bearing, depth.middle)), [0, aimHeightM ?? height.middle, 0]);
  // A person who turns to the left shows more of the right side: the camera goes round to the right.
  const turned = rotate(bearing, about([0, 1, 0], -yawDeg));
  const position = add(aim, scale(turned, distanceM ?? fittingM));
  return { position: [position[0], lensHeightM, position[2]], aim, verticalFovDeg, ...picture };
}
