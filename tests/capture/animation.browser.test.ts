import { describe, expect, it } from 'vitest';
import { openVideoFile } from '../../src/capture/video-file.ts';
import type { VideoFile } from '../../src/capture/video.ts';
import { ascii } from './bytes.ts';
import { problemOf } from './clips.ts';

/** Pictures of one pixel, each with its delay in hundredths of a second as GIF counts; null has no delay written at all. */
function makeGif(delays: readonly (number | null)[], { trailer = true } = {}): Uint8Array<ArrayBuffer> {
  const control = (delay: number): string => `\x21\xf9\x04\x00${String.fromCharCode(delay & 255, delay >> 8)}\x00\x00`;
  const loop = '\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00';
  const picture = '\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00';
  const pictures = delays.map((delay) => (delay === null ? '' : control(delay)) + picture).join('');
  return ascii(`GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff${loop}${pictures}${trailer ? '\x3b' : ''}`);
}

const open = (bytes: BlobPart, type = 'image/gif'): Promise<VideoFile> => openVideoFile(new Blob([bytes], { type }));

/** Times of the pictures; closes them. */
async function timesOf(video: VideoFile, timesMs: number[] = []): Promise<number[]> {
  for await (const { picture, timeMs } of video.frames()) {
    picture.close();
    timesMs.push(timeMs);
  }
  return timesMs;
}

describe('an animated GIF', () => {
  it('tells its size, length and rate, and gives its pictures at their times', async () => {
    const video = await open(makeGif([10, 20, 10]));
    expect(video).toMatchObject({ width: 1, height: 1, durationMs: 400, frameRate: 7.5 });
    expect(await timesOf(video)).toEqual([0, 100, 300]);
    // Once more, from the beginning.
    expect(await timesOf(video)).toEqual([0, 100, 300]);
    video.close();
  });

  it('is known by its content', async () => {
    const video = await open(makeGif([10, 10]), '');
    expect(await timesOf(video)).toHaveLength(2);
    video.close();
  });

  it.each([
    ['0 ms', 0],
    ['10 ms', 1],
    ['none at all', null],
  ])('with a delay of %s is shown as browsers show it: 100 ms', async (_, delay) => {
    const video = await open(makeGif([delay, delay, delay]));
    expect(video.durationMs).toBe(300);
    expect(await timesOf(video)).toEqual([0, 100, 200]);
    video.close();
  });

  it('with a delay of 20 ms is taken at its word, with no more than 30 pictures a second', async () => {
    const video = await open(makeGif(Array<number>(50).fill(2)));
    expect(video).toMatchObject({ durationMs: 1_000, frameRate: 50 });
    expect((await timesOf(video)).length).toBe(30);
    video.close();
  });

  it('may have quick and slow pictures', async () => {
    const video = await open(makeGif([0, 50, 1, 500]));
    expect(video.durationMs).toBe(5_700);
    expect(await timesOf(video)).toEqual([0, 100, 600, 700]);
    video.close();
  });

  it('that was cut off is seen as far as it goes, and told', async () => {
    const whole = makeGif([10, 10, 10, 10]);
    const video = await open(whole.slice(0, whole.length - 20));
    const timesMs: number[] = [];
    const problem = await problemOf(timesOf(video, timesMs));
    expect(timesMs).toEqual([0, 100, 200]);
    expect(problem?.id).toBe('file-cut-off');
    video.close();
  });

  it('without the mark of its end is whole where no picture is broken', async () => {
    const video = await open(makeGif([10, 10], { trailer: false }));
    expect(await timesOf(video)).toEqual([0, 100]);
    video.close();
  });

  it('without a picture is told', async () => {
    expect((await problemOf(open(makeGif([]))))?.id).toBe('file-broken');
  });
});
