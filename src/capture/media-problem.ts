import { inTurn, type Trouble } from '../core/message.ts';
import { inEnglish } from '../language/english.ts';

/** Why there are no pictures, for the user. */
export interface MediaProblem extends Trouble {
  id:
    | 'insecure-page'
    | 'camera-unsupported'
    | 'camera-denied'
    | 'camera-missing'
    | 'camera-in-use'
    | 'camera-failed'
    | 'camera-unplugged'
    | 'camera-no-picture'
    | 'camera-frozen'
    | 'camera-black'
    | 'file-empty'
    | 'file-broken'
    | 'file-cut-off'
    | 'file-damaged'
    | 'file-without-pictures'
    | 'file-not-video'
    | 'file-audio-only'
    | 'file-undecodable'
    | 'decoder-unsupported'
    | 'detector-failed'
    | 'sample-missing';
  /** The source stays open, and when its pictures come back, the problem is taken back. */
  mayPass?: true;
}

/** A source of pictures could not be opened, or broke. The message is the problem in English. */
export class MediaError extends Error {
  override name = 'MediaError';
  readonly problem: MediaProblem;

  constructor(problem: MediaProblem, cause?: unknown) {
    super(inEnglish(inTurn(problem.message, problem.remedy)), { cause });
    this.problem = problem;
  }
}
