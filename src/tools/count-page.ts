import { MediaError } from '../capture/media-problem.ts';
import { slowMotionOf } from '../capture/slow-motion.ts';
import type { SlowMotion } from '../capture/source.ts';
import { openVideoFile } from '../capture/video-file.ts';
import { PersonSearch, type Sought } from '../core/seeing/person-search.ts';
import { createPoseClient, type PoseClient } from '../capture/pose/client.ts';
import type { Detection, DeviceProfile, Rotation, StartReport } from '../capture/pose/protocol.ts';
import { hireCrew } from '../capture/relay/crew.ts';
import { createRelay } from '../capture/relay/relay.ts';
import type { Looker } from '../capture/relay/run.ts';
import type { VideoFile } from '../capture/video.ts';

/**
 * The page behind the headless counter: a script opens it, hands over a video file, and gets every detection back. It runs the app's
 * own decoder, client and worker, on every frame and as fast as it can.
 */

export interface TimedDetection extends Detection {
  /** From asking the decoder for the picture to the named pose on the page, milliseconds; of several detectors, each one's own share. */
  pipelineMs: number;
}

export interface DetectFileOptions {
  profile: DeviceProfile;
  rotateDeg: Rotation;
  /** How many times slower than it happened the file plays; its times are divided by it. */
  slowMotion: SlowMotion;
  /** How many detectors share the file; several look at pictures as they are, which is not turned. */
  detectors?: number | undefined;
  /** How long a part of several detectors is, milliseconds; as in the app when left out. */
  partMs?: number | undefined;
  /** Of the exercise, so that the person who does it is followed; left out, whoever the detector finds. */
  posture?: Sought['posture'] | undefined;
}

export interface DetectFileReport {
  start: StartReport;
  durationMs: number;
  width: number;
  height: number;
  frameRate: number;
  /** Decoding and detecting, without the start, milliseconds. */
  totalMs: number;
  /** See `RelayOptions.onHandOver`; none of one detector. */
  handOversMs: (number | null)[];
  /** What of the file could not be read, in words; null where all of it could. */
  shortfall: string | null;
  /** How many times slower than it happened the file says that it plays; 1 where it says nothing. */
  saysSlowMotion: SlowMotion;
}

/** A failure is a sentence for the user. */
export type DetectFileResult = { ok: true; report: DetectFileReport } | { ok: false; sentence: string };

export type TakeDetections = (detections: TimedDetection[], fraction: number) => unknown;

declare global {
  interface Window {
    /**
     * Detects in every frame of a video; `take` gets the detections in order, some at a time, and may return a promise. Of several
     * files the running detector sees one after the other, as if a camera had cut, and the last is reported.
     */
    hipwiseDetectFiles(files: readonly Blob[], options: DetectFileOptions, take: TakeDetections): Promise<DetectFileResult>;
  }
}

const CHUNK_LENGTH = 50;

/** Nobody waits in front of this page, and a busy machine may be slow; a result with holes would be worse. */
const PATIENT_LIMITS = { answerWithinMs: 60_000, answerWhileStartingWithinMs: 120_000 };

async function detectFiles(
  files: readonly Blob[],
  { profile, ...options }: DetectFileOptions,
  take: TakeDetections,
): Promise<DetectFileReport> {
  const client = createPoseClient({ limits: PATIENT_LIMITS });
  try {
    const start = await client.start(profile);
    let report: DetectFileReport | undefined;
    for (const [index, file] of files.entries()) {
      const last = index === files.length - 1;
      report = { start, ...(await detectFile(file, client, options, last ? take : () => undefined)) };
    }
    if (report === undefined) throw new Error('No file has been handed over.');
    return report;
  } finally {
    client.close();
  }
}

async function detectFile(
  file: Blob,
  client: PoseClient,
  { slowMotion, posture, ...options }: Omit<DetectFileOptions, 'profile'>,
  take: TakeDetections,
): Promise<Omit<DetectFileReport, 'start'>> {
  const video = await openVideoFile(file, { slowMotion });
  const looking =
    options.detectors && options.detectors > 1 ? lookTogether(video, client, options) : lookAlone(video, client, options);
  try {
    const startedAtMs = performance.now();
    const search = posture && new PersonSearch(posture);
    let seen = 0;
    let chunk: TimedDetection[] = [];
    let shortfall: string | null = null;
    try {
      for await (const detection of looking.detections()) {
        const sought = search?.push(detection.pose, null);
        if (sought) looking.seek(sought);
        seen += 1;
        chunk.push(detection);
        if (chunk.length >= CHUNK_LENGTH) {
          await take(chunk, Math.min(1, detection.pose.timeMs / video.durationMs));
          chunk = [];
        }
      }
    } catch (error) {
      // What could be read of a broken file is counted.
      if (seen === 0 || !(error instanceof MediaError)) throw error;
      shortfall = error.message;
    }
    await take(chunk, 1);
    const { durationMs, width, height, frameRate } = video;
    const totalMs = performance.now() - startedAtMs;
    const { handOversMs } = looking;
    return { durationMs, width, height, frameRate, totalMs, handOversMs, shortfall, saysSlowMotion: await slowMotionOf(file) };
  } finally {
    looking.close();
    video.close();
  }
}

/** What sees the pictures of a file. */
interface Looking {
  detections(): AsyncGenerator<TimedDetection, void, void>;
  seek(sought: Sought): void;
  readonly handOversMs: (number | null)[];
  close(): void;
}

function lookAlone(video: VideoFile, client: PoseClient, { rotateDeg }: Pick<DetectFileOptions, 'rotateDeg'>): Looking {
  return {
    async *detections() {
      let askedAtMs = performance.now();
      for await (const { picture, timeMs } of video.frames()) {
        const detection = await client.detect(picture, timeMs, rotateDeg);
        yield { ...detection, pipelineMs: performance.now() - askedAtMs };
        askedAtMs = performance.now();
      }
    },
    seek: (sought) => client.seek(sought),
    handOversMs: [],
    close: () => undefined,
  };
}

function lookTogether(
  video: VideoFile,
  client: PoseClient,
  { detectors = 1, partMs, rotateDeg }: Pick<DetectFileOptions, 'detectors' | 'partMs' | 'rotateDeg'>,
): Looking {
  const aborter = new AbortController();
  const handOversMs: (number | null)[] = [];
  const turned = ({ detect, seek }: PoseClient): Looker => ({
    detect: (picture, timeMs) => detect(picture, timeMs, rotateDeg),
    seek,
  });
  const relay = createRelay({
    ...{ file: video, detector: turned(client), signal: aborter.signal },
    ...(partMs !== undefined && { partMs }),
    onHandOver: (afterMs) => handOversMs.push(afterMs),
  });
  const { profile } = client;
  const crew =
    profile && hireCrew({ profile, size: detectors - 1, join: (each) => relay.join(turned(each)), limits: PATIENT_LIMITS });
  return {
    async *detections() {
      for await (const detection of relay.detections()) yield { ...detection, pipelineMs: detection.workerMs };
    },
    seek: relay.seek,
    handOversMs,
    close() {
      aborter.abort();
      crew?.close();
    },
  };
}

window.hipwiseDetectFiles = async (files, options, take) => {
  try {
    return { ok: true, report: await detectFiles(files, options, take) };
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
};
