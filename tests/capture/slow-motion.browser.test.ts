import { Mp4OutputFormat, WebMOutputFormat } from 'mediabunny';
import { beforeAll, describe, expect, it } from 'vitest';
import { slowMotionOf } from '../../src/capture/slow-motion.ts';
import { openVideoFile } from '../../src/capture/video-file.ts';
import { ascii, makeBox } from './bytes.ts';
import { makeClip, picturesOf, withBox } from './clips.ts';

/** 30 pictures, a thirtieth of a second each. */
let clip: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  clip = await makeClip({ format: new Mp4OutputFormat({ fastStart: false }), pictures: 30, framesPerSecond: 30 });
});

const UTF_8 = 1;
const FLOAT_32 = 23;

const float32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value);
  return bytes;
};

/** The file with a tag, as phones write it. */
function tagged(key: string, type: number, value: Uint8Array): Blob {
  const handler = makeBox('hdlr', 0, 0, ascii('mdta'), 0, 0, 0, 0);
  const keys = makeBox('keys', 0, 1, 8 + key.length, ascii('mdta'), ascii(key));
  const values = makeBox('ilst', makeBox('\0\0\0\x01', makeBox('data', type, 0, value)));
  return new Blob([withBox(['moov'], makeBox('meta', 0, handler, keys, values), clip)]);
}

const takenAt = (perSecond: number): Blob => tagged('com.android.capture.fps', FLOAT_32, float32(perSecond));

describe('what a file says of slow motion', () => {
  it.each([
    [30, 1],
    [60, 2],
    [120, 4],
    [240, 8],
    [960, 8],
    // Time lapse.
    [5, 1],
  ] as const)('is how many of %d pictures a second it shows: %d times slower', async (perSecond, factor) => {
    expect(await slowMotionOf(takenAt(perSecond))).toBe(factor);
  });

  it('may be written as text', async () => {
    expect(await slowMotionOf(tagged('com.android.capture.fps', UTF_8, ascii('120.0')))).toBe(4);
  });

  it.each<[string, () => Blob | Promise<Blob>]>([
    ['a file that says nothing', () => new Blob([clip])],
    ['a file that says something else', () => tagged('com.android.version', UTF_8, ascii('14'))],
    ['a number that is none', () => tagged('com.android.capture.fps', UTF_8, ascii('fast'))],
    ['a number of nothing', () => takenAt(0)],
    ['a WebM', async () => new Blob([await makeClip({ format: new WebMOutputFormat(), pictures: 3 })])],
    ['no video', () => new Blob(['This is a shopping list.'])],
    ['half a file', () => new Blob([clip.subarray(0, clip.length - 300)])],
  ])('is nothing in %s', async (_, make) => {
    expect(await slowMotionOf(await make())).toBe(1);
  });
});

describe('a file in slow motion', () => {
  it('has times as it happened, and no more than 30 pictures of a second', async () => {
    const video = await openVideoFile(new Blob([clip]), { slowMotion: 4 });
    expect(video.durationMs).toBeCloseTo(250, 0);
    expect(video.frameRate).toBeCloseTo(120, 0);
    const pictures = await picturesOf(video);
    expect(pictures.map(({ index }) => index)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
    expect(pictures.map(({ timeMs }) => Math.round(timeMs))).toEqual([0, 33, 67, 100, 133, 167, 200, 233]);
    video.close();
  });

  it('may be an animated GIF', async () => {
    const picture = '\x21\xf9\x04\x00\x14\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00';
    const gif = ascii(`GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff${picture.repeat(4)}\x3b`);
    const video = await openVideoFile(new Blob([gif]), { slowMotion: 2 });
    expect(video).toMatchObject({ durationMs: 400, frameRate: 10 });
    expect((await picturesOf(video)).map(({ timeMs }) => timeMs)).toEqual([0, 100, 200, 300]);
    video.close();
  });
});
