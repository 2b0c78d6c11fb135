import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '../../src/data/backup/backup.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { PASSWORD, startDavServer, USER, type DavServer } from '../data/sync/dav-server.ts';
import { davStore } from '../data/sync/devices.ts';
import { startApp, storedEvents, type App } from './harness.ts';

let app: App;
let server: DavServer;
let folder: string;

beforeAll(async () => {
  app = await startApp();
  server = await startDavServer(app.url);
  folder = mkdtempSync(join(tmpdir(), 'hipwise-sync-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
  await app.close();
});

/** A backup with one set, as a file. */
async function backupOf(exerciseId: string): Promise<string> {
  const exercise = exerciseById(exerciseId);
  if (!exercise) throw new Error(`There is no ${exerciseId}.`);
  const log = createMemoryLog(fakeEvents(exercise, { id: `set-${exerciseId}`, count: 3 }));
  const { file } = await writeBackup({ app: '0.0.0', exportedMs: Date.now(), events: await log.events() });
  const path = join(folder, `${exerciseId}.json.gz`);
  writeFileSync(path, Buffer.from(await file.arrayBuffer()));
  return path;
}

async function takeIn(page: Page, exerciseId: string): Promise<void> {
  await page.locator('hip-backup input[type=file]').setInputFiles(await backupOf(exerciseId));
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.getByText('Added.').waitFor();
}

async function turnOn(page: Page, password = PASSWORD, { url } = server): Promise<void> {
  await page.getByLabel('WebDAV address').fill(url);
  await page.getByLabel('User name').fill(USER);
  await page.getByLabel('Password').fill(password);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Turn sync on' }).click()]);
}

/** Whether the page may talk to this address at all. */
const reaches = (page: Page, url: string): Promise<boolean> =>
  page.evaluate(
    (to) =>
      fetch(to, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    url,
  );

it('two devices share one history through a WebDAV server, and the page talks to no other', async () => {
  const phone = await app.open({ serviceWorkers: 'allow' });
  await phone.page.goto(`${app.url}/#/data`);
  await takeIn(phone.page, 'squat');
  await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  expect(await reaches(phone.page, server.url)).toBe(false);

  await phone.page.getByRole('button', { name: 'Use WebDAV' }).click();
  await turnOn(phone.page, 'wrong');
  await phone.page.getByText('User name or password is wrong').waitFor();
  await phone.page.getByRole('button', { name: 'Change the address' }).click();
  await turnOn(phone.page);
  await phone.page.getByText(/Last synced on .* Sent: \d+ entries/).waitFor();
  // Of the month of the set, and of this one: the note was read today.
  expect(server.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(2);
  expect(await reaches(phone.page, server.url)).toBe(true);
  expect(await reaches(phone.page, server.url.replace('127.0.0.1', 'localhost'))).toBe(false);

  const laptop = await app.open({ serviceWorkers: 'allow' });
  await laptop.page.goto(`${app.url}/#/data`);
  await takeIn(laptop.page, 'bridge');
  await laptop.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await laptop.page.getByRole('button', { name: 'Use WebDAV' }).click();
  await turnOn(laptop.page);
  await laptop.page.getByText(/Last synced on .* Received: \d+ entries/).waitFor();
  await phone.page.getByRole('button', { name: 'Sync now' }).click();
  await phone.page.getByText(/Last synced on .* Received: [1-9]\d* entries/).waitFor();
  for (const { page } of [phone, laptop]) {
    const sets = (await storedEvents(page)).flatMap(({ exercise }) => exercise ?? []);
    expect(sets.toSorted()).toEqual(['bridge', 'squat']);
  }

  // What is chosen on one device is chosen on the other one, to and fro.
  const choose = async (page: Page, colours: string): Promise<void> => {
    await page.goto(`${app.url}/#/settings`);
    await page.getByRole('radio', { name: colours, exact: true }).check({ force: true });
    await page.goto(`${app.url}/#/data`);
    await page.getByRole('button', { name: 'Sync now' }).click();
    await page.getByText(/Last synced on/).waitFor();
  };
  const colours = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
  const follows = async (page: Page, theme: string): Promise<void> => {
    await page.getByRole('button', { name: 'Sync now' }).click();
    await expect.poll(() => colours(page), { timeout: 20_000 }).toBe(theme);
  };
  await choose(phone.page, 'Dark');
  await follows(laptop.page, 'dark');
  await choose(laptop.page, 'Light');
  await follows(phone.page, 'light');

  // What is deleted on one device is gone there, sync too.
  await laptop.page.getByRole('button', { name: 'Delete everything…' }).click();
  await Promise.all([
    laptop.page.waitForEvent('load'),
    laptop.page.getByRole('button', { name: 'Yes, delete everything' }).click(),
  ]);
  const left = await laptop.page.evaluate(async () => ({
    // The app that is there again has an empty log, and the mark of its own start.
    databases: (await indexedDB.databases())
      .map(({ name }) => name)
      .filter((name) => name !== 'hipwise' && name !== 'hipwise-starts'),
    copies: localStorage.getItem('hipwise-copies'),
    events: await new Promise((resolve) => {
      const request = indexedDB.open('hipwise');
      request.onsuccess = () => {
        const all = request.result.transaction('events').objectStore('events').getAll();
        // The note counts as read in every page of these tests.
        all.onsuccess = () => resolve(all.result.filter(({ choice }) => choice !== 'note-acknowledged'));
      };
    }),
  }));
  expect(left).toEqual({ databases: [], copies: null, events: [] });
}, 120_000);

it('two devices encrypt with one passphrase: the server can read nothing, and the other one is asked for it', async () => {
  const place = await startDavServer(app.url);
  const joined = async (exerciseId: string): Promise<Page> => {
    const { page } = await app.open({ serviceWorkers: 'allow' });
    await page.goto(`${app.url}/#/data`);
    await takeIn(page, exerciseId);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.getByRole('button', { name: 'Use WebDAV' }).click();
    await turnOn(page, PASSWORD, place);
    await page.getByText(/Last synced on/).waitFor();
    return page;
  };
  const give = async (page: Page, passphrase: string, action: string): Promise<void> => {
    await page.getByLabel('Passphrase').fill(passphrase);
    const again = page.getByLabel('The same once more');
    if (await again.isVisible()) await again.fill(passphrase);
    await page.getByRole('button', { name: action }).click();
  };
  const filesOf = async (): Promise<string[]> => {
    const store = davStore({ url: place.url, user: USER, password: PASSWORD });
    const read = async ({ path }: { path: string }) => (await (await store.read(path, 1e6))?.text()) ?? '';
    return Promise.all((await store.list()).filter(({ path }) => path.endsWith('.enc')).map(read));
  };

  const phone = await joined('squat');
  await phone.getByRole('button', { name: 'Choose a passphrase' }).click();
  await give(phone, 'three foxes run softly', 'Encrypt from now on');
  await phone.getByText('what this device writes elsewhere is encrypted').waitFor();
  await expect.poll(async () => (await filesOf()).length, { timeout: 20_000 }).toBe(3);
  for (const file of await filesOf()) expect(file).toMatch(/^HIPWISE/);

  const laptop = await joined('bridge');
  await laptop.getByRole('button', { name: 'Enter the passphrase' }).click();
  await give(laptop, 'three foxes run loudly', 'Open the files');
  await laptop.getByText('cannot be opened').waitFor();
  await give(laptop, 'three foxes run softly', 'Open the files');
  await laptop.getByText(/Last synced on .* Received: [1-9]\d* entries/).waitFor();
  await phone.getByRole('button', { name: 'Sync now' }).click();
  await phone.getByText(/Last synced on .* Received: [1-9]\d* entries/).waitFor();
  for (const page of [phone, laptop]) {
    const sets = (await storedEvents(page)).flatMap(({ exercise }) => exercise ?? []);
    expect(sets.toSorted()).toEqual(['bridge', 'squat']);
  }
  // After a new start nobody is asked for anything.
  await laptop.reload();
  await laptop.getByText(/Last synced on .* Nothing was new/).waitFor();
  await place.close();
}, 120_000);
