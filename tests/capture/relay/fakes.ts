import { nameLandmarks, POINT_COUNT } from '../../../src/capture/pose/detectors/blazepose-points.ts';
import { createCuts } from '../../../src/capture/cuts.ts';
import { createThinner } from '../../../src/capture/frame-thinner.ts';
import type { Detection, Picture } from '../../../src/capture/pose/protocol.ts';
import type { Looker } from '../../../src/capture/relay/run.ts';
import type { VideoFile, VideoFilePicture } from '../../../src/capture/video.ts';
import type { Sought } from '../../../src/core/seeing/person-search.ts';

/** Pictures that are only numbers, and detectors that follow somebody in them: what is seen depends on what was seen before. */

class FakePicture {
  readonly timeMs: number | null;
  readonly #open: Set<unknown>;

  /** `timeMs`: null in a picture of nobody. */
  constructor(timeMs: number | null, open: Set<unknown>) {
    this.timeMs = timeMs;
    this.#open = open;
    open.add(this);
  }

  close(): void {
    this.#open.delete(this);
  }
}

export interface FakeVideoOptions {
  timesMs: readonly number[];
  keyEvery?: number;
  durationMs?: number;
  /** Behind which picture it breaks off, if it does. */
  breaksAfterMs?: number;
  error?: Error;
}

/** A video, and the pictures of it that nobody has closed. */
export function fakeVideo({ timesMs, keyEvery = 10, durationMs, breaksAfterMs = Infinity, error }: FakeVideoOptions) {
  const open = new Set<unknown>();
  /** How many readers have been begun, and have not come to their end. */
  const readers = { begun: 0, open: 0 };
  const listed = timesMs.map((timeMs, index) => ({ timeMs, isKey: index % keyEvery === 0 }));
  const video = {
    durationMs: durationMs ?? (timesMs.at(-1) ?? 0) + 100,
    findCut: createCuts(async function* () {
      yield* await Promise.resolve(listed);
    }),
    async *frames(signal, from) {
      const keep = createThinner(from?.beat);
      readers.begun += 1;
      readers.open += 1;
      try {
        for (const timeMs of timesMs) {
          await Promise.resolve();
          if (signal?.aborted) return;
          if (timeMs > breaksAfterMs) throw error ?? new Error('Broken.');
          if (timeMs < (from?.timeMs ?? -Infinity) || !keep(timeMs)) continue;
          yield { picture: new FakePicture(timeMs, open) as unknown as VideoFilePicture['picture'], timeMs };
        }
      } finally {
        readers.open -= 1;
      }
    },
  } satisfies Pick<VideoFile, 'durationMs' | 'frames' | 'findCut'>;
  return { video, open, readers, makeBlank: () => Promise.resolve(new FakePicture(null, open) as unknown as Picture) };
}

const poseAt = (timeMs: number, x: number | null): Detection['pose'] => {
  const points = Array.from({ length: POINT_COUNT }, (_, place) => ({
    x: x ?? 0,
    // Shoulders above hips, so that there is a trunk to measure by.
    y: place < 20 ? 0.25 : 0.75,
    z: 0,
    visibility: 1,
  }));
  const landmarks = x === null ? null : nameLandmarks(points);
  return { timeMs, width: 100, height: 100, image: landmarks, world: landmarks };
};

export interface FakeDetectorOptions {
  /** How far from the truth the first picture of somebody is seen. */
  cold?: number;
  /** What is left of that from picture to picture. */
  warming?: number;
  /** Happens before a picture is looked at. */
  before?: (timeMs: number, nth: number) => Promise<void> | void;
}

/**
 * Sees somebody who moves to and fro, at first in a wrong place. Where somebody was looked for, it sees another one from the next picture on, as
 * long as it is not given a picture of nobody.
 */
export function fakeDetector({ cold = 0.2, warming = 0.5, before = () => undefined }: FakeDetectorOptions = {}) {
  let off = cold;
  let aside = 0;
  let isAt = false;
  const looked: number[] = [];
  const detector = {
    async detect(picture, timeMs) {
      if (isAt) throw new Error('It takes one picture at a time.');
      isAt = true;
      try {
        const { timeMs: shownMs } = picture as unknown as FakePicture;
        await before(timeMs, looked.length);
        await Promise.resolve();
        if (shownMs === null) {
          [off, aside] = [cold, 0];
          return { pose: poseAt(timeMs, null), inferenceMs: 1, workerMs: 1 };
        }
        looked.push(timeMs);
        const x = 0.5 + 0.1 * Math.sin(shownMs / 500) + off + aside;
        off *= warming;
        return { pose: poseAt(timeMs, x), inferenceMs: 1, workerMs: 1 };
      } finally {
        picture.close();
        isAt = false;
      }
    },
    seek: (sought: Sought) => void (aside = sought.place?.x ?? 0),
  } satisfies Looker;
  return Object.assign(detector, { looked });
}

export const placeOf = ({ pose }: Detection): number | null => pose.image?.nose.x ?? null;
