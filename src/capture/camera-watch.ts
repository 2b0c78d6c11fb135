import { say } from '../core/message.ts';
import type { Light } from '../core/pose.ts';
import type { MediaProblem } from './media-problem.ts';
import { measureLight, type Rgba } from './pose/light-meter.ts';

/**
 * The camera is judged so often, milliseconds. Taking a picture of it stops the page until the graphics program has given it back: without
 * a graphics chip, while that draws and detects, for 150 to 650 ms. [own measurement] So it is only done where the detector has not shown that all is well.
 */
const LOOK_EVERY_MS = 1_000;

/**
 * Trouble is told when it has lasted so long, milliseconds. With the second between two looks it is told within five. The slowest
 * cameras, in the dark, give five pictures a second.
 */
const TROUBLE_AFTER_MS = 3_000;

/**
 * When nobody has looked for so long, milliseconds, the page was asleep, or too busy to show what came, and what was before says
 * nothing. On an overloaded computer an element has shown one picture for four seconds (WebKitGTK).
 */
const ASLEEP_MS = 1_500;

/**
 * A black picture has no more luminance than this, in its mean and in its spread, 0..1. It is two and a half of 255 steps: a closed
 * shutter gives 0, and a dark room gives noise, because the camera amplifies what little light there is.
 */
const BLACK_MEAN = 0.01;
const BLACK_SPREAD = 0.01;

/** What is looked at of a picture, pixels. Each is one pixel of the camera, not a mean of several: a mean has no noise. */
const SAMPLE_WIDTH_PX = 160;
const SAMPLE_HEIGHT_PX = 90;

export type CameraTrouble = 'camera-no-picture' | 'camera-frozen' | 'camera-black';

const PROBLEMS: Readonly<Record<CameraTrouble, MediaProblem>> = {
  'camera-no-picture': {
    id: 'camera-no-picture',
    message: say`The camera is on, but it gives no picture.`,
    remedy: say`Close other programs that use it, or unplug it and plug it in again, and try again; or choose another camera.`,
    mayPass: true,
  },
  'camera-frozen': {
    id: 'camera-frozen',
    message: say`The picture of the camera stands still.`,
    remedy: say`Unplug the camera and plug it in again, and try again; or choose another camera. What was counted is kept.`,
    mayPass: true,
  },
  'camera-black': {
    id: 'camera-black',
    message: say`The picture of the camera is black.`,
    remedy: say`Open the cover of the lens, press the camera key of the keyboard, or close other programs that use the camera. What was counted is kept.`,
    mayPass: true,
  },
};

/** Judges a camera by its pictures. */
export interface PictureJudge {
  /** Takes the present picture, null where there is none. Returns what is wrong, until there is a good picture. */
  look(sample: Rgba | null, nowMs: number): CameraTrouble | null;
  /** There is a good picture: somebody else has seen it. */
  pass(nowMs: number): void;
  /** What was seen before says nothing about what comes: the time of trouble begins anew. */
  skip(): void;
}

export function createPictureJudge(): PictureJudge {
  let lookedMs: number | undefined;
  let last: Rgba | null = null;
  let suspicion: { of: CameraTrouble; sinceMs: number } | null = null;
  let trouble: CameraTrouble | null = null;

  const suspect = (sample: Rgba | null): CameraTrouble | null => {
    if (sample === null) return 'camera-no-picture';
    const { mean, spread } = measureLight(sample, null);
    if (isBlack({ mean, spread })) return 'camera-black';
    return last !== null && isSame(sample, last) ? 'camera-frozen' : null;
  };

  return {
    look(sample, nowMs) {
      if (lookedMs !== undefined && nowMs - lookedMs >= ASLEEP_MS) lookedMs = undefined;
      if (lookedMs === undefined) suspicion = null;
      const of = suspect(sample);
      if (of === null) {
        suspicion = null;
        trouble = null;
      } else {
        // A picture stands still since it was first seen.
        const sinceMs = of === 'camera-frozen' ? (lookedMs ?? nowMs) : nowMs;
        if (suspicion?.of !== of) suspicion = { of, sinceMs };
        if (nowMs - suspicion.sinceMs >= TROUBLE_AFTER_MS) trouble = of;
      }
      lookedMs = nowMs;
      last = sample;
      return trouble;
    },
    pass(nowMs) {
      suspicion = null;
      trouble = null;
      lookedMs = nowMs;
      last = null;
    },
    skip() {
      lookedMs = undefined;
    },
  };
}

const isBlack = ({ mean, spread }: Pick<Light, 'mean' | 'spread'>): boolean => mean <= BLACK_MEAN && spread <= BLACK_SPREAD;

/** Exactly the same: the noise of a real camera changes some pixels of any two pictures. */
const isSame = (a: Rgba, b: Rgba): boolean =>
  a.data.length === b.data.length && a.data.every((value, index) => value === b.data[index]);

export interface CameraWatchOptions {
  /** True while nobody needs pictures. */
  isPaused(): boolean;
  onProblem(problem: MediaProblem): void;
  /** There are good pictures again. */
  onRecovered(id: MediaProblem['id']): void;
}

export interface CameraWatch {
  /** The detector has looked at a picture that was lit like this: two that differ, and are not black, need no look of the page's own. */
  seen(light: Light): void;
  stop(): void;
}

/** Looks whether a camera that this element plays gives pictures that move, until it is stopped. */
export function watchCamera(video: HTMLVideoElement, { isPaused, onProblem, onRecovered }: CameraWatchOptions): CameraWatch {
  const take = createSampler(video);
  if (take === null) return { seen: () => undefined, stop: () => undefined };
  const judge = createPictureJudge();
  let told: CameraTrouble | null = null;
  let lit: Light | null = null;
  /** Since it was judged last. */
  let isSeenWell = false;

  const judged = (nowMs: number): CameraTrouble | null => {
    if (!isSeenWell) return judge.look(take(), nowMs);
    isSeenWell = false;
    judge.pass(nowMs);
    return null;
  };
  const look = (): void => {
    // A hidden page is given few pictures or none.
    if (isPaused() || document.visibilityState !== 'visible') return judge.skip();
    const trouble = judged(performance.now());
    if (trouble === told) return;
    if (told !== null) onRecovered(told);
    told = trouble;
    if (trouble !== null) onProblem(PROBLEMS[trouble]);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return {
    seen(light) {
      // The noise of a real camera changes the mean of any two pictures.
      if (lit && !isBlack(light) && (light.mean !== lit.mean || light.spread !== lit.spread)) isSeenWell = true;
      lit = light;
    },
    stop: () => clearInterval(timer),
  };
}

/** Takes the picture that the element shows; null where the browser has no canvas to take it with. */
function createSampler(video: HTMLVideoElement): (() => Rgba | null) | null {
  const canvas = document.createElement('canvas');
  canvas.width = SAMPLE_WIDTH_PX;
  canvas.height = SAMPLE_HEIGHT_PX;
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) return null;
  context.imageSmoothingEnabled = false;
  return () => {
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null;
    context.drawImage(video, 0, 0, SAMPLE_WIDTH_PX, SAMPLE_HEIGHT_PX);
    return context.getImageData(0, 0, SAMPLE_WIDTH_PX, SAMPLE_HEIGHT_PX);
  };
}
