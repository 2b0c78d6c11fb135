import { say, technicalLine, verbatim, type Message } from '../../core/message.ts';
import { inEnglish } from '../../language/english.ts';
import { DAMAGED_FILE, PoseWorkerError } from './pose-worker-error.ts';

/** What the client of the detector fails with. */

const GIVEN_UP = {
  message: say`Body tracking keeps stopping and was not started again.`,
  remedy: say`Your count is kept. Close other programs and tabs, and try again.`,
};

const DAMAGED = {
  what: say`A file that body tracking needs came damaged, twice.`,
  remedy: say`Your network may have put a page of its own in its place: log in to it, or try another one. If it stays so, this copy of Hipwise is broken.`,
};

export const reasonOf = (error: unknown): Message => {
  if (error instanceof PoseWorkerError) return error.what;
  return technicalLine(error);
};

/** Only what was asked for is lost: the detector is brought back. */
export const lost = (what: Message, cause?: unknown, details?: Message): PoseWorkerError =>
  new PoseWorkerError(what, { final: false, cause, details });

/** A mistake of whoever calls; nobody shows it. */
export const misused = (what: string, final: boolean): PoseWorkerError => new PoseWorkerError(verbatim(what), { final });

export const wasClosed = (): PoseWorkerError => misused('The pose detector was closed.', true);

export const overtaken = (): PoseWorkerError => lost(verbatim('The pose detector was started anew with another setting.'));

/** It could not be brought back. */
export const givenUp = (reason: Message): PoseWorkerError =>
  new PoseWorkerError(GIVEN_UP.message, { final: true, remedy: GIVEN_UP.remedy, details: reason, cause: inEnglish(reason) });

/** A start that failed is final: nothing tries again by itself. */
export function startError(error: unknown): PoseWorkerError {
  if (error instanceof PoseWorkerError) {
    const { what, remedy, details, canRetry, cause } = error;
    return new PoseWorkerError(what, { final: true, remedy, details, canRetry, cause });
  }
  if (error instanceof Error && error.name === DAMAGED_FILE)
    return new PoseWorkerError(DAMAGED.what, { final: true, remedy: DAMAGED.remedy });
  const details = technicalLine(error);
  return new PoseWorkerError(say`Body tracking could not be started.`, { final: true, details, cause: error });
}
