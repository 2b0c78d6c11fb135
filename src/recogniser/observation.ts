import { SIDES, type Landmark, type Landmarks, type PoseFrame, type Side } from '../core/pose.ts';

/** Joints of one side that are looked at. Heels, knuckles and the features of the face tell little beside them. */
export const BODY_JOINTS = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'toe'] as const;
export type BodyJoint = (typeof BODY_JOINTS)[number];

/** The head is the middle of the ears; then all joints of the left side, then all of the right. */
export const HEAD = 0;
export const POINT_COUNT = 1 + SIDES.length * BODY_JOINTS.length;

export const pointOf = (side: Side, joint: BodyJoint): number =>
  1 + SIDES.indexOf(side) * BODY_JOINTS.length + BODY_JOINTS.indexOf(joint);

/**
 * What is kept of a point: `u`, `v` in the picture, in heights of the picture, v down; `x`, `y`, `z` in space, metres, y down, z away from
 * the camera, NaN where the source has none; how sure the detector is that it is in view, 0..1.
 */
export const U = 0;
export const V = 1;
export const X = 2;
export const Y = 3;
export const Z = 4;
export const SEEN = 5;
export const CHANNELS = 6;

/** The numbers of one picture, {@link POINT_COUNT} times {@link CHANNELS}. */
export type PointValues = Float32Array;

/** One picture as the recogniser keeps it; `values` is null where nobody was found. */
export interface Observation {
  timeMs: number;
  values: PointValues | null;
}

const between = (a: Landmark, b: Landmark): Landmark => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  z: (a.z + b.z) / 2,
  visibility: Math.max(a.visibility, b.visibility),
});

/** The 15 points of a picture, in their order. */
const listed = ({ left, right }: Landmarks): Landmark[] => [
  between(left.ear, right.ear),
  ...BODY_JOINTS.map((joint) => left[joint]),
  ...BODY_JOINTS.map((joint) => right[joint]),
];

/** Takes from a frame what the recogniser looks at. */
export function observe({ timeMs, width, height, image, world }: PoseFrame): Observation {
  if (!image) return { timeMs, values: null };
  const values = new Float32Array(POINT_COUNT * CHANNELS);
  const inSpace = world && listed(world);
  listed(image).forEach(({ x, y, visibility }, point) => {
    const place = inSpace?.[point];
    values.set([(x * width) / height, y, place?.x ?? NaN, place?.y ?? NaN, place?.z ?? NaN, visibility], point * CHANNELS);
  });
  return { timeMs, values };
}

/** The same picture in a mirror: left is right, and what is to the right is to the left. */
export function mirrored(values: PointValues): PointValues {
  const mirror = new Float32Array(values.length);
  const half = BODY_JOINTS.length;
  for (let point = 0; point < POINT_COUNT; point++) {
    const from = point === HEAD ? point : point <= half ? point + half : point - half;
    mirror.set(values.subarray(from * CHANNELS, (from + 1) * CHANNELS), point * CHANNELS);
    mirror[point * CHANNELS + U] = -(values[from * CHANNELS + U] ?? 0);
    mirror[point * CHANNELS + X] = -(values[from * CHANNELS + X] ?? 0);
  }
  return mirror;
}
