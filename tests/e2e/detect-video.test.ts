import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVideoDetector, type VideoDetector } from '../../scripts/measure/detect-video.ts';
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

  it('tells of a picture that is turned for the detector what it tells of the picture as it is', async () => {
    const clip = join(import.meta.dirname, '../fixtures/clips/clamshell-right.webm');
    const asItIs = await detector.detect(clip, { model: 'lite' });
    const turned = await detector.detect(clip, { model: 'lite', rotateDeg: 90 });
    const apart = asItIs.detections.flatMap(({ pose }, index) => kneesApart(pose, turned.detections[index]?.pose));
    expect(apart.length).toBeGreaterThan(asItIs.detections.length);
    expect(quantile(apart, 0.95)).toBeLessThan(0.01);
  });
});
