import {
  PoseLandmarker,
  type Landmark as RawPoint,
  type NormalizedLandmark as RawImagePoint,
  type PoseLandmarkerResult,
} from '@mediapipe/tasks-vision';
import classicLoaderUrl from '@mediapipe/tasks-vision/vision_wasm_internal.js?url';
import classicBinaryUrl from '@mediapipe/tasks-vision/vision_wasm_internal.wasm?url';
import moduleLoaderUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import moduleBinaryUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import fullUrl from '../../../models/pose_landmarker_full.task?url';
import heavyUrl from '../../../models/pose_landmarker_heavy.task?url';
import liteUrl from '../../../models/pose_landmarker_lite.task?url';
import type { Joint, Landmark, Landmarks, SideLandmarks } from '../../core/pose.ts';
import type { Delegate, ModelName } from '../protocol.ts';
import type { DetectedPerson, Pixels, PoseDetector } from './detector.ts';

const MODEL_URLS: Readonly<Record<ModelName, string>> = { lite: liteUrl, full: fullUrl, heavy: heavyUrl };

/** Places of the points among BlazePose's 33: [the person's left, the person's right]. The nose is 0. */
const NOSE = 0;
const PLACES: Readonly<Record<Joint, readonly [left: number, right: number]>> = {
  eyeInner: [1, 4],
  eye: [2, 5],
  eyeOuter: [3, 6],
  ear: [7, 8],
  mouth: [9, 10],
  shoulder: [11, 12],
  elbow: [13, 14],
  wrist: [15, 16],
  pinky: [17, 18],
  index: [19, 20],
  thumb: [21, 22],
  hip: [23, 24],
  knee: [25, 26],
  ankle: [27, 28],
  heel: [29, 30],
  toe: [31, 32],
};
const POINT_COUNT = 33;

/** Where the clock goes on after time has run backwards: long enough for the smoothing to let go of the past. */
const TIME_JUMP_MS = 1000;

let loaderCount = 0;

/**
 * MediaPipe's BlazePose, for one person, following them from picture to picture. Everything it needs is served by the app itself.
 *
 * Works in a module worker and on a page. After an error inside MediaPipe the graph stays broken, so the detector makes a new one
 * and tries the picture again, once.
 */
export async function loadBlazePose(model: ModelName, delegate: Delegate): Promise<PoseDetector> {
  let landmarker = await createLandmarker(model, delegate);
  let lastInputMs = -Infinity;
  let lastGivenMs = 0;
  let offsetMs = 0;

  /** MediaPipe wants whole milliseconds that strictly rise. */
  const nextTimestampMs = (timeMs: number): number => {
    if (timeMs < lastInputMs) offsetMs = lastGivenMs + TIME_JUMP_MS - timeMs;
    lastInputMs = timeMs;
    lastGivenMs = Math.max(lastGivenMs + 1, Math.round(timeMs + offsetMs));
    return lastGivenMs;
  };

  return {
    async detect(pixels: Pixels, timeMs: number): Promise<DetectedPerson | null> {
      const timestampMs = nextTimestampMs(timeMs);
      try {
        return namePerson(landmarker.detectForVideo(pixels, timestampMs));
      } catch {
        closeQuietly(landmarker);
        landmarker = await createLandmarker(model, delegate);
        return namePerson(landmarker.detectForVideo(pixels, timestampMs));
      }
    },
    close: () => closeQuietly(landmarker),
  };
}

async function createLandmarker(model: ModelName, delegate: Delegate): Promise<PoseLandmarker> {
  return PoseLandmarker.createFromOptions(wasmFileset(), {
    baseOptions: { modelAssetPath: absolute(MODEL_URLS[model]), delegate },
    runningMode: 'VIDEO',
    numPoses: 1,
  });
}

/**
 * A module worker imports the loader as a module, a page adds it as a classic script. Each use removes what the loader has left on
 * `self`, and a module runs only once per address: hence the counting fragment.
 */
function wasmFileset(): { wasmLoaderPath: string; wasmBinaryPath: string } {
  const inPage = typeof document !== 'undefined';
  loaderCount += 1;
  return {
    wasmLoaderPath: `${absolute(inPage ? classicLoaderUrl : moduleLoaderUrl)}#${loaderCount}`,
    wasmBinaryPath: absolute(inPage ? classicBinaryUrl : moduleBinaryUrl),
  };
}

const absolute = (url: string): string => new URL(url, self.location.href).href;

/** Closing a broken graph throws; there is nothing left to save. */
function closeQuietly(landmarker: PoseLandmarker): void {
  try {
    landmarker.close();
  } catch {
    // The graph was broken before.
  }
}

function namePerson(result: PoseLandmarkerResult): DetectedPerson | null {
  const image = result.landmarks[0];
  if (image === undefined) return null;
  const world = result.worldLandmarks[0];
  return { image: nameLandmarks(image), world: world === undefined ? null : nameLandmarks(world) };
}

/**
 * Names BlazePose's 33 points.
 *
 * @throws Error when there are not 33.
 */
export function nameLandmarks(points: readonly (RawPoint | RawImagePoint)[]): Landmarks {
  if (points.length !== POINT_COUNT) throw new Error(`Expected ${POINT_COUNT} points of a person, got ${points.length}.`);
  const at = (place: number): Landmark => {
    const point = points[place];
    if (point === undefined) throw new Error(`The point in place ${place} is missing.`);
    return { x: point.x, y: point.y, z: point.z, visibility: point.visibility };
  };
  const side = (which: 0 | 1): SideLandmarks => ({
    eyeInner: at(PLACES.eyeInner[which]),
    eye: at(PLACES.eye[which]),
    eyeOuter: at(PLACES.eyeOuter[which]),
    ear: at(PLACES.ear[which]),
    mouth: at(PLACES.mouth[which]),
    shoulder: at(PLACES.shoulder[which]),
    elbow: at(PLACES.elbow[which]),
    wrist: at(PLACES.wrist[which]),
    pinky: at(PLACES.pinky[which]),
    index: at(PLACES.index[which]),
    thumb: at(PLACES.thumb[which]),
    hip: at(PLACES.hip[which]),
    knee: at(PLACES.knee[which]),
    ankle: at(PLACES.ankle[which]),
    heel: at(PLACES.heel[which]),
    toe: at(PLACES.toe[which]),
  });
  return { nose: at(NOSE), left: side(0), right: side(1) };
}
