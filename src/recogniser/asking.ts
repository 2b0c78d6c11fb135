import type { PoseFrame } from '../core/pose.ts';
import type { RecogniserConnection } from './connect.ts';
import type { Recognition } from './recogniser.ts';

/** So many frames may wait for an answer in front of a camera; further ones are not asked about. [our own choice] */
const WAITING = 3;

/** A recogniser that is asked frame by frame. */
export interface Asking {
  see(frame: PoseFrame): void;
  /** What was seen is forgotten, and what is still to be said of it is not told. */
  reset(): void;
  /** Resolves when all that was seen has been answered. */
  answered(): Promise<void>;
  close(): void;
}

export interface AskingListener {
  said(recognition: Recognition): void;
  /** The recogniser cannot be had, or has broken; told once, and nothing is said any more. */
  gone(): void;
}

/** Starts a recogniser and asks it. `mostWaiting`: frames that may wait for an answer; Infinity asks about every one. */
export function beginAsking(connect: () => RecogniserConnection, { said, gone }: AskingListener, mostWaiting = WAITING): Asking {
  let connection: RecogniserConnection | null = null;
  let isOver = false;
  let waiting = 0;
  let turn = 0;
  let last: Promise<void> = Promise.resolve();

  const close = (): void => {
    isOver = true;
    connection?.close();
    connection = null;
  };
  const giveUp = (): void => {
    if (isOver) return;
    close();
    gone();
  };

  try {
    connection = connect();
    connection.onBroken(giveUp);
    connection.api.start().catch(giveUp);
  } catch {
    giveUp();
  }

  return {
    see(frame) {
      if (!connection || waiting >= mostWaiting) return;
      const mine = turn;
      waiting += 1;
      last = connection.api
        .push(frame)
        .then((recognition) => {
          if (recognition && mine === turn && !isOver) said(recognition);
        })
        .catch(giveUp)
        .finally(() => (waiting -= 1));
    },
    reset() {
      turn += 1;
      connection?.api.reset().catch(giveUp);
    },
    answered: () => last,
    close,
  };
}
