import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { cameraFlags, prepareStorage, shownCount, startSet, storedEvents, waitForCount } from './harness.ts';
import { openOwnBrowser, type OwnBrowser } from './own-browser.ts';

/** What can go wrong with the log, made to happen in a real browser. */
export interface Fault {
  /** What happens. */
  happens: string;
  /** What the user reads, word for word; numbers of what was counted are left out. */
  reads: string;
  /** What is still there afterwards. */
  kept: string;
}

/** Where it happens: the served app, and a folder for profiles and the webcam's pictures. */
export interface Place {
  url: string;
  folder: string;
}

const OLD_DATABASE = resolve(import.meta.dirname, '../fixtures/databases/version-1.json');

const oldEvents = (): object[] => JSON.parse(readFileSync(OLD_DATABASE, 'utf8'));

const textOf = async (page: Page, selector: string): Promise<string> => {
  const found = page.locator(selector).filter({ hasText: /\S/ }).first();
  await found.waitFor();
  return (await found.innerText()).replace(/\s+/g, ' ').trim();
};

/** The sentences of a problem, without its buttons. */
export const problem = (page: Page): Promise<string> => textOf(page, 'hip-problem p');

/** The offer to go on with what a page left behind, without the count. */
const offer = async (page: Page): Promise<string> =>
  (await textOf(page, '.left-behind'))
    .replace(/Squat: [^.]*\. /, '')
    .replace('Keep it and show it', '')
    .trim();

export const fullReps = async (page: Page): Promise<number> =>
  (await storedEvents(page)).filter(({ type, rep }) => type === 'rep' && rep?.outcome === 'full').length;

async function loadApp(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('hip-app h1').first().waitFor();
}

export async function openApp(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await loadApp(page, url);
  return page;
}

export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
};

/** The browser of somebody who trains in front of the camera; the same profile again and again is the same device. */
export async function openGym({ url, folder }: Place, profile: string): Promise<OwnBrowser> {
  const flags = gymFlags.get(folder) ?? (await cameraFlags(url, folder, ['squat-right']));
  gymFlags.set(folder, flags);
  const own = await openOwnBrowser(join(folder, profile), { flags });
  await prepareStorage(own.context, true);
  // The app's own files for use without a network would count against the quota at a time of their own.
  await own.context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  return own;
}

const gymFlags = new Map<string, string[]>();

/** For the empty databases, the beginning of a set and a repetition or two. */
const ROOM_BYTES = 10_000;

/** A disk that is full and gets room again, two tabs, and a tab that crashes, all in one set. */
export async function inOneSet(place: Place): Promise<Fault[]> {
  const gym = await openGym(place, 'one-set');
  try {
    const page = await gym.context.newPage();
    const devTools = await gym.context.newCDPSession(page);
    const origin = new URL(place.url).origin;
    // Before the first write: what the browser has found to be free it does not ask for again.
    await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM_BYTES });
    await loadApp(page, place.url);
    await startSet(page, 'squat', 'Camera', 15);
    const full = await problem(page);
    const [shown, written] = [await shownCount(page), await fullReps(page)];
    must(written < shown, 'a full disk takes no repetition');
    await devTools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: /again/i }).click();
    await until(async () => (await fullReps(page)) >= shown, 'what waited is written once there is room');

    const other = await openApp(gym.context, place.url);
    must((await other.locator('.left-behind').count()) === 0, 'a set that runs in one tab is not offered in the other one');

    const before = await shownCount(page);
    const crashed = page.waitForEvent('crash');
    // Nobody is left to answer.
    void devTools.send('Page.crash').catch(() => undefined);
    await crashed;
    await other.reload();
    const offered = await offer(other);
    must((await fullReps(other)) >= before, 'a crashed tab loses no repetition that was shown');
    return [
      {
        happens: 'The disk is full in the middle of a set',
        reads: full,
        kept: 'Everything: what could not be written waits in the page, and is written as soon as there is room',
      },
      {
        happens: 'A second tab is opened while a set runs',
        reads: 'Nothing: the set belongs to the tab in which it runs',
        kept: 'Everything: both tabs write into one log',
      },
      { happens: 'The tab crashes in the middle of a set', reads: offered, kept: 'Every repetition that was shown' },
    ];
  } finally {
    await gym.kill();
  }
}

/** What a killed browser leaves: repetitions that were shown, and those that are in the log at the next start. */
export interface Killed {
  shown: number;
  kept: number;
  /** What the next start offers. */
  reads: string;
}

/** SIGKILL to the browser in the middle of a set, `afterMs` after `atLeast` repetitions were shown. */
export async function killInSet(place: Place, profile: string, atLeast: number, afterMs: number): Promise<Killed> {
  const gym = await openGym(place, profile);
  const before = await openApp(gym.context, place.url);
  const known = await fullReps(before);
  await startSet(before, 'squat', 'Camera', 15);
  await waitForCount(before, atLeast);
  await sleep(afterMs);
  const shown = await shownCount(before);
  await gym.kill();

  const again = await openGym(place, profile);
  try {
    const after = await openApp(again.context, place.url);
    const reads = await offer(after);
    const kept = (await fullReps(after)) - known;
    await after.getByRole('button', { name: 'Keep it and show it' }).click();
    await after.locator('hip-summary').waitFor();
    return { shown, kept, reads };
  } finally {
    await again.kill();
  }
}

export async function browserKilled(place: Place): Promise<Fault[]> {
  const { shown, kept, reads } = await killInSet(place, 'killed', 1, 700);
  must(kept >= shown - 1, `at most one repetition is lost (shown ${shown}, kept ${kept})`);
  return [
    {
      happens: 'The browser is killed in the middle of a set (SIGKILL; a flat battery)',
      reads,
      kept: 'Every repetition that was shown, but for the last one at most',
    },
  ];
}

/** Copies of the old events, as a backup of much training has them. */
function largeBackup(copies: number): string {
  const events = Array.from({ length: copies }, (_, copy) => oldEvents().map((event) => renamed(event, `-${copy}`))).flat();
  const ordered = events.map((event, i) => ({ ...event, order: i + 1 }));
  return JSON.stringify({ format: 'hipwise-backup', version: 1, app: '0.0.0', exportedMs: 0, events: ordered });
}

const renamed = (event: object, by: string): object =>
  Object.fromEntries(Object.entries(event).map(([name, value]) => [name, /^(id|setId)$/.test(name) ? `${value}${by}` : value]));

const COPIES = 400;

/** SIGKILL to the browser while thousands of events are being written. */
export async function killedWhileReading({ url, folder }: Place): Promise<Fault[]> {
  const profile = join(folder, 'reading');
  const file = join(folder, 'backup.json');
  writeFileSync(file, largeBackup(COPIES));
  const addAll = async (page: Page): Promise<void> => {
    await page.goto(`${url}/#/data`);
    await page.getByLabel('Open a backup').setInputFiles(file);
    await page.getByRole('button', { name: 'Add them' }).click();
  };
  const first = await openOwnBrowser(profile);
  await prepareStorage(first.context, true);
  await addAll(await openApp(first.context, url));
  await first.kill();

  const again = await openOwnBrowser(profile);
  try {
    const page = await openApp(again.context, url);
    const kept = (await storedEvents(page)).length;
    const all = COPIES * oldEvents().length;
    must(kept === 0 || kept === all, `a backup is taken in as a whole or not at all (${kept} of ${all} events)`);
    if (kept === 0) await addAll(page);
    await until(async () => (await storedEvents(page)).length === all, 'the backup is taken in the second time');
    return [
      {
        happens: 'The browser is killed while a backup is taken in (a crash between two writes)',
        reads: 'Nothing: open the backup again',
        kept: 'The log as it was before, or with the whole backup; never a part of it',
      },
    ];
  } finally {
    await again.kill();
  }
}

/** An older and a newer version of the app in another tab; `context` is empty. */
export async function otherVersions(place: Place, context: BrowserContext): Promise<Fault[]> {
  await prepareStorage(context, true);
  const older = await context.newPage();
  // A page of the same origin without the app: it holds the database as an older app does that hangs.
  await older.goto(`${place.url}/icon.svg`);
  const events = oldEvents();
  await older.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hipwise', 1);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('events', { keyPath: 'id' });
          store.createIndex('by-time', 'timeMs');
          for (const event of stored) store.put(event);
        };
        request.onsuccess = () => resolve();
      }),
    events,
  );
  const page = await openApp(context, place.url);
  const blocked = await problem(page);
  await older.close();
  await page.locator('hip-problem p').waitFor({ state: 'detached' });
  await until(
    async () => (await storedEvents(page)).length === events.length,
    'every old event is there after the other tab is gone',
  );

  const newer = await context.newPage();
  await newer.goto(`${place.url}/icon.svg`);
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hipwise', 99);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await page.reload();
  const tooOld = await problem(page);
  return [
    {
      happens: 'A tab with an older version keeps the log busy (blocked upgrade)',
      reads: blocked,
      kept: 'Everything: the log is brought up to date as soon as that tab is closed',
    },
    {
      happens: 'A tab with a newer version has changed the log',
      reads: tooOld,
      kept: 'Everything: this tab reads and writes nothing any more',
    },
  ];
}

/** Two notes on one set, the second one at a time before the first; `context` is empty. */
export async function clockSetBack(place: Place, context: BrowserContext): Promise<Fault[]> {
  await prepareStorage(context, true);
  const page = await openApp(context, place.url);
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('hipwise');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const writing = request.result.transaction('events', 'readwrite');
          for (const [i, event] of stored.entries()) writing.objectStore('events').put({ ...event, offsetMin: 0, order: i + 1 });
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    oldEvents(),
  );
  const note = page.getByRole('textbox', { name: 'Note on this set' });
  const say = async (text: string, at: string): Promise<void> => {
    await page.clock.setSystemTime(at);
    await page.goto(`${place.url}/#/log/squats`);
    await page.reload();
    const before = (await storedEvents(page)).length;
    await note.fill(text);
    await note.blur();
    await until(async () => (await storedEvents(page)).length > before, 'a note is written');
  };
  await say('First', '2026-06-02T18:00:00Z');
  await say('Second', '2025-06-02T18:00:00Z');
  await page.reload();
  await note.waitFor();
  must((await note.inputValue()) === 'Second', 'what was said last counts');
  return [
    {
      happens: 'The clock is set back by a year between two changes',
      reads: 'Nothing: days are shown as the clock told them',
      kept: 'Everything, and what was said last counts: the log keeps an order of its own',
    },
  ];
}

/** A browser that is told to keep nothing, as in some private windows. */
export async function storingForbidden({ url, folder }: Place): Promise<Fault[]> {
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  const own = await openOwnBrowser(join(folder, 'forbidden'), { settings });
  try {
    const page = await openApp(own.context, url);
    return [
      {
        happens: 'The browser keeps nothing (a private window, or storing is not allowed)',
        reads: await problem(page),
        kept: 'What is in the page, until it is closed',
      },
    ];
  } finally {
    await own.kill();
  }
}

const PATIENCE_MS = 20_000;

export async function until(holds: () => Promise<boolean>, what: string, patienceMs = PATIENCE_MS): Promise<void> {
  const endMs = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > endMs) throw new Error(`It does not come to hold that ${what}.`);
    await sleep(100);
  }
}
