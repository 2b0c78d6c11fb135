import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright';
import type { ModelName } from '../../../src/capture/pose/protocol.ts';
import { median, quantile } from '../../../src/core/seeing/geometry.ts';
import type { LiveMeasurement, Way } from '../../../src/tools/bench-page.ts';
import { memoryMb, processorTimeMs } from '../processor-time.ts';

/** How one way to look at a camera does. */
export interface LiveRow {
  way: Way;
  model: ModelName;
  picturesPerSecond: number;
  /** Median and 95 of 100, milliseconds; see `LiveMeasurement`. */
  inferenceMs: number;
  ageMs: number;
  lateAgeMs: number;
  /** Of the pictures that the camera gave, those that were not looked at; a share. */
  dropped: number;
  longTasks: number;
  longestTaskMs: number;
  inputDelayMs: number;
  lateInputMs: number;
  /** Processors that worked for the browser, on average. */
  processors: number;
  /** All of the browser's processes at the end. */
  browserMb: number;
  firstPoseMs: number;
}

const INPUT_WIDTH_PX = 640;
const PRESS_EVERY_MS = 250;

const at = (values: readonly number[], share: number): number => quantile(values, share) ?? NaN;

/** Measures one way for so long, on a page of its own. */
export async function measureLive(browser: Browser, url: string, way: Way, model: ModelName, forMs: number): Promise<LiveRow> {
  const profile = { model, delegate: 'CPU', inputWidth: INPUT_WIDTH_PX } as const;
  const context = await browser.newContext({ permissions: ['camera'], serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(`${url}/bench.html`);
    let isOver = false;
    const measuring = page
      .evaluate(([how, chosen, ms]) => window.hipwiseBench.live(how, chosen, ms), [way, profile, forMs] as const)
      .finally(() => (isOver = true));
    const devtools = await context.newCDPSession(page);
    const clock = (): [number, number] => [processorTimeMs(process.pid) ?? NaN, performance.now()];
    // The last `forMs` are what is measured; what goes before is the start.
    const marks = [clock()];
    while (!isOver) {
      // Nobody waits for the answer: a busy page gives it late.
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        void devtools
          .send('Input.dispatchMouseEvent', { type, x: 5, y: 5, button: 'left', clickCount: 1 })
          .catch(() => undefined);
      await sleep(PRESS_EVERY_MS);
      marks.push(clock());
    }
    const browserMb = memoryMb(process.pid) ?? NaN;
    return rowOf({ way, model, forMs, browserMb, marks }, await measuring);
  } finally {
    await context.close();
  }
}

interface Around {
  way: Way;
  model: ModelName;
  forMs: number;
  browserMb: number;
  marks: readonly (readonly [cpuMs: number, atMs: number])[];
}

function rowOf({ way, model, forMs, browserMb, marks }: Around, found: LiveMeasurement): LiveRow {
  // Where a worker has ended, its time is not told any more.
  const [cpuMs, endMs] = marks.reduce((most, mark) => (mark[0] > most[0] ? mark : most), marks[0] ?? [NaN, NaN]);
  const [fromCpuMs, fromMs] = marks.find(([, atMs]) => atMs >= endMs - forMs) ?? [NaN, NaN];
  const looked = found.inferenceMs.length;
  const loopMs = way === 'bare' ? found.inferenceMs.reduce((sum, each) => sum + each, 0) : forMs;
  return {
    way,
    model,
    picturesPerSecond: (1000 * looked) / loopMs,
    inferenceMs: median(found.inferenceMs) ?? NaN,
    ageMs: median(found.ageMs) ?? NaN,
    lateAgeMs: at(found.ageMs, 0.95),
    dropped: found.came === 0 ? NaN : Math.max(0, 1 - looked / found.came),
    longTasks: found.longTasksMs.length,
    longestTaskMs: found.longTasksMs.reduce((most, each) => Math.max(most, each), 0),
    inputDelayMs: median(found.inputDelayMs) ?? NaN,
    lateInputMs: at(found.inputDelayMs, 0.95),
    processors: (cpuMs - fromCpuMs) / (endMs - fromMs),
    browserMb,
    firstPoseMs: found.firstPoseMs,
  };
}

/** Of several rounds, the one in the middle by its pictures a second. */
export function middleRow(rows: readonly LiveRow[]): LiveRow {
  const sorted = rows.toSorted((a, b) => a.picturesPerSecond - b.picturesPerSecond);
  const row = sorted[Math.floor(sorted.length / 2)];
  if (!row) throw new RangeError('Nothing was measured.');
  return row;
}
