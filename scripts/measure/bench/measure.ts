import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { format } from 'prettier';
import { median } from '../../../src/core/seeing/geometry.ts';
import type { ModelName } from '../../../src/capture/pose/protocol.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { createNetwork, startBackend } from '../../../src/recogniser/network.ts';
import { observe } from '../../../src/recogniser/observation.ts';
import { ask } from '../../../src/recogniser/recogniser.ts';
import { momentsOf } from '../../../src/recogniser/window.ts';
import type { Way } from '../../../src/tools/bench-page.ts';
import { DIST } from '../../setup/build.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../setup/ensure-browser.ts';
import { serveBuild } from '../../setup/serve.ts';
import { motionJpeg } from '../fake-webcam.ts';
import { bundleCore } from '../core-cost/bundle-core.ts';
import { costOf, writeRound } from '../core-cost/cost-of.ts';
import { loadModel } from '../recogniser/load-model.ts';
import { kib, shellSize } from '../shell-size.ts';
import { measureFile, type FileRow } from './file.ts';
import { measureLive, middleRow, type LiveRow } from './live.ts';
import { soak } from './soak.ts';
import { resultsPage, type Results } from './table.ts';

/**
 * Measures what a user feels, and writes it into `docs/performance.md`: `npm run bench [-- --seconds 20] [--rounds 3] [--minutes 60] [--quick]`. Ways are
 * taken in turn. Timings depend on the machine and are never asserted; what can be compared are ratios of one run. `--quick` takes a
 * few minutes, and leaves the page as it is; `--resume` goes on with what `--out` has. Linux only.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    minutes: { type: 'string' },
    quick: { type: 'boolean', default: false },
    resume: { type: 'boolean', default: false },
    video: { type: 'string', default: resolve(import.meta.dirname, '../../../tests/fixtures/clips/squat-right.webm') },
    out: { type: 'string', default: 'bench-results.json' },
  },
});
const [SECONDS, ROUNDS, MINUTES] = values.quick ? [5, 1, 1] : [20, 3, 60];
const forMs = 1000 * Number(values.seconds ?? SECONDS);
const rounds = Number(values.rounds ?? ROUNDS);
const minutes = Number(values.minutes ?? MINUTES);
/** An hour has 108,000 at 30 a second. */
const CORE_FRAMES = values.quick ? 20_000 : 100_000;
const CAMERA = { width: 1280, height: 720 };
const PAGE = resolve(import.meta.dirname, '../../../docs/performance.md');
const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->'];
/** Short enough that a clip of some seconds has several parts, milliseconds. */
const PART_MS = 3000;

const LIVE: readonly (readonly [Way, ModelName])[] = [
  ...(['lite', 'full'] as const).flatMap((model) =>
    (['bare', 'hipwise', 'plain', 'repaint', 'poll'] as const).map((way) => [way, model] as const),
  ),
  ['bare', 'heavy'],
  ['hipwise', 'heavy'],
];

const FILE: readonly Pick<FileRow, 'model' | 'detectors'>[] = (['lite', 'full'] as const).flatMap((model) =>
  [1, 2].map((detectors) => ({ model, detectors })),
);

async function measureLives(browser: Browser, url: string): Promise<LiveRow[]> {
  const all = LIVE.map(([way, model]) => ({ way, model, rows: [] as LiveRow[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const { way, model, rows } of all) rows.push(await measureLive(browser, url, way, model, forMs));
  return all.map(({ rows }) => middleRow(rows));
}

/** What a frame costs in the core, exercise by exercise, each in a process of its own. */
async function coreCost(folder: string): Promise<Results['core']> {
  const core = await bundleCore(resolve(import.meta.dirname, '../../..'), folder);
  const costs: Results['core'] = [];
  for (const exercise of EXERCISES) {
    const cost = await costOf({ core, exercise: exercise.id, round: writeRound(exercise, folder), frames: CORE_FRAMES });
    costs.push({ exercise: exercise.id, ...cost });
  }
  return costs;
}

/** What it takes to know which exercise is done: to load, a window and its mirror by itself, and from the page and back. */
async function recogniserCost(browser: Browser, url: string): Promise<Results['recogniser']> {
  const frames = [...landmarkSeries(squat.demo, { reps: 10, fps: 15 })];
  const page = await browser.newPage();
  await page.goto(`${url}/bench.html`);
  const { startMs, answerMs } = await page.evaluate((series) => window.hipwiseBench.recogniser(series), frames);
  await page.close();
  await startBackend();
  const model = loadModel();
  const network = createNetwork(model);
  const moments = momentsOf(frames.map(observe), 5000);
  const windowMs = Array.from({ length: 400 }, () => {
    const fromMs = performance.now();
    ask(network, model.manifest, moments);
    return performance.now() - fromMs;
  }).slice(100);
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /tfjs-backend-wasm-simd.*wasm$|weights-.*bin$/.test(file),
  );
  return {
    windowMs: median(windowMs) ?? NaN,
    answerMs: median(answerMs) ?? NaN,
    startMs,
    filesGzipKiB: files
      .filter((file) => !file.includes('threaded'))
      .reduce((sum, file) => sum + kib(gzipSync(readFileSync(join(DIST, file))).length), 0),
  };
}

const OUT = resolve(values.out);
const results = (values.resume ? JSON.parse(readFileSync(OUT, 'utf8')) : {}) as Partial<Results>;

/** Two hours are not to be lost by the last minute: each part is written when it is there, and is not measured again with `--resume`. */
async function part<K extends keyof Results>(name: K, measure: () => Promise<Results[K]> | Results[K]): Promise<Results[K]> {
  const known = results[name];
  if (known !== undefined) return known;
  const measured = await measure();
  results[name] = measured;
  writeFileSync(OUT, `${JSON.stringify(results, null, 2)}\n`);
  console.log(name, JSON.stringify(measured));
  return measured;
}

const server = await serveBuild();
const folder = mkdtempSync(join(tmpdir(), 'hipwise-bench-'));
const coreFolder = join(folder, 'core');
mkdirSync(coreFolder);
const mjpeg = join(folder, 'camera.mjpeg');
writeFileSync(mjpeg, await motionJpeg(server.url, resolve(values.video), { size: CAMERA }));
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [
    ...BROWSER_FLAGS,
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${mjpeg}`,
  ],
});
try {
  const whole: Results = {
    machine: await part('machine', () => ({
      processor: cpus()[0]?.model ?? 'unknown',
      processors: cpus().length,
      browser: browser.version(),
    })),
    live: await part('live', () => measureLives(browser, server.url)),
    recogniser: await part('recogniser', () => recogniserCost(browser, server.url)),
    minutes: await part('minutes', () => soak(browser, server.url, minutes, (minute) => console.log(JSON.stringify(minute)))),
    // What follows has a browser of its own, or none.
    file: await part('file', async () => {
      await browser.close();
      return measureFile(resolve(values.video), FILE, { rounds, partMs: PART_MS });
    }),
    core: await part('core', () => coreCost(coreFolder)),
    shell: await part('shell', () => shellSize(DIST)),
  };
  const told = resultsPage(whole);
  console.log(told);
  if (!values.quick) {
    const page = readFileSync(PAGE, 'utf8');
    const whole = `${page.slice(0, page.indexOf(BEGIN) + BEGIN.length)}\n\n${told}\n\n${page.slice(page.indexOf(END))}`;
    writeFileSync(PAGE, await format(whole, { parser: 'markdown', printWidth: 130, proseWrap: 'preserve' }));
    console.log(`Written: ${PAGE}`);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
