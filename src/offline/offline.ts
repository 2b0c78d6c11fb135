import { workerCanDetect } from '../capture/pose/can-detect.ts';
import { ownProgram } from '../privacy/trusted.ts';
import { readShared, removeShared, troubleFrom } from '../service-worker/shared-video.ts';
import type { Install } from './install.ts';
import type { OfflinePort, OfflineState } from './offline-port.ts';
import { listFiles, storeFile } from './service-worker-client.ts';
import { looksDifferent, storeAll, type StoringState } from './storing.ts';
import { watchUpdates, type UpdateWatch } from './update.ts';

/** An app that is left open looks for a newer version this often, when somebody comes back to it. */
const LOOK_EVERY_MS = 3_600_000;

/** Registers the service worker, has it store the app, and tells the screens how things stand. */
export function createOffline(install: Install): OfflinePort {
  let storing: StoringState = { phase: 'unknown' };
  let shared: OfflineState['shared'] = takeTrouble();
  let updates: UpdateWatch | null = null;
  let busy = false;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const storingIs = (state: StoringState): void => {
    const differs = looksDifferent(storing, state);
    storing = state;
    if (differs) changed();
  };

  const store = async (held: boolean): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      const { serviceWorker } = navigator;
      const registration = await serviceWorker.register(ownProgram('/sw.js'));
      updates ??= watch(registration);
      changed();
      const worker = await activeWorker(registration);
      const place = (await workerCanDetect()) ? 'worker' : 'page';
      await storeAll(
        { list: () => listFiles(worker, place), store: (url, onBytes) => storeFile(worker, url, onBytes), room },
        held,
        storingIs,
      );
    } catch {
      storingIs({ phase: 'unavailable' });
    } finally {
      busy = false;
    }
  };

  const watch = (registration: ServiceWorkerRegistration): UpdateWatch => {
    lookAgain(registration);
    const { serviceWorker: container } = navigator;
    return watchUpdates({ registration, container, reload: () => location.reload(), onChange: changed });
  };

  install.onChange = changed;
  void store(savesData());
  void readShared()
    .then((file) => {
      if (file === null) return;
      shared = file;
      changed();
    })
    // Where nothing can be stored, nothing was handed over.
    .catch(() => undefined);
  window.addEventListener('online', () => {
    if (storing.phase === 'failed') void store(savesData());
  });

  return {
    get state() {
      return { storing, updateReady: updates?.ready ?? false, install: install.state, shared };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    store: () => void store(false),
    loadUpdate: () => updates?.load(),
    install: () => install.ask(),
    dismissShared() {
      shared = null;
      void removeShared().catch(() => undefined);
      changed();
    },
  };
}

/**
 * The service worker, once it has stored what every screen needs.
 *
 * @throws Error when it could not.
 */
function activeWorker({ active, installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (active !== null) return Promise.resolve(active);
  const coming = installing ?? waiting;
  return new Promise((resolve, reject) => {
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(coming);
      if (coming.state === 'redundant') reject(new Error('The service worker could not be installed.'));
    });
  });
}

/** How much the browser lets the app store more, bytes. */
async function room(): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage;
}

/** Whether the user has asked the device to save data. Not in the DOM's types: Chromium only. */
const savesData = (): boolean => {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
};

/** Told once: loading the page again does not tell it again. */
function takeTrouble(): OfflineState['shared'] {
  const trouble = troubleFrom(location.search);
  if (trouble !== null) history.replaceState(null, '', location.pathname + location.hash);
  return trouble;
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - lookedMs < LOOK_EVERY_MS) return;
    lookedMs = performance.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => undefined);
  });
}
