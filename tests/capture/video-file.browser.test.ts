import '../english-messages.ts';
import { BufferTarget, CanvasSource, Mp4OutputFormat, Output, WebMOutputFormat } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { openVideoFile } from '../../src/capture/video-file.ts';
import type { VideoFile } from '../../src/capture/video.ts';
import { ascii } from './bytes.ts';
import { makeClip as makeOwnClip, problemOf, recordInBrowser } from './clips.ts';

interface Clip {
  framesPerSecond?: number;
  seconds?: number;
  rotation?: 0 | 90;
  type?: string;
}

/** A WebM whose left half is red and whose right half is blue. */
async function makeClip({ framesPerSecond = 25, seconds = 2, rotation = 0, type = 'video/webm' }: Clip = {}): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 180);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new CanvasSource(canvas, { codec: 'vp8', bitrate: 300_000 });
  output.addVideoTrack(source, { rotation });
  await output.start();
  for (let index = 0; index < framesPerSecond * seconds; index += 1) {
    context.fillStyle = 'red';
    context.fillRect(0, 0, 160, 180);
    context.fillStyle = 'blue';
    context.fillRect(160, 0, 160, 180);
    await source.add(index / framesPerSecond, 1 / framesPerSecond);
  }
  await output.finalize();
  return new Blob([output.target.buffer ?? new ArrayBuffer(0)], { type });
}

/** Times of all pictures; closes them. */
async function timesOf(video: VideoFile, signal?: AbortSignal): Promise<number[]> {
  const timesMs: number[] = [];
  for await (const { picture, timeMs } of video.frames(signal)) {
    picture.close();
    timesMs.push(timeMs);
  }
  return timesMs;
}

/** A second of silence. */
function makeWave(): Blob {
  const bytes = new ArrayBuffer(44 + 16_000);
  const view = new DataView(bytes);
  const text = (at: number, ascii: string): void =>
    [...ascii].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + 16_000, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8_000, true);
  view.setUint32(28, 16_000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 16_000, true);
  return new Blob([bytes], { type: 'audio/wav' });
}

describe('a video file', () => {
  it('tells its size, length and rate, and gives every picture in order', async () => {
    const video = await openVideoFile(await makeClip());
    expect(video).toMatchObject({ width: 320, height: 180 });
    expect(video.durationMs).toBeCloseTo(2_000, -2);
    expect(video.frameRate).toBeCloseTo(25, 0);
    const timesMs = await timesOf(video);
    expect(timesMs).toHaveLength(50);
    expect(timesMs).toEqual([...timesMs].sort((a, b) => a - b));
    video.close();
  });

  it('can be read twice', async () => {
    const video = await openVideoFile(await makeClip({ seconds: 1 }));
    expect(await timesOf(video)).toEqual(await timesOf(video));
    video.close();
  });

  it('gives no more than 30 pictures a second', async () => {
    const video = await openVideoFile(await makeClip({ framesPerSecond: 60 }));
    expect((await timesOf(video)).length).toBe(60);
    video.close();
  });

  it('comes faster than it plays', async () => {
    const video = await openVideoFile(await makeClip({ seconds: 4 }));
    const startedAtMs = performance.now();
    await timesOf(video);
    expect(performance.now() - startedAtMs).toBeLessThan(4_000);
    video.close();
  });

  it('is turned upright', async () => {
    const video = await openVideoFile(await makeClip({ seconds: 1, rotation: 90 }));
    expect(video).toMatchObject({ width: 180, height: 320 });
    for await (const { picture } of video.frames()) {
      const canvas = new OffscreenCanvas(180, 320);
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0, 180, 320);
      picture.close();
      // Turned clockwise, left comes to lie at the top.
      const [red, , blue] = context?.getImageData(90, 40, 1, 1).data ?? [];
      const [redBelow, , blueBelow] = context?.getImageData(90, 280, 1, 1).data ?? [];
      expect(red).toBeGreaterThan(blue ?? 255);
      expect(blueBelow).toBeGreaterThan(redBelow ?? 255);
      break;
    }
    video.close();
  });

  it('ends quietly when it is cancelled', async () => {
    const video = await openVideoFile(await makeClip());
    const aborter = new AbortController();
    let count = 0;
    for await (const { picture } of video.frames(aborter.signal)) {
      picture.close();
      count += 1;
      if (count === 5) aborter.abort();
    }
    expect(count).toBe(5);
    video.close();
  });

  it('is recognised by its content, not by its type', async () => {
    const video = await openVideoFile(await makeClip({ seconds: 1, type: '' }));
    expect(await timesOf(video)).toHaveLength(25);
    video.close();
  });

  it('that is empty, random, or sound is refused, each with its own words', async () => {
    const noise = new Uint8Array(5_000).map((_, index) => (index * 7919) % 251);
    expect((await problemOf(openVideoFile(new Blob([]))))?.id).toBe('file-empty');
    expect((await problemOf(openVideoFile(new Blob([noise], { type: 'video/mp4' }))))?.id).toBe('file-not-video');
    expect((await problemOf(openVideoFile(makeWave())))?.id).toBe('file-audio-only');
  });

  it('that was cut off says where it breaks', async () => {
    const whole = await makeClip({ seconds: 6 });
    const damaged = new Uint8Array(await whole.arrayBuffer());
    damaged.fill(0xff, Math.floor(damaged.length * 0.3), Math.floor(damaged.length * 0.9));
    const problem = await problemOf(openVideoFile(new Blob([damaged])).then((video) => timesOf(video)));
    expect(problem?.id).toBe('file-broken');
  });

  it('that a browser recorded is opened by the browser that recorded it', async () => {
    for (const mimeType of ['video/mp4;codecs=vp9', 'video/mp4;codecs=av01', 'video/webm;codecs=vp9']) {
      const video = await openVideoFile(new Blob([await recordInBrowser(mimeType, 0.7)]));
      expect((await timesOf(video)).length, mimeType).toBeGreaterThan(3);
      video.close();
    }
  });

  it('that shows through is read without what shows through', async () => {
    const video = await openVideoFile(new Blob([await recordInBrowser('video/webm;codecs=vp8', 0.7)]));
    const formats = new Set<string | null>();
    for await (const { picture } of video.frames()) {
      if (picture instanceof VideoFrame) formats.add(picture.format);
      picture.close();
    }
    expect([...formats]).toEqual(['I420']);
    video.close();
  });

  it('of an iPhone that this browser cannot decode says what to set on the phone', async () => {
    // No browser here makes HEVC: the names of the boxes say that it is some.
    const bytes = await makeOwnClip({ format: new Mp4OutputFormat({ fastStart: false }), codec: 'avc', pictures: 3 });
    for (const [old, other] of [
      ['avc1', 'hvc1'],
      ['avcC', 'free'],
    ] as const)
      bytes.set(ascii(other), new TextDecoder('latin1').decode(bytes).lastIndexOf(old));
    const problem = await problemOf(openVideoFile(new Blob([bytes])));
    expect(problem?.id).toBe('file-undecodable');
    expect(problem?.message).toEqual('This browser cannot decode HEVC video, which is what iPhones record.');
    expect(problem?.remedy.key).toContain('Settings → Camera → Formats → Most Compatible');
  });
});
