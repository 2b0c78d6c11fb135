import { say, technicalLine } from '../core/message.ts';
import type { PoseFrame } from '../core/pose.ts';
import { openCamera } from './camera.ts';
import { watchCamera } from './camera-watch.ts';
import { MediaError, type MediaProblem } from './media-problem.ts';
import type { CameraChoice } from './source.ts';
import type { VideoFile } from './video.ts';
import { PoseWorkerError, type PoseClient } from './pose/client.ts';

/** Pictures on their way through the detector, from a camera or a file. */
export interface Feed {
  /** What the user looks at; owned by the feed. */
  readonly picture: { element: HTMLVideoElement | HTMLCanvasElement; mirrored: boolean };
  pause(): void;
  resume(): void;
  /** Ends it and lets camera or file go. */
  stop(): void;
}

export interface FeedListener {
  onPose(pose: PoseFrame): void;
  /** The pictures have run out; `shortfall` says what is wrong with a file that had more. */
  onEnd(shortfall: MediaProblem | null): void;
  /** There are no pictures, they are of no use, or nobody looks at them; where the problem `mayPass`, the source stays open. */
  onProblem(problem: MediaProblem): void;
  /** There are good pictures again: the problem of this id is over. */
  onRecovered?(problemId: MediaProblem['id']): void;
  /** The chosen camera is not there any more; this one was opened in its place. */
  onReplaced?(camera: CameraChoice): void;
  onProgress?(fraction: number, leftMs: number | null): void;
}

export interface CameraFeedOptions {
  /** The chosen camera, if any. */
  deviceId?: string | undefined;
  /** Aborted when nobody wants the camera any more, also while it is being opened. */
  signal: AbortSignal;
}

/**
 * A camera, live. A camera that gives no picture is told to the listener while it is waited for.
 *
 * @throws MediaError when it cannot be opened; the signal's reason when it was aborted before there was a picture.
 */
export async function openCameraFeed(
  client: Pick<PoseClient, 'follow'>,
  listener: FeedListener,
  { deviceId, signal }: CameraFeedOptions,
): Promise<Feed> {
  const camera = await openCamera({
    ...(deviceId && { deviceId }),
    onUnplugged: (problem) => listener.onProblem(problem),
  });
  const video = document.createElement('video');
  let paused = false;
  let stopWatching = (): void => undefined;
  let stopFollowing = (): void => undefined;
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    try {
      stopWatching();
      stopFollowing();
    } catch (error) {
      // Whatever went wrong, the camera's light goes out.
      console.error(error);
    } finally {
      camera.close();
      video.srcObject = null;
    }
  };
  try {
    if (camera.replaced) listener.onReplaced?.({ deviceId: camera.deviceId, label: camera.label });
    signal.throwIfAborted();
    signal.addEventListener('abort', stop, { once: true });
    video.muted = true;
    video.playsInline = true;
    video.srcObject = camera.stream;
    stopWatching = watchCamera(video, {
      isPaused: () => paused,
      onProblem: (problem) => listener.onProblem(problem),
      onRecovered: (id) => listener.onRecovered?.(id),
    });
    await untilPlaying(video, signal);
    signal.throwIfAborted();
    stopFollowing = client.follow({ track: camera.track, video }, ({ pose }) => {
      if (!paused) listener.onPose(pose);
    });
  } catch (error) {
    stop();
    throw error;
  }
  return {
    picture: { element: video, mirrored: true },
    pause: () => void (paused = true),
    resume: () => void (paused = false),
    stop,
  };
}

/** Without a picture `play` never settles. Where a browser refuses to play by itself, pictures can be detected all the same. */
function untilPlaying(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    video.play().then(resolve, () => resolve());
  });
}

/** The shown copy of a file's pictures is no wider than this; detection sees the originals. */
const SHOWN_WIDTH_PX = 960;
/** A file that is analysed faster than it plays is shown this often. */
const SHOWN_EVERY_MS = 66;
/** Played in real time, a picture that comes this late is passed over. */
const LATE_MS = 120;
/** Counting needs about ten pictures a second. A device that detects fewer sees the video slower than it happened, and misses nothing. */
const LONGEST_GAP_MS = 100;

/** A video file: played as it happened, or (`analyse`) every picture as fast as the device can. */
export function startFileFeed(
  client: Pick<PoseClient, 'detect'>,
  file: VideoFile,
  listener: FeedListener,
  { analyse }: { analyse: boolean },
): Feed {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, SHOWN_WIDTH_PX / file.width);
  canvas.width = Math.round(file.width * scale);
  canvas.height = Math.round(file.height * scale);
  const context = canvas.getContext('2d');
  const aborter = new AbortController();
  const { signal } = aborter;
  const pauses = createPauses();
  /** Pictures that went through the detector. */
  let detected = 0;

  const run = async (): Promise<void> => {
    const startedMs = performance.now();
    let clockMs: number | null = null;
    let shownMs = -Infinity;
    let takenMs = -Infinity;
    for await (const { picture, timeMs } of file.frames(signal)) {
      const pausedMs = await pauses.passed();
      if (signal.aborted) return picture.close();
      if (!analyse) {
        clockMs = (clockMs ?? performance.now() - timeMs) + pausedMs;
        const earlyMs = clockMs + timeMs - performance.now();
        if (earlyMs < -LATE_MS) {
          if (timeMs - takenMs < LONGEST_GAP_MS) {
            picture.close();
            continue;
          }
          clockMs -= earlyMs;
        }
        takenMs = timeMs;
        if (earlyMs > 0) await new Promise((resolve) => setTimeout(resolve, earlyMs));
      }
      if (!analyse || performance.now() - shownMs >= SHOWN_EVERY_MS) {
        context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
        shownMs = performance.now();
      }
      const detection = await client.detect(picture, timeMs).catch((error: unknown) => {
        if (hasGivenUp(error)) throw error;
        // A picture over which the detector died is lost; the next one waits until it is back.
        return null;
      });
      if (signal.aborted) return;
      if (detection) {
        detected += 1;
        listener.onPose(detection.pose);
      }
      const fraction = file.durationMs > 0 ? Math.min(1, timeMs / file.durationMs) : 0;
      const leftMs = fraction > 0.02 ? ((performance.now() - startedMs) * (1 - fraction)) / fraction : null;
      listener.onProgress?.(fraction, leftMs);
    }
    if (detected === 0) throw new MediaError(DETECTOR_FAILED);
    if (!signal.aborted) listener.onEnd(null);
  };
  run()
    .catch((error: unknown) => {
      if (signal.aborted) return;
      // What could be read of a broken file has been counted.
      if (detected > 0 && error instanceof MediaError) listener.onEnd(error.problem);
      else listener.onProblem(problemOf(error));
    })
    .finally(() => file.close());

  return {
    picture: { element: canvas, mirrored: false },
    pause: pauses.pause,
    resume: pauses.resume,
    stop() {
      aborter.abort();
      pauses.resume();
    },
  };
}

const DETECTOR_FAILED: MediaProblem = {
  id: 'detector-failed',
  message: say`Body tracking stopped for good before the end of the video.`,
  remedy: say`Close other programs and try again; if it does not help, load the page again.`,
};

/** Whether the client will not bring its detector back: every later picture would be lost too. */
const hasGivenUp = (error: unknown): boolean => error instanceof PoseWorkerError && 'final' in error && error.final === true;

/** What to tell of an error while pictures were read and looked at. */
function problemOf(error: unknown): MediaProblem {
  if (error instanceof MediaError) return error.problem;
  if (error instanceof PoseWorkerError) return { ...DETECTOR_FAILED, ...(error.details && { details: error.details }) };
  return {
    id: 'file-broken',
    message: say`The video could not be read to its end.`,
    remedy: say`Try again, or try another file.`,
    details: technicalLine(error),
  };
}

function createPauses() {
  let paused: { sinceMs: number; over: Promise<void>; end: () => void } | null = null;
  return {
    pause() {
      if (paused) return;
      let end = (): void => undefined;
      const over = new Promise<void>((resolve) => (end = resolve));
      paused = { sinceMs: performance.now(), over, end };
    },
    resume() {
      paused?.end();
    },
    /** Waits while paused; returns for how long, milliseconds. */
    async passed(): Promise<number> {
      if (!paused) return 0;
      const { sinceMs, over } = paused;
      await over;
      paused = null;
      return performance.now() - sinceMs;
    },
  };
}
