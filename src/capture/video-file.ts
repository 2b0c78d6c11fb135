import type { VideoFile, VideoFilePicture } from './video.ts';
import {
  BlobSource,
  Input,
  MATROSKA,
  MP4,
  MPEG_TS,
  QTFF,
  VideoSampleSink,
  WEBM,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import { openAnimation } from './animation.ts';
import { createThinner } from './frame-thinner.ts';
import { MediaError } from './media-problem.ts';

/** Turned pictures are redrawn, and no larger than this. */
const MAX_TURNED_SIDE_PX = 1280;

/** A video that ends this much early has been cut off. */
const MISSING_END_MS = 1_000;

/**
 * Opens a video (MP4, MOV, WebM, MKV, MPEG-TS, or an animated GIF) that the user chose.
 *
 * @throws MediaError when it is empty, broken, no video, or of a kind that this browser cannot decode.
 */
export async function openVideoFile(blob: Blob): Promise<VideoFile> {
  if (blob.size === 0) {
    throw new MediaError({ id: 'file-empty', sentence: 'The file is empty.', wayOn: 'Choose another video file.' });
  }
  if (blob.type === 'image/gif' || (await startsWith(blob, 'GIF8'))) return openAnimation(blob);
  if (typeof VideoDecoder === 'undefined') {
    throw new MediaError({
      id: 'decoder-unsupported',
      sentence: 'This browser cannot take a video file apart.',
      wayOn: 'Use a current Chrome, Edge, Firefox or Safari, or the camera.',
    });
  }
  const input = new Input({ source: new BlobSource(blob), formats: [MP4, QTFF, WEBM, MATROSKA, MPEG_TS] });
  try {
    return await openInput(input, blob);
  } catch (error) {
    input.dispose();
    throw error instanceof MediaError ? error : broken(error);
  }
}

async function openInput(input: Input, blob: Blob): Promise<VideoFile> {
  if (!(await input.canRead())) throw blob.type.startsWith('audio/') ? audioOnly() : notVideo();
  const track = await input.getPrimaryVideoTrack();
  // A known container without any track is one that was cut off before its list of tracks.
  if (track === null) throw (await input.getPrimaryAudioTrack()) === null ? broken(undefined) : audioOnly();
  if (!(await track.canDecode())) throw undecodable((await track.getCodec()) ?? 'an unknown codec');
  const metrics = await track.computeFrameRateMetrics({ targetPacketCount: 100 });
  const durationMs = 1000 * (await track.computeDuration());
  return {
    durationMs,
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    frameRate: metrics.averageFrameRate,
    frames: (signal) => readFrames(track, durationMs, signal),
    close: () => input.dispose(),
  };
}

async function* readFrames(
  track: InputVideoTrack,
  durationMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<VideoFilePicture, void, void> {
  const keep = createThinner();
  let lastMs = 0;
  try {
    for await (const sample of new VideoSampleSink(track).samples()) {
      const timeMs = sample.timestamp * 1000;
      try {
        if (signal?.aborted) return;
        lastMs = timeMs;
        if (!keep(timeMs)) continue;
        yield { picture: toPicture(sample), timeMs };
      } finally {
        sample.close();
      }
    }
  } catch (error) {
    if (signal?.aborted) return;
    throw error instanceof MediaError ? error : broken(error, lastMs);
  }
  if (durationMs - lastMs > MISSING_END_MS + durationMs / 20) throw broken(undefined, lastMs);
}

/** The picture upright, as a camera turned on its side records how to turn it. */
function toPicture(sample: VideoSample): VideoFrame | ImageBitmap {
  const plain = sample.rotation === 0 && !sample.flip && sample.squarePixelWidth === sample.visibleRect.width;
  if (plain) return sample.toVideoFrame();
  const scale = Math.min(1, MAX_TURNED_SIDE_PX / Math.max(sample.displayWidth, sample.displayHeight));
  const canvas = new OffscreenCanvas(Math.round(sample.displayWidth * scale), Math.round(sample.displayHeight * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('This browser gives no 2D canvas to turn pictures on.');
  sample.draw(context, 0, 0, canvas.width, canvas.height);
  return canvas.transferToImageBitmap();
}

const startsWith = async (blob: Blob, ascii: string): Promise<boolean> => (await blob.slice(0, ascii.length).text()) === ascii;

const broken = (cause: unknown, atMs?: number): MediaError =>
  new MediaError(
    {
      id: 'file-broken',
      sentence:
        atMs === undefined
          ? 'The video file is broken.'
          : `The video file is broken: it cannot be read beyond ${(atMs / 1000).toFixed(1)} s.`,
      wayOn: 'Copy or record it again, or choose another one.',
    },
    cause,
  );

const notVideo = (): MediaError =>
  new MediaError({
    id: 'file-not-video',
    sentence: 'This is not a video file that can be read here.',
    wayOn: 'Choose an MP4, MOV or WebM file, or convert yours to one.',
  });

const audioOnly = (): MediaError =>
  new MediaError({ id: 'file-audio-only', sentence: 'This file has sound but no picture.', wayOn: 'Choose a video file.' });

const undecodable = (codec: string): MediaError =>
  new MediaError({
    id: 'file-undecodable',
    sentence: `This browser cannot decode this video (${codec}).`,
    wayOn: 'Convert it to H.264 (MP4) or VP9 (WebM), or try another browser.',
  });
