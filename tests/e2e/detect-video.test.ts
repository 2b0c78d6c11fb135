import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVideoDetector, type VideoDetector } from '../../scripts/measure/detect-video.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import { countSet } from '../../src/core/count.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { distance, quantile } from '../../src/core/seeing/geometry.ts';
import { SIDES, type PoseFrame } from '../../src/core/pose.ts';

let folder: string;
let detector: VideoDetector;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hipwise-detect-'));
  detector = await openVideoDetector();
});

afterAll(async () => {
  await detector.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How far the knees are from one another in two poses of the same moment, as shares of the picture. */
const kneesApart = (one: PoseFrame, other: PoseFrame | undefined): number[] =>
  SIDES.flatMap((side) => {
    const [a, b] = [one.image?.[side].knee, other?.image?.[side].knee];
    return a && b ? [distance(a, b)] : [];
  });

const detectIn = (name: string, content: string | Uint8Array): Promise<unknown> => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return detector.detect(file, { model: 'lite' });
};

/** What a browser records of a canvas: each picture with its transparency beside it. */
async function recordCanvas(): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage();
    return Buffer.from(
      await page.evaluate(async () => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm;codecs=vp8' });
        const pieces: Blob[] = [];
        recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
        const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
        recorder.start(100);
        // The first pieces may be empty, while the recorder gets ready.
        for (let at = 0; pieces.filter(({ size }) => size > 0).length < 5; at += 1) {
          context?.fillRect((4 * at) % 280, 20, 20, 60);
          await new Promise(requestAnimationFrame);
        }
        recorder.stop();
        await stopped;
        return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
      }),
    );
  } finally {
    await browser.close();
  }
}

describe('detecting in a video file without a window', () => {
  it.each([
    ['empty.mp4', '', 'empty.mp4: The file is empty. Choose another video file.'],
    [
      'text.mp4',
      'This is no video.',
      'text.mp4: This is not a video file that can be read here. Choose an MP4, MOV or WebM file, or convert yours to one.',
    ],
    ['sound.mp3', 'ID3', 'sound.mp3: This file has sound but no picture. Choose a video file.'],
  ])('refuses %s with one sentence', async (name, content, message) => {
    await expect(detectIn(name, content)).rejects.toThrow(new Error(message));
  });

  it('sees what there is of a file that was cut off, and says so', async () => {
    const whole = readFileSync(join(import.meta.dirname, '../fixtures/clips/squat-right.webm'));
    const file = join(folder, 'cut-off.webm');
    writeFileSync(file, whole.subarray(0, Math.floor(0.3 * whole.length)));
    const { detections, shortfall } = await detector.detect(file, { model: 'lite' });
    expect(detections.length).toBeGreaterThan(20);
    expect(shortfall).toMatch(/^The video file is cut off: nothing comes after \d\.\d s\./);
  });

  it('reads what a browser recorded of a canvas, which shows through', async () => {
    const file = join(folder, 'canvas.webm');
    const recorded = await recordCanvas();
    // The number of what says that a track shows through, and that it does.
    expect(recorded.includes(Buffer.from([0x53, 0xc0, 0x81, 0x01]))).toBe(true);
    writeFileSync(file, recorded);
    const { detections, shortfall } = await detector.detect(file, { model: 'lite' });
    expect(detections.length).toBeGreaterThan(3);
    expect(shortfall).toBeNull();
  });

  it('divides the times of slow motion', async () => {
    const clip = join(import.meta.dirname, '../fixtures/clips/knee-drive-right.webm');
    const { detections, durationMs, frameRate } = await detector.detect(clip, { model: 'lite', slowMotion: 8 });
    expect(frameRate).toBeGreaterThan(80);
    expect(durationMs).toBeLessThan(2_500);
    // No more than 30 a second of the time in which it happened.
    expect(detections.length).toBeLessThanOrEqual(Math.ceil((30 * durationMs) / 1000) + 1);
    expect(detections.at(-1)?.pose.timeMs).toBeLessThan(durationMs);
  });

  it('refuses a file that is not there', async () => {
    await expect(detector.detect(join(folder, 'gone.mp4'))).rejects.toThrow(/There is no file .*gone\.mp4: check its name\./);
  });

  it('sees the rendered figure in every picture, at the times of the file', async () => {
    const clip = join(import.meta.dirname, '../fixtures/clips/squat-right.webm');
    const shares: number[] = [];
    const video = await detector.detect(clip, { model: 'lite', onProgress: (fraction) => shares.push(fraction) });
    const poses = video.detections.map(({ pose }) => pose);
    expect(poses.length).toBeCloseTo((video.durationMs / 1000) * video.frameRate, -1);
    expect(poses.filter(({ image, world }) => image !== null && world !== null).length / poses.length).toBeGreaterThan(0.98);
    expect(poses.every(({ timeMs }, index) => timeMs > (poses[index - 1]?.timeMs ?? -1))).toBe(true);
    expect(poses.every(({ width, height }) => width === video.width && height === video.height)).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it.each([
    ['squat-right', 'squat'],
    ['bridge-right', 'bridge'],
  ])('counts the same of %s on two detectors, that take turns every three seconds', async (name, exercise) => {
    const clip = join(import.meta.dirname, `../fixtures/clips/${name}.webm`);
    const alone = await detector.detect(clip, { model: 'lite' });
    const together = await detector.detect(clip, { model: 'lite', detectors: 2, partMs: 3_000 });
    const [one, two] = [alone, together].map(({ detections }) => detections.map(({ pose }) => pose));
    expect(together.handOversMs.filter((ms) => ms !== null).length).toBeGreaterThan(0);
    expect(two?.map(({ timeMs }) => timeMs)).toEqual(one?.map(({ timeMs }) => timeMs));
    const apart = (one ?? []).flatMap((pose, index) => kneesApart(pose, two?.[index]));
    expect(quantile(apart, 0.95)).toBeLessThan(0.01);
    const counts = [one, two].map((frames) => {
      const { full, partial } = countSet(exerciseById(exercise) as Exercise, frames ?? []);
      return [full.length, partial.length];
    });
    expect(counts[0]?.[0]).toBeGreaterThan(2);
    expect(counts[1]).toEqual(counts[0]);
  });

  it('tells of a picture that is turned for the detector what it tells of the picture as it is', async () => {
    const clip = join(import.meta.dirname, '../fixtures/clips/clamshell-right.webm');
    const asItIs = await detector.detect(clip, { model: 'lite' });
    const turned = await detector.detect(clip, { model: 'lite', rotateDeg: 90 });
    const apart = asItIs.detections.flatMap(({ pose }, index) => kneesApart(pose, turned.detections[index]?.pose));
    expect(apart.length).toBeGreaterThan(asItIs.detections.length);
    expect(quantile(apart, 0.95)).toBeLessThan(0.01);
  });
});
