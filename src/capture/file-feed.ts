import { say, technicalLine } from '../core/message.ts';
import type { PoseFrame } from '../core/pose.ts';
import type { Sought } from '../core/seeing/person-search.ts';
import type { Feed, FeedListener } from './feeds.ts';
import { MediaError, type MediaProblem } from './media-problem.ts';
import { PoseWorkerError, type PoseClient } from './pose/client.ts';
import type { DeviceProfile } from './pose/protocol.ts';
import { detectorsHere, hireCrew } from './relay/crew.ts';
import { createRelay } from './relay/relay.ts';
import type { VideoFile, VideoFilePicture } from './video.ts';

/** The shown copy of a file's pictures is no wider than this; detection sees the originals. */
const SHOWN_WIDTH_PX = 960;
/** A file that is analysed faster than it plays is shown this often. */
const SHOWN_EVERY_MS = 66;
/** Played in real time, a picture that comes this late is passed over. */
const LATE_MS = 120;
/** Counting needs about ten pictures a second. A device that detects fewer sees the video slower than it happened, and misses nothing. */
const LONGEST_GAP_MS = 100;

export interface FileFeedOptions {
  /** Every picture, as fast as the device can, instead of as it happened. */
  analyse: boolean;
  /** Analysed with as many detectors as the device has room for: much may then be told at once. */
  withAllCores?: boolean;
  /** For tests. */
  countDetectors?: typeof detectorsHere;
  /** For tests. */
  hire?: typeof hireCrew;
}

/** Feeds that are still at a picture, by their detector, which takes one at a time. */
const unfinished = new WeakMap<object, Promise<void>>();

/** A video file: played as it happened, or analysed. */
export function startFileFeed(
  client: Pick<PoseClient, 'detect' | 'seek' | 'profile'>,
  file: VideoFile,
  listener: FeedListener,
  { analyse, withAllCores = false, countDetectors = detectorsHere, hire = hireCrew }: FileFeedOptions,
): Feed {
  const screen = createScreen(file);
  const aborter = new AbortController();
  const { signal } = aborter;
  const pauses = createPauses();
  let seek: (sought: Sought) => void = (sought) => client.seek(sought);
  /** Pictures that went through the detector. */
  let detected = 0;

  const tell = (pose: PoseFrame): void => {
    detected += 1;
    listener.onPose(pose);
  };

  const play = async (tellProgress: (fraction: number) => void): Promise<void> => {
    const clock = createPlayClock();
    for await (const { picture, timeMs } of file.frames(signal)) {
      const pausedMs = await pauses.passed();
      if (signal.aborted) return picture.close();
      if (!analyse && !(await clock.isTaken(timeMs, pausedMs))) {
        picture.close();
        continue;
      }
      screen.show(picture, analyse ? SHOWN_EVERY_MS : 0);
      const detection = await client.detect(picture, timeMs).catch((error: unknown) => {
        if (hasGivenUp(error)) throw error;
        // A picture over which the detector died is lost; the next one waits until it is back.
        return null;
      });
      if (signal.aborted) return;
      if (detection) tell(detection.pose);
      tellProgress(file.durationMs > 0 ? Math.min(1, timeMs / file.durationMs) : 0);
    }
  };

  const relay = async (profile: DeviceProfile, detectors: number, onProgress: (fraction: number) => void): Promise<void> => {
    const relay = createRelay({
      ...{ file, detector: client, signal, onProgress },
      onPicture: (picture) => screen.show(picture, SHOWN_EVERY_MS),
    });
    seek = relay.seek;
    const crew = hire({ profile, size: detectors - 1, join: relay.join });
    try {
      for await (const { pose } of relay.detections()) {
        await pauses.passed();
        if (signal.aborted) return;
        tell(pose);
      }
    } finally {
      crew.close();
      await relay.finished();
    }
  };

  const run = async (): Promise<void> => {
    await unfinished.get(client);
    const tellProgress = createTimeLeft((fraction, leftMs) => listener.onProgress?.(fraction, leftMs));
    const { profile } = client;
    const detectors = analyse && withAllCores ? await countDetectors(profile, file) : 1;
    if (profile && detectors > 1) await relay(profile, detectors, tellProgress);
    else await play(tellProgress);
    if (signal.aborted) return;
    if (detected === 0) throw new MediaError(DETECTOR_FAILED);
    listener.onEnd(null);
  };
  const running = run()
    .catch((error: unknown) => {
      if (signal.aborted) return;
      // What could be read of a broken file has been counted.
      if (detected > 0 && error instanceof MediaError) listener.onEnd(error.problem);
      else listener.onProblem(problemOf(error));
    })
    .finally(() => file.close());
  unfinished.set(client, running);

  return {
    picture: { element: screen.canvas, mirrored: false },
    pause: pauses.pause,
    resume: pauses.resume,
    seek: (sought) => seek(sought),
    stop() {
      aborter.abort();
      pauses.resume();
    },
  };
}

/** What the user looks at while a file is read. */
function createScreen({ width, height }: Pick<VideoFile, 'width' | 'height'>) {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, SHOWN_WIDTH_PX / width);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  let shownMs = -Infinity;
  return {
    canvas,
    /** Unless another picture was shown within the last `everyMs`. */
    show(picture: VideoFilePicture['picture'], everyMs: number): void {
      if (performance.now() - shownMs < everyMs) return;
      context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      shownMs = performance.now();
    },
  };
}

/** The clock of a video that is played: it stands still in pauses, and goes slower where the detector is slow. */
function createPlayClock() {
  let clockMs: number | null = null;
  let takenMs = -Infinity;
  return {
    /** Waits until it is time for a picture; false where it is too late for it. */
    async isTaken(timeMs: number, pausedMs: number): Promise<boolean> {
      clockMs = (clockMs ?? performance.now() - timeMs) + pausedMs;
      const earlyMs = clockMs + timeMs - performance.now();
      if (earlyMs < -LATE_MS) {
        if (timeMs - takenMs < LONGEST_GAP_MS) return false;
        clockMs -= earlyMs;
      }
      takenMs = timeMs;
      if (earlyMs > 0) await new Promise((resolve) => setTimeout(resolve, earlyMs));
      return true;
    },
  };
}

/** Adds to each share that is done how long the rest takes, milliseconds; null as long as too little is done to say. */
function createTimeLeft(tell: (fraction: number, leftMs: number | null) => void): (fraction: number) => void {
  const startedMs = performance.now();
  return (fraction) => tell(fraction, fraction > 0.02 ? ((performance.now() - startedMs) * (1 - fraction)) / fraction : null);
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
