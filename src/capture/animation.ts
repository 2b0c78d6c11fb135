import { say } from '../core/message.ts';
import { cutOff } from './file-problems.ts';
import { createThinner } from './frame-thinner.ts';
import { outlineGif } from './gif-outline.ts';
import { MediaError } from './media-problem.ts';
import type { SlowMotion } from './source.ts';
import type { VideoFile, VideoFilePicture } from './video.ts';

const BROKEN = {
  id: 'file-broken',
  message: say`The GIF file is broken.`,
  remedy: say`Choose another one, or a video file.`,
} as const;

/**
 * An animated GIF as a video.
 *
 * @throws MediaError when it is broken, or this browser cannot decode it picture by picture.
 */
export async function openAnimation(blob: Blob, slowMotion: SlowMotion): Promise<VideoFile> {
  if (typeof ImageDecoder === 'undefined') {
    throw new MediaError({
      id: 'file-undecodable',
      message: say`This browser cannot take an animated GIF apart.`,
      remedy: say`Convert it to MP4 or WebM, or try another browser.`,
    });
  }
  const data = await blob.arrayBuffer();
  const outline = outlineGif(new Uint8Array(data));
  // A decoder tells the times as they are written, and not as they are shown.
  const shownMs = outline.shownMs.map((ms) => ms / slowMotion);
  const decoder = new ImageDecoder({ data, type: 'image/gif' });
  try {
    await decoder.tracks.ready;
    const first = (await decoder.decode({ frameIndex: 0 })).image;
    const { displayWidth: width, displayHeight: height } = first;
    first.close();
    if (shownMs.length === 0) throw new Error('No picture of it is whole.');
    const durationMs = shownMs.reduce((sum, ms) => sum + ms, 0);
    return {
      durationMs,
      width,
      height,
      frameRate: (1000 * shownMs.length) / durationMs,
      frames: (signal) => readFrames(decoder, shownMs, outline.cutOff, signal),
      close: () => decoder.close(),
    };
  } catch (error) {
    decoder.close();
    throw new MediaError(BROKEN, error);
  }
}

async function* readFrames(
  decoder: ImageDecoder,
  shownMs: readonly number[],
  isCutOff: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<VideoFilePicture, void, void> {
  const keep = createThinner();
  let timeMs = 0;
  let lastMs = 0;
  for (const [frameIndex, ms] of shownMs.entries()) {
    if (signal?.aborted) return;
    if (keep(timeMs)) {
      let image: VideoFrame;
      try {
        ({ image } = await decoder.decode({ frameIndex }));
      } catch (error) {
        if (signal?.aborted) return;
        throw new MediaError(BROKEN, error);
      }
      yield { picture: image, timeMs };
    }
    lastMs = timeMs;
    timeMs += ms;
  }
  if (isCutOff) throw cutOff(lastMs);
}
