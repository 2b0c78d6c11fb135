import type { Page } from 'playwright';
import { fullReps, must, openApp, openGym, problem, until, type Fault, type Place } from './faults.ts';
import { shownCount, startSet, waitForCount } from './harness.ts';

/** The log is deleted in the middle of a set: by another tab, and by the browser. */

const words = async (page: Page): Promise<string> => {
  const told = page.locator('hip-problem p').filter({ hasText: /deleted/ });
  await told.first().waitFor();
  return problem(page);
};

async function deletedBy(place: Place, profile: string, remove: (page: Page, other: Page) => Promise<void>): Promise<string> {
  const gym = await openGym(place, profile);
  try {
    const page = await openApp(gym.context, place.url);
    await startSet(page, 'squat', 'Camera', 15);
    await waitForCount(page, 1);
    const other = await gym.context.newPage();
    await other.goto(`${place.url}/icon.svg`);
    await page.bringToFront();
    await remove(page, other);
    const read = await words(page);
    const shown = await shownCount(page);
    await until(async () => (await fullReps(page)) >= shown, 'the set that runs is in the log from its beginning');
    must((await page.locator('hip-problem').count()) > 0, 'it is told');
    return read;
  } finally {
    await gym.kill();
  }
}

export async function logDeleted(place: Place): Promise<Fault[]> {
  const byTab = await deletedBy(place, 'deleted-by-tab', (_page, other) =>
    other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('hipwise');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    ),
  );
  const byBrowser = await deletedBy(place, 'deleted-by-browser', async (page) => {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', { origin: new URL(place.url).origin, storageTypes: 'indexeddb' });
  });
  must(byTab === byBrowser, 'both are told in the same words');
  return [
    {
      happens: 'The log is deleted in the middle of a set (by another tab, or with “clear site data”)',
      reads: byTab,
      kept: 'What was deleted is gone; the set or session that runs is written once more, from its beginning',
    },
  ];
}
