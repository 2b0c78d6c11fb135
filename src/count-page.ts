import { openVideoFile } from './media/video-file.ts';
import { createPoseClient } from './pose/client.ts';
import type { Detection, DeviceProfile, StartReport } from './pose/protocol.ts';

/**
 * The page behind the headless counter: a script opens it, hands over a video file, and gets every detection back. It runs the app's
 * own decoder, client and worker, on every frame and as fast as it can.
 */

export interface TimedDetection extends Detection {
  /** From asking the decoder for the picture to the named pose on the page, milliseconds. */
  pipelineMs: number;
}

export interface DetectFileReport {
  start: StartReport;
  durationMs: number;
  width: number;
  height: number;
  frameRate: number;
  /** Decoding and detecting, without the start, milliseconds. */
  totalMs: number;
}

/** A failure is a sentence for the user. */
export type DetectFileResult = { ok: true; report: DetectFileReport } | { ok: false; sentence: string };

export type TakeDetections = (detections: TimedDetection[], fraction: number) => unknown;

declare global {
  interface Window {
    /** Detects in every frame of a video; `take` gets the detections in order, some at a time, and may return a promise. */
    hipwiseDetectFile(file: Blob, profile: DeviceProfile, take: TakeDetections): Promise<DetectFileResult>;
  }
}

const CHUNK_LENGTH = 50;

/** Nobody waits in front of this page, and a busy machine may be slow; a result with holes would be worse. */
const PATIENT_LIMITS = { answerWithinMs: 60_000, answerWhileStartingWithinMs: 120_000 };

async function detectFile(file: Blob, profile: DeviceProfile, take: TakeDetections): Promise<DetectFileReport> {
  const video = await openVideoFile(file);
  const client = createPoseClient({ limits: PATIENT_LIMITS });
  try {
    const start = await client.start(profile);
    const startedAtMs = performance.now();
    let chunk: TimedDetection[] = [];
    let askedAtMs = startedAtMs;
    for await (const { picture, timeMs } of video.frames()) {
      const detection = await client.detect(picture, timeMs);
      chunk.push({ ...detection, pipelineMs: performance.now() - askedAtMs });
      if (chunk.length >= CHUNK_LENGTH) {
        await take(chunk, Math.min(1, timeMs / video.durationMs));
        chunk = [];
      }
      askedAtMs = performance.now();
    }
    await take(chunk, 1);
    const { durationMs, width, height, frameRate } = video;
    return { start, durationMs, width, height, frameRate, totalMs: performance.now() - startedAtMs };
  } finally {
    client.close();
    video.close();
  }
}

window.hipwiseDetectFile = async (file, profile, take) => {
  try {
    return { ok: true, report: await detectFile(file, profile, take) };
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
};
