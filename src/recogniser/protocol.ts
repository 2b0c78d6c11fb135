import type { PoseFrame } from '../core/pose.ts';
import type { Taught } from './neighbours.ts';
import type { Recognition } from './recogniser.ts';

/** The whole contract between the page and the worker that recognises movements. */
export interface RecogniserApi {
  /** Loads the network; asked once, before anything else. */
  start(): Promise<void>;
  /** A frame in; now and then a recognition out. Frames come in the order of their times. */
  push(frame: PoseFrame): Promise<Recognition | undefined>;
  /** Knows these movements of the user's own from now on, and no others; asked after `start`. */
  learn(taught: readonly Taught[]): Promise<void>;
  /** Forgets what was seen. */
  reset(): Promise<void>;
}
