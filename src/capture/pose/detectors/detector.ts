import type { Landmarks } from '../../../core/pose.ts';
import type { Delegate, ModelName } from '../protocol.ts';

/** Pixels for a detector: `ImageData` is fastest on the CPU, a canvas on the GPU, a playing video slowest. The caller keeps them. */
export type Pixels = ImageData | OffscreenCanvas | HTMLCanvasElement | HTMLVideoElement;

export interface DetectedPerson {
  /** See `PoseFrame`. */
  image: Landmarks;
  world: Landmarks | null;
}

/** A loaded pose model. It blocks the thread that calls it while it detects. */
export interface PoseDetector {
  /** The person in a picture, or null when nobody is found. `timeMs` should rise; the detector follows a person over time. */
  detect(pixels: Pixels, timeMs: number): Promise<DetectedPerson | null>;
  close(): void;
}

/**
 * `onFetched` hears which share of all that it fetches is here, 0..1.
 *
 * @throws Error when the model cannot be fetched or the delegate does not work here.
 */
export type LoadDetector = (model: ModelName, delegate: Delegate, onFetched: (share: number) => void) => Promise<PoseDetector>;
