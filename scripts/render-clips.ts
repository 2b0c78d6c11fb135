import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { format } from 'prettier';
import { createServer } from 'vite';
import type { Demo } from '../src/core/demo.ts';
import type { ClipJob } from '../src/figure/recorder.ts';
import { movementOf, repTimes, trueAngles, type TrueAngles } from '../src/figure/skeleton.ts';
import { CLIPS, type ClipPlan } from './clip-list.ts';
import { BROWSER_FLAGS, ensureBrowser } from './ensure-browser.ts';

/**
 * Renders the figure doing exercises right and wrong, to videos with known truth for the tests: `npm run render-clips`, or
 * `npm run render-clips -- squat-right bridge-wrong-straight-line` for some of them.
 */

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = resolve(ROOT, 'tests/fixtures/clips');
const FPS = 15;
const REPS = 3;
const LEAD_IN_MS = 1800;
const TAIL_MS = 1200;
const CLIP_BYTES = 200 * 1024;
const TRUTH_FPS = 5;
const READY_TIMEOUT_MS = 120_000;

const durationOf = ({ timing }: Demo): number => LEAD_IN_MS + (repTimes(timing, REPS).at(-1)?.endMs ?? 0) + TAIL_MS;

const rounded = (value: number): number => Math.round(value * 10) / 10;

const roundedSide = ({
  hipFlexion,
  hipAbduction,
  kneeFlexion,
  ankleDorsiflexion,
}: TrueAngles['left']): Record<string, number> => ({
  hipFlexion: rounded(hipFlexion),
  hipAbduction: rounded(hipAbduction),
  kneeFlexion: rounded(kneeFlexion),
  ankleDorsiflexion: rounded(ankleDorsiflexion),
});

/** What the video shows: when each repetition starts, is at its top and ends, and the true joint angles over time. */
function truthOf({ name, exercise, rule, demo }: ClipPlan): unknown {
  const movement = movementOf(demo);
  const samples = Math.floor((durationOf(demo) * TRUTH_FPS) / 1000) + 1;
  return {
    name,
    exercise: exercise.id,
    breaks: rule,
    fps: FPS,
    seen: demo.camera.seen,
    reps: repTimes(demo.timing, REPS).map(({ startMs, topFromMs, topToMs, endMs }) => ({
      startMs: startMs + LEAD_IN_MS,
      topFromMs: topFromMs + LEAD_IN_MS,
      topToMs: topToMs + LEAD_IN_MS,
      endMs: endMs + LEAD_IN_MS,
    })),
    anglesDeg: Array.from({ length: samples }, (_, index) => {
      const timeMs = (index * 1000) / TRUTH_FPS;
      const { left, right } = trueAngles(movement.at(timeMs - LEAD_IN_MS, REPS).pose);
      return { timeMs, left: roundedSide(left), right: roundedSide(right) };
    }),
  };
}

async function renderClip(page: Page, plan: ClipPlan): Promise<void> {
  const { name, demo } = plan;
  const started = process.hrtime.bigint();
  const job: ClipJob = {
    demo,
    reps: REPS,
    fps: FPS,
    leadInMs: LEAD_IN_MS,
    tailMs: TAIL_MS,
    bitsPerSecond: Math.round((CLIP_BYTES * 8 * 1000) / durationOf(demo)),
  };
  const video = Buffer.from(await page.evaluate((clip) => globalThis.recordClip(clip), job), 'base64');
  writeFileSync(resolve(FOLDER, `${name}.webm`), video);
  const truth = await format(JSON.stringify(truthOf(plan)), { parser: 'json', printWidth: 130 });
  writeFileSync(resolve(FOLDER, `${name}.truth.json`), truth);
  const tookS = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(
    `${name.padEnd(24)} ${(durationOf(demo) / 1000).toFixed(1)} s  ${(video.length / 1024).toFixed(0)} KiB  in ${tookS.toFixed(0)} s`,
  );
}

async function renderClips(wanted: readonly string[]): Promise<void> {
  const known = CLIPS.map(({ name }) => name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such clip: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  mkdirSync(FOLDER, { recursive: true });
  // Its own cache and no watching: a change of a file while this runs must not reload the page.
  const server = await createServer({
    root: ROOT,
    configFile: resolve(ROOT, 'vite.config.ts'),
    cacheDir: resolve(ROOT, 'node_modules/.vite-clips'),
    logLevel: 'warn',
    optimizeDeps: { include: ['three', 'mediabunny', 'gl-matrix'] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(new URL('src/figure/render.html', server.resolvedUrls?.local[0]).href);
    await page.waitForFunction(() => 'recordClip' in globalThis, null, { timeout: READY_TIMEOUT_MS });
    for (const plan of CLIPS) {
      if (wanted.length === 0 || wanted.includes(plan.name)) await renderClip(page, plan);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await renderClips(process.argv.slice(2));
