/** Why there are no pictures, in words for the user. */
export interface MediaProblem {
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
  /** What happened. */
  sentence: string;
  /** What the user can do about it. */
  wayOn: string;
  /** The source stays open, and when its pictures come back, the problem is taken back. */
  mayPass?: true;
}

/** A source of pictures could not be opened, or broke. The message is the problem's sentence and way on. */
export class MediaError extends Error {
  override name = 'MediaError';
  readonly problem: MediaProblem;

  constructor(problem: MediaProblem, cause?: unknown) {
    super(`${problem.sentence} ${problem.wayOn}`, { cause });
    this.problem = problem;
  }
}
