import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright';
import { format } from 'prettier';
import type { ClipJob, TakeJob } from '../../src/figure/recorder.ts';
import { CLIPS, RAISED_ARM, SOMEBODY_BEHIND, type ClipPlan } from './clip-list.ts';
import { CLIP_FPS, CLIP_REPS, CLIP_STILL, clipDurationMs, clipFile, truthFile, truthOf } from './clip-truth.ts';
import { printOf, readPrints, TAKE_PRINTS_FILE, TAKE_VIEW, takeFile, TAKES, worldsOf, type TakePlan } from './take-list.ts';
import { openRecorderPage } from './recorder-page.ts';

/**
 * Renders the figure doing exercises right and wrong, to videos with known truth for the tests: `npm run render-clips`, or
 * `npm run render-clips -- squat-right bridge-wrong-straight-line` for some of them.
 */

const ALL = [...CLIPS, RAISED_ARM, SOMEBODY_BEHIND];
const CLIP_BYTES = 200 * 1024;

async function renderClip(page: Page, plan: ClipPlan): Promise<void> {
  const { name, demo, bystander } = plan;
  const started = process.hrtime.bigint();
  const durationMs = clipDurationMs(plan);
  const job: ClipJob = {
    demo,
    reps: CLIP_REPS,
    fps: CLIP_FPS,
    ...CLIP_STILL,
    ...(bystander && { bystander }),
    bitsPerSecond: Math.round((CLIP_BYTES * 8 * 1000) / durationMs),
  };
  const video = Buffer.from(await page.evaluate((clip) => globalThis.recordClip(clip), job), 'base64');
  mkdirSync(dirname(clipFile(name)), { recursive: true });
  writeFileSync(clipFile(name), video);
  const truth = await format(JSON.stringify(truthOf(plan)), { parser: 'json', printWidth: 130 });
  writeFileSync(truthFile(name), truth);
  const tookS = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(
    `${name.padEnd(24)} ${(durationMs / 1000).toFixed(1)} s  ${(video.length / 1024).toFixed(0)} KiB  in ${tookS.toFixed(0)} s`,
  );
}

async function renderTake(page: Page, plan: TakePlan): Promise<void> {
  const worlds = worldsOf(plan);
  const bitsPerSecond = Math.round((CLIP_BYTES * 8 * CLIP_FPS) / worlds.length);
  const job: TakeJob = { worlds, demo: TAKE_VIEW, fps: CLIP_FPS, bitsPerSecond };
  const video = Buffer.from(await page.evaluate((take) => globalThis.recordTake(take), job), 'base64');
  mkdirSync(dirname(takeFile(plan.name)), { recursive: true });
  writeFileSync(takeFile(plan.name), video);
  const prints = existsSync(TAKE_PRINTS_FILE) ? readPrints() : {};
  writeFileSync(TAKE_PRINTS_FILE, `${JSON.stringify({ ...prints, [plan.name]: printOf(plan) }, null, 2)}\n`);
  console.log(`${plan.name.padEnd(24)} ${(worlds.length / CLIP_FPS).toFixed(1)} s  ${(video.length / 1024).toFixed(0)} KiB`);
}

async function renderClips(wanted: readonly string[]): Promise<void> {
  const known = [...ALL, ...TAKES].map(({ name }) => name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such clip: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  const { page, close } = await openRecorderPage();
  try {
    const isWanted = ({ name }: { name: string }): boolean => wanted.length === 0 || wanted.includes(name);
    for (const plan of ALL.filter(isWanted)) await renderClip(page, plan);
    for (const plan of TAKES.filter(isWanted)) await renderTake(page, plan);
  } finally {
    await close();
  }
}

await renderClips(process.argv.slice(2));
