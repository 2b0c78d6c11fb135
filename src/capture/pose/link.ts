import type { Message } from '../../core/message.ts';
import { createCalls } from './calls.ts';
import type { PoseConnection } from './pose-connection.ts';
import type { PoseWorkerError } from './pose-worker-error.ts';
import type { PoseWorkerApi } from './protocol.ts';

/** A connection that is watched over, and what was asked over it. */
export interface Link {
  readonly connection: PoseConnection;
  /** Asks the other side; rejects also when it dies, takes longer than `limitMs`, or is closed. */
  call<T>(limitMs: number, use: (api: PoseWorkerApi) => Promise<T>): Promise<T>;
  /** Ends it, the worker first of all, and then whatever still waits. */
  close(error: PoseWorkerError): void;
}

export interface LinkOptions {
  connection: PoseConnection;
  /** How long it may take to answer at present, milliseconds; asked for while calls wait. */
  answerWithinMs(): number;
  /** It has not answered for so long, milliseconds. */
  onOverdue(limitMs: number): void;
  onBroken(reason: Message, details?: Message): void;
}

export function createLink({ connection, answerWithinMs, onOverdue, onBroken }: LinkOptions): Link {
  let pinging = false;
  const calls = createCalls({ onTick: () => void ping(), onOverdue });
  const call = async <T>(limitMs: number, use: (api: PoseWorkerApi) => Promise<T>): Promise<T> =>
    calls.watch(use(connection.api), limitMs);

  const ping = async (): Promise<void> => {
    if (pinging) return;
    pinging = true;
    await call(answerWithinMs(), (api) => api.ping()).catch(() => undefined);
    pinging = false;
  };

  connection.onBroken(onBroken);
  return {
    connection,
    call,
    close(error) {
      connection.close();
      calls.rejectAll(error);
    },
  };
}
