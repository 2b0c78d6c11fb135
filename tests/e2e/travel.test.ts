import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { startApp, storedEvents, type App } from './harness.ts';
import { storeLines, withoutApp } from './stored-log.ts';

const squat = need(exerciseById('squat'), 'the squat');

/** A set as version 2 of the log had it: nothing says where its user was. */
const trained = (time: string, at: number): object[] => {
  const events = fakeEvents(squat, { id: `set-${String(at)}`, count: 3 });
  const shiftMs = Date.parse(time) - (events[0]?.timeMs ?? 0);
  return events.map((event, place) => {
    return { ...event, timeMs: event.timeMs + shiftMs, offsetMin: undefined, order: 100 * at + place + 1 };
  });
};

/** Six in the evening in Los Angeles, on 17, 19 and 22 November. */
const EVENINGS = ['2026-11-18T02:00:00Z', '2026-11-20T02:00:00Z', '2026-11-23T02:00:00Z'];

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const textOf = async (page: Page, selector: string): Promise<string> => {
  await page.locator(selector).first().waitFor();
  return (await page.locator(selector).allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
};

/** What history, a page of it, and progress say. */
async function looksLike(page: Page): Promise<string[]> {
  const shown: string[] = [];
  for (const [hash, selector] of [
    ['#/log', 'hip-set-list section'],
    ['#/log/set-0', 'hip-record header p'],
    ['#/summary/set-2', 'hip-summary header p'],
    ['#/progress', 'hip-progress section.weeks dl'],
  ] as const) {
    await page.goto(`${app.url}/${hash}`);
    await page.reload();
    shown.push(await textOf(page, selector));
  }
  return shown;
}

it('training stays on its days and at its times when the device is taken to another continent', async () => {
  const { page, context } = await app.open();
  context.setDefaultTimeout(60_000);
  // Sunday evening at home, and Monday where one is going.
  await page.clock.setFixedTime('2026-11-23T03:00:00Z');
  const device = await context.newCDPSession(page);
  const moveTo = (timezoneId: string) => device.send('Emulation.setTimezoneOverride', { timezoneId });
  await moveTo('America/Los_Angeles');
  await withoutApp(page, app.url);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name === 'hipwise') indexedDB.deleteDatabase(name);
  });
  await storeLines(page, EVENINGS.flatMap(trained), 2);

  const home = await looksLike(page);
  expect(home[0]).toMatch(
    /Sunday,? 22 November 2026.*18:00.*Thursday,? 19 November 2026.*18:00.*Tuesday,? 17 November 2026.*18:00/,
  );
  expect(home[1]).toMatch(/Tuesday,? 17 November 2026 · 18:00/);
  expect(home[2]).toMatch(/Sunday,? 22 November, 18:00/);
  // So many days were trained in the week that ends with this evening.
  expect(home[3]).toContain('3 of 2');

  await moveTo('Europe/Berlin');
  const away = await looksLike(page);
  expect(away.slice(0, 3)).toEqual(home.slice(0, 3));
  // Another week has begun there; the one before has what it had.
  expect(away[3]).toContain('0 of 2');
  expect((await storedEvents(page)).map((event) => ('offsetMin' in event ? event.offsetMin : null))).toEqual(
    EVENINGS.flatMap((time, at) => trained(time, at).map(() => -480)),
  );
  await context.close();
});
