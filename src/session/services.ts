import type { CameraChoice, SlowMotion } from '../capture/source.ts';
import type { Exercise } from '../core/exercise.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import type { TrainingLog } from '../log/training-log.ts';
import type { RecogniserConnection } from '../recogniser/connect.ts';
import type { SetRunner } from './set-runner-port.ts';

/** The voice as the screens use it: what the coach sees is spoken without them. */
export type CoachVoice = Pick<Feedback, 'announce' | 'setLevel' | 'voiceAvailable' | 'onSaid'>;

/** What the screens need of the app behind them, each part for itself. */
export interface Services {
  readonly exercises: readonly Exercise[];
  /** Loads the moving figure; null where there is none. */
  readonly loadFigure: LoadFigure | null;
  readonly runner: SetRunner;
  readonly log: TrainingLog;
  readonly voice: CoachVoice;
  /**
   * Starts what recognises exercises.
   *
   * @throws Error where the browser starts no workers.
   */
  connectRecogniser(): RecogniserConnection;
  listCameras(): Promise<CameraChoice[]>;
  /** How many times slower than it happened a video file says that it plays; 1 where it says nothing. Never rejects. */
  slowMotionOf(file: File): Promise<SlowMotion>;
}
