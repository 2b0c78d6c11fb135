import { releaseProxy, wrap } from 'comlink';
import { ownProgram } from '../privacy/trusted.ts';
import type { RecogniserApi } from './protocol.ts';
import address from './worker.ts?worker&url';

/** A worker that recognises movements. */
export interface RecogniserConnection {
  readonly api: RecogniserApi;
  /** Called when the worker is known to have broken; calls that are pending then never settle. */
  onBroken(listener: (reason: string) => void): void;
  close(): void;
}

/**
 * Recognition in a worker of its own: nothing of it is loaded before this is asked.
 *
 * @throws Error where the browser starts no workers.
 */
export function connectRecogniser(): RecogniserConnection {
  const worker = new Worker(ownProgram(address), { type: 'module', name: 'recogniser' });
  const remote = wrap<RecogniserApi>(worker);
  return {
    api: {
      start: () => remote.start(),
      push: (frame) => remote.push(frame),
      learn: (taught) => remote.learn([...taught]),
      reset: () => remote.reset(),
    },
    onBroken(listener) {
      worker.addEventListener('error', ({ message }) => listener(message));
      worker.addEventListener('messageerror', () => listener('An answer could not be read.'));
    },
    close() {
      worker.terminate();
      remote[releaseProxy]();
    },
  };
}
