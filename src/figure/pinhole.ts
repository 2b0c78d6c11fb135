import { mirrorDemo, type Demo } from '../core/demo.ts';
import { perJoint, type Landmark, type Landmarks, type PoseFrame } from '../core/pose.ts';
import type { BodyPoints, BodyShape } from './bones.ts';
import { axesOf, cameraFor, project, type PinholeCamera, type PictureSize } from './camera.ts';
import { movementOf, repTimes, type Movement, type RepTimes } from './skeleton.ts';
import { distance, dot, mean, subtract, toRadians, type Vec3 } from './vector.ts';
import { visibilityFrom } from './visibility.ts';

export { cameraFor, project, type PinholeCamera, type PictureSize } from './camera.ts';

/** Outside the picture the detector guesses and says so. */
const OUTSIDE_VISIBILITY = 0.2;

/** What a faultless detector would report for these points of a body. */
export function photograph(points: BodyPoints, camera: PinholeCamera, timeMs: number, size = 1): PoseFrame {
  const axes = axesOf(camera);
  const hips = mean([points.left.hip, points.right.hip]);
  const hipsDepthM = project(hips, camera, axes).depthM;
  const pictureWidthM = (2 * hipsDepthM * Math.tan(toRadians(camera.verticalFovDeg / 2)) * camera.widthPx) / camera.heightPx;

  const inPicture = (point: Vec3, visibility: number): Landmark => {
    const { x, y, depthM } = project(point, camera, axes);
    const inside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
    return {
      x,
      y,
      z: (depthM - hipsDepthM) / pictureWidthM,
      visibility: inside ? visibility : Math.min(visibility, OUTSIDE_VISIBILITY),
    };
  };
  const inMetres = (point: Vec3, visibility: number): Landmark => {
    const from = subtract(point, hips);
    return { x: dot(from, axes.right), y: dot(from, axes.down), z: dot(from, axes.forward), visibility };
  };

  const visibility = visibilityFrom(camera.position, points, size);
  const landmarks = (make: (point: Vec3, visibility: number) => Landmark): Landmarks => ({
    nose: make(points.nose, 1),
    left: perJoint((joint) => make(points.left[joint], visibility.left[joint])),
    right: perJoint((joint) => make(points.right[joint], visibility.right[joint])),
  });
  return { timeMs, width: camera.widthPx, height: camera.heightPx, image: landmarks(inPicture), world: landmarks(inMetres) };
}

/** How a set is recorded. All durations in milliseconds. */
export interface SeriesOptions {
  /** Repetitions; 0 is somebody who only rests for `leadInMs + tailMs`. */
  reps?: number;
  fps?: number;
  shape?: BodyShape;
  /** The person's turn to their left away from the view that the demo asks for, degrees. */
  yawDeg?: number;
  /** Standard deviation of each coordinate as a fraction of the length of the trunk. */
  noise?: number;
  /** The same seed gives the same series. */
  seed?: number;
  /** Stretches without a person: how many begin per second on average, and how long each lasts. */
  dropOuts?: { perSecond: number; lengthMs: number };
  /** How much of the way to the peak is done, 0 to 1. */
  depth?: number;
  /** The movement of the other side, seen from the other side. */
  mirrored?: boolean;
  /** Still at rest before the first repetition, and after the last. */
  leadInMs?: number;
  tailMs?: number;
  /** Time stamp of the first frame. */
  startMs?: number;
  /** Slow stirring of back and head, degrees. */
  swayDeg?: number;
  picture?: PictureSize;
  /** Instead of the demo's own camera. */
  camera?: PinholeCamera;
}

const LEAD_IN_MS = 2000;
const TAIL_MS = 1500;

/** Random numbers in 0..1 that depend on the seed alone (mulberry32, T. Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number from the standard normal distribution (Box and Muller). */
const gaussian = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** The frame with every coordinate displaced; `trunkM` is the length of the trunk. */
function shaken(frame: PoseFrame, noise: number, trunkM: number, pixelsPerMetre: number, random: () => number): PoseFrame {
  const shake = (landmarks: Landmarks | null, x: number, y: number, z: number): Landmarks | null => {
    if (!landmarks) return null;
    const shift = (at: Landmark): Landmark => ({
      x: at.x + x * gaussian(random),
      y: at.y + y * gaussian(random),
      z: at.z + z * gaussian(random),
      visibility: at.visibility,
    });
    const { nose, left, right } = landmarks;
    return { nose: shift(nose), left: perJoint((joint) => shift(left[joint])), right: perJoint((joint) => shift(right[joint])) };
  };
  const sizeM = noise * trunkM;
  const sizePx = sizeM * pixelsPerMetre;
  return {
    ...frame,
    image: shake(frame.image, sizePx / frame.width, sizePx / frame.height, sizePx / frame.width),
    world: shake(frame.world, sizeM, sizeM, sizeM),
  };
}

const movementFor = (demo: Demo, { shape, depth, swayDeg, mirrored }: SeriesOptions): Movement =>
  movementOf(mirrored ? mirrorDemo(demo) : demo, shape, {
    ...(depth !== undefined && { depth }),
    ...(swayDeg !== undefined && { swayDeg }),
  });

/** What a camera and a detector would report of a set: rest, repetitions, rest. Frames at whole periods of `fps` from `startMs` on. */
export function* landmarkSeries(demo: Demo, options: SeriesOptions = {}): Generator<PoseFrame, void, undefined> {
  const { reps = 3, fps = 30, noise = 0, seed = 1, dropOuts, leadInMs = LEAD_IN_MS, tailMs = TAIL_MS, startMs = 0 } = options;
  const movement = movementFor(demo, options);
  const { picture, yawDeg } = options;
  const camera = options.camera ?? cameraFor(movement, { ...(picture && { picture }), ...(yawDeg !== undefined && { yawDeg }) });
  const random = seededRandom(seed);
  const last = repTimes(demo.timing, reps).at(-1);
  const durationMs = leadInMs + (last?.endMs ?? 0) + tailMs;

  const trunkOf = ({ left, right }: BodyPoints): number =>
    distance(mean([left.hip, right.hip]), mean([left.shoulder, right.shoulder]));
  const hipsDepthM = project(movement.at(-1).points.left.hip, camera).depthM;
  const pixelsPerMetre = camera.heightPx / (2 * hipsDepthM * Math.tan(toRadians(camera.verticalFovDeg / 2)));

  let goneUntilMs = -Infinity;
  for (let index = 0; index <= Math.floor((durationMs * fps) / 1000); index++) {
    const sinceStartMs = (index * 1000) / fps;
    const timeMs = startMs + sinceStartMs;
    if (dropOuts && random() < dropOuts.perSecond / fps) goneUntilMs = sinceStartMs + dropOuts.lengthMs;
    if (sinceStartMs < goneUntilMs) {
      yield { timeMs, width: camera.widthPx, height: camera.heightPx, image: null, world: null };
      continue;
    }
    const { points } = movement.at(sinceStartMs - leadInMs, reps);
    const frame = photograph(points, camera, timeMs, movement.body.size);
    yield noise > 0 ? shaken(frame, noise, trunkOf(points), pixelsPerMetre, random) : frame;
  }
}

/** When the repetitions of {@link landmarkSeries} with the same options happen, on the clock of its frames. */
export function seriesTimes(demo: Demo, { reps = 3, leadInMs = LEAD_IN_MS, startMs = 0 }: SeriesOptions = {}): RepTimes[] {
  const offsetMs = startMs + leadInMs;
  return repTimes(demo.timing, reps).map((rep) => ({
    startMs: rep.startMs + offsetMs,
    topFromMs: rep.topFromMs + offsetMs,
    topToMs: rep.topToMs + offsetMs,
    endMs: rep.endMs + offsetMs,
  }));
}
