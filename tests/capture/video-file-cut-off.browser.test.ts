import '../english-messages.ts';
import { Mp4OutputFormat, WebMOutputFormat, type OutputFormat } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { openVideoFile } from '../../src/capture/video-file.ts';
import {
  boxAt,
  boxesIn,
  indexFirst,
  makeClip,
  problemOf,
  recordInBrowser,
  takePictures,
  withEdits,
  type SeenPicture,
} from './clips.ts';

/** What is seen of a file, and what is told of it. */
async function look(bytes: Uint8Array<ArrayBuffer>) {
  const pictures: SeenPicture[] = [];
  const problem = await problemOf(
    openVideoFile(new Blob([bytes])).then(async (video) => {
      await takePictures(video, pictures);
      video.close();
    }),
  );
  return { pictures, problem };
}

const cut = (bytes: Uint8Array<ArrayBuffer>, share: number): Uint8Array<ArrayBuffer> =>
  bytes.slice(0, Math.floor(share * bytes.length));

async function fixture(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(`../fixtures/clips/${name}`, import.meta.url));
  return new Uint8Array(await response.arrayBuffer());
}

describe('a file that was cut off', () => {
  it.each<[string, OutputFormat]>([
    ['WebM', new WebMOutputFormat()],
    ['WebM that was written as it came', new WebMOutputFormat({ appendOnly: true })],
    ['MP4 whose index comes first', new Mp4OutputFormat({ fastStart: 'in-memory' })],
    ['fragmented MP4', new Mp4OutputFormat({ fastStart: 'fragmented', minimumFragmentDuration: 0.5 })],
  ])('is seen as far as it goes, and told: %s', async (_, format) => {
    const whole = await makeClip({ format });
    expect((await look(whole)).problem).toBeUndefined();
    const { pictures, problem } = await look(cut(whole, 0.6));
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.length).toBeLessThan(35);
    expect(pictures.map(({ index }) => index)).toEqual(pictures.map((_picture, index) => index));
    expect(problem?.id).toBe('file-cut-off');
    const lastS = Math.round((pictures.at(-1)?.timeMs ?? 0) / 100) / 10;
    expect(problem?.message).toEqual(`The video file is cut off: nothing comes after ${lastS} s.`);
  });

  it('is seen as far as it goes, and told, also where it is one long run of pictures', async () => {
    const whole = await fixture('squat-right.webm');
    expect((await look(whole)).pictures.length).toBe(199);
    const { pictures, problem } = await look(cut(whole, 0.6));
    expect(pictures.length).toBeGreaterThan(60);
    expect(pictures.at(-1)?.timeMs).toBeGreaterThan(5_000);
    expect(problem?.id).toBe('file-cut-off');
  });

  it.each(['video/webm;codecs=vp8', 'video/webm;codecs=vp9', 'video/mp4;codecs=avc1.42E01E'])(
    'is seen as far as it goes, and told, where a browser recorded it: %s',
    async (mimeType) => {
      const whole = await recordInBrowser(mimeType, 4);
      const all = await look(whole);
      expect(all.problem).toBeUndefined();
      expect(all.pictures.length).toBeGreaterThan(10);
      const { pictures, problem } = await look(cut(whole, 0.6));
      expect(pictures.length).toBeLessThan(all.pictures.length);
      // Chromium writes an MP4 in pieces as long as it likes; of one that is cut there is nothing to be read, and that is told.
      if (mimeType.startsWith('video/webm')) expect(pictures.length).toBeGreaterThan(0.1 * all.pictures.length);
      expect(pictures.length > 0 ? ['file-cut-off'] : ['file-broken', 'file-without-pictures']).toContain(problem?.id);
    },
  );

  it('in what was trimmed away has all that a player shows, and nothing is told', async () => {
    const recording = await makeClip({ format: new Mp4OutputFormat({ fastStart: false }) });
    const trimmed = withEdits([{ fromS: 0.5, durationS: 1 }], recording);
    const { pictures, problem } = await look(indexFirst(trimmed).slice(0, trimmed.length - 0.4 * recording.length));
    expect(pictures.map(({ index }) => index)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(problem).toBeUndefined();
    const whole = withEdits([{ fromS: 0.5, durationS: 3.5 }], recording);
    expect((await look(indexFirst(whole).slice(0, whole.length - 0.4 * recording.length))).problem?.id).toBe('file-cut-off');
  });

  it('before its first picture says that there is none', async () => {
    const whole = await makeClip({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }) });
    const { pictures, problem } = await look(whole.slice(0, boxAt(['mdat'], whole).from + 10));
    expect(pictures).toHaveLength(0);
    expect(problem?.message).toEqual('No picture could be read in this video.');
  });

  it('before the index that comes last says so', async () => {
    const whole = await makeClip({ format: new Mp4OutputFormat({ fastStart: false }) });
    expect(boxesIn(whole).map(({ type }) => type)).toEqual(['ftyp', 'mdat', 'moov']);
    const { problem } = await look(cut(whole, 0.8));
    expect(problem?.id).toBe('file-broken');
    expect(problem?.message).toEqual('The video file is cut off before the index that comes at its end, so it cannot be read.');
  });

  it('behind its pictures has all of them, and nothing is told', async () => {
    const whole = await makeClip({ format: new WebMOutputFormat() });
    // The last bytes are the list of places to jump to.
    const { pictures, problem } = await look(whole.slice(0, whole.length - 5));
    expect(pictures).toHaveLength(40);
    expect(problem).toBeUndefined();
  });
});
