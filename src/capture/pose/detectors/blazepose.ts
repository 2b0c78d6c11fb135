import { PoseLandmarker, type PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import classicLoaderUrl from '@mediapipe/tasks-vision/vision_wasm_internal.js?url';
import classicBinaryUrl from '@mediapipe/tasks-vision/vision_wasm_internal.wasm?url';
import moduleLoaderUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import moduleBinaryUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import fullUrl from '../../../../models/pose_landmarker_full.task?url';
import heavyUrl from '../../../../models/pose_landmarker_heavy.task?url';
import liteUrl from '../../../../models/pose_landmarker_lite.task?url';
import { ownProgram } from '../../../privacy/trusted.ts';
import type { Delegate, ModelName } from '../protocol.ts';
import { poseModels } from '../../../../models/manifest.json';
import { nameLandmarks } from './blazepose-points.ts';
import type { DetectedPerson, Pixels, PoseDetector } from './detector.ts';
import { createFetching, type Program } from './fetching.ts';

const MODEL_URLS: Readonly<Record<ModelName, string>> = { lite: liteUrl, full: fullUrl, heavy: heavyUrl };

/** The program without its loader, bytes as the package ships them; a test looks whether they are as many. */
export const PROGRAM_BYTES = 11_153_641;

/** From the list that the models are made by; what a server says counts for less, as it may send them compressed. */
const modelBytes = (model: ModelName): number =>
  poseModels.find(({ file }) => file === `pose_landmarker_${model}.task`)?.bytes ?? 0;

/** Where the clock goes on after time has run backwards: long enough for the smoothing to let go of the past. */
const TIME_JUMP_MS = 1000;

let loaderCount = 0;

/**
 * MediaPipe's BlazePose, for one person, following them from picture to picture. Everything it needs is served by the app itself.
 *
 * Works in a module worker and on a page. After an error inside MediaPipe the graph stays broken, so the detector makes a new one
 * and tries the picture again, once.
 */
export async function loadBlazePose(
  model: ModelName,
  delegate: Delegate,
  onFetched: (share: number) => void = () => undefined,
): Promise<PoseDetector> {
  let landmarker = await createLandmarker(model, delegate, onFetched);
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
        landmarker = await createLandmarker(model, delegate, () => undefined);
        return namePerson(landmarker.detectForVideo(pixels, timestampMs));
      }
    },
    close: () => closeQuietly(landmarker),
  };
}

/** The loader hands over what it has loaded by a global, so one waits for the other. */
let lastLoad: Promise<unknown> = Promise.resolve();

/** Model and program come at the same time, each of them once. */
function createLandmarker(model: ModelName, delegate: Delegate, onFetched: (share: number) => void): Promise<PoseLandmarker> {
  const fetching = createFetching(modelBytes(model) + PROGRAM_BYTES, onFetched);
  const bytes = fetching.bytes(absolute(MODEL_URLS[model]));
  const program = fetching.program(programUrl());
  const mine = lastLoad.then(async () => made(await bytes, delegate, program));
  lastLoad = mine.catch(() => undefined);
  return mine;
}

const programUrl = (): string => absolute(inPage() ? classicBinaryUrl : moduleBinaryUrl);

const inPage = (): boolean => typeof document !== 'undefined';

/** MediaPipe hands what it finds here on to the program's loader, which is Emscripten's: that lets a page bring the program itself. */
interface Loading {
  Module?:
    | {
        instantiateWasm(
          imports: WebAssembly.Imports,
          done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
        ): object;
      }
    | undefined;
}

async function made(modelAssetBuffer: Uint8Array, delegate: Delegate, program: Program): Promise<PoseLandmarker> {
  const loading = self as Loading;
  await addLoader();
  // The loader waits for the program for ever.
  const noProgram = new Promise<never>((_, reject) => {
    loading.Module = {
      instantiateWasm(imports, done) {
        program
          .instantiate(imports)
          .then(({ instance, module }) => done(instance, module))
          .catch(reject);
        return {};
      },
    };
  });
  try {
    const landmarker = PoseLandmarker.createFromOptions(
      { wasmLoaderPath: '', wasmBinaryPath: programUrl() },
      {
        baseOptions: { modelAssetBuffer, delegate },
        runningMode: 'VIDEO',
        numPoses: 1,
        // MediaPipe takes an `OffscreenCanvas` where there is one. On a page it may be one without WebGL 2.
        ...(inPage() && { canvas: document.createElement('canvas') }),
      },
    );
    return await Promise.race([landmarker, noProgram]);
  } finally {
    loading.Module = undefined;
  }
}

/**
 * A module worker imports the loader as a module, a page adds it as a classic script; MediaPipe would do the same with a plain text for the
 * address, which the policy forbids. Each use removes what the loader has left on `self`, and a module runs only once per address: hence
 * the counting fragment.
 *
 * @throws Error when it cannot be fetched.
 */
async function addLoader(): Promise<void> {
  loaderCount += 1;
  if (inPage()) return addScript(`${absolute(classicLoaderUrl)}#${loaderCount}`);
  await import(/* @vite-ignore */ `${absolute(moduleLoaderUrl)}#${loaderCount}`);
}

const addScript = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ownProgram(address);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded.`)));
    document.head.append(script);
  });

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
