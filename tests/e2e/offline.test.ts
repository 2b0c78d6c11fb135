import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import { ensureBuild } from '../../scripts/setup/build.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import { serveFolder, type Server } from '../../scripts/setup/serve.ts';
import de from '../../src/locales/de.json';
import { startIsOver } from './hanging-start.ts';
import { clip, prepareStorage, startSet, summedUp, waitForCount } from './harness.ts';

/** One profile from its first visit on, each test from where the one before has left it. The server comes and goes. */

let folder: string;
let browser: Browser;
let context: BrowserContext;
let server: Server;
let url: string;

const serve = async (): Promise<void> => {
  server = await serveFolder(folder, url ? { port: Number(new URL(url).port) } : {});
  url = server.url;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hipwise-offline-'));
  cpSync(await ensureBuild(), folder, { recursive: true, filter: (path) => !path.includes('_heavy') });
  browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_FLAGS, '--autoplay-policy=no-user-gesture-required'],
  });
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(45_000);
  await prepareStorage(context, true);
  await serve();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const newPage = async (): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  return page;
};

const versions = (page: Page): Promise<{ active: boolean; waiting: boolean }> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return { active: registration?.active !== null, waiting: registration?.waiting !== null };
  });

const offerOf = (page: Page) => page.getByRole('button', { name: 'A new version is ready: load it' });

/** What a phone does when a file is shared with the installed app. */
async function share(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<Page> {
  const page = await context.newPage();
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${url}/share-target"><input type="file" name="video"><button></form>`,
  );
  await page.locator('input').setInputFiles(file);
  await page.locator('button').click();
  return page;
}

describe('without a network', () => {
  it('every screen is there once the first visit has stored it', async () => {
    const first = await newPage();
    await first.getByText('Ready offline').first().waitFor({ timeout: 60_000 });
    await startIsOver(first);
    await server.close();
    await first.close();

    const failed: string[] = [];
    context.on('requestfailed', (request) => {
      // A page that is left, or loaded anew, does not wait for what it was loading.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
    });
    const page = await newPage();
    const response = await page.reload();
    expect(response?.fromServiceWorker()).toBe(true);
    expect(response?.headers()).toMatchObject(
      Object.fromEntries(Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value])),
    );

    await page.goto(`${url}/#/exercise/clamshell`);
    await page.locator('hip-demo canvas').first().waitFor();
    await page.goto(`${url}/#/programme`);
    await page.locator('hip-programme h1').waitFor();
    await page.goto(`${url}/#/`);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await page.getByRole('heading', { name: de['Strong hips, steady stride.'] }).waitFor();
    expect(failed).toEqual([]);
    // What was chosen is in the log: it is chosen otherwise, and not taken away.
    await page.getByRole('combobox', { name: de['Language'] }).selectOption('en');
    await page.getByRole('heading', { name: 'Strong hips, steady stride.' }).waitFor();
    await page.evaluate(() => {
      const chosen: unknown = JSON.parse(localStorage.getItem('hipwise-preferences') ?? '{}');
      localStorage.setItem('hipwise-preferences', JSON.stringify(Object.assign({}, chosen, { noteAcknowledged: true })));
    });
    await page.close();
  });

  it('a video that another app shares is recognised, counted to its end, let go, and in the history', async () => {
    const page = await share(clip('squat-right'));
    await page.getByRole('heading', { name: 'squat-right.webm is here.' }).waitFor();
    await page.getByRole('button', { name: 'Count it' }).click();
    await page.getByText('This is what the video seems to show.').waitFor({ timeout: 120_000 });
    expect(await page.getByRole('combobox', { name: 'Exercise' }).inputValue()).toBe('squat');
    await page.getByRole('button', { name: 'Analyse the video' }).click();
    expect(await summedUp(page)).toBe(3);
    expect(await page.evaluate(() => caches.has('hipwise-shared'))).toBe(false);
    await page.getByRole('link', { name: 'Progress' }).click();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('link', { name: /Squat/ }).first().click();
    await page.getByRole('heading', { name: 'Squat' }).waitFor();
    await page.close();
  });

  it('a shared file that is no video is told, once', async () => {
    const page = await share({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await page.getByText('What you shared is not a video.').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await startIsOver(page);
    await page.close();
  });
});

describe('a newer version', () => {
  it('waits while a set runs, is offered afterwards, and is loaded once, in the tab that has asked for it', async () => {
    const other = await newPage();
    const page = await newPage();
    await startSet(page, 'squat', 'Try the sample');
    await serve();
    appendFileSync(join(folder, 'sw.js'), '\n');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => versions(page), { timeout: 20_000 }).toEqual({ active: true, waiting: true });
    await waitForCount(page, 1);
    expect(new URL(page.url()).hash).toBe('#/live');
    expect(await offerOf(page).count()).toBe(0);
    expect(await versions(page)).toEqual({ active: true, waiting: true });

    await page.goto(`${url}/#/`);
    await offerOf(page).waitFor();
    const loads: string[] = [];
    for (const [name, tab] of [
      ['page', page],
      ['other', other],
    ] as const)
      tab.on('load', () => loads.push(name));
    await offerOf(page).click();
    await expect.poll(() => loads, { timeout: 20_000 }).toEqual(['page']);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await versions(page)).toEqual({ active: true, waiting: false });
    await offerOf(other).waitFor();
    expect(loads).toEqual(['page']);
    await other.close();
    await page.close();
  });
});
