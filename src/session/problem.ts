import { say, technicalLine, type Trouble } from '../core/message.ts';
import type { DetectorNotice } from '../capture/detector-loader.ts';
import { PoseWorkerError } from '../capture/pose/pose-worker-error.ts';
import type { CameraChoice } from '../capture/source.ts';
import type { MediaProblem } from '../capture/media-problem.ts';
import type { SourceKind } from '../log/events.ts';
import type { LogProblem } from '../log/workout-log.ts';

/** Something that stops or hinders a set. */
export interface Problem extends Trouble {
  /** The same id shown twice is one problem. */
  id: string;
  about: 'camera' | 'file' | 'detector' | 'log';
  /**
   * The buttons that make sense: `retry` tries again what it is about, `unwatched` goes on without the camera, `choose-source` ends the set
   * and goes back to the set-up card. Without any, the problem can only be dismissed.
   */
  actions: readonly ('retry' | 'unwatched' | 'choose-source')[];
  /** Nothing is counted until this is solved. */
  blocking: boolean;
}

/** The pictures could not be opened, have stopped, or are of no use. A file that is broken is broken the next time too. */
export function mediaProblem({ id, message, remedy, details }: MediaProblem, source: SourceKind = 'camera'): Problem {
  const isOfFile = source === 'file' || source === 'sample';
  const about = id === 'detector-failed' ? 'detector' : isOfFile ? 'file' : 'camera';
  const actions: Problem['actions'] = about === 'file' ? ['choose-source'] : ['retry', 'choose-source'];
  return { id, about, message, remedy, ...(details && { details }), actions, blocking: true };
}

/** The same problem in a set that can go on without the camera. */
export function withUnwatched(problem: Problem): Problem {
  const { about, blocking, actions } = problem;
  if (!blocking || (about !== 'camera' && about !== 'detector')) return problem;
  return {
    ...problem,
    actions: [...actions.filter((action) => action === 'retry'), 'unwatched', ...actions.filter((action) => action !== 'retry')],
  };
}

/** A file that had more pictures than could be read; what there was is counted. */
export const fileShortfall = ({ id, message, remedy, details }: MediaProblem): Problem => ({
  id,
  about: 'file',
  message,
  remedy,
  ...(details && { details }),
  actions: [],
  blocking: false,
});

export const logProblem = ({ id, message, remedy }: LogProblem): Problem => ({
  id,
  about: 'log',
  message,
  remedy,
  // What was deleted no further try brings back.
  actions: id === 'log-cleared' ? [] : ['retry'],
  blocking: false,
});

/** The chosen camera is gone, and another one is used. */
export const cameraReplaced = ({ label }: CameraChoice): Problem => ({
  id: 'camera-replaced',
  about: 'camera',
  message: say`The camera that you chose is not connected.`,
  remedy: label === '' ? say`Another one is used instead.` : say`“${label}” is used instead.`,
  actions: [],
  blocking: false,
});

/** Detection shares the page's thread. */
export const detectorInPage = ({ id, message, remedy }: DetectorNotice): Problem => ({
  id,
  about: 'detector',
  message,
  remedy,
  actions: [],
  blocking: false,
});

export const POSE_RESTARTED = 'pose-restarted';

export const detectorRestarts: Problem = {
  id: POSE_RESTARTED,
  about: 'detector',
  message: say`Lost track of you for a moment.`,
  remedy: say`Your count is safe. Pause briefly.`,
  actions: [],
  blocking: false,
};

/** A screen that goes dark takes the camera of a phone with it. */
export const screenMaySleep: Problem = {
  id: 'screen-may-sleep',
  about: 'camera',
  message: say`The screen may go dark while you train.`,
  remedy: say`The browser does not keep it on. Switch off battery saver, or set the screen to stay on longer.`,
  actions: [],
  blocking: false,
};

/** What a set runs in could not be fetched: the network is gone before the app is stored on the device. */
export const partMissing: Problem = {
  id: 'part-missing',
  about: 'detector',
  message: say`A part of Hipwise could not be loaded.`,
  remedy: say`Check the connection, then try again.`,
  actions: ['retry', 'choose-source'],
  blocking: true,
};

const couldNotStart = (error: unknown): PoseWorkerError =>
  new PoseWorkerError(say`Body tracking could not be started.`, { final: true, details: technicalLine(error), cause: error });

/** The detector could not be started, or not be brought back. */
export function detectorFailed(error: unknown): Problem {
  const { what, remedy, details, canRetry } = error instanceof PoseWorkerError ? error : couldNotStart(error);
  return {
    id: 'pose-failed',
    about: 'detector',
    message: what,
    remedy: remedy ?? say`Your count is kept. Try again; if it does not help, load the page again.`,
    ...(details && { details }),
    actions: canRetry ? ['retry', 'choose-source'] : [],
    blocking: true,
  };
}
