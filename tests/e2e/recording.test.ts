import { afterAll, beforeAll, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { fitOf, record, session } from '../recording/fit-bytes.ts';
import { startApp, storedEvents, type App } from './harness.ts';

const squat = need(exerciseById('squat'), 'the squat');
const events = fakeEvents(squat, { id: 'set', count: 3 });
const startMs = need(events[0], 'a set').timeMs;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('what a watch recorded is added to its set in the built app, lies on the disk, and is taken back', async () => {
  const { page, context } = await app.open();
  const backup = { format: 'hipwise-backup', version: 1, app: '0.1.0', exportedMs: startMs };
  const lines = events.map((event, at) => ({ ...event, order: at + 1 }));
  await page.goto(`${app.url}/#/data`);
  await page.locator('hip-backup input[type=file]').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...backup, events: lines })),
  });
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.getByText('Added. Your history').waitFor();
  await page.goto(`${app.url}/#/log/set`);
  const values = Array.from({ length: 30 }, (_, second) => record(startMs + 1000 * second, 90 + second));
  await page.locator('hip-watch-recording input[type=file]').setInputFiles({
    name: 'activity.fit',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(fitOf([session(startMs, 30, 143), ...values])),
  });
  await page.getByText('Heart rate and 143 kcal were added from your watch.').waitFor();
  const kinds = (await storedEvents(page)).map(({ type }) => type);
  expect(kinds.slice(events.length).toSorted()).toEqual(['heart-rate', 'recording-added']);
  await page.reload();
  await page.getByText('90 to 119 beats a minute').waitFor();
  await page.getByRole('button', { name: 'Remove it again' }).click();
  await page.getByText('90 to 119 beats a minute').waitFor({ state: 'detached' });
  await context.close();
});
