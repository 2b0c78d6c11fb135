import {
  BlobSource,
  EncodedPacketSink,
  Input,
  MP4,
  QTFF,
  VideoSampleSink,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import { openAnimation } from './animation.ts';
import { createBytes } from './byte-window.ts';
import { repairedCodec } from './codec-repair.ts';
import {
  audioOnly,
  broken,
  cutOff,
  damaged,
  decoderUnsupported,
  fileEmpty,
  notVideo,
  undecodable,
  withoutIndex,
  withoutPictures,
} from './file-problems.ts';
import { createCuts, type Cut, type ListedPicture } from './cuts.ts';
import { createThinner } from './frame-thinner.ts';
import { repairMatroska, type RepairedMatroska } from './matroska-repair.ts';
import { MediaError } from './media-problem.ts';
import { outlineMp4, type EditedStretch } from './mp4-outline.ts';
import type { SlowMotion } from './source.ts';
import type { VideoFile, VideoFilePicture } from './video.ts';
import { GIF_BEGINNING, VIDEO_FORMATS } from './video-formats.ts';

/** Turned pictures are redrawn, and no larger than this. */
const MAX_TURNED_SIDE_PX = 1280;

/** Of the pictures that a file lists, so much may be missing at its end before it is told. */
const MISSING_END_MS = 500;

/** An end that is shown no longer than this is rounding. */
const ROUNDING_S = 1e-6;

export interface VideoFileOptions {
  /** How many times slower than it happened the file plays: all its times are divided by it. */
  slowMotion?: SlowMotion;
}

/**
 * Opens a video (MP4, MOV, WebM, MKV, MPEG-TS, or an animated GIF) that the user chose.
 *
 * @throws MediaError when it is empty, broken, no video, or of a kind that this browser cannot decode.
 */
export async function openVideoFile(blob: Blob, { slowMotion = 1 }: VideoFileOptions = {}): Promise<VideoFile> {
  if (blob.size === 0) throw fileEmpty();
  if (blob.type === 'image/gif' || (await startsWith(blob, GIF_BEGINNING))) return openAnimation(blob, slowMotion);
  if (typeof VideoDecoder === 'undefined') throw decoderUnsupported();
  const { blob: readable, how } = await repairMatroska(blob);
  const input = new Input({ source: new BlobSource(readable), formats: VIDEO_FORMATS });
  try {
    return await openInput(input, blob, how, slowMotion);
  } catch (error) {
    input.dispose();
    throw error instanceof MediaError ? error : broken(error);
  }
}

/** A track, and what of it is to be seen. */
interface Shown {
  track: InputVideoTrack;
  /** One after the other. */
  stretches: readonly EditedStretch[];
  /** Where the track ends, on the clock of the stretches, seconds. */
  endS: number;
  how: RepairedMatroska['how'];
  slowMotion: SlowMotion;
}

async function openInput(input: Input, blob: Blob, end: RepairedMatroska['how'], slowMotion: SlowMotion): Promise<VideoFile> {
  if (!(await input.canRead())) throw blob.type.startsWith('audio/') ? audioOnly() : notVideo();
  const format = await input.getFormat();
  const mp4 = format === MP4 || format === QTFF ? await outlineMp4(createBytes(blob)) : null;
  const track = await input.getPrimaryVideoTrack();
  if (track === null) {
    if ((await input.getPrimaryAudioTrack()) !== null) throw audioOnly();
    // A known container without any track is one that was cut off before its list of tracks.
    throw mp4 && !mp4.hasIndex ? withoutIndex() : broken();
  }
  await repairCodec(track);
  if (!(await track.canDecode())) throw undecodable(await codecOf(track));
  const firstS = await track.getFirstTimestamp();
  const endS = await track.computeDuration();
  const edited = mp4?.shown.get(track.id)?.filter(({ fromS }) => fromS < endS);
  // What lies before 0 is not meant to be shown.
  const stretches = (edited ?? [{ fromS: 0, toS: Infinity }]).map(({ fromS, toS }) => ({ fromS: Math.max(fromS, firstS), toS }));
  const { averageFrameRate } = await track.computeFrameRateMetrics({ targetPacketCount: 100 });
  const shown: Shown = { track, stretches, endS, how: mp4?.cutOff ? 'cut-off' : end, slowMotion };
  return {
    durationMs: shownMs(shown, stretches),
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    frameRate: averageFrameRate * slowMotion,
    frames: (signal, from) => readFrames(shown, signal, from),
    // Where a player jumps from one place of the recording to another, times say little about where a picture lies.
    ...(stretches.length === 1 && { findCut: createCuts(() => listPictures(shown)) }),
    close: () => input.dispose(),
  };
}

/** How long stretches of it take, as it happened, milliseconds. */
const shownMs = ({ endS, slowMotion }: Shown, stretches: readonly EditedStretch[]): number =>
  (1000 * stretches.reduce((sum, { fromS, toS }) => sum + Math.max(0, Math.min(toS, endS) - fromS), 0)) / slowMotion;

/** The demuxer keeps one description of the decoder for each track, and gives it out: what is mended in it holds for all that follows. */
async function repairCodec(track: InputVideoTrack): Promise<void> {
  // Without one it cannot be decoded, which is told.
  const config = await track.getDecoderConfig().catch(() => null);
  if (config) config.codec = repairedCodec(config.codec, (config.codedWidth ?? 0) * (config.codedHeight ?? 0));
}

async function codecOf(track: InputVideoTrack): Promise<string | null> {
  // Dolby Vision of phones is HEVC with something on top.
  if (/^(dvh1|dvhe)$/.test(String(await track.getInternalCodecId()))) return 'hevc';
  return track.getCodec();
}

async function* readFrames(
  shown: Shown,
  signal: AbortSignal | undefined,
  from: Cut | undefined,
): AsyncGenerator<VideoFilePicture, void, void> {
  const { track, stretches, how, slowMotion } = shown;
  const keep = createThinner(from?.beat);
  let lastMs: number | null = null;
  try {
    for (const [index, stretch] of stretches.entries()) {
      const { fromS, toS } = stretch;
      const beforeMs = shownMs(shown, stretches.slice(0, index));
      const beginS = from ? fromS + (from.timeMs * slowMotion) / 1000 : fromS;
      for await (const sample of new VideoSampleSink(track).samples(beginS, toS - ROUNDING_S)) {
        const timeMs = beforeMs + timeInMs(stretch, sample.timestamp, slowMotion);
        try {
          if (signal?.aborted) return;
          lastMs = timeMs;
          if (!keep(timeMs)) continue;
          yield { picture: toPicture(sample), timeMs };
        } finally {
          sample.close();
        }
      }
    }
  } catch (error) {
    if (signal?.aborted) return;
    throw error instanceof MediaError ? error : broken(error, lastMs ?? 0);
  }
  if (lastMs === null) throw withoutPictures();
  if (how === 'damaged') throw damaged();
  if ((how === 'cut-off' && !hidesEnd(shown, lastMs)) || (await listedMs(shown)) - lastMs > MISSING_END_MS) {
    throw cutOff(lastMs);
  }
}

/** From the beginning of a stretch. The picture that stands there may have begun before it. */
const timeInMs = ({ fromS }: EditedStretch, timestampS: number, slowMotion: SlowMotion): number =>
  (1000 * Math.max(0, timestampS - fromS)) / slowMotion;

/** The pictures of the only stretch, without reading them. */
async function* listPictures({ track, stretches, slowMotion }: Shown): AsyncGenerator<ListedPicture, void, void> {
  const [stretch] = stretches;
  if (!stretch) return;
  for await (const { timestamp, type } of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
    if (timestamp < stretch.toS - ROUNDING_S) yield { timeMs: timeInMs(stretch, timestamp, slowMotion), isKey: type === 'key' };
  }
}

/** Whether all that a player would show was there, because what is missing was trimmed away. */
function hidesEnd(shown: Shown, lastMs: number): boolean {
  const last = shown.stretches.at(-1);
  return last !== undefined && last.toS < shown.endS && shownMs(shown, shown.stretches) - lastMs <= MISSING_END_MS;
}

/** When the last picture that the file lists is to be shown, milliseconds. */
async function listedMs(shown: Shown): Promise<number> {
  const { track, stretches, slowMotion } = shown;
  const last = stretches.at(-1);
  const packet = last && (await new EncodedPacketSink(track).getPacket(last.toS - ROUNDING_S, { metadataOnly: true }));
  if (!packet) return 0;
  return shownMs(shown, stretches.slice(0, -1)) + (1000 * Math.max(0, packet.timestamp - last.fromS)) / slowMotion;
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
