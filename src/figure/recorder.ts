import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny';
import type { Demo } from '../core/demo.ts';
import type { World } from './bones.ts';
import { WEBCAM_PICTURE, type PictureSize } from './camera.ts';
import type { FigureLook } from './figure-port.ts';
import { createFigureView, type BodyFigureView, type Bystander } from './figure.ts';
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
  /** 640 by 360 when left out. */
  picture?: PictureSize;
  /** Somebody else in the room. */
  bystander?: Bystander;
}

/** A video of what somebody does around an exercise, posture by posture. */
export interface TakeJob {
  /** Of each picture. */
  worlds: readonly World[];
  /** Says where the camera stands. */
  demo: Demo;
  fps: number;
  bitsPerSecond: number;
}

/** Stills beside one another, the right ones first; in the page that `npm run docs` opens. */
export interface StripJob {
  panels: readonly { demo: Demo; timeMs: number; right: boolean }[];
  /** Of one panel, pixels. */
  widthPx: number;
  heightPx: number;
  /** 0 to 1. */
  quality: number;
}

/** One still of the figure alone, for a card; in the page that `npm run posters` opens. */
export interface PosterJob {
  demo: Demo;
  timeMs: number;
  look: FigureLook;
  widthPx: number;
  heightPx: number;
  /** 0 to 1. */
  quality: number;
}

declare global {
  /** The WebM file as base64. */
  var recordClip: (job: ClipJob) => Promise<string>;
  var recordTake: (job: TakeJob) => Promise<string>;
  /** The WebP file as base64. */
  var takeStrip: (job: StripJob) => string;
  /** The WebP file as base64, see-through around the figure. */
  var takePoster: (job: PosterJob) => string;
  /** One moment as a PNG data address, for looking at the figure. */
  var takePicture: (demo: Demo, timeMs: number) => string;
}

const found = document.querySelector('canvas');
if (!found) throw new Error('The page has no canvas');
const canvas = found;
const view = createFigureView(canvas, { maxPixelRatio: 1, keepPicture: true });

function resize({ widthPx, heightPx }: PictureSize): void {
  Object.assign(canvas.style, { width: `${widthPx}px`, height: `${heightPx}px` });
  view.resize();
}

/** Records pictures that are drawn one after the other. */
async function record(fps: number, bitsPerSecond: number, pictures: number, draw: (index: number) => void): Promise<string> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: 'vp9', bitrate: bitsPerSecond, keyFrameInterval: 10 });
  output.addVideoTrack(source, { frameRate: fps });
  await output.start();
  for (let index = 0; index < pictures; index++) {
    draw(index);
    await source.add(index / fps, 1 / fps);
  }
  await output.finalize();
  if (!target.buffer) throw new Error('The recording is empty');
  const bytes = new Uint8Array(target.buffer);
  let text = '';
  for (let first = 0; first < bytes.length; first += 8192) text += String.fromCharCode(...bytes.subarray(first, first + 8192));
  return btoa(text);
}

globalThis.recordClip = ({ demo, reps, fps, leadInMs, tailMs, bitsPerSecond, picture = WEBCAM_PICTURE, bystander }) => {
  resize(picture);
  view.show(demo);
  view.accompany(bystander ?? null);
  const durationMs = leadInMs + (repTimes(demo.timing, reps).at(-1)?.endMs ?? 0) + tailMs;
  const pictures = Math.ceil((durationMs * fps) / 1000);
  return record(fps, bitsPerSecond, pictures, (index) => view.render((index * 1000) / fps - leadInMs, reps));
};

globalThis.recordTake = ({ worlds, demo, fps, bitsPerSecond }) => {
  resize(WEBCAM_PICTURE);
  view.show(demo);
  view.accompany(null);
  return record(fps, bitsPerSecond, worlds.length, (index) => {
    const world = worlds[index];
    if (world) view.renderPosture(world);
  });
};

globalThis.takePicture = (demo, timeMs) => {
  view.show(demo);
  view.render(timeMs);
  return canvas.toDataURL('image/png');
};

const GAP_PX = 4;
const BAR_PX = 6;
const RIGHT = '#0b5f8a';
const WRONG = '#b93a12';

/** A bar below tells right from wrong: whole below what is right, dashed below what is wrong. */
globalThis.takeStrip = ({ panels, widthPx, heightPx, quality }) => {
  resize({ widthPx, heightPx });
  const strip = document.createElement('canvas');
  strip.width = panels.length * (widthPx + GAP_PX) - GAP_PX;
  strip.height = heightPx + BAR_PX;
  const context = strip.getContext('2d');
  panels.forEach(({ demo, timeMs, right }, at) => {
    const x = at * (widthPx + GAP_PX);
    view.show(demo);
    view.render(timeMs);
    if (!context) return;
    context.drawImage(canvas, x, 0, widthPx, heightPx);
    context.fillStyle = right ? RIGHT : WRONG;
    const dash = right ? widthPx : BAR_PX * 2;
    for (let from = 0; from < widthPx; from += dash * 2) {
      context.fillRect(x + from, heightPx + 1, Math.min(dash, widthPx - from), BAR_PX - 1);
    }
  });
  resize(WEBCAM_PICTURE);
  return strip.toDataURL('image/webp', quality).split(',')[1] ?? '';
};

/** Posters are drawn this much larger than they are, and made smaller: that smooths edges better than WebGL does. */
const POSTER_SCALE = 2;

let studio: { view: BodyFigureView; canvas: HTMLCanvasElement } | null = null;

function openStudio(): { view: BodyFigureView; canvas: HTMLCanvasElement } {
  const own = document.body.appendChild(document.createElement('canvas'));
  return { canvas: own, view: createFigureView(own, { setting: 'studio', maxPixelRatio: 1, keepPicture: true, swayDeg: 0 }) };
}

globalThis.takePoster = ({ demo, timeMs, look, widthPx, heightPx, quality }) => {
  const { view: alone, canvas: drawn } = (studio ??= openStudio());
  Object.assign(drawn.style, { width: `${widthPx * POSTER_SCALE}px`, height: `${heightPx * POSTER_SCALE}px` });
  alone.resize();
  alone.show(demo, look);
  alone.render(timeMs);
  const poster = document.createElement('canvas');
  poster.width = widthPx;
  poster.height = heightPx;
  const context = poster.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(drawn, 0, 0, widthPx, heightPx);
  return poster.toDataURL('image/webp', quality).split(',')[1] ?? '';
};
