import '../english-messages.ts';
import { MkvOutputFormat, Mp4OutputFormat, MpegTsOutputFormat, WebMOutputFormat } from 'mediabunny';
import { beforeAll, describe, expect, it } from 'vitest';
import { openVideoFile } from '../../src/capture/video-file.ts';
import { makeClip, picturesOf, problemOf, takePictures, withEdits, type Edit, type SeenPicture } from './clips.ts';

/** 40 pictures, a tenth of a second each. */
let recording: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  recording = await makeClip({ format: new Mp4OutputFormat({ fastStart: false }) });
});

async function look(bytes: BlobPart) {
  const video = await openVideoFile(new Blob([bytes]));
  const pictures = await picturesOf(video);
  video.close();
  return { durationMs: video.durationMs, pictures };
}

const trimmed = (...edits: Edit[]) => look(withEdits(edits, recording));

const indexesOf = (pictures: readonly SeenPicture[]): number[] => pictures.map(({ index }) => index);
const timesOf = (pictures: readonly SeenPicture[]): number[] => pictures.map(({ timeMs }) => Math.round(timeMs));
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('a trimmed video', () => {
  it('shows no picture from before the cut, and begins at 0', async () => {
    const { durationMs, pictures } = await trimmed({ fromS: 1.2, durationS: 2.8 });
    expect(indexesOf(pictures)).toEqual(range(12, 40));
    expect(timesOf(pictures)).toEqual(range(0, 28).map((index) => 100 * index));
    expect(durationMs).toBeCloseTo(2_800, 0);
  });

  it('shows no picture from after the end, and none that begins where it ends', async () => {
    const { durationMs, pictures } = await trimmed({ fromS: 1, durationS: 2 });
    expect(indexesOf(pictures)).toEqual(range(10, 30));
    expect(durationMs).toBeCloseTo(2_000, 0);
  });

  it('begins with the picture that stands there, where it is cut in the middle of one', async () => {
    const { durationMs, pictures } = await trimmed({ fromS: 1.25, durationS: 1 });
    expect(indexesOf(pictures)).toEqual(range(12, 23));
    expect(timesOf(pictures).slice(0, 3)).toEqual([0, 50, 150]);
    expect(durationMs).toBeCloseTo(1_000, 0);
  });

  it('leaves out what was cut from its middle', async () => {
    const { durationMs, pictures } = await trimmed({ fromS: 0, durationS: 1 }, { fromS: 3, durationS: 1 });
    expect(indexesOf(pictures)).toEqual([...range(0, 10), ...range(30, 40)]);
    expect(timesOf(pictures)).toEqual(range(0, 20).map((index) => 100 * index));
    expect(durationMs).toBeCloseTo(2_000, 0);
  });

  it('may show its parts in another order', async () => {
    const { pictures } = await trimmed({ fromS: 2, durationS: 0.5 }, { fromS: 0.5, durationS: 0.5 });
    expect(indexesOf(pictures)).toEqual([...range(20, 25), ...range(5, 10)]);
    expect(timesOf(pictures)).toEqual(range(0, 10).map((index) => 100 * index));
  });

  it('begins at 0 where the pictures begin later than the sound', async () => {
    const { durationMs, pictures } = await trimmed({ fromS: null, durationS: 0.7 }, { fromS: 1, durationS: 2 });
    expect(indexesOf(pictures)).toEqual(range(10, 30));
    expect(timesOf(pictures)[0]).toBe(0);
    expect(durationMs).toBeCloseTo(2_000, 0);
  });

  it('is timed as it was recorded where a player slows it down', async () => {
    const { durationMs, pictures } = await trimmed({ fromS: 1, durationS: 4, rate: 0.5 });
    expect(indexesOf(pictures)).toEqual(range(10, 30));
    expect(timesOf(pictures)).toEqual(range(0, 20).map((index) => 100 * index));
    expect(durationMs).toBeCloseTo(2_000, 0);
  });

  it('is shown to its end where the edit list does not say how long', async () => {
    const { durationMs, pictures } = await trimmed({ fromS: 1, durationS: 0 });
    expect(indexesOf(pictures)).toEqual(range(10, 40));
    expect(durationMs).toBeCloseTo(3_000, 0);
  });

  it('that shows nothing is told', async () => {
    const bytes = withEdits([{ fromS: 90, durationS: 1 }], recording);
    const problem = await problemOf(openVideoFile(new Blob([bytes])).then((video) => picturesOf(video)));
    expect(problem?.message).toEqual('No picture could be read in this video.');
  });
});

describe('a last picture that is held', () => {
  it.each([
    ['MP4', () => new Mp4OutputFormat()],
    ['fragmented MP4', () => new Mp4OutputFormat({ fastStart: 'fragmented' })],
    ['WebM', () => new WebMOutputFormat()],
    ['MKV', () => new MkvOutputFormat()],
  ])('is no missing end in %s', async (_, format) => {
    const { pictures } = await look(await makeClip({ format: format(), lastS: 5 }));
    expect(indexesOf(pictures)).toEqual(range(0, 40));
  });
});

describe('a recording that does not begin at 0', () => {
  it.each([
    ['MPEG-TS', () => new MpegTsOutputFormat(), 'avc'],
    ['WebM', () => new WebMOutputFormat(), 'vp9'],
    ['MP4', () => new Mp4OutputFormat(), 'vp9'],
  ] as const)('is timed from its first picture in %s', async (_, format, codec) => {
    const { durationMs, pictures } = await look(await makeClip({ format: format(), codec, startS: 36_000 }));
    expect(timesOf(pictures)).toEqual(range(0, 40).map((index) => 100 * index));
    expect(Math.abs(durationMs - 4_000)).toBeLessThanOrEqual(100);
  });

  it('is told to be cut off as any other', async () => {
    const whole = await makeClip({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), startS: 36_000 });
    const seen: SeenPicture[] = [];
    const cut = new Blob([whole.subarray(0, 0.6 * whole.length)]);
    const problem = await problemOf(openVideoFile(cut).then((video) => takePictures(video, seen)));
    expect(problem?.id).toBe('file-cut-off');
    expect(timesOf(seen)[0]).toBe(0);
  });
});
