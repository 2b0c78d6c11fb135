import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { memory } from '@tensorflow/tfjs-core';
import { chromium, type Browser } from 'playwright';
import { Coach } from '../../src/core/coach.ts';
import { median, quantile } from '../../src/core/seeing/geometry.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { createNetwork, startBackend } from '../../src/recogniser/network.ts';
import { observe } from '../../src/recogniser/observation.ts';
import { ask } from '../../src/recogniser/recogniser.ts';
import { momentsOf } from '../../src/recogniser/window.ts';
import type { LiveMeasurement } from '../../src/tools/bench-page.ts';
import type { DeviceProfile, ModelName } from '../../src/capture/pose/protocol.ts';
import { DIST } from '../setup/build.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';
import { motionJpeg } from './fake-webcam.ts';
import { KNOWN_DEVICE, storeDevice } from './known-device.ts';
import { loadModel } from './recogniser/load-model.ts';
import { kib, shellSize } from './shell-size.ts';
import { serveBuild } from '../setup/serve.ts';

/**
 * Measures what a user feels: how long a picture takes, whether the page stays free, how soon it starts, how much is loaded. Timings
 * depend on the machine and are never asserted; the ratios of one run are what can be compared.
 */

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, out: { type: 'string', default: 'bench-results.json' } },
});
const LIVE_MS = 1000 * Number(values.seconds);
const SHORT_MS = Math.min(LIVE_MS, 20_000);
const CAMERA = { width: 1280, height: 720 };

const rounded = (value: number | undefined): number => Math.round(100 * (value ?? NaN)) / 100;

/** Cost of the core for each frame of a set, microseconds; the median of several runs. */
function coachCost() {
  return EXERCISES.map((exercise) => {
    const frames = [...landmarkSeries(exercise.demo, { reps: 10, noise: 0.01 })];
    const runs = Array.from({ length: 7 }, () => {
      const coach = new Coach(exercise, { gate: true });
      const beganMs = performance.now();
      for (const frame of frames) coach.push(frame);
      return (1000 * (performance.now() - beganMs)) / frames.length;
    });
    return { exercise: exercise.id, microseconds: rounded(median(runs.slice(2))) };
  });
}

const summary = ({ inferenceMs, pipelineMs, picturesPerSecond, longTasksMs, firstPoseMs }: LiveMeasurement) => ({
  medianInferenceMs: rounded(median(inferenceMs)),
  medianPipelineMs: rounded(median(pipelineMs)),
  p95PipelineMs: rounded(quantile(pipelineMs, 0.95)),
  pipelineOverInference: rounded((median(pipelineMs) ?? NaN) / (median(inferenceMs) ?? NaN)),
  picturesPerSecond: rounded(picturesPerSecond),
  longTasks: longTasksMs.length,
  longestTaskMs: rounded(Math.max(0, ...longTasksMs)),
  firstPoseMs: Math.round(firstPoseMs),
});

async function measure(browser: Browser, url: string, kind: 'worker' | 'mainThread', model: ModelName, forMs: number) {
  const profile: DeviceProfile = { model, delegate: 'CPU', inputWidth: 640 };
  const context = await browser.newContext({ permissions: ['camera'], serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${url}/bench.html`);
  const measured: LiveMeasurement[] = [];
  // The second start in the same page finds everything in the cache.
  for (const durationMs of [1000, forMs]) {
    measured.push(
      await page.evaluate(([how, chosen, ms]) => window.hipwiseBench[how](chosen, ms), [kind, profile, durationMs] as const),
    );
  }
  await context.close();
  const [cold, warm] = measured;
  if (!cold || !warm) throw new Error('Nothing was measured.');
  return { kind, model, ...summary(warm), coldFirstPoseMs: Math.round(cold.firstPoseMs) };
}

/** What it takes to know which exercise is done: to load, a window and its mirror by itself and from the page and back, and what it keeps. */
async function recogniserCost(browser: Browser, url: string) {
  const frames = [...landmarkSeries(squat.demo, { reps: 10, fps: 15 })];
  const page = await browser.newPage();
  await page.goto(`${url}/bench.html`);
  const { startMs, answerMs } = await page.evaluate((series) => window.hipwiseBench.recogniser(series), frames);
  await page.close();
  await startBackend();
  const before = memory().numBytes;
  const model = loadModel();
  const network = createNetwork(model);
  const moments = momentsOf(frames.map(observe), 5000);
  const windowMs = Array.from({ length: 400 }, () => {
    const fromMs = performance.now();
    ask(network, model.manifest, moments);
    return performance.now() - fromMs;
  }).slice(100);
  const size = (file: string): number => kib(gzipSync(readFileSync(join(DIST, file))).length);
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /tfjs-backend-wasm-simd.*wasm$|weights-.*bin$/.test(file),
  );
  return {
    windowMs: rounded(median(windowMs)),
    p90WindowMs: rounded(quantile(windowMs, 0.9)),
    answerMs: rounded(median(answerMs)),
    startMs: Math.round(startMs),
    tensorsKiB: kib(memory().numBytes - before),
    filesGzipKiB: rounded(files.filter((file) => !file.includes('threaded')).reduce((sum, file) => sum + size(file), 0)),
  };
}

/** A minute of the real app: the page's own long tasks while a set runs. */
async function liveMinute(browser: Browser, url: string) {
  const context = await browser.newContext({
    permissions: ['camera', 'screen-wake-lock'],
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.addInitScript(storeDevice, KNOWN_DEVICE);
  await page.addInitScript(() => localStorage.setItem('hipwise-preferences', JSON.stringify({ noteAcknowledged: true })));
  await page.goto(`${url}/#/setup/squat`);
  await page.getByRole('spinbutton', { name: 'Repetitions' }).fill('100');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('img', { name: /of 100 repetitions/ }).waitFor({ timeout: 120_000 });
  const longTasksMs = await page.evaluate(async (forMs) => {
    const found: number[] = [];
    const observer = new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, forMs));
    observer.disconnect();
    return found;
  }, LIVE_MS);
  await context.close();
  return { seconds: LIVE_MS / 1000, longTasks: longTasksMs.length, longestTaskMs: rounded(Math.max(0, ...longTasksMs)) };
}

const executablePath = ensureBrowser();
const server = await serveBuild();
const folder = mkdtempSync(join(tmpdir(), 'hipwise-bench-'));
const mjpeg = join(folder, 'camera.mjpeg');
writeFileSync(
  mjpeg,
  await motionJpeg(server.url, resolve(import.meta.dirname, '../../tests/fixtures/clips/squat-right.webm'), { size: CAMERA }),
);
const browser = await chromium.launch({
  executablePath,
  args: [
    ...BROWSER_FLAGS,
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${mjpeg}`,
  ],
});
try {
  const live = [];
  for (const model of ['lite', 'full'] as const) {
    live.push(await measure(browser, server.url, 'worker', model, SHORT_MS));
    live.push(await measure(browser, server.url, 'mainThread', model, SHORT_MS));
  }
  const results = {
    machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, browser: browser.version(), camera: CAMERA },
    live,
    app: await liveMinute(browser, server.url),
    coach: coachCost(),
    recogniser: await recogniserCost(browser, server.url),
    shell: shellSize(DIST),
  };
  writeFileSync(resolve(values.out), `${JSON.stringify(results, null, 2)}\n`);
  console.log(
    `\n${results.machine.processor}, ${results.machine.cores} cores, Chromium ${results.machine.browser}, camera 1280×720\n`,
  );
  console.table(results.live);
  console.table([results.app]);
  console.table(results.coach);
  console.table([results.recogniser]);
  console.table([results.shell]);
  for (const model of ['lite', 'full']) {
    const [ours, plain] = results.live.filter((row) => row.model === model);
    if (!ours || !plain) continue;
    console.log(
      `${model}: whole pipeline / inference alone ${ours.pipelineOverInference}; plain loop on the page's thread / ours ` +
        `${rounded(plain.medianPipelineMs / ours.medianPipelineMs)} per picture, ${plain.longTasks} long tasks against ${ours.longTasks}.`,
    );
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
