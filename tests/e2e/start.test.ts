import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from '../../src/data/backup/reading.ts';
import { startApp, storedEvents, type App } from './harness.ts';
import { breakApp, EVENTS, firstScreen, hang, plainPage, SETS, startIsOver } from './hanging-start.ts';
import { storeLines, withoutApp } from './stored-log.ts';

/** What version 2 of the log took in from any file, and what hung every start from then on. */
const bomb = {
  ...{ id: 'bomb', type: 'workout-started', workoutId: 'w', session: 'x', name: 'Bomb', plannedSets: 1, order: 99 },
  timeMs: Date.now() - 60_000,
  items: Array.from({ length: 100 }, () => ({
    exercise: 'squat',
    dose: { kind: 'reps', sets: 100_000, reps: 1, pauseS: 0, load: 'none' },
  })),
};

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The machine may have other things to do. */
const PATIENCE_MS = 120_000;

/** A browser with two sets in its log and an app that has this fault. */
async function openWith(fault: 'hang' | 'throw'): Promise<BrowserContext> {
  const { page, context } = await app.open();
  context.setDefaultTimeout(PATIENCE_MS);
  await breakApp(context, app.url, fault);
  await page.close();
  return context;
}

const open = async (context: BrowserContext, hash = ''): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${app.url}/${hash}`);
  return page;
};

const ids = async (page: Page): Promise<string[]> =>
  (await storedEvents(page)).flatMap((event) => ('id' in event ? String(event.id) : []));

/** What a backup holds of training. */
const idsIn = async (file: Blob): Promise<string[]> => {
  const events = (await readBackup(file)).backup?.events ?? [];
  return events.flatMap(({ id, type }) => (type === 'choice-made' ? [] : [id])).toSorted();
};

describe('a start that does not come to its end', () => {
  it('is followed by a plain page that opens no log, saves all of it, and lets one start normally', async () => {
    const context = await openWith('hang');
    await hang(context, app.url);
    const page = await open(context, '#/log/first');
    await plainPage(page).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save my data' }).click();
    const file = await readFile(await (await downloading).path());
    expect(await idsIn(new Blob([file]))).toEqual(EVENTS.map(({ id }) => id).toSorted());
    // It was a fault of the app, which is mended.
    await page.evaluate(() => localStorage.removeItem('fault'));
    await page.getByRole('button', { name: 'Start normally' }).click();
    await firstScreen(page).waitFor();
    await page.goto(`${app.url}/#/log`);
    await expect.poll(() => page.locator('hip-set-list li').count(), { timeout: PATIENCE_MS }).toBe(SETS.length);
    await page.reload();
    await page.locator('hip-set-list li').first().waitFor();
    await context.close();
  });

  it('is followed by it again where the log still hangs, and after everything is deleted the app starts as new', async () => {
    const context = await openWith('hang');
    await hang(context, app.url);
    const page = await open(context);
    await plainPage(page).waitFor();
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('hipwise-start')) localStorage.removeItem(key);
    });
    await page.close();
    await hang(context, app.url);
    const again = await open(context);
    await plainPage(again).waitFor();
    await again.getByRole('button', { name: 'Delete my data…' }).click();
    expect((await ids(again)).length).toBe(EVENTS.length);
    await again.getByRole('button', { name: 'Yes, delete everything' }).click();
    await firstScreen(again).waitFor();
    expect(await ids(again)).toEqual([]);
    await again.reload();
    await firstScreen(again).waitFor();
    await context.close();
  });

  it('because it throws is told, and followed by the plain page', async () => {
    const context = await openWith('throw');
    const page = await open(context);
    await page.getByText('Your past sets could not be read.').waitFor();
    await page.reload();
    await plainPage(page).waitFor();
    await context.close();
  });
});

describe('a start that is cut short by its user', () => {
  it('is a start like any other: reloaded at once, closed at once, two at the same time', async () => {
    const { page, context } = await app.open();
    context.setDefaultTimeout(PATIENCE_MS);
    await firstScreen(page).waitFor();
    await storeLines(page, EVENTS);
    for (let round = 0; round < 2; round++) await page.goto(app.url, { waitUntil: 'commit' });
    const closed = await context.newPage();
    await closed.goto(app.url, { waitUntil: 'commit' });
    await closed.close({ runBeforeUnload: true });
    const tabs = await Promise.all([open(context), open(context)]);
    for (const tab of tabs) {
      // A browser takes its time with what nobody sees.
      await tab.bringToFront();
      await firstScreen(tab).waitFor();
      expect(await plainPage(tab).count()).toBe(0);
    }
    const marks = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hipwise-start')));
    await expect.poll(marks, { timeout: PATIENCE_MS }).toEqual([]);
    await context.close();
  });
});

describe('a log that an earlier version filled from a hostile file', () => {
  it('starts, shows everything else, says what is left out, and has it in a backup', async () => {
    const { page, context } = await app.open();
    context.setDefaultTimeout(PATIENCE_MS);
    await startIsOver(page);
    await withoutApp(page, app.url);
    await page.evaluate(async () => {
      const request = indexedDB.deleteDatabase('hipwise');
      await new Promise((done) => (request.onsuccess = request.onerror = request.onblocked = done));
    });
    await storeLines(page, [...EVENTS, bomb], 2);
    await page.goto(`${app.url}/#/log`);
    await expect.poll(() => page.locator('hip-set-list li').count(), { timeout: PATIENCE_MS }).toBe(SETS.length);
    await page.goto(`${app.url}/#/data`);
    await page.getByText('1 entry of the log cannot be right').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a backup', exact: true }).click();
    const file = new Blob([await readFile(await (await downloading).path())]);
    await page.getByText('1 entry in it cannot be right.').waitFor();
    const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    expect(JSON.parse(text)).toMatchObject({ leftOut: [{ id: 'bomb' }] });
    expect(await idsIn(file)).toEqual(EVENTS.map(({ id }) => id).toSorted());
    await page.goto(app.url);
    await page.reload();
    await firstScreen(page).waitFor();
    await context.close();
  });
});
