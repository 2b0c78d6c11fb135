import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny';
import type { Demo } from '../core/demo.ts';
import { createFigureView } from './figure.ts';
import { repTimes } from './skeleton.ts';

/** A video of the figure to be made, in the page that `npm run render-clips` opens. */
export interface ClipJob {
  demo: Demo;
  reps: number;
  fps: number;
  /** Still before the first repetition and after the last. */
  leadInMs: number;
  tailMs: number;
  bitsPerSecond: number;
}

declare global {
  /** The WebM file as base64. */
  var recordClip: (job: ClipJob) => Promise<string>;
  /** One moment as a PNG data address, for looking at the figure. */
  var takePicture: (demo: Demo, timeMs: number) => string;
}

const found = document.querySelector('canvas');
if (!found) throw new Error('The page has no canvas');
const canvas = found;
const view = createFigureView(canvas, { maxPixelRatio: 1, keepPicture: true });

globalThis.recordClip = async ({ demo, reps, fps, leadInMs, tailMs, bitsPerSecond }) => {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: 'vp9', bitrate: bitsPerSecond, keyFrameInterval: 10 });
  output.addVideoTrack(source, { frameRate: fps });
  await output.start();
  view.show(demo);
  const durationMs = leadInMs + (repTimes(demo.timing, reps).at(-1)?.endMs ?? 0) + tailMs;
  for (let index = 0; index < Math.ceil((durationMs * fps) / 1000); index++) {
    view.render((index * 1000) / fps - leadInMs, reps);
    await source.add(index / fps, 1 / fps);
  }
  await output.finalize();
  if (!target.buffer) throw new Error('The recording is empty');
  const bytes = new Uint8Array(target.buffer);
  let text = '';
  for (let first = 0; first < bytes.length; first += 8192) text += String.fromCharCode(...bytes.subarray(first, first + 8192));
  return btoa(text);
};

globalThis.takePicture = (demo, timeMs) => {
  view.show(demo);
  view.render(timeMs);
  return canvas.toDataURL('image/png');
};
