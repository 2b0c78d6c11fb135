import type { CameraChoice, SlowMotion, Source } from '../capture/source.ts';
import type { CoachEvent, CoachStatus } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import type { View, PoseFrame, Side } from '../core/pose.ts';
import type { GestureEvent } from '../core/gesture/gesture.ts';
import type { Placement } from '../core/set-up/placement-memory.ts';
import type { Announcement } from '../feedback/announcements.ts';
import type { FeedbackLevel } from '../feedback/feedback.ts';
import type { WorkoutRecord } from '../log/session-log.ts';
import type { SessionFact, SetChange } from '../log/events.ts';
import type { SetRecord } from '../log/set-records.ts';
import type { Dose } from '../programme/set-dose.ts';
import type { LoadFigure } from '../figure/figure-port.ts';

/** What the user interface needs of the app behind it. */

export interface StartOptions {
  /** Id of the exercise. */
  exercise: string;
  source: Source;
  /** How much of it; `sets` are planned, and this is number `set` of them, 1-based. */
  dose: Dose;
  set: number;
  /** View that the user means to show. */
  view: View;
  /** The workout that it belongs to; it is recorded with the set. */
  workoutId?: string;
  /** The camera stays open when the set is over, until `release`. */
  keepPictures?: boolean;
  /** An arm that is raised is told as `gesture`, in the set, in pauses, and until `release`. */
  gestures?: boolean;
  /** Looks and says what is wrong with the placement, but waits for `go` before it waits for the start pose. */
  waits?: boolean;
  /** The side that is to be turned to the camera; either will do when left out. */
  near?: Side;
}

/** What the stage shows below its overlay. The stage hangs `element` in for as long as it is the picture and does not own it. */
export interface StagePicture {
  element: HTMLVideoElement | HTMLCanvasElement;
  /** Shown as in a mirror: a camera is, a file is not. The element itself stays un-mirrored. */
  mirrored: boolean;
}

/** Something that stops or hinders the set, in words. */
export interface SessionProblem {
  /** The same id shown twice is one problem. */
  id: string;
  /** What happened. */
  sentence: string;
  /** What the user can do, or what the app is already doing. */
  wayOn: string;
  /**
   * The buttons that make sense: `retry` calls `session.retry()`, `choose-source` ends the set and goes back to the set-up card.
   * Without any, the problem can only be dismissed.
   */
  actions: readonly ('retry' | 'choose-source')[];
  /** Nothing is counted until this is solved. */
  blocking: boolean;
}

/** `starting`: permission, model, first frames. `paused` is the user's pause, not the coach's. */
export type SessionState = 'idle' | 'starting' | 'running' | 'paused';

export type SessionEvent =
  /** `pace` says whether the source runs by the clock (a camera) or as fast as it can (a file, with `progress`). */
  | { type: 'state-changed'; state: SessionState; pace: 'live' | 'analysis' }
  | { type: 'picture-changed'; picture: StagePicture | null }
  /** Words for what is going on while starting, such as "Loading the pose model". */
  | { type: 'starting'; step: string }
  | { type: 'coach'; event: CoachEvent }
  /** A set before the camera begins to count, or goes on: so it is seen well. */
  | { type: 'placed'; exercise: string; placement: Placement }
  /** One side has done its part of the set, and the other one has not. */
  | { type: 'side-done'; side: Side }
  /** One detected frame: for the overlay and the meters, 10 to 60 times a second. */
  | { type: 'frame'; pose: PoseFrame; status: CoachStatus }
  /** One detected frame while no set runs, or while it is paused. */
  | { type: 'watched'; pose: PoseFrame }
  | { type: 'gesture'; event: GestureEvent }
  /** Words that are spoken, or would be if the device had a voice: for captions. */
  | { type: 'said'; text: string }
  /** The last repetition was taken back; what is left. */
  | { type: 'rep-undone'; counts: CoachStatus['counts'] }
  /** `fraction` 0..1; `leftMs` null while unknown. */
  | { type: 'progress'; fraction: number; leftMs: number | null }
  | { type: 'problem'; problem: SessionProblem }
  | { type: 'problem-solved'; id: string }
  /** Another tab, a backup or another device has changed what is in the log. */
  | { type: 'log-changed' }
  /** The set is over and written: the summary is shown. Not sent for a cancelled set. */
  | { type: 'set-ended'; set: SetRecord };

export interface Session {
  readonly exercises: readonly Exercise[];
  /** Loads the moving figure; null where there is none. */
  readonly loadFigure: LoadFigure | null;

  /** Returns a function that unsubscribes. */
  subscribe(listener: (event: SessionEvent) => void): () => void;

  /** Loads and warms up the pose detector, while the user still reads the set-up card. */
  prepare(): void;
  /**
   * Begins a set. Rejects never: what goes wrong is a `problem` event. Reaching the target ends a live set by itself (`set-ended`),
   * and so does the end of a file.
   */
  start(options: StartOptions): Promise<void>;
  /** Goes on to the start pose, in a set that `waits`. */
  go(): void;
  pause(): void;
  resume(): void;
  /** Takes back the last full or partial repetition of the running set. */
  takeBack(): void;
  /** Ends the set. `finished` keeps it and sends `set-ended`; `cancelled` throws it away. */
  stop(how: 'finished' | 'cancelled'): Promise<void>;
  /** Lets the camera go that `keepPictures` has kept. */
  release(): void;
  /** Tries again what the shown problem stopped (opens the camera, writes the log). */
  retry(): void;

  listCameras(): Promise<CameraChoice[]>;
  /** How many times slower than it happened a video file says that it plays; 1 where it says nothing. Never rejects. */
  slowMotionOf(file: File): Promise<SlowMotion>;
  /** Newest first, without cancelled sets, unfinished ones included. */
  pastSets(): Promise<SetRecord[]>;
  /** The set that a closed page left behind, or null. */
  unfinishedSet(): Promise<SetRecord | null>;
  /** Ids of sets and workouts that run in any tab of this browser: nobody has left them behind. */
  running(): Promise<ReadonlySet<string>>;
  /** Ends a set that was left behind, with what was counted. */
  endUnfinished(setId: string): Promise<void>;
  /** What the user says of a set that is over: the right number, a note, that it be deleted. */
  changeSet(setId: string, change: SetChange): Promise<void>;
  /** Writes what happened in a workout besides its sets. */
  note(fact: SessionFact): Promise<void>;
  /** Oldest first, unfinished ones included. */
  workouts(): Promise<WorkoutRecord[]>;

  /** Says what belongs to a workout and not to what the coach sees. */
  announce(announcement: Announcement): void;
  setFeedback(level: FeedbackLevel): void;
  /** False where the browser has no voice that runs on the device. May become true after the first call. */
  voiceAvailable(): boolean;
}
