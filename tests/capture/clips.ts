import { BufferTarget, CanvasSource, Output, type OutputFormat, type VideoCodec } from 'mediabunny';
import { MediaError, type MediaProblem } from '../../src/capture/media-problem.ts';
import type { VideoFile } from '../../src/capture/video.ts';
import { joined, makeBox } from './bytes.ts';

export interface ClipOptions {
  format: OutputFormat;
  codec?: VideoCodec;
  /** Where the first picture stands on the file's clock, seconds. */
  startS?: number;
  pictures?: number;
  framesPerSecond?: number;
  /** How long the last picture stays, seconds; as long as the others when left out. */
  lastS?: number;
}

/** The number of a picture is painted into it as bright and dark fields, the lowest bit first. */
const BITS = 6;
const FIELD_PX = 50;

/** A video whose pictures tell their numbers. Only the first one is a key picture. */
export async function makeClip(options: ClipOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { format, codec = 'vp9', startS = 0, pictures = 40, framesPerSecond = 10, lastS = 1 / framesPerSecond } = options;
  const canvas = new OffscreenCanvas(320, 180);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  const output = new Output({ format, target: new BufferTarget() });
  const source = new CanvasSource(canvas, { codec, bitrate: 400_000, keyFrameInterval: 1_000 });
  output.addVideoTrack(source);
  await output.start();
  for (let index = 0; index < pictures; index += 1) {
    context.fillStyle = 'black';
    context.fillRect(0, 0, 320, 180);
    context.fillStyle = 'white';
    for (let bit = 0; bit < BITS; bit += 1) if ((index >> bit) & 1) context.fillRect(bit * FIELD_PX, 100, FIELD_PX, 80);
    // A busy upper half, so that a picture takes some bytes.
    context.fillStyle = 'red';
    for (let dot = 0; dot < 60; dot += 1) context.fillRect((dot * 37 + index * 11) % 300, (dot * 53 + index * 7) % 80, 4, 4);
    await source.add(startS + index / framesPerSecond, index === pictures - 1 ? lastS : 1 / framesPerSecond);
  }
  await output.finalize();
  return new Uint8Array(output.target.buffer ?? new ArrayBuffer(0));
}

export interface SeenPicture {
  timeMs: number;
  /** Its number in the clip. */
  index: number;
}

/** All pictures of a video, with the number that each had when it was made; closes them. */
export async function picturesOf(video: VideoFile): Promise<SeenPicture[]> {
  const seen: SeenPicture[] = [];
  await takePictures(video, seen);
  return seen;
}

/** Puts the pictures into a list, so that a test has them even where the video breaks. */
export async function takePictures(video: VideoFile, seen: SeenPicture[]): Promise<void> {
  const canvas = new OffscreenCanvas(320, 180);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas.');
  const isBright = (bit: number): boolean => (context.getImageData((bit + 0.5) * FIELD_PX, 140, 1, 1).data[1] ?? 0) > 127;
  for await (const { picture, timeMs } of video.frames()) {
    context.drawImage(picture, 0, 0, 320, 180);
    picture.close();
    seen.push({
      timeMs,
      index: Array.from({ length: BITS }, (_, bit) => (isBright(bit) ? 1 << bit : 0)).reduce((a, b) => a + b),
    });
  }
}

/** What was told, where something was. */
export async function problemOf(doing: Promise<unknown>): Promise<MediaProblem | undefined> {
  try {
    await doing;
    return undefined;
  } catch (error) {
    if (error instanceof MediaError) return error.problem;
    throw error;
  }
}

export interface Box {
  type: string;
  /** Where its header begins, where its content begins, and where it ends. */
  at: number;
  from: number;
  to: number;
}

/** The boxes of an MP4 that lie side by side. */
export function boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const length = view.getUint32(at);
    const size = length === 1 ? Number(view.getBigUint64(at + 8)) : length === 0 ? to - at : length;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    boxes.push({ type, at, from: at + (length === 1 ? 16 : 8), to: at + size });
    at += size;
  }
  return boxes;
}

/** The boxes on the way to the innermost one. */
function boxesOn(path: readonly string[], bytes: Uint8Array): Box[] {
  let [from, to] = [0, bytes.length];
  return path.map((type) => {
    const found = boxesIn(bytes, from, to).find((box) => box.type === type);
    if (!found) throw new Error(`There is no ${path.join('/')}.`);
    [from, to] = [found.from, found.to];
    return found;
  });
}

export function boxAt(path: readonly string[], bytes: Uint8Array): Box {
  const box = boxesOn(path, bytes).at(-1);
  if (!box) throw new Error('No path.');
  return box;
}

/** The file with a box at the end of another one. The pictures have to lie before `moov`, because nothing tells them where they went. */
export function withBox(path: readonly string[], added: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const way = boxesOn(path, bytes);
  const end = way.at(-1)?.to ?? bytes.length;
  const grown = new Uint8Array(bytes.length + added.length);
  grown.set(bytes.subarray(0, end));
  grown.set(added, end);
  grown.set(bytes.subarray(end), end + added.length);
  const view = new DataView(grown.buffer);
  for (const { at } of way) view.setUint32(at, view.getUint32(at) + added.length);
  return grown;
}

/** The file with its index before its pictures, as it is served to players: what tells where they lie moves with them. */
export function indexFirst(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const [type, pictures, index] = boxesIn(bytes).map(({ at, to }) => bytes.slice(at, to));
  if (!type || !pictures || !index) throw new Error('The file is made in another way.');
  const view = new DataView(index.buffer);
  const { from } = boxAt(['moov', 'trak', 'mdia', 'minf', 'stbl', 'stco'], index);
  for (let row = 0; row < view.getUint32(from + 4); row += 1) {
    const at = from + 8 + 4 * row;
    view.setUint32(at, view.getUint32(at) + index.length);
  }
  return joined([type, index, pictures]);
}

export interface Edit {
  /** Where the shown part begins in the recording, seconds; null shows nothing. */
  fromS: number | null;
  /** 0: to the end, as fragmented files say it. */
  durationS: number;
  rate?: number;
}

/** The file with an edit list: what a player shows of the recording, in this order. */
export function withEdits(edits: readonly Edit[], bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const timescaleAt = (path: readonly string[]): number => {
    const { from } = boxAt(path, bytes);
    return view.getUint32(from + (view.getUint8(from) === 1 ? 20 : 12));
  };
  const movie = timescaleAt(['moov', 'mvhd']);
  const media = timescaleAt(['moov', 'trak', 'mdia', 'mdhd']);
  const rows = edits.flatMap(({ fromS, durationS, rate = 1 }) => [
    Math.round(durationS * movie),
    fromS === null ? -1 : Math.round(fromS * media),
    Math.round(rate * 65_536),
  ]);
  return withBox(['moov', 'trak'], makeBox('edts', makeBox('elst', 0, edits.length, ...rows)), bytes);
}

/** What a browser records of a picture that moves, as pages and screen recorders do it. */
export async function recordInBrowser(mimeType: string, seconds: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 180;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType, videoBitsPerSecond: 400_000 });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
  recorder.start(500);
  const startedMs = performance.now();
  for (let at = 0; performance.now() - startedMs < 1000 * seconds; at += 5) {
    context.fillStyle = `hsl(${at} 80% 50%)`;
    context.fillRect(0, 0, 320, 180);
    context.fillStyle = 'black';
    context.fillRect(at % 300, 60, 20, 60);
    await new Promise(requestAnimationFrame);
  }
  recorder.stop();
  await stopped;
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
