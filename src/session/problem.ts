import { say, type Message } from '../core/message.ts';
import type { Source } from '../capture/source.ts';
import type { MediaProblem } from '../capture/media-problem.ts';
import type { LogProblem } from '../log/workout-log.ts';

/** Something that stops or hinders a set, in words. */
export interface Problem {
  /** The same id shown twice is one problem. */
  id: string;
  about: 'camera' | 'file' | 'detector' | 'log';
  /** What happened. */
  message: Message;
  /** What the user can do, or what the app is already doing. */
  remedy: Message;
  /**
   * The buttons that make sense: `retry` tries again what it is about, `choose-source` ends the set and goes back to the set-up card.
   * Without any, the problem can only be dismissed.
   */
  actions: readonly ('retry' | 'choose-source')[];
  /** Nothing is counted until this is solved. */
  blocking: boolean;
}

const text = (key: string): Message => ({ key, values: [] });

/** The pictures could not be opened, or have stopped. A file that is broken is broken the next time too. */
export function mediaProblem({ id, sentence, wayOn }: MediaProblem, source: Source['kind']): Problem {
  const about = id === 'detector-failed' ? 'detector' : source === 'camera' ? 'camera' : 'file';
  const actions: Problem['actions'] = about === 'file' ? ['choose-source'] : ['retry', 'choose-source'];
  return { id, about, message: text(sentence), remedy: text(wayOn), actions, blocking: true };
}

/** A file that had more pictures than could be read; what there was is counted. */
export const fileShortfall = ({ id, sentence, wayOn }: MediaProblem): Problem => ({
  id,
  about: 'file',
  message: text(sentence),
  remedy: text(wayOn),
  actions: [],
  blocking: false,
});

export const logProblem = ({ id, sentence, wayOn }: LogProblem): Problem => ({
  id,
  about: 'log',
  message: text(sentence),
  remedy: text(wayOn),
  actions: ['retry'],
  blocking: false,
});

export const POSE_RESTARTED = 'pose-restarted';

export const detectorRestarts: Problem = {
  id: POSE_RESTARTED,
  about: 'detector',
  message: say`The pose detector stopped and is being started again.`,
  remedy: say`Your count is kept. Wait a moment before the next repetition.`,
  actions: [],
  blocking: false,
};

/** The detector could not be started, or not be brought back. */
export const detectorFailed = (error: unknown): Problem => ({
  id: 'pose-failed',
  about: 'detector',
  message: error instanceof Error ? text(error.message) : say`The pose detector could not be started.`,
  remedy: say`Your count is kept. Try again; if it does not help, load the page again.`,
  actions: ['retry', 'choose-source'],
  blocking: true,
});
