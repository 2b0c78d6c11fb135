import type { DetectedPerson, LoadDetector, Pixels, PoseDetector } from './detectors/detector.ts';
import type { Candidate } from '../../core/seeing/person-search.ts';
import { createLightMeter } from './light-meter.ts';
import { createPace } from './pace.ts';
import { createPersonSwitch, SEEKING_PICTURES } from './person-switch.ts';
import type { Delegate, Detection, DeviceProfile, Picture, PoseWorkerApi, Rotation, StartReport } from './protocol.ts';
import { turnedBack } from './rotation.ts';
import { createShrinker, pictureSize, type Shrinker } from './shrink.ts';

interface Running {
  detector: PoseDetector;
  shrink: Shrinker;
  profile: DeviceProfile;
}

/** Time of the blank first picture. Every clock that a source may use lies at or after it. */
const WARM_UP_TIME_MS = 0;

/** How far a start is when all is fetched, and when the detector is made of it, 0..1: then only the first picture is left. */
const FETCHED = 0.9;
const LOADED = 0.95;

/** A 16:9 picture of nothing, on which the detector does its slow first steps. */
async function blankPicture(width: number): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(width, Math.max(1, Math.round((width * 9) / 16))));
}

/** Tells of every whole percent once, and of none that is less than the one before. */
function rising(tell: (share: number) => void): (share: number) => void {
  let percent = 0;
  return (share) => {
    const next = Math.floor(100 * share);
    if (next <= percent) return;
    percent = next;
    tell(next / 100);
  };
}

export interface PoseApiParts {
  load: LoadDetector;
  /** For tests without a browser. */
  makeShrinker?: (inputWidth: number, delegate: Delegate) => Shrinker;
  makeBlank?: (width: number) => Promise<Picture>;
}

export interface PoseApi extends PoseWorkerApi {
  /** Lets the detector go; a worker is ended instead. */
  close(): void;
}

/** What the pose worker does, for whatever thread it runs on: the worker exposes it, and a page whose workers cannot detect calls it. */
export function createPoseApi({ load, makeShrinker = createShrinker, makeBlank = blankPicture }: PoseApiParts): PoseApi {
  let running: Running | undefined;
  const measureLight = createLightMeter();
  const persons = createPersonSwitch();
  const pace = createPace();
  let following: ReadableStreamDefaultReader<VideoFrame> | undefined;

  const run = async (profile: DeviceProfile, delegate: Delegate, tell: (share: number) => void): Promise<StartReport> => {
    const startedAtMs = performance.now();
    const detector = await load(profile.model, delegate, (share) => tell(FETCHED * share));
    const loadedAtMs = performance.now();
    tell(LOADED);
    const actual = { ...profile, delegate };
    try {
      const shrink = makeShrinker(profile.inputWidth, delegate);
      const blank = await makeBlank(profile.inputWidth);
      try {
        await detector.detect(await shrink(blank, 0), WARM_UP_TIME_MS);
      } finally {
        blank.close();
      }
      running = { detector, shrink, profile: actual };
    } catch (error) {
      detector.close();
      throw error;
    }
    tell(1);
    return { profile: actual, loadMs: loadedAtMs - startedAtMs, warmUpMs: performance.now() - loadedAtMs };
  };

  const start = async (profile: DeviceProfile, onProgress?: (share: number) => void): Promise<StartReport> => {
    running?.detector.close();
    running = undefined;
    const tell = rising((share) => onProgress?.(share));
    if (profile.delegate === 'CPU') return run(profile, 'CPU', tell);
    try {
      return await run(profile, 'GPU', tell);
    } catch {
      return run(profile, 'CPU', tell);
    }
  };

  const detect = async (picture: Picture, timeMs: number, rotateDeg: Rotation = 0): Promise<Detection> => {
    const arrivedAtMs = performance.now();
    const { width, height } = pictureSize(picture);
    if (running === undefined) {
      picture.close();
      throw new Error('The pose detector has not been started.');
    }
    const { detector, shrink, profile } = running;
    let pixels;
    try {
      pixels = await shrink(picture, rotateDeg);
    } finally {
      picture.close();
    }
    persons.hide(pixels);
    const shrunkAtMs = performance.now();
    const upright = (person: DetectedPerson): DetectedPerson => turnedBack(person, rotateDeg, { width, height });
    const candidate = (each: DetectedPerson): Candidate => ({ ...upright(each), width, height });
    const turned = persons.take(await detectOrLeaveGpu(detector, profile, pixels, timeMs), pixels, candidate);
    const detectedAtMs = performance.now();
    const person = turned && upright(turned);
    const light = measureLight(pixels, turned?.image ?? null, timeMs);
    const doneAtMs = performance.now();
    return {
      pose: { timeMs, width, height, image: person?.image ?? null, world: person?.world ?? null, ...(light && { light }) },
      inferenceMs: detectedAtMs - shrunkAtMs,
      workerMs: doneAtMs - arrivedAtMs,
    };
  };

  /** The detector has tried twice when it throws. A graphics driver that gives up mid-set is left behind for the processor. */
  const detectOrLeaveGpu = async (
    detector: PoseDetector,
    profile: DeviceProfile,
    pixels: Pixels,
    timeMs: number,
  ): Promise<DetectedPerson | null> => {
    try {
      return await detector.detect(pixels, timeMs);
    } catch (error) {
      if (profile.delegate !== 'GPU') throw error;
      await start({ ...profile, delegate: 'CPU' });
      if (running === undefined) throw error;
      return running.detector.detect(pixels, timeMs);
    }
  };

  const unfollow = async (): Promise<void> => {
    const reader = following;
    following = undefined;
    await reader?.cancel().catch(() => undefined);
  };

  const follow = async (frames: ReadableStream<VideoFrame>, onDetection: (detection: Detection) => void): Promise<void> => {
    await unfollow();
    const reader = frames.getReader();
    following = reader;
    const isCurrent = (): boolean => following === reader;
    pace.restart();
    try {
      let came = 0;
      for await (const { frame, came: more } of newestOf(reader)) {
        came += more;
        if (!isCurrent()) {
          frame.close();
          break;
        }
        const timeMs = frame.timestamp / 1000;
        if (!pace.isDue(timeMs)) {
          frame.close();
          continue;
        }
        const detection = { ...(await detect(frame, timeMs)), came };
        came = 0;
        if (isCurrent()) onDetection(detection);
      }
    } finally {
      if (isCurrent()) await unfollow();
    }
  };

  return {
    start,
    detect,
    follow,
    unfollow,
    pace: (perSecond) => Promise.resolve(pace.set(perSecond)),
    async seek(sought) {
      persons.seek(sought);
      pace.hurry(SEEKING_PICTURES);
    },
    ping: () => Promise.resolve(),
    close() {
      running?.detector.close();
      running = undefined;
      void unfollow();
    },
  };
}

interface Newest {
  frame: VideoFrame;
  /** How many came since the last one, this one included. */
  came: number;
}

/**
 * The newest frame each time one is asked for; those that came meanwhile are closed. The consumer closes what it gets.
 *
 * Inference blocks the thread while frames queue up in the stream, so before each hand-over the loop lets the queued ones arrive.
 */
async function* newestOf(reader: ReadableStreamDefaultReader<VideoFrame>): AsyncGenerator<Newest, void, void> {
  const slot: { newest: VideoFrame | undefined; came: number; ended: boolean; wake: () => void } = {
    newest: undefined,
    came: 0,
    ended: false,
    wake: () => undefined,
  };
  const pump = async (): Promise<void> => {
    try {
      for (let result = await reader.read(); !result.done; result = await reader.read()) {
        slot.newest?.close();
        slot.newest = result.value;
        slot.came += 1;
        slot.wake();
      }
    } finally {
      slot.ended = true;
      slot.wake();
    }
  };
  const pumping = pump().catch(() => undefined);
  try {
    while (!slot.ended || slot.newest !== undefined) {
      await nextTask();
      const { newest: frame, came } = slot;
      if (frame !== undefined) {
        slot.newest = undefined;
        slot.came = 0;
        yield { frame, came };
      } else if (!slot.ended) {
        await new Promise<void>((resolve) => (slot.wake = resolve));
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await pumping;
    slot.newest?.close();
  }
}

/** Lets waiting messages be handled first. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
