import { ownProgram } from '../../privacy/trusted.ts';
import { givesWebGl2 } from './webgl2.ts';
import address from './webgl2-worker.ts?worker&url';

/** A worker that has said nothing for so long is taken for one that cannot detect, milliseconds. Its program is a file of 1 kB. */
const PATIENCE_MS = 15_000;

/** As far as the question needs a worker. */
export type AskedWorker = Pick<Worker, 'addEventListener' | 'terminate'>;

const webGl2Worker = (): AskedWorker => new Worker(ownProgram(address), { type: 'module', name: 'webgl2' });

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

const STORAGE_KEY = 'hipwise-worker-detects';

/** A browser of another version may have lost what it could. */
export const thisBrowser = (): string => globalThis.navigator?.userAgent ?? '';

const ownStorage = (): Storage | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
};

/**
 * What a worker says; a no is asked about again, since a device that is busy sometimes has no WebGL to give. A yes is remembered, so that
 * one browser is not taken for two.
 */
export async function workerDetectsHere(
  ask: () => Promise<boolean> = askWorker,
  storage: Storage | null = ownStorage(),
): Promise<boolean> {
  if (storage?.getItem(STORAGE_KEY) === thisBrowser()) return true;
  if (!(await ask()) && !(await ask())) return false;
  try {
    storage?.setItem(STORAGE_KEY, thisBrowser());
  } catch {
    // The disk is full: the next page asks again.
  }
  return true;
}

let asked: Promise<boolean> | undefined;

/** Whether a worker of this browser can detect; asked once for each page. Where it cannot, the page has to. */
export const workerCanDetect = (): Promise<boolean> => (asked ??= workerDetectsHere());

/** Whether the page's own thread can detect. */
export const pageCanDetect = (): boolean => givesWebGl2(() => document.createElement('canvas'));
