import type { Message } from '../../core/message.ts';
import { workerCanDetect } from './can-detect.ts';
import { connectInPage } from './page-connection.ts';
import type { PoseConnection } from './pose-connection.ts';
import type { PoseWorkerApi } from './protocol.ts';
import { connectWorker } from './worker-connection.ts';

export interface ConnectOptions {
  /** A detector was started on the page's own thread, where the picture on screen stutters while it works. */
  onInPage?: () => void;
  /** For tests; otherwise this browser is asked. */
  canWorkerDetect?: () => Promise<boolean>;
  /** For tests. */
  openWorker?: () => PoseConnection;
  /** For tests. */
  openInPage?: () => PoseConnection;
}

/**
 * A worker where workers can detect. Where they cannot, or where none can be started, the page's own thread. Which of them is found out
 * at once; calls wait for it.
 */
export function connectWhereItWorks({
  onInPage,
  canWorkerDetect = workerCanDetect,
  openWorker = connectWorker,
  openInPage = connectInPage,
}: ConnectOptions = {}): PoseConnection {
  let current: PoseConnection | undefined;
  let inPage = false;
  let closed = false;
  let onBroken: (reason: Message, details?: Message) => void = () => undefined;

  const startedWorker = async (): Promise<PoseConnection | undefined> => {
    try {
      const worker = openWorker();
      current = worker;
      if (await answers(worker)) {
        worker.onBroken((reason, details) => onBroken(reason, details));
        return worker;
      }
      worker.close();
    } catch {
      // A browser without workers, or with a policy that forbids them.
    }
    return undefined;
  };

  const open = async (): Promise<PoseConnection> => {
    const worker = (await canWorkerDetect()) && !closed ? await startedWorker() : undefined;
    if (worker !== undefined) return worker;
    inPage = true;
    current = openInPage();
    return current;
  };

  const opened = open();
  const api = async (): Promise<PoseWorkerApi> => {
    const connection = await opened;
    if (closed) {
      connection.close();
      throw new Error('The connection to the pose detector was closed.');
    }
    return connection.api;
  };

  return {
    api: {
      start: async (profile, onProgress) => {
        const report = await (await api()).start(profile, onProgress);
        if (inPage) onInPage?.();
        return report;
      },
      detect: async (picture, timeMs, rotateDeg) => (await api()).detect(picture, timeMs, rotateDeg),
      follow: async (frames, onDetection) => (await api()).follow(frames, onDetection),
      unfollow: async () => (await api()).unfollow(),
      pace: async (perSecond) => (await api()).pace(perSecond),
      seek: async (sought) => (await api()).seek(sought),
      ping: async () => (await api()).ping(),
    },
    get rest() {
      return current?.rest;
    },
    onBroken(listener) {
      onBroken = listener;
    },
    close() {
      closed = true;
      current?.close();
    },
  };
}

/** False for a worker whose program cannot be loaded or run. A worker that is slow to load is waited for. */
const answers = (worker: PoseConnection): Promise<boolean> =>
  new Promise((resolve) => {
    worker.onBroken(() => resolve(false));
    worker.api.ping().then(
      () => resolve(true),
      () => resolve(false),
    );
  });
