import type { Page } from 'playwright';

/**
 * Puts lines into the log on the disk, as a fault has left them, or a `version` of the app in which the page must not have it open
 * otherwise; as it is there when left out.
 */
export async function storeLines(page: Page, lines: readonly object[], version?: number): Promise<void> {
  await page.evaluate(
    ([stored, wanted]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hipwise', wanted);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('events', { keyPath: 'id' });
          store.createIndex('by-time', 'timeMs');
          store.createIndex('by-order', 'order');
        };
        request.onsuccess = () => {
          const writing = request.result.transaction('events', 'readwrite');
          for (const line of stored) writing.objectStore('events').put(line);
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [lines, version] as const,
  );
}

/** A page of the same origin without the app. */
export const withoutApp = async (page: Page, url: string): Promise<void> => void (await page.goto(`${url}/icon.svg`));
