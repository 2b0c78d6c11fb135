import { deleteDB } from 'idb';
import { MARKS_DATABASE } from '../settings/kept-marks.ts';
import { ENCRYPTION_DATABASE } from './encryption/keyring.ts';
import { SYNC_DATABASES } from './sync-service.ts';

/** Everything that the app has stored here besides the log: choices, handles of folders, sync, the app itself. */

/** Keys of ours: another app may share the address. */
const OURS = /^hipwise/;

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
  await caches.delete('hipwise-large');
  await registration.unregister();
}

export async function eraseDevice(): Promise<void> {
  eraseLocalStorage();
  for (const name of ['hipwise-folder', MARKS_DATABASE, ENCRYPTION_DATABASE, ...SYNC_DATABASES]) await deleteDB(name);
  // What the user has handed to the app, and where sync was allowed to go.
  for (const name of ['hipwise-settings', 'hipwise-shared']) await globalThis.caches?.delete(name);
  await eraseStoredApp().catch(() => undefined);
}
