export interface PoseWorkerErrorOptions extends ErrorOptions {
  /** See `PoseWorkerError.final`. */
  final: boolean;
  /** See `PoseWorkerError.wayOn`. */
  wayOn?: string;
  /** See `PoseWorkerError.canRetry`; true where left out. */
  canRetry?: boolean;
}

/** The pose detector stopped answering, or could not be started. The message is a sentence for the user. */
export class PoseWorkerError extends Error {
  override name = 'PoseWorkerError';
  /** True when no picture will be detected until `start` is called again. False when only this picture was lost. */
  readonly final: boolean;
  /** What the user can do about it, where there is more to do than to try again. */
  readonly wayOn: string | undefined;
  /** False when trying again on this page cannot help. */
  readonly canRetry: boolean;

  constructor(message: string, { final, wayOn, canRetry = true, cause }: PoseWorkerErrorOptions) {
    super(message, { cause });
    this.final = final;
    this.wayOn = wayOn;
    this.canRetry = canRetry;
  }
}
