import type { Message } from '../../core/message.ts';
import { inEnglish } from '../../language/english.ts';

export interface PoseWorkerErrorOptions extends ErrorOptions {
  /** See `PoseWorkerError.final`. */
  final: boolean;
  /** See `PoseWorkerError.remedy`. */
  remedy?: Message | undefined;
  /** See `PoseWorkerError.details`. */
  details?: Message | undefined;
  /** See `PoseWorkerError.canRetry`; true where left out. */
  canRetry?: boolean;
}

/** The pose detector stopped answering, or could not be started. The message is what happened, in English. */
export class PoseWorkerError extends Error {
  override name = 'PoseWorkerError';
  /** What happened, for the user. */
  readonly what: Message;
  /** True when no picture will be detected until `start` is called again. False when only this picture was lost. */
  readonly final: boolean;
  /** What the user can do about it, where there is more to do than to try again. */
  readonly remedy: Message | undefined;
  /** What the detector itself said of it, in one line, where it said anything. */
  readonly details: Message | undefined;
  /** False when trying again on this page cannot help. */
  readonly canRetry: boolean;

  constructor(what: Message, { final, remedy, details, canRetry = true, cause }: PoseWorkerErrorOptions) {
    super(inEnglish(what), { cause });
    this.what = what;
    this.final = final;
    this.remedy = remedy;
    this.details = details;
    this.canRetry = canRetry;
  }
}

/** The name of the error for a file that came and is not what it should be; an error keeps its name on its way from a worker. */
export const DAMAGED_FILE = 'DamagedFile';
