import { afterEach, expect, it, vi } from 'vitest';
import { createShrinker } from '../../../src/capture/pose/shrink.ts';
import type { Rotation } from '../../../src/capture/pose/protocol.ts';

/** Four pixels wide, two high, black but for a white pixel in the upper left corner. */
async function cornered(): Promise<ImageBitmap> {
  const pixels = new ImageData(4, 2);
  for (let index = 3; index < pixels.data.length; index += 4) pixels.data[index] = 255;
  pixels.data.fill(255, 0, 4);
  return createImageBitmap(pixels);
}

async function whiteCorner(rotateDeg: Rotation): Promise<string> {
  const pixels = await createShrinker(640, 'CPU')(await cornered(), rotateDeg);
  if (!(pixels instanceof ImageData)) throw new Error('The processor is given pixels.');
  const { width, height, data } = pixels;
  const brightAt = (x: number, y: number): boolean => (data[4 * (y * width + x)] ?? 0) > 128;
  const corners = { 'upper left': [0, 0], 'upper right': [width - 1, 0], 'lower left': [0, height - 1] } as const;
  const found = Object.entries(corners).filter(([, [x, y]]) => brightAt(x, y));
  return `${width}×${height}, ${found.map(([name]) => name).join()}`;
}

it('turns a picture clockwise for the detector', async () => {
  expect(await whiteCorner(0)).toBe('4×2, upper left');
  expect(await whiteCorner(90)).toBe('2×4, upper right');
  expect(await whiteCorner(270)).toBe('2×4, lower left');
});

it('turns each picture by its own angle, whatever came before', async () => {
  const shrink = createShrinker(640, 'CPU');
  const sizes = [];
  for (const rotateDeg of [90, 0, 270] as const) {
    const pixels = await shrink(await cornered(), rotateDeg);
    sizes.push([pixels.width, pixels.height]);
  }
  expect(sizes).toEqual([
    [2, 4],
    [4, 2],
    [2, 4],
  ]);
});

afterEach(() => void vi.restoreAllMocks());

/** The colour of the middle of what the detector is given of an orange frame. */
async function colourOf(frame: VideoFrame): Promise<number[]> {
  const pixels = await createShrinker(640, 'CPU')(frame, 0);
  frame.close();
  if (!(pixels instanceof ImageData)) throw new Error('The processor is given pixels.');
  return [...pixels.data.slice(-4)];
}

const ORANGE = [200, 100, 50, 255];

/** 4×2 pixels of one colour, in the order of these bytes. */
const frameOf = (format: VideoPixelFormat, bytes: readonly number[]): VideoFrame =>
  new VideoFrame(
    Uint8Array.from({ length: 32 }, (_, index) => bytes[index % 4] ?? 0),
    {
      format,
      codedWidth: 4,
      codedHeight: 2,
      timestamp: 0,
    },
  );

it('copies the pixels of a frame', async () => {
  const copy = vi.spyOn(VideoFrame.prototype, 'copyTo');
  expect(await colourOf(frameOf('RGBA', ORANGE))).toEqual(ORANGE);
  expect(copy).toHaveBeenCalledOnce();
});

it('draws a frame where the browser copies its three planes as they are, though it is asked for RGBA', async () => {
  const copy = vi.spyOn(VideoFrame.prototype, 'copyTo').mockImplementation((into) => {
    if (into instanceof Uint8ClampedArray) into.fill(77);
    return Promise.resolve([
      { offset: 0, stride: 4 },
      { offset: 8, stride: 2 },
      { offset: 10, stride: 2 },
    ]);
  });
  expect(await colourOf(frameOf('RGBA', ORANGE))).toEqual(ORANGE);
  expect(copy).toHaveBeenCalledOnce();
});

it('draws a frame whose copy could have red and blue exchanged', async () => {
  vi.spyOn(VideoFrame.prototype, 'copyTo').mockImplementation((into) => {
    if (into instanceof Uint8ClampedArray) into.set([50, 100, 200, 255]);
    return Promise.resolve([{ offset: 0, stride: 16 }]);
  });
  expect(await colourOf(frameOf('BGRA', [50, 100, 200, 255]))).toEqual(ORANGE);
});
