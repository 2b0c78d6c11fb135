import type { Message } from '../core/message.ts';
import type { Effort } from '../capture/pose/governor.ts';
import type { VideoSource } from '../capture/source.ts';
import type { CoachEvent, CoachStatus } from '../core/events.ts';
import type { GestureEvent } from '../core/gesture/gesture.ts';
import type { PoseFrame, Side, View } from '../core/pose.ts';
import type { Placement } from '../core/set-up/placement-memory.ts';
import type { SetRecord } from '../log/set-records.ts';
import type { MotionStatus } from '../motion/motion-state.ts';
import type { AskedDose } from '../programme/asked-dose.ts';
import type { Paced, Way } from '../unwatched/pacer.ts';
import type { Problem } from './problem.ts';

/** What the screens need of whoever runs a set. */

/** Nothing watches: taps count, or the tempo leads. `side` is the one that is trained; null where the dose says so. */
export interface UnwatchedSource {
  kind: 'unwatched';
  side: Side | null;
}

export const UNWATCHED: UnwatchedSource = { kind: 'unwatched', side: null };

/** What the user chooses for a set. */
export type PickedSource = VideoSource | UnwatchedSource;

/**
 * What a set is counted from: pictures, or what a sensor feels that has learned the exercise, or nothing. Then `side` is the one that is
 * trained; null where sides are not told apart.
 */
export type SetSource = PickedSource | { kind: 'motion'; side: Side | null };

export interface StartOptions {
  /** Id of the exercise. */
  exercise: string;
  source: SetSource;
  /** How much of it; `sets` are planned, and this is number `set` of them, 1-based. */
  dose: AskedDose;
  set: number;
  /** View that the user means to show. */
  view: View;
  /** The workout that it belongs to; it is recorded with the set. */
  workoutId?: string;
  /** The camera stays open when the set is over, until `release`. */
  keepPictures?: boolean;
  /** An arm that is raised is told as `gesture`, in the set, in pauses, and until `release`. */
  gestures?: boolean;
  /** False: says what is wrong with the placement, but waits for `arm` before it waits for the start pose. True when left out. */
  armed?: boolean;
  /** The side that is to be turned to the camera; either will do when left out. */
  near?: Side;
  /** Goes on beyond its dose, until it is ended. */
  open?: boolean;
  /** What was seen of the set before it was known what it is: counted first, and in silence. The detector stays as it is. */
  seen?: readonly PoseFrame[];
}

/** What the stage shows below its overlay. The stage hangs `element` in for as long as it is the picture and does not own it. */
export interface StagePicture {
  element: HTMLVideoElement | HTMLCanvasElement;
  /** Shown as in a mirror: a camera is, a file is not. The element itself stays un-mirrored. */
  mirrored: boolean;
}

/** Whether the source runs by the clock (a camera, the sample) or as fast as it can (a file, with `progress`). */
export type Pace = 'live' | 'analysis';

/** `starting`: permission, model, first frames. `paused` is the user's pause, not the coach's. */
export type SetState = 'idle' | 'starting' | 'running' | 'paused';

export type RunnerEvent =
  | { type: 'state-changed'; state: SetState; pace: Pace }
  | { type: 'picture-changed'; picture: StagePicture | null }
  /** Words for what is going on while starting, such as "Opening the camera". */
  | { type: 'starting'; step: Message }
  | { type: 'coach'; event: CoachEvent }
  /** A set before the camera begins to count, or goes on: so it is seen well. */
  | { type: 'placed'; exercise: string; placement: Placement }
  /** One side has done its part of the set, and the other one has not. */
  | { type: 'side-done'; side: Side }
  /** One detected frame: for the overlay and the meters, 10 to 60 times a second. */
  | { type: 'frame'; pose: PoseFrame; status: CoachStatus }
  /** One detected frame while no set runs, or while it is paused. */
  | { type: 'watched'; pose: PoseFrame }
  /** The file that was watched has come to its end. */
  | { type: 'watch-ended' }
  /** How what sensors feel of the set stands; null where none does. */
  | { type: 'motion'; status: MotionStatus | null }
  /** How a set that nobody watches stands. */
  | { type: 'paced'; paced: Paced }
  | { type: 'gesture'; event: GestureEvent }
  /** The chosen camera is gone, another one is used: the choice is to be forgotten. */
  | { type: 'camera-replaced' }
  /** The last repetition was taken back; what is left. */
  | { type: 'rep-undone'; counts: CoachStatus['counts'] }
  /** `fraction` 0..1; `leftMs` null while unknown. */
  | { type: 'progress'; fraction: number; leftMs: number | null }
  /** How closely the camera's pictures are looked at has changed, or why. */
  | { type: 'effort'; effort: Effort }
  | { type: 'problem'; problem: Problem }
  | { type: 'problem-solved'; id: string }
  /** The set is over and written: the summary is shown. Not sent for a cancelled set. */
  | { type: 'set-ended'; set: SetRecord };

/** Runs one set at a time. */
export interface SetRunner {
  /** Returns a function that unsubscribes. */
  subscribe(listener: (event: RunnerEvent) => void): () => void;

  /** Loads and warms up the pose detector, while the user still reads the set-up card. */
  prepare(): void;
  /**
   * Begins a set. What goes wrong is a `problem` event. Reaching the target ends a live set by itself (`set-ended`), and so does the
   * end of a file.
   *
   * @throws RangeError when there is no such exercise.
   */
  start(options: StartOptions): Promise<void>;
  /**
   * Opens the pictures with nothing to count yet: each frame is told as `watched`, until a set is started or `release`. A camera stays open for
   * the sets that follow; a file is looked at as fast as the device can. What goes wrong is a `problem` event.
   */
  watch(source: VideoSource): Promise<void>;
  /** Goes on to the start pose, in a set that is not `armed` yet. */
  arm(): void;
  pause(): void;
  resume(): void;
  /** Takes back the last full or partial repetition of the running set. */
  undoLastRep(): void;
  /** A repetition was made, in a set that nobody watches. */
  tap(): void;
  /** How sets that nobody watches are counted from now on. */
  leadBy(way: Way): void;
  /** Ends the set. `finished` and `idle`, where nothing was done any more, keep it and send `set-ended`; `cancelled` throws it away. */
  stop(how: 'finished' | 'idle' | 'cancelled'): Promise<void>;
  /** Lets the camera go that `keepPictures` has kept. */
  release(): void;
  /** Opens the pictures again that a problem has stopped. */
  retry(): void;
}
