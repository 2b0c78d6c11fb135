import { MediaError } from '../capture/media-problem.ts';
import { slowMotionOf } from '../capture/slow-motion.ts';
import type { SlowMotion } from '../capture/source.ts';
import { openVideoFile } from '../capture/video-file.ts';
import { PersonSearch, type Sought } from '../core/seeing/person-search.ts';
import { createPoseClient, type PoseClient } from '../capture/pose/client.ts';
import type { Detection, DeviceProfile, Rotation, StartReport } from '../capture/pose/protocol.ts';

/**
 * The page behind the headless counter: a script opens it, hands over a video file, and gets every detection back. It runs the app's
 * own decoder, client and worker, on every frame and as fast as it can.
 */

export interface TimedDetection extends Detection {
  /** From asking the decoder for the picture to the named pose on the page, milliseconds. */
  pipelineMs: number;
}

export interface DetectFileOptions {
  profile: DeviceProfile;
  rotateDeg: Rotation;
  /** How many times slower than it happened the file plays; its times are divided by it. */
  slowMotion: SlowMotion;
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
  { rotateDeg, slowMotion, posture }: Omit<DetectFileOptions, 'profile'>,
  take: TakeDetections,
): Promise<Omit<DetectFileReport, 'start'>> {
  const video = await openVideoFile(file, { slowMotion });
  try {
    const startedAtMs = performance.now();
    const search = posture && new PersonSearch(posture);
    let seen = 0;
    let chunk: TimedDetection[] = [];
    let shortfall: string | null = null;
    let askedAtMs = startedAtMs;
    try {
      for await (const { picture, timeMs } of video.frames()) {
        const detection = await client.detect(picture, timeMs, rotateDeg);
        const sought = search?.push(detection.pose, null);
        if (sought) client.seek(sought);
        seen += 1;
        chunk.push({ ...detection, pipelineMs: performance.now() - askedAtMs });
        if (chunk.length >= CHUNK_LENGTH) {
          await take(chunk, Math.min(1, timeMs / video.durationMs));
          chunk = [];
        }
        askedAtMs = performance.now();
      }
    } catch (error) {
      // What could be read of a broken file is counted.
      if (seen === 0 || !(error instanceof MediaError)) throw error;
      shortfall = error.message;
    }
    await take(chunk, 1);
    const { durationMs, width, height, frameRate } = video;
    const totalMs = performance.now() - startedAtMs;
    return { durationMs, width, height, frameRate, totalMs, shortfall, saysSlowMotion: await slowMotionOf(file) };
  } finally {
    video.close();
  }
}

window.hipwiseDetectFiles = async (files, options, take) => {
  try {
    return { ok: true, report: await detectFiles(files, options, take) };
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
};
