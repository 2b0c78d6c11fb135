import '../english-messages.ts';
import fc from 'fast-check';
import { Mp4OutputFormat } from 'mediabunny';
import { describe, it } from 'vitest';
import { MediaError } from '../../src/capture/media-problem.ts';
import { openVideoFile } from '../../src/capture/video-file.ts';
import { makeClip } from '../capture/clips.ts';
import clipUrl from '../fixtures/clips/squat-right.webm?url';
import { patience, tries } from './asked.ts';
import { damageOfHead, damaged } from './damage.ts';

/** One run that takes so long hangs, milliseconds: a whole clip is read in less than three seconds where nothing else runs. */
const HANGS_MS = 60_000;

/** Pictures that are decoded of each: what a damaged file can do, it has done by then. */
const LOOKED_AT = 40;

const need = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Broken: ${what}.`);
};

/** Reads it as an analysis does. Whatever is wrong with it is a problem in words. */
async function read(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void> {
  try {
    const video = await openVideoFile(new Blob([bytes], { type }));
    try {
      const { width, height, durationMs } = video;
      need(width > 0 && height > 0 && Number.isFinite(durationMs) && durationMs >= 0, 'what is opened has a size and a length');
      let lastMs = -Infinity;
      let seen = 0;
      for await (const { picture, timeMs } of video.frames()) {
        picture.close();
        need(Number.isFinite(timeMs) && timeMs >= lastMs, `times rise (${lastMs}, ${timeMs})`);
        lastMs = timeMs;
        if ((seen += 1) >= LOOKED_AT) break;
      }
    } finally {
      video.close();
    }
  } catch (error) {
    need(error instanceof MediaError, `a problem is said in words (${String(error)})`);
    need(error instanceof MediaError && /^[A-Z].*\.$/s.test(error.message), `it is a sentence (${String(error)})`);
  }
}

describe('a video of which bytes were flipped, cut or put in', () => {
  it.each([
    ['a WebM', 'video/webm', async () => new Uint8Array(await (await fetch(clipUrl)).arrayBuffer())],
    ['an MP4', 'video/mp4', () => makeClip({ format: new Mp4OutputFormat(), pictures: 20 })],
  ] as const)('such as %s is read as far as it goes, or refused in a sentence', patience(), async (_, type, whole) => {
    const clip = await whole();
    await fc.assert(
      fc.asyncProperty(damageOfHead, (done) => read(damaged(clip, done), type)),
      { ...tries(40), timeout: HANGS_MS },
    );
  });
});
