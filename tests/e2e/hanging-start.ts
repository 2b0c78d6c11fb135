import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import type { Fault, Place } from './faults.ts';
import { prepareStorage } from './harness.ts';
import { storeLines, withoutApp } from './stored-log.ts';

/** A log that the app cannot bear, made of a fault of the app: it adds up no sets any more. */

const squat = need(exerciseById('squat'), 'the squat');

/** Ids of the sets that are in the log. */
export const SETS = ['first', 'second'];

export const EVENTS = SETS.flatMap((id, at) => fakeEvents(squat, { id, count: 3, daysAgo: at })).map((event, at) => ({
  ...event,
  // Behind what the app itself has written by then, as everything is that comes later.
  order: at + 1001,
}));

/** Where the app adds sets up, and nowhere else, it does what `localStorage` says: hang, or throw. */
const faultyFold = (): void => {
  const sorted = Array.prototype.sort;
  Array.prototype.sort = function <T>(this: T[], ...given: [compare?: (a: T, b: T) => number]) {
    const isReps = this.some((each) => typeof each === 'object' && each !== null && 'type' in each && each.type === 'rep');
    const fault = isReps ? localStorage.getItem('fault') : null;
    if (fault === 'throw') throw new Error('This log is too much.');
    if (fault === 'hang') localStorage.setItem('hangs', 'now');
    while (fault === 'hang');
    return Reflect.apply(sorted, this, given);
  };
};

/** Sets in the log of this browser, and an app in it that has this fault. */
export async function breakApp(context: BrowserContext, url: string, fault: 'hang' | 'throw'): Promise<void> {
  await context.addInitScript(faultyFold);
  const page = await context.newPage();
  await page.goto(url);
  await startIsOver(page);
  // Where no app adds them up before it is broken.
  await withoutApp(page, url);
  await storeLines(page, EVENTS);
  await page.evaluate((wanted) => localStorage.setItem('fault', wanted), fault);
  await page.close();
}

/** A page that is closed or left by the test tool is not left by somebody: its start has to be over. */
export async function startIsOver(page: Page): Promise<void> {
  await firstScreen(page).waitFor();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('hipwise-start')));
}

/** Opens a tab in which the app hangs, and closes it as one closes such a tab. */
export async function hang(context: BrowserContext, url: string): Promise<void> {
  const beside = await context.newPage();
  await withoutApp(beside, url);
  await beside.evaluate(() => localStorage.removeItem('hangs'));
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  while ((await beside.evaluate(() => localStorage.getItem('hangs'))) === null) await sleep(100);
  await page.close();
  await beside.close();
}

export const firstScreen = (page: Page) => page.locator('hip-app h1').first();
export const plainPage = (page: Page) => page.getByRole('heading', { name: 'Hipwise did not start last time' });

/** A start hangs, and the next one; `context` is empty. */
export async function startHangs({ url }: Place, context: BrowserContext): Promise<Fault[]> {
  await prepareStorage(context, true);
  await breakApp(context, url, 'hang');
  await hang(context, url);
  const page = await context.newPage();
  await page.goto(url);
  await plainPage(page).waitFor();
  const words = await page.locator('hip-safe-start h1, hip-safe-start h1 + p').allInnerTexts();
  return [
    {
      happens: 'A start hangs, crashes or throws (a fault of the app, or what is in the log)',
      reads: words.join(' '),
      kept: 'Everything: the next start leaves the log closed, and saves it as a backup, starts normally or deletes it',
    },
  ];
}
