import { PoseLandmarker, type PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import loaderUrl from '@mediapipe/tasks-vision/vision_wasm_internal.js?url';
import binaryUrl from '@mediapipe/tasks-vision/vision_wasm_internal.wasm?url';
import { expect, it } from 'vitest';
import taskUrl from '../../../../models/pose_landmarker_lite.task?url';
import wholeUrl from '../../../../node_modules/@mediapipe/pose/pose_landmark_lite.tflite?url';
import clipUrl from '../../../fixtures/clips/squat-right.webm?url';
import { openVideoFile } from '../../../../src/capture/video-file.ts';

const bytesOf = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** The archive with the model of the points as the package ships it: both are of the same length, and begin alike. */
function withWhole(task: Uint8Array, whole: Uint8Array): Uint8Array {
  const head = whole.subarray(0, 64);
  const at = task.findIndex((_, index) => head.every((byte, offset) => byte === task[index + offset]));
  if (at < 0) throw new Error('The archive does not hold this model.');
  const other = new Uint8Array(task);
  other.set(whole, at);
  return other;
}

async function detected(modelAssetBuffer: Uint8Array, pictures: readonly ImageData[]): Promise<PoseLandmarkerResult[]> {
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: new URL(loaderUrl, location.href).href, wasmBinaryPath: new URL(binaryUrl, location.href).href },
    {
      baseOptions: { modelAssetBuffer, delegate: 'CPU' },
      runningMode: 'VIDEO',
      numPoses: 1,
      canvas: document.createElement('canvas'),
    },
  );
  const results = pictures.map((picture, index) => landmarker.detectForVideo(picture, 1000 + 66 * index));
  landmarker.close();
  return results;
}

async function somePictures(count: number): Promise<ImageData[]> {
  const video = await openVideoFile(await (await fetch(clipUrl)).blob());
  const pictures: ImageData[] = [];
  const context = new OffscreenCanvas(640, 360).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas.');
  for await (const { picture } of video.frames()) {
    context.drawImage(picture, 0, 0, 640, 360);
    picture.close();
    pictures.push(context.getImageData(0, 0, 640, 360));
    if (pictures.length === count) break;
  }
  video.close();
  return pictures;
}

it('finds the same points without the work for the mask, to the last bit', { timeout: 120_000 }, async () => {
  const [task, whole, pictures] = await Promise.all([bytesOf(taskUrl), bytesOf(wholeUrl), somePictures(4)]);
  const before = withWhole(task, whole);
  expect(before.some((byte, index) => byte !== task[index])).toBe(true);
  const [here, there] = [await detected(task, pictures), await detected(before, pictures)];
  expect(here.map(({ landmarks }) => landmarks[0]?.length)).toEqual([33, 33, 33, 33]);
  expect(here.map(({ landmarks, worldLandmarks }) => ({ landmarks, worldLandmarks }))).toEqual(
    there.map(({ landmarks, worldLandmarks }) => ({ landmarks, worldLandmarks })),
  );
});
