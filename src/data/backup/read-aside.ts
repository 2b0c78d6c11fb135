import { proxy, releaseProxy, wrap } from 'comlink';
import type { LoggedEvent } from '../../log/events.ts';
import { ownProgram } from '../../privacy/trusted.ts';
import type { FileLimits } from '../../programme/limits.ts';
import type { Opening } from '../encryption/sealed-file.ts';
import type { ReaderApi } from './reader-api.ts';
import address from './reader-worker.ts?worker&url';
import type { BackupReading } from './reading.ts';

/** A worker that reads one file, and goes afterwards. */
export interface ReaderConnection {
  readonly api: ReaderApi;
  /** Called when the worker has broken; calls that are pending then never settle. */
  onBroken(listener: () => void): void;
  close(): void;
}

/** @throws Error where the browser starts no workers. */
function startReader(): ReaderConnection {
  const worker = new Worker(ownProgram(address), { type: 'module', name: 'backup-reader' });
  const remote = wrap<ReaderApi>(worker);
  return {
    api: {
      read: (file, limits, opening, onSign) => remote.read(file, limits, opening, proxy(onSign)),
      next: () => remote.next(),
    },
    onBroken(listener) {
      worker.addEventListener('error', listener);
      worker.addEventListener('messageerror', listener);
    },
    close() {
      worker.terminate();
      remote[releaseProxy]();
    },
  };
}

/** Looked at so often; after so many looks without a sign in between the worker hangs. A page that sleeps does not look. [our own choice] */
const LOOK_MS = 10_000;
const LOOKS = 3;

/**
 * Reads a file in a worker of its own, which is loaded then: whatever is in the file, the page stays at hand, and what it gets has been
 * checked. Never rejects.
 */
export async function readAside(
  file: Blob,
  limits: FileLimits,
  opening: Opening = { keys: [], context: null },
  start: () => ReaderConnection = startReader,
): Promise<BackupReading> {
  const gaveUp = { backup: null, refusal: { kind: 'gave-up' } } as const;
  let reader: ReaderConnection;
  try {
    reader = start();
  } catch {
    return gaveUp;
  }
  let silent = 0;
  const onSign = (): void => void (silent = 0);
  let look: ReturnType<typeof setInterval> | undefined;
  const broken = new Promise<BackupReading>((resolve) => {
    reader.onBroken(() => resolve(gaveUp));
    look = setInterval(() => {
      silent += 1;
      if (silent >= LOOKS) resolve(gaveUp);
    }, LOOK_MS);
  });
  try {
    return await Promise.race([read(reader.api, file, [limits, opening, onSign]), broken]);
  } catch {
    return gaveUp;
  } finally {
    clearInterval(look);
    reader.close();
  }
}

async function read(
  api: ReaderApi,
  file: Blob,
  [limits, opening, onSign]: [FileLimits, Opening, () => void],
): Promise<BackupReading> {
  const { head, refusal } = await api.read(file, limits, opening, onSign);
  if (refusal) return { backup: null, refusal };
  const events: LoggedEvent[] = [];
  for (;;) {
    onSign();
    const some = await api.next();
    if (some.length === 0) return { backup: { ...head, events }, refusal: null };
    for (const event of some) events.push(event);
  }
}
