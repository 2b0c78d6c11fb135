import { deleteDB } from 'idb';
import { LOG_DATABASE } from '../log/indexeddb.ts';
import { STORED } from '../settings/stored-keys.ts';

/** Everything that the app has stored here besides the log: choices, handles of folders, sync, the app itself. */

/** Keys of ours: another app may share the address. */
const OURS = /^hipwise/;

/** Of the app itself. */
const APP_FILES = 'hipwise-large';

const eraseLocalStorage = (): void => {
  try {
    for (const key of Object.keys(localStorage)) if (OURS.test(key)) localStorage.removeItem(key);
  } catch {
    // Storage is switched off: there is nothing.
  }
};

/** The app is stored for use without a network; it comes back with the next load. Without a network it stays, or nothing would load. */
async function eraseStoredApp(): Promise<void> {
  if (!navigator.onLine || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  for (const name of await caches.keys()) if (name.includes(registration.scope)) await caches.delete(name);
  await caches.delete(APP_FILES);
  await registration.unregister();
}

export async function eraseDevice(): Promise<void> {
  eraseLocalStorage();
  // The log is emptied by whoever has it open.
  for (const name of Object.keys(STORED.databases)) if (name !== LOG_DATABASE) await deleteDB(name);
  // What the user has handed to the app, and where sync was allowed to go.
  for (const name of Object.keys(STORED.caches)) if (name !== APP_FILES) await globalThis.caches?.delete(name);
  await eraseStoredApp().catch(() => undefined);
}
