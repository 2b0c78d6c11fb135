import type { Message } from '../../core/message.ts';
import type { PoseWorkerApi } from './protocol.ts';

/** A way to a pose detector: a worker, this thread, or a test's fake. */
export interface PoseConnection {
  readonly api: PoseWorkerApi;
  /**
   * Present where detection shares the page's thread: resolves when the page has had as much time to itself as the last picture took.
   */
  readonly rest?: (() => Promise<void>) | undefined;
  /** Called when the other side is known to have broken, with what it said itself, if anything. A terminated worker says nothing. */
  onBroken(listener: (reason: Message, details?: Message) => void): void;
  /** Ends the worker. Calls that are pending never settle. */
  close(): void;
}
