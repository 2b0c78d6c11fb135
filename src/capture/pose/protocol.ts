import type { PoseFrame } from '../../core/pose.ts';
import type { Sought } from '../../core/seeing/person-search.ts';

/** The whole contract between the page and the pose worker. */

export type ModelName = 'lite' | 'full' | 'heavy';
export type Delegate = 'CPU' | 'GPU';

/** How this device detects best; found by a short probe and remembered. */
export interface DeviceProfile {
  model: ModelName;
  delegate: Delegate;
  /** Pictures whose longer side exceeds this are shrunk to it before inference, pixels; none is ever enlarged. */
  inputWidth: number;
}

export interface StartReport {
  /** What really runs: the GPU falls back to the CPU where it fails. */
  profile: DeviceProfile;
  loadMs: number;
  warmUpMs: number;
}

/** What came of one frame. */
export interface Detection {
  pose: PoseFrame;
  /** Time inside the detector alone, milliseconds. */
  inferenceMs: number;
  /** From the frame's arrival in the worker to the named pose, milliseconds. */
  workerMs: number;
  /** How many pictures of a live camera came since the last one that was looked at, this one included; left out of others. */
  came?: number;
}

/**
 * How far a picture is turned clockwise for the detector, degrees. What is detected is always told of the picture as it was.
 */
export type Rotation = 0 | 90 | 270;

/** A picture whose ownership moves to the worker, which closes it. */
export type Picture = ImageBitmap | VideoFrame;

export interface PoseWorkerApi {
  /**
   * Loads and warms up; on a second call replaces the running detector, which also forgets the person. `onProgress` hears how far it is,
   * 0..1; most of that is the download.
   */
  start(profile: DeviceProfile, onProgress?: (share: number) => void): Promise<StartReport>;
  /** One frame in, one detection out. `timeMs` has to rise; the worker closes `picture` whatever happens. */
  detect(picture: Picture, timeMs: number, rotateDeg?: Rotation): Promise<Detection>;
  /** Takes over the frames of a live track; each time one is done it takes the newest and drops those between. Resolves at the end. */
  follow(frames: ReadableStream<VideoFrame>, onDetection: (detection: Detection) => void): Promise<void>;
  /** Ends `follow`. */
  unfollow(): Promise<void>;
  /** Looks at so many pictures of what it follows in a second at most, from now on; at none at 0. */
  pace(perSecond: number): Promise<void>;
  /** Looks in the next picture for somebody, and follows them from then on where there are several people. */
  seek(sought: Sought): Promise<void>;
  /** Answers at once when the worker lives and is not busy. */
  ping(): Promise<void>;
}
