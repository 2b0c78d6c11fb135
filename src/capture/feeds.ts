import type { PoseFrame } from '../core/pose.ts';
import type { Sought } from '../core/seeing/person-search.ts';
import { openCamera } from './camera.ts';
import { watchCamera, type CameraWatch } from './camera-watch.ts';
import type { MediaProblem } from './media-problem.ts';
import type { CameraChoice } from './source.ts';
import type { PoseClient } from './pose/client.ts';

/** Pictures on their way through the detector, from a camera or a file. */
export interface Feed {
  /** What the user looks at; owned by the feed. */
  readonly picture: { element: HTMLVideoElement | HTMLCanvasElement; mirrored: boolean };
  pause(): void;
  resume(): void;
  /** Has the detector look for somebody in the pictures that come next. */
  seek(sought: Sought): void;
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
  client: Pick<PoseClient, 'follow' | 'seek'>,
  listener: FeedListener,
  { deviceId, signal }: CameraFeedOptions,
): Promise<Feed> {
  const camera = await openCamera({
    ...(deviceId && { deviceId }),
    onUnplugged: (problem) => listener.onProblem(problem),
  });
  const video = document.createElement('video');
  let paused = false;
  let watch: CameraWatch | null = null;
  let stopFollowing = (): void => undefined;
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    try {
      watch?.stop();
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
    watch = watchCamera(video, {
      isPaused: () => paused,
      onProblem: (problem) => listener.onProblem(problem),
      onRecovered: (id) => listener.onRecovered?.(id),
    });
    await untilPlaying(video, signal);
    signal.throwIfAborted();
    stopFollowing = client.follow({ track: camera.track, video }, ({ pose }) => {
      if (pose.light) watch?.seen(pose.light);
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
    seek: (sought) => client.seek(sought),
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
