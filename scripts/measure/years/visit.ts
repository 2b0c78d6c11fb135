import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { newPlan } from '../../../src/programme/index.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../setup/ensure-browser.ts';
import { SEEDED_UNTIL_MS } from './seed.ts';

/** What something took: processor time of the page's process and time on the clock, milliseconds. */
export interface Took {
  cpuMs: number;
  wallMs: number;
}

/** What one visit of the app came to. Heaps are megabytes of JavaScript: the most there was, and what stays once the garbage is gone. */
export interface Visit {
  firstHeading: Took;
  startPeakMb: number;
  startKeptMb: number;
  history: Took;
  record: Took;
  progress: Took;
  report: Took;
  backup: Took;
  backupPeakMb: number;
  backupBytes: number;
}

const PATIENCE_MS = 900_000;
const SAMPLED_EVERY_MS = 100;
const ASKED_EVERY_MS = 5;
const HAS_TODAY = `Boolean(document.querySelector('hip-app')?.shadowRoot?.querySelector('hip-home')?.shadowRoot
  ?.querySelector('hip-today')?.shadowRoot?.querySelector('h1'))`;
/** What the app does by itself after its first screen. */
const SETTLES_IN_MS = 6000;

class Meter {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Meter(session);
  }

  private async read(name: string): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)?.value ?? NaN;
  }

  cpuMs = async (): Promise<number> => 1000 * (await this.read('ProcessTime'));
  heapMb = async (): Promise<number> => (await this.read('JSHeapUsedSize')) / 1e6;

  async keptMb(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    return this.heapMb();
  }

  /** Asked again and again, so that nothing of what comes after the first heading is counted with it. */
  async untilToday(): Promise<void> {
    for (;;) {
      const { result } = await this.session.send('Runtime.evaluate', { expression: HAS_TODAY, returnByValue: true });
      if (result.value === true) return;
      await sleep(ASKED_EVERY_MS);
    }
  }

  async took(act: () => Promise<unknown>): Promise<Took> {
    const [cpuMs, fromMs] = [await this.cpuMs(), performance.now()];
    await act();
    return { cpuMs: (await this.cpuMs()) - cpuMs, wallMs: performance.now() - fromMs };
  }

  /** The largest heap while something is done. */
  async peakMb(act: () => Promise<unknown>): Promise<number> {
    let most = 0;
    let isOver = false;
    const sampling = (async () => {
      while (!isOver) {
        most = Math.max(most, await this.heapMb());
        await sleep(SAMPLED_EVERY_MS);
      }
    })();
    await act();
    isOver = true;
    await sampling;
    return most;
  }
}

const PLAN = { plan: newPlan(new Date(SEEDED_UNTIL_MS).toISOString().slice(0, 10)), own: [] };

export async function openProfile(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: [...BROWSER_FLAGS],
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  // Six weeks were begun: the first screen is what is due today, which all that was ever done decides.
  await context.addInitScript((stored) => localStorage.setItem('hipwise-programme', stored), JSON.stringify(PLAN));
  return context;
}

/** Where the log is added up once more after an update, that is over. */
async function untilKnown(page: Page): Promise<void> {
  await page.locator('hip-today h1').first().waitFor({ timeout: PATIENCE_MS });
}

const goTo = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

async function visit(url: string, profile: string): Promise<Visit> {
  const context = await openProfile(profile);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const meter = await Meter.of(page);
    let firstHeading: Took = { cpuMs: NaN, wallMs: NaN };
    const startPeakMb = await meter.peakMb(async () => {
      firstHeading = await meter.took(async () => {
        await page.goto(`${url}/`, { waitUntil: 'commit' });
        await meter.untilToday();
      });
      await untilKnown(page);
      await sleep(SETTLES_IN_MS);
    });
    const startKeptMb = await meter.keptMb();
    const hasSets = (await page.locator('hip-home hip-set-list a').count()) > 0;
    const show = (hash: string, selector: string): Promise<Took> =>
      meter.took(async () => {
        await goTo(page, hash);
        await page
          .locator(hasSets ? selector : 'h1')
          .first()
          .waitFor({ timeout: PATIENCE_MS });
      });
    const history = await show('#/log', 'hip-history hip-set-list a');
    const first = hasSets ? await page.locator('hip-history hip-set-list a').first().getAttribute('href') : '#/log/none';
    const record = await show(first ?? '#/log/none', 'hip-record hip-record-set');
    const progress = await show('#/progress', 'hip-exercise-progress hip-chart');
    const report = await show('#/report', 'hip-report-summary');
    await show('#/data', 'hip-backup');
    await sleep(SETTLES_IN_MS);
    await meter.keptMb();
    let backup: Took = { cpuMs: NaN, wallMs: NaN };
    let backupBytes = 0;
    const backupPeakMb = await meter.peakMb(async () => {
      backup = await meter.took(async () => {
        const downloading = page.waitForEvent('download', { timeout: PATIENCE_MS });
        await page.getByRole('button', { name: 'Save a backup' }).click();
        const stream = await (await downloading).createReadStream();
        for await (const chunk of stream) backupBytes += chunk.length;
      });
    });
    return { firstHeading, startPeakMb, startKeptMb, history, record, progress, report, backup, backupPeakMb, backupBytes };
  } finally {
    await context.close();
  }
}

/** A visit to a copy of a profile, so that each build finds the same; and before it the one after an update, in which the log is added up. */
export async function visitCopy(url: string, profile: string): Promise<{ update: Took; visit: Visit }> {
  const folder = mkdtempSync(join(tmpdir(), 'hipwise-years-'));
  try {
    const copy = join(folder, 'profile');
    cpSync(profile, copy, { recursive: true });
    const context = await openProfile(copy);
    const page = context.pages()[0] ?? (await context.newPage());
    const meter = await Meter.of(page);
    const update = await meter.took(async () => {
      await page.goto(`${url}/`);
      await untilKnown(page);
    });
    await sleep(SETTLES_IN_MS);
    await context.close();
    return { update, visit: await visit(url, copy) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
