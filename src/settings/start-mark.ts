import type { LocalKey } from './stored-keys.ts';
import { createKeptMarks, type KeptMarks } from './kept-marks.ts';

/**
 * Whether the starts of the app come to their end. A start leaves a mark before it reads the log, and takes it away when the first screen
 * is there and the page has nothing more to do. A mark that is found by the next start is one that hung, crashed or threw: what is in the
 * log is too much for the app, and it must not be opened once again without being asked.
 *
 * A start has failed where its mark stands both in `localStorage`, which a page that is closed can still take it away from, and where it is on the
 * disk at once: see `kept-marks.ts`.
 *
 * A page that is reloaded, closed or left for another app while it still starts is alive, and takes its mark along. A start that runs in
 * another tab holds a lock of the mark's name, which the browser lets go with the tab, however it ends; and it answers when it is asked,
 * unless it hangs.
 */

const PREFIX: LocalKey = 'hipwise-start-';

/**
 * A start in another tab that says nothing for so long hangs, milliseconds: to add up many years on a slow phone takes some seconds, in
 * which a page cannot answer. Asked again and again. [our own choice]
 */
const PATIENCE_MS = 10_000;
const ASK_EVERY_MS = 250;

const ASK = 'do you start?';
const ANSWER = 'I do';

export interface Start {
  /** The first screen is there. */
  done(): void;
  /** It threw: this mark stays until somebody has looked at it. */
  failed(): void;
}

export interface StartMarks {
  /** Whether a start before did not come to its end. */
  hasFailed(): Promise<boolean>;
  /** To be awaited before the log is read. Where nothing can be stored there are no marks. */
  begin(): Promise<Start>;
  /** The next start is as the first one. */
  forget(): void;
}

export interface StartMarkParts {
  /** Null where storing is not allowed. */
  storage: Storage | null;
  /** The same marks, on the disk at once. */
  kept: KeptMarks;
  /** Null where the page is not served securely, or the browser is older. */
  locks: LockManager | null;
  patienceMs: number;
  /** Calls when the page is left by somebody, for good or for a while; returns a function that ends it. */
  whenLeft: (listener: () => void) => () => void;
}

const ownStorage = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

function whenLeft(listener: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') listener();
  };
  window.addEventListener('pagehide', listener);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('pagehide', listener);
    document.removeEventListener('visibilitychange', hidden);
  };
}

const RUNNING = 'running';
const FAILED = 'failed';

export function createStartMarks({
  storage = ownStorage(),
  kept = createKeptMarks(),
  locks = globalThis.navigator?.locks ?? null,
  patienceMs = PATIENCE_MS,
  whenLeft: onLeft = whenLeft,
}: Partial<StartMarkParts> = {}): StartMarks {
  const keys = (): string[] => Object.keys(storage ?? {}).filter((key) => key.startsWith(PREFIX));

  const mark = (key: string, text: string): void => {
    try {
      storage?.setItem(key, text);
    } catch {
      // The disk is full: a start without a mark is one as before there were any.
    }
  };

  /** Resolves once the lock is held; it is let go by the function that comes back, or with the tab. */
  const hold = (name: string): Promise<() => void> =>
    new Promise((resolve) => {
      let end = (): void => undefined;
      const ended = new Promise<void>((letGo) => (end = letGo));
      if (!locks) return resolve(end);
      const held = (): Promise<void> => {
        resolve(end);
        return ended;
      };
      // Refused where the browser keeps nothing for this page: then there is no mark either.
      locks.request(name, held).catch(() => resolve(end));
    });

  /** Whether a start in another tab answers, or comes to its end meanwhile. */
  const isAlive = async (key: string): Promise<boolean> => {
    const channel = new BroadcastChannel(key);
    let answered = false;
    channel.onmessage = ({ data }) => {
      answered ||= data === ANSWER;
    };
    const isKnown = (): boolean => answered || (storage?.getItem(key) ?? null) === null;
    for (let askedMs = 0; askedMs < patienceMs && !isKnown(); askedMs += ASK_EVERY_MS) {
      channel.postMessage(ASK);
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
    channel.close();
    return isKnown();
  };

  const hasStartFailed = async (key: string, isHeld: boolean): Promise<boolean> => {
    const text = storage?.getItem(key) ?? null;
    // Taken away meanwhile: it came to its end.
    if (text === null) return false;
    if (!(await kept.has(key))) {
      if (!isHeld) storage?.removeItem(key);
      return false;
    }
    return text === FAILED || !isHeld || !(await isAlive(key));
  };

  return {
    async hasFailed() {
      const marked = keys();
      if (marked.length === 0) return false;
      const held = (await locks?.query().catch(() => null))?.held ?? [];
      const running = new Set(held.map(({ name }) => name));
      const failed = await Promise.all(marked.map((key) => hasStartFailed(key, running.has(key))));
      return failed.includes(true);
    },
    async begin() {
      const key = `${PREFIX}${crypto.randomUUID()}`;
      // Listened for before there is a mark: a page may be left while the mark is still being written to the disk.
      let isLeft = false;
      const remove = (): void => {
        isLeft = true;
        storage?.removeItem(key);
        void kept.remove(key);
      };
      const stop = onLeft(remove);
      const letGo = await hold(key);
      const channel = new BroadcastChannel(key);
      channel.onmessage = ({ data }) => {
        if (data === ASK) channel.postMessage(ANSWER);
      };
      if (!isLeft) {
        mark(key, RUNNING);
        await kept.add(key);
      }
      const end = (): void => {
        channel.close();
        stop();
        letGo();
      };
      return {
        done() {
          remove();
          end();
        },
        failed() {
          mark(key, FAILED);
          end();
        },
      };
    },
    forget() {
      for (const key of keys()) {
        storage?.removeItem(key);
        void kept.remove(key);
      }
    },
  };
}
