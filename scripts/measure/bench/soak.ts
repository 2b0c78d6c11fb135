import type { Browser, CDPSession, Page } from 'playwright';
import { KNOWN_DEVICE, storeDevice } from '../known-device.ts';
import { memoryMb } from '../processor-time.ts';

/** The app in a minute of training. */
export interface Minute {
  /** Since the first set began. */
  minute: number;
  /** Pictures of the camera that were looked at while a set ran. */
  picturesPerSecond: number;
  /** Of the page's thread, over 50 ms. */
  longTasks: number;
  longestTaskMs: number;
  /** What the page's JavaScript keeps once its garbage is collected. */
  heapMb: number;
  /** All of the browser's processes, with the video, the models and what draws. */
  browserMb: number;
  /** What the browser keeps of this origin on the disk. */
  storedKb: number;
  /** Lines of the log. */
  lines: number;
  /** Pictures on the page that were made and not closed. */
  openPictures: number;
  /** Pictures of the camera that only the garbage collector has closed: Chromium says so. */
  lostPictures: number;
  sets: number;
}

const MINUTE_MS = 60_000;
const REPETITIONS = '100';

/** Counts in the page, before the app's own code runs. */
function countInPage(): void {
  const counts = { frames: 0, runningMs: 0, openPictures: 0, longTasksMs: [] as number[] };
  Object.assign(window, { benchCounts: counts });
  const make = window.createImageBitmap;
  window.createImageBitmap = async (...given: unknown[]) => {
    const made = (await Reflect.apply(make, window, given)) as ImageBitmap;
    counts.openPictures += 1;
    return made;
  };
  const close = ImageBitmap.prototype.close;
  ImageBitmap.prototype.close = function (this: ImageBitmap) {
    if (this.width > 0) counts.openPictures -= 1;
    Reflect.apply(close, this, []);
  };
  const post = Worker.prototype.postMessage;
  // What moves into a worker is the worker's to close.
  Worker.prototype.postMessage = function (this: Worker, message: unknown, moved?: unknown) {
    if (Array.isArray(moved)) counts.openPictures -= moved.filter((each) => each instanceof ImageBitmap).length;
    Reflect.apply(post, this, [message, moved]);
  } as typeof post;
  new PerformanceObserver((list) => counts.longTasksMs.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

/** Hears of each picture that is looked at, and of when a set runs. */
function followRunner(): void {
  const runner = document.querySelector('hip-app')?.services?.runner;
  const counts = Reflect.get(window, 'benchCounts') as { frames: number; runningMs: number };
  let last = performance.now();
  runner?.subscribe(({ type }) => {
    if (type !== 'frame') return;
    const now = performance.now();
    counts.frames += 1;
    // A gap is a rest, or the next set's beginning.
    if (now - last < 5000) counts.runningMs += now - last;
    last = now;
  });
}

interface Counts {
  frames: number;
  runningMs: number;
  openPictures: number;
  longTasksMs: number[];
}

/** What was counted since it was asked for last. */
const takeCounts = (page: Page): Promise<Counts> =>
  page.evaluate(() => {
    const counts = Reflect.get(window, 'benchCounts') as Counts;
    const taken = { ...counts };
    Object.assign(counts, { frames: 0, runningMs: 0, longTasksMs: [] });
    return taken;
  });

const stored = (page: Page): Promise<{ storedKb: number; lines: number }> =>
  page.evaluate(async () => {
    const { usage = 0 } = await navigator.storage.estimate();
    const lines = await new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('hipwise');
      request.onerror = () => reject(request.error ?? new Error('The log does not open.'));
      request.onsuccess = () => {
        const counting = request.result.transaction('events').objectStore('events').count();
        counting.onsuccess = () => {
          request.result.close();
          resolve(counting.result);
        };
      };
    });
    return { storedKb: Math.round(usage / 1024), lines };
  });

async function heapMb(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

async function beginSet(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/setup/squat'));
  await page.getByRole('spinbutton', { name: 'Repetitions' }).fill(REPETITIONS);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('img', { name: /of 100 repetitions/ }).waitFor({ timeout: 120_000 });
}

/** One set of a hundred squats after the other in front of the webcam, for so long; `tell` hears of each minute. */
export async function soak(browser: Browser, url: string, minutes: number, tell: (minute: Minute) => void): Promise<Minute[]> {
  const context = await browser.newContext({
    permissions: ['camera', 'screen-wake-lock'],
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let lostPictures = 0;
  page.on('console', (message) => {
    if (/garbage collected without being closed/.test(message.text())) lostPictures += 1;
  });
  // What compiles this file names functions with a helper that no page has.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(storeDevice, KNOWN_DEVICE);
  await page.addInitScript(countInPage);
  await page.addInitScript(() => localStorage.setItem('hipwise-preferences', JSON.stringify({ noteAcknowledged: true })));
  await page.goto(url);
  await page.locator('hip-app h1').first().waitFor();
  await page.evaluate(followRunner);
  await beginSet(page);
  let sets = 1;
  const measured: Minute[] = [];
  let untilMs = Date.now() + MINUTE_MS;
  await takeCounts(page);
  while (measured.length < minutes) {
    if ((await page.locator('hip-summary').count()) > 0) {
      await beginSet(page);
      sets += 1;
    }
    await page.waitForTimeout(500);
    if (Date.now() < untilMs) continue;
    untilMs += MINUTE_MS;
    const { frames, runningMs, longTasksMs, openPictures } = await takeCounts(page);
    const minute: Minute = {
      minute: measured.length + 1,
      picturesPerSecond: (1000 * frames) / runningMs,
      longTasks: longTasksMs.length,
      longestTaskMs: longTasksMs.reduce((most, each) => Math.max(most, each), 0),
      heapMb: await heapMb(devtools),
      browserMb: memoryMb(process.pid) ?? NaN,
      ...(await stored(page)),
      openPictures,
      lostPictures,
      sets,
    };
    measured.push(minute);
    tell(minute);
  }
  await context.close();
  return measured;
}
