import { givesWebGl2 } from './webgl2.ts';

/** A worker that has said nothing for so long is taken for one that cannot detect, milliseconds. Its program is a file of 1 kB. */
const PATIENCE_MS = 30_000;

/** As far as the question needs a worker. */
export type AskedWorker = Pick<Worker, 'addEventListener' | 'terminate'>;

const webGl2Worker = (): AskedWorker =>
  new Worker(new URL('./webgl2-worker.ts', import.meta.url), { type: 'module', name: 'webgl2' });

/**
 * Starts a worker and asks whether it has WebGL 2, without which it cannot detect. Whatever goes wrong with the worker is a no. Rejects
 * never.
 */
export function askWorker(makeWorker: () => AskedWorker = webGl2Worker): Promise<boolean> {
  return new Promise((resolve) => {
    let worker: AskedWorker | undefined;
    const answer = (canDetect: boolean): void => {
      clearTimeout(timer);
      worker?.terminate();
      resolve(canDetect);
    };
    const timer = setTimeout(() => answer(false), PATIENCE_MS);
    try {
      worker = makeWorker();
      worker.addEventListener('message', ({ data }) => answer(data === true));
      worker.addEventListener('error', () => answer(false));
    } catch {
      answer(false);
    }
  });
}

let asked: Promise<boolean> | undefined;

/** Whether a worker of this browser can detect; a worker is asked once for each page. Where it cannot, the page has to. */
export const workerCanDetect = (): Promise<boolean> => (asked ??= askWorker());

/** Whether the page's own thread can detect. */
export const pageCanDetect = (): boolean => givesWebGl2(() => document.createElement('canvas'));
