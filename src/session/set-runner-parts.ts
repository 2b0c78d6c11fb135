import type { createDetectorLoader } from '../capture/detector-loader.ts';
import type { createFrameSource } from '../capture/frame-source.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { HeartBeat } from '../log/events.ts';
import type { TrainingLog } from '../log/training-log.ts';
import type { Teaching } from '../motion/motion-state.ts';
import type { MotionSample } from '../wearables/sample.ts';
import type { Onlooker } from './other-movement.ts';
import type { PaceClock, Ways } from './pacing.ts';

/** What sensors feel, and what they have learned of an exercise. */
export interface MotionSource {
  listen(heard: (sample: MotionSample) => void): unknown;
  /** Of the places at which they are worn now. */
  remembered(exercise: string): readonly Teaching[];
  remember(exercise: string, teachings: readonly Teaching[]): void;
}

/** What a set runner is made of; tests put fakes in the place of detector and frames. */
export interface SetRunnerParts {
  log: Pick<TrainingLog, 'record' | 'written'>;
  feedback: Feedback;
  /** Whether a point of form of an exercise is looked at; all are when left out. */
  isRuleOn?: (exercise: string, rule: string) => boolean;
  /** Whether what was worst and best of a set is kept as a stick figure; it is when left out. */
  keepsMovements?: () => boolean;
  /** Watches for another movement than the one that is asked for; nothing does when left out. */
  onlooker?: Onlooker;
  /** Tells what the heart does; nothing does when left out. Returns a function that ends it. */
  heart?: (heard: (beat: HeartBeat) => void) => unknown;
  /** Tells what sensors feel; nothing does when left out. */
  motion?: MotionSource;
  /** How sets that nobody watches were counted last; by taps when left out. */
  ways?: Ways;
  paceClock?: PaceClock;
  loadDetector?: typeof createDetectorLoader;
  frameSource?: typeof createFrameSource;
}
