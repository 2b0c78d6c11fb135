import { loadBlazePose } from '../capture/pose/detectors/blazepose.ts';
import { createPoseClient } from '../capture/pose/client.ts';
import type { DeviceProfile } from '../capture/pose/protocol.ts';
import type { PoseFrame } from '../core/pose.ts';
import { connectRecogniser } from '../recogniser/connect.ts';

/** The page behind the benchmark: the same camera through Hipwise's worker, and through the loop that most such apps use. */

export interface LiveMeasurement {
  /** One per detected picture, milliseconds. */
  inferenceMs: number[];
  /** From the picture's arrival at the detector's thread to the named pose. */
  pipelineMs: number[];
  /** Pictures detected per second. */
  picturesPerSecond: number;
  /** Tasks of over 50 ms on the page's thread, milliseconds. */
  longTasksMs: number[];
  /** From the beginning of the start to the first pose, milliseconds. */
  firstPoseMs: number;
}

export interface RecogniserMeasurement {
  /** From the worker's beginning until it can be asked, milliseconds. */
  startMs: number;
  /** Each frame that came to an answer, from the page and back, milliseconds. */
  answerMs: number[];
}

declare global {
  interface Window {
    hipwiseBench: {
      worker(profile: DeviceProfile, forMs: number): Promise<LiveMeasurement>;
      mainThread(profile: DeviceProfile, forMs: number): Promise<LiveMeasurement>;
      recogniser(frames: readonly PoseFrame[]): Promise<RecogniserMeasurement>;
    };
  }
}

async function openCamera(): Promise<{ video: HTMLVideoElement; track: MediaStreamTrack; close(): void }> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, height: { ideal: 720 } } });
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  document.body.append(video);
  await video.play();
  const [track] = stream.getVideoTracks();
  if (!track) throw new Error('No camera.');
  return {
    video,
    track,
    close() {
      track.stop();
      video.remove();
    },
  };
}

function watchLongTasks(): () => number[] {
  const found: number[] = [];
  const observer = new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  return () => {
    found.push(...observer.takeRecords().map(({ duration }) => duration));
    observer.disconnect();
    return found;
  };
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function worker(profile: DeviceProfile, forMs: number): Promise<LiveMeasurement> {
  const camera = await openCamera();
  const startedMs = performance.now();
  const client = createPoseClient();
  await client.start(profile);
  const inferenceMs: number[] = [];
  const pipelineMs: number[] = [];
  let stop = (): void => undefined;
  const firstPoseMs = await new Promise<number>((resolve) => {
    stop = client.follow(camera, (detection) => {
      resolve(performance.now() - startedMs);
      inferenceMs.push(detection.inferenceMs);
      pipelineMs.push(detection.workerMs);
    });
  });
  inferenceMs.length = pipelineMs.length = 0;
  const longTasks = watchLongTasks();
  await after(forMs);
  stop();
  client.close();
  camera.close();
  return {
    inferenceMs,
    pipelineMs,
    picturesPerSecond: (1000 * inferenceMs.length) / forMs,
    longTasksMs: longTasks(),
    firstPoseMs,
  };
}

async function mainThread(profile: DeviceProfile, forMs: number): Promise<LiveMeasurement> {
  const camera = await openCamera();
  const startedMs = performance.now();
  const detector = await loadBlazePose(profile.model, profile.delegate);
  const inferenceMs: number[] = [];
  await detector.detect(camera.video, performance.now());
  const firstPoseMs = performance.now() - startedMs;
  const longTasks = watchLongTasks();
  const untilMs = performance.now() + forMs;
  let shownMs = -1;
  while (performance.now() < untilMs) {
    await new Promise(requestAnimationFrame);
    if (camera.video.currentTime === shownMs) continue;
    shownMs = camera.video.currentTime;
    const beganMs = performance.now();
    await detector.detect(camera.video, beganMs);
    inferenceMs.push(performance.now() - beganMs);
  }
  detector.close();
  camera.close();
  await after(100);
  return {
    inferenceMs,
    pipelineMs: inferenceMs,
    picturesPerSecond: (1000 * inferenceMs.length) / forMs,
    longTasksMs: longTasks(),
    firstPoseMs,
  };
}

async function recogniser(frames: readonly PoseFrame[]): Promise<RecogniserMeasurement> {
  const beganMs = performance.now();
  const { api, close } = connectRecogniser();
  await api.start();
  const startMs = performance.now() - beganMs;
  const answerMs: number[] = [];
  for (const frame of frames) {
    const askedMs = performance.now();
    const answer = await api.push(frame);
    if (answer) answerMs.push(performance.now() - askedMs);
  }
  close();
  return { startMs, answerMs };
}

window.hipwiseBench = { worker, mainThread, recogniser };
