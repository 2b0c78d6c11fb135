import type { Landmark, PoseFrame } from '../../core/pose.ts';
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
 * Reads a landmark series. Throws an Error that says what is wrong with it, for people.
 */
export function framesFromSeries(series: unknown): PoseFrame[] {
  if (!isRecord(series) || !Array.isArray(series['frames'])) throw new Error('A landmark series needs a list of "frames".');
  const { width, height, frames } = series;
  if (!isPositive(width) || !isPositive(height)) throw new Error('A landmark series needs a "width" and a "height" in pixels.');
  return frames.map((frame: unknown, index): PoseFrame => {
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
