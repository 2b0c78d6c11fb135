import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Worker } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import { motionJpeg } from '../../scripts/measure/fake-webcam.ts';
import { KNOWN_DEVICE, storeDevice } from '../../scripts/measure/known-device.ts';
import { serveBuild, type Server } from '../../scripts/setup/serve.ts';

/** The built app in a real browser, with what a user would see and press. */

const CLIPS = resolve(import.meta.dirname, '../fixtures/clips');

export const clip = (name: string): string => join(CLIPS, `${name}.webm`);

export interface OpenOptions {
  permissions?: string[];
  acknowledged?: boolean;
  /** Blocked where left out: it would load all of the app beside what is tested. */
  serviceWorkers?: 'allow' | 'block';
}

export interface App {
  url: string;
  browser: Browser;
  /** A fresh profile with the safety note acknowledged; its storage is its own. */
  open(options?: OpenOptions): Promise<{ page: Page; context: BrowserContext }>;
  close(): Promise<void>;
}

/** A clip by its name, with left and right exchanged, as long and black, or only its last seconds. */
export type Shot = string | { mirrored: string } | { dark: string } | { endOf: string; seconds: number };

/** Motion JPEG has thirty pictures a second, each of which begins with these bytes. */
const PICTURE_BEGINS = Buffer.from([0xff, 0xd8, 0xff]);

function lastPictures(pictures: Buffer, seconds: number): Buffer {
  let from = pictures.length;
  for (let left = 30 * seconds; left > 0; left -= 1) from = pictures.lastIndexOf(PICTURE_BEGINS, from - 1);
  return pictures.subarray(from);
}

const picturesOf = (url: string, shot: Shot): Promise<Buffer> => {
  if (typeof shot === 'string') return motionJpeg(url, clip(shot));
  if ('endOf' in shot) return motionJpeg(url, clip(shot.endOf)).then((pictures) => lastPictures(pictures, shot.seconds));
  return 'dark' in shot
    ? motionJpeg(url, clip(shot.dark), { dark: true })
    : motionJpeg(url, clip(shot.mirrored), { mirrored: true });
};

/** What starts a browser with these clips, one after the other, for its webcam; they are written into `folder`. */
export async function cameraFlags(url: string, folder: string, shots: readonly Shot[]): Promise<string[]> {
  if (shots.length === 0) return [];
  const mjpeg = join(folder, 'camera.mjpeg');
  for (const shot of shots) appendFileSync(mjpeg, await picturesOf(url, shot));
  return ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${mjpeg}`];
}

/** Before the app's own code runs: what the device probe of a small machine without a GPU would find, and the note read or not. */
export async function prepareStorage(target: Page | BrowserContext, acknowledged: boolean): Promise<void> {
  await target.addInitScript(storeDevice, KNOWN_DEVICE);
  await target.addInitScript((noted) => {
    if (noted && !localStorage.getItem('hipwise-preferences')) {
      localStorage.setItem('hipwise-preferences', JSON.stringify({ noteAcknowledged: true }));
    }
  }, acknowledged);
}

export interface StartOptions {
  /** Clips that the browser takes for its webcam, one after the other, again and again. */
  camera?: readonly Shot[];
  /** A file into which the browser writes all that it does on the network; it is whole once the app is closed. */
  netLog?: string;
}

export async function startApp({ camera = [], netLog }: StartOptions = {}): Promise<App> {
  const executablePath = ensureBrowser();
  const server: Server = await serveBuild();
  const folder = mkdtempSync(join(tmpdir(), 'hipwise-e2e-'));
  const flags = [
    ...BROWSER_FLAGS,
    '--autoplay-policy=no-user-gesture-required',
    ...(await cameraFlags(server.url, folder, camera)),
    ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
  ];
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    url: server.url,
    browser,
    async open({ permissions = [], acknowledged = true, serviceWorkers = 'block' } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        // What is not named is refused, which a user would be told of in each set.
        permissions: permissions.length > 0 ? [...permissions, 'screen-wake-lock'] : [],
        serviceWorkers,
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await prepareStorage(page, acknowledged);
      await page.goto(server.url);
      return { page, context };
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The workers that detect; not the one that only says whether a worker could. */
export const poseWorkers = (page: Page): Worker[] => page.workers().filter((worker) => !worker.url().includes('webgl2'));

/** From the first screen to the running set. */
export async function startSet(page: Page, exercise: string, source: 'Camera' | 'Try the sample', reps?: number): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/exercises'));
  await page.locator(`input[name=exercise][value=${exercise}]`).check();
  const bar = page.locator('hip-start-bar');
  if (source === 'Camera') await bar.getByRole('button', { name: 'Start' }).click();
  else {
    await bar.getByRole('button', { name: 'Other ways' }).click();
    await bar.getByRole('button', { name: new RegExp(`^${source}`) }).click();
  }
  await page.waitForURL(/setup/);
  if (reps !== undefined) await page.getByRole('spinbutton', { name: 'Repetitions' }).fill(String(reps));
  await page.locator('hip-set-options').getByRole('button', { name: 'Start', exact: true }).click();
}

const counter = (page: Page) => page.getByRole('img', { name: /^\d+ of \d+ repetitions$/ });

/** The number that the person sees. */
export async function shownCount(page: Page): Promise<number> {
  return Number.parseInt((await counter(page).getAttribute('aria-label')) ?? '', 10);
}

/** Waits until the person sees at least so many. */
export async function waitForCount(page: Page, atLeast: number, timeoutMs = 120_000): Promise<number> {
  const untilMs = Date.now() + timeoutMs;
  for (;;) {
    const count = (await counter(page).count()) > 0 ? await shownCount(page) : 0;
    if (count >= atLeast) return count;
    if (Date.now() > untilMs) throw new Error(`The count stayed at ${count} instead of ${atLeast}.`);
    await page.waitForTimeout(100);
  }
}

/** Full repetitions on the summary, once it is there. */
export async function summedUp(page: Page, timeoutMs = 120_000): Promise<number> {
  const score = page.locator('hip-summary .score strong');
  await score.waitFor({ timeout: timeoutMs });
  return Number(await score.innerText());
}

/** As far as tests look at it. */
export interface StoredEvent {
  type: string;
  rep?: { outcome: string; side: string | null };
  how?: string;
  exercise?: string;
  set?: number;
  source?: string;
}

/** What the log on the disk holds of training, in the order in which it was written. */
export async function storedEvents(page: Page): Promise<StoredEvent[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('hipwise');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').index('by-order').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.filter(({ type }) => type !== 'choice-made'));
          };
        };
      }),
  );
}
