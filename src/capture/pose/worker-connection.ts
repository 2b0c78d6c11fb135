import { say, technicalLine } from '../../core/message.ts';
import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import type { PoseConnection } from './pose-connection.ts';
import { ownProgram } from '../../privacy/trusted.ts';
import type { PoseWorkerApi } from './protocol.ts';
import address from './worker.ts?worker&url';

/**
 * Detection in a worker.
 *
 * @throws Error where the browser starts no workers.
 */
export function connectWorker(): PoseConnection {
  const worker = new Worker(ownProgram(address), { type: 'module', name: 'pose' });
  const remote = wrap<PoseWorkerApi>(worker);
  let closed = false;
  return {
    api: {
      start: (profile, onProgress) => remote.start(profile, onProgress && proxy(onProgress)),
      detect: (picture, timeMs, rotateDeg) => remote.detect(transfer(picture, [picture]), timeMs, rotateDeg),
      follow: (frames, onDetection) => remote.follow(transfer(frames, [frames]), proxy(onDetection)),
      unfollow: () => remote.unfollow(),
      pace: (perSecond) => remote.pace(perSecond),
      seek: (sought) => remote.seek(sought),
      ping: () => remote.ping(),
    },
    onBroken(listener) {
      worker.addEventListener('error', ({ message }) =>
        message
          ? listener(say`Body tracking broke off.`, technicalLine(message))
          : listener(say`The program that finds your body could not be loaded.`),
      );
      worker.addEventListener('messageerror', () => listener(say`Body tracking sent an answer that could not be read.`));
    },
    close() {
      if (closed) return;
      closed = true;
      // First, because nothing that follows may keep the worker alive.
      worker.terminate();
      remote[releaseProxy]();
    },
  };
}
