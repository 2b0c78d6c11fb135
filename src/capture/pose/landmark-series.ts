import type { Landmark, PoseFrame } from '../../core/pose.ts';
import { median } from '../../core/seeing/geometry.ts';
import { nameLandmarks, numberLandmarks } from './detectors/blazepose-points.ts';

/** A landmark series as it is stored: image coordinates 0..1 of the un-mirrored picture, world coordinates in metres, times in ms. */
export interface LandmarkSeries {
  width: number;
  height: number;
  frames: {
    t: number;
    landmarks: Landmark[] | null;
    worldLandmarks: Landmark[] | null;
  }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isPositive = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;

/**
 * From one frame to the next, milliseconds: no camera of a person is quicker (960 a second is the most of phones), and what is slower
 * than the second counts nothing. Times in seconds, and numbers of frames, lie below; microseconds lie above.
 */
const STEP_MS = { above: 1, most: 5_000 } as const;

/** @throws Error where the times of the frames cannot be milliseconds. */
function checkTimes(frames: readonly PoseFrame[]): void {
  const steps = frames.slice(1).map(({ timeMs }, index) => timeMs - (frames[index]?.timeMs ?? timeMs));
  const back = steps.findIndex((step) => step < 0);
  if (back >= 0) {
    throw new Error(`Frame ${back + 1} of the landmark series is earlier than the frame before it. Times are milliseconds.`);
  }
  const step = median(steps);
  if (step === undefined || (step > STEP_MS.above && step <= STEP_MS.most)) return;
  if (step === 0)
    throw new Error(`Most frames of the landmark series have the time of the frame before. Times are milliseconds.`);
  const rise = step < 1 ? Number(step.toPrecision(2)) : Math.round(step);
  throw new Error(
    `The times "t" of the landmark series rise by ${rise} from frame to frame, as no camera's do. Times are milliseconds.`,
  );
}

/**
 * Reads a landmark series. Throws an Error that says what is wrong with it, for people.
 */
export function framesFromSeries(series: unknown): PoseFrame[] {
  if (!isRecord(series) || !Array.isArray(series['frames'])) throw new Error('A landmark series needs a list of "frames".');
  const { width, height, frames } = series;
  if (!isPositive(width) || !isPositive(height)) throw new Error('A landmark series needs a "width" and a "height" in pixels.');
  if (frames.length === 0) throw new Error('The landmark series has no frames.');
  const read = frames.map((frame: unknown, index): PoseFrame => {
    if (!isRecord(frame) || typeof frame['t'] !== 'number' || !Number.isFinite(frame['t'])) {
      throw new Error(`Frame ${index} of the landmark series has no time "t" in milliseconds.`);
    }
    const points = (name: 'landmarks' | 'worldLandmarks') => {
      const list = frame[name];
      if (list === null || list === undefined) return null;
      if (!Array.isArray(list) || !list.every(isPoint))
        throw new Error(`Frame ${index} of the landmark series has broken "${name}".`);
      return nameLandmarks(list);
    };
    try {
      return { timeMs: frame['t'], width, height, image: points('landmarks'), world: points('worldLandmarks') };
    } catch (error) {
      if (error instanceof RangeError)
        throw new Error(`Frame ${index} of the landmark series: ${error.message}`, { cause: error });
      throw error;
    }
  });
  checkTimes(read);
  return read;
}

const isPoint = (point: unknown): point is Landmark =>
  isRecord(point) && typeof point['x'] === 'number' && typeof point['y'] === 'number' && Number.isFinite(point['x'] + point['y']);

/** Stores frames of one picture size as a series. */
export function seriesFromFrames(frames: readonly PoseFrame[]): LandmarkSeries {
  const first = frames[0];
  return {
    width: first?.width ?? 0,
    height: first?.height ?? 0,
    frames: frames.map(({ timeMs, image, world }) => ({
      t: timeMs,
      landmarks: image && numberLandmarks(image),
      worldLandmarks: world && numberLandmarks(world),
    })),
  };
}
