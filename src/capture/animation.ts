import { createThinner } from './frame-thinner.ts';
import { MediaError } from './media-problem.ts';
import type { VideoFile, VideoFilePicture } from './video.ts';

const BROKEN = { id: 'file-broken', sentence: 'The GIF file is broken.', wayOn: 'Choose another one, or a video file.' } as const;

/**
 * An animated GIF as a video.
 *
 * @throws MediaError when it is broken, or this browser cannot decode it picture by picture.
 */
export async function openAnimation(blob: Blob): Promise<VideoFile> {
  if (typeof ImageDecoder === 'undefined') {
    throw new MediaError({
      id: 'file-undecodable',
      sentence: 'This browser cannot take an animated GIF apart.',
      wayOn: 'Convert it to MP4 or WebM, or try another browser.',
    });
  }
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: 'image/gif' });
  try {
    await decoder.completed;
    await decoder.tracks.ready;
    const frameCount = decoder.tracks.selectedTrack?.frameCount ?? 0;
    // Only a decoded picture tells its time; GIFs are short.
    const first = (await decoder.decode({ frameIndex: 0 })).image;
    const last = (await decoder.decode({ frameIndex: Math.max(0, frameCount - 1) })).image;
    const durationMs = (last.timestamp + (last.duration ?? 0)) / 1000;
    const video: VideoFile = {
      durationMs,
      width: first.displayWidth,
      height: first.displayHeight,
      frameRate: durationMs > 0 ? (1000 * frameCount) / durationMs : 0,
      frames: (signal) => readFrames(decoder, frameCount, signal),
      close: () => decoder.close(),
    };
    first.close();
    last.close();
    return video;
  } catch (error) {
    decoder.close();
    throw new MediaError(BROKEN, error);
  }
}

async function* readFrames(
  decoder: ImageDecoder,
  frameCount: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<VideoFilePicture, void, void> {
  const keep = createThinner();
  for (let frameIndex = 0; frameIndex < frameCount; frameIndex += 1) {
    if (signal?.aborted) return;
    let image: VideoFrame;
    try {
      ({ image } = await decoder.decode({ frameIndex }));
    } catch (error) {
      if (signal?.aborted) return;
      throw new MediaError(BROKEN, error);
    }
    const timeMs = image.timestamp / 1000;
    if (keep(timeMs)) yield { picture: image, timeMs };
    else image.close();
  }
}
