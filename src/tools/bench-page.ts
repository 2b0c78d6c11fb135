import { loadBlazePose } from '../capture/pose/detectors/blazepose.ts';
import type { DetectedPerson, PoseDetector } from '../capture/pose/detectors/detector.ts';
import { createPoseClient } from '../capture/pose/client.ts';
import type { DeviceProfile } from '../capture/pose/protocol.ts';
import { leastOf } from '../core/extremes.ts';
import { SIDES, type PoseFrame } from '../core/pose.ts';
import { connectRecogniser } from '../recogniser/connect.ts';

/** The page behind the benchmark: one camera, through Hipwise's worker and through the loops that other such apps are made of. */

export interface LiveMeasurement {
  /** One per detected picture, milliseconds. */
  inferenceMs: number[];
  /** From the moment a picture was captured until the page has its pose, milliseconds. */
  ageMs: number[];
  /** Pictures that the camera gave meanwhile; 0 where there is no camera. */
  came: number;
  /** Tasks of over 50 ms on the page's thread, milliseconds. */
  longTasksMs: number[];
  /** From a press on the page until the page hears of it, milliseconds. */
  inputDelayMs: number[];
  /** From the beginning of the start to the first pose, milliseconds. */
  firstPoseMs: number;
}

export interface RecogniserMeasurement {
  /** From the worker's beginning until it can be asked, milliseconds. */
  startMs: number;
  /** Each frame that came to an answer, from the page and back, milliseconds. */
  answerMs: number[];
}

/**
 * Ways to look at a camera. `hipwise`: this app's detector, in its worker. `bare`: the detector alone, without a camera, a page or a copy of anything. The others
 * are loops on the page's thread: `plain` looks at each picture once and does nothing else; `repaint` looks and draws picture and skeleton at each
 * repaint, as ExerSights and Rehabify do; `poll` looks ten times a second, as KineticAI does.
 */
export type Way = 'bare' | 'hipwise' | 'plain' | 'repaint' | 'poll';

type Found = Pick<LiveMeasurement, 'inferenceMs' | 'ageMs'>;

declare global {
  interface Window {
    hipwiseBench: {
      live(way: Way, profile: DeviceProfile, forMs: number): Promise<LiveMeasurement>;
      recogniser(frames: readonly PoseFrame[]): Promise<RecogniserMeasurement>;
    };
  }
}

/** Pictures that are kept for the detector alone. */
const KEPT_PICTURES = 60;

const POLL_MS = 100;

/** The first pictures of a detector take longer, and what the start has held up is not to be counted. */
const SETTLES_MS = 2000;

interface Camera {
  video: HTMLVideoElement;
  track: MediaStreamTrack;
  /** When the picture that is shown was captured, on the clock of `performance.now()`. */
  capturedMs(): number;
  close(): void;
}

async function openCamera(): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, height: { ideal: 720 } } });
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  document.body.append(video);
  let captured = NaN;
  const note = (): void =>
    void video.requestVideoFrameCallback((nowMs, { captureTime }) => {
      captured = captureTime ?? nowMs;
      note();
    });
  note();
  await video.play();
  const [track] = stream.getVideoTracks();
  if (!track) throw new Error('No camera.');
  return {
    video,
    track,
    capturedMs: () => captured,
    close() {
      track.stop();
      video.remove();
    },
  };
}

function watchLongTasks(): () => number[] {
  const found: number[] = [];
  const beganMs = performance.now();
  const take = (entries: PerformanceEntryList): void => {
    for (const { startTime, duration } of entries) if (startTime >= beganMs) found.push(duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    take(observer.takeRecords());
    observer.disconnect();
    return found;
  };
}

function watchInput(): () => number[] {
  const delays: number[] = [];
  const beganMs = performance.now();
  const hear = ({ timeStamp }: Event): void => {
    if (timeStamp >= beganMs) delays.push(performance.now() - timeStamp);
  };
  addEventListener('pointerdown', hear);
  return () => {
    removeEventListener('pointerdown', hear);
    return delays;
  };
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What goes on in `forMs` of a way that has begun; `found` is filled by it. */
async function watched(
  found: Found,
  video: HTMLVideoElement | null,
  forMs: number,
): Promise<Omit<LiveMeasurement, 'firstPoseMs'>> {
  await after(SETTLES_MS);
  found.inferenceMs.length = found.ageMs.length = 0;
  const longTasks = watchLongTasks();
  const input = watchInput();
  const shown = (): number => video?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
  const before = shown();
  await after(forMs);
  return { ...found, came: shown() - before, longTasksMs: longTasks(), inputDelayMs: input() };
}

async function hipwise(profile: DeviceProfile, forMs: number): Promise<LiveMeasurement> {
  const camera = await openCamera();
  const startedMs = performance.now();
  const client = createPoseClient();
  await client.start(profile);
  const found: Found = { inferenceMs: [], ageMs: [] };
  /** Before the worker had them: the clock of a camera begins anywhere. */
  const waitedMs: number[] = [];
  let stop = (): void => undefined;
  const firstPoseMs = await new Promise<number>((resolve) => {
    stop = client.follow(camera, ({ inferenceMs, workerMs, pose }) => {
      const ageMs = performance.now() - pose.timeMs;
      resolve(performance.now() - startedMs);
      found.inferenceMs.push(inferenceMs);
      found.ageMs.push(ageMs);
      waitedMs.push(ageMs - workerMs);
    });
  });
  const measured = await watched(found, camera.video, forMs);
  // The picture that came quickest was captured as it came.
  const leastMs = leastOf(waitedMs);
  measured.ageMs = measured.ageMs.map((ageMs) => ageMs - leastMs);
  stop();
  client.close();
  camera.close();
  return { ...measured, firstPoseMs };
}

/** Resolves when a loop is to look again. */
type Turn = (video: HTMLVideoElement) => Promise<void>;

const TURNS: Readonly<Record<'plain' | 'repaint' | 'poll', Turn>> = {
  plain: (video) => new Promise((resolve) => void video.requestVideoFrameCallback(() => resolve())),
  repaint: () => new Promise((resolve) => void requestAnimationFrame(() => resolve())),
  poll: () => after(POLL_MS),
};

function skeletonPainter({
  videoWidth,
  videoHeight,
}: HTMLVideoElement): (video: HTMLVideoElement, person: DetectedPerson | null) => void {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [videoWidth, videoHeight];
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  return (video, person) => {
    context?.drawImage(video, 0, 0);
    for (const side of SIDES)
      for (const { x, y } of Object.values(person?.image[side] ?? {})) {
        context?.beginPath();
        context?.arc(x * videoWidth, y * videoHeight, 6, 0, 2 * Math.PI);
        context?.fill();
      }
  };
}

async function onThePage(way: 'plain' | 'repaint' | 'poll', profile: DeviceProfile, forMs: number): Promise<LiveMeasurement> {
  const camera = await openCamera();
  const startedMs = performance.now();
  const detector = await loadBlazePose(profile.model, profile.delegate);
  await detector.detect(camera.video, performance.now());
  const firstPoseMs = performance.now() - startedMs;
  const paint = way === 'repaint' ? skeletonPainter(camera.video) : () => undefined;
  const found: Found = { inferenceMs: [], ageMs: [] };
  let goesOn = true;
  const looks = (async () => {
    for (;;) {
      await TURNS[way](camera.video);
      if (!goesOn) return;
      const [capturedMs, beganMs] = [camera.capturedMs(), performance.now()];
      const person = await detector.detect(camera.video, beganMs);
      found.inferenceMs.push(performance.now() - beganMs);
      paint(camera.video, person);
      found.ageMs.push(performance.now() - capturedMs);
    }
  })();
  const measured = await watched(found, camera.video, forMs);
  goesOn = false;
  await looks;
  detector.close();
  camera.close();
  return { ...measured, firstPoseMs };
}

/** Pictures as the worker gives them to its detector. */
async function somePictures(inputWidth: number): Promise<ImageData[]> {
  const camera = await openCamera();
  const height = Math.round((inputWidth * camera.video.videoHeight) / camera.video.videoWidth);
  const context = new OffscreenCanvas(inputWidth, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas.');
  const pictures: ImageData[] = [];
  while (pictures.length < KEPT_PICTURES) {
    await TURNS.plain(camera.video);
    context.drawImage(camera.video, 0, 0, inputWidth, height);
    pictures.push(context.getImageData(0, 0, inputWidth, height));
  }
  camera.close();
  return pictures;
}

async function bare(profile: DeviceProfile, forMs: number): Promise<LiveMeasurement> {
  const pictures = await somePictures(profile.inputWidth);
  const startedMs = performance.now();
  const detector: PoseDetector = await loadBlazePose(profile.model, profile.delegate);
  const look = async (at: number): Promise<number> => {
    const picture = pictures[at % pictures.length];
    if (!picture) throw new Error('No picture.');
    const beganMs = performance.now();
    await detector.detect(picture, beganMs);
    return performance.now() - beganMs;
  };
  await look(0);
  const firstPoseMs = performance.now() - startedMs;
  const inferenceMs: number[] = [];
  const untilMs = performance.now() + forMs;
  while (performance.now() < untilMs) inferenceMs.push(await look(inferenceMs.length));
  detector.close();
  return { inferenceMs, ageMs: [], came: 0, longTasksMs: [], inputDelayMs: [], firstPoseMs };
}

function live(way: Way, profile: DeviceProfile, forMs: number): Promise<LiveMeasurement> {
  if (way === 'bare') return bare(profile, forMs);
  return way === 'hipwise' ? hipwise(profile, forMs) : onThePage(way, profile, forMs);
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

window.hipwiseBench = { live, recogniser };
