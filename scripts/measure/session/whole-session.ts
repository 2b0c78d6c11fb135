import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import type { Side, View } from '../../../src/core/pose.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../setup/ensure-browser.ts';
import { serveBuild } from '../../setup/serve.ts';
import { installActingWebcam } from './acting-webcam.ts';
import { clipFor } from './clip-for.ts';

/**
 * A whole session of twenty minutes as somebody at home has it: the built app is opened for the first time, its buttons are pressed until
 * the camera is on, and from then on nothing is touched. A rendered person does in front of the webcam what the screen asks for, to the end. Told at the
 * end: taps, scrolls and seconds to the first repetition, the minutes of the session, moves of the camera, and each set. It takes as
 * long as the session does.
 */

const { values } = parseArgs({
  options: {
    width: { type: 'string', default: '390' },
    height: { type: 'string', default: '844' },
    screenshots: { type: 'string' },
    'stop-at-first': { type: 'boolean', default: false },
  },
});

/** What is on the screen, as far as the person in front of it has to know. */
interface Asked {
  kind: 'other' | 'warm-up' | 'set-up' | 'set' | 'rest' | 'end';
  exercise: string;
  side: Side | null;
  view: View;
  /** Repetitions counted so far, or seconds. */
  done: number;
}

const askedOn = (page: Page): Promise<Asked> =>
  page.evaluate(() => {
    const workout = document.querySelector('hip-app')?.shadowRoot?.querySelector('hip-workout');
    const none: Asked = { kind: 'other', exercise: '', side: null, view: 'front', done: 0 };
    const step = workout?.under;
    if (!step) return none;
    if (step.kind === 'end' || step.kind === 'warm-up') return { ...none, kind: step.kind };
    const { exercise, side, view } = step.kind === 'rest' ? step.next : step;
    const { counts, timer } = workout.live;
    return { kind: step.kind, exercise, side, view, done: counts.full + (timer?.seconds ?? 0) };
  });

interface Opening {
  taps: number;
  scrolls: number;
}

/** Presses what leads to the camera, as a first visitor would, and counts it. */
async function untilTheCamera(page: Page): Promise<Opening> {
  const opening: Opening = { taps: 0, scrolls: 0 };
  const ways = [/^Start/, /^I have read/];
  while ((await page.locator('hip-workout').count()) === 0) {
    const buttons = ways.map((name) => page.getByRole('button', { name }).first());
    const shown = [];
    for (const button of buttons) if (await button.isVisible()) shown.push(button);
    const button = shown.at(-1);
    if (!button) {
      await page.waitForTimeout(50);
      continue;
    }
    const box = await button.boundingBox();
    const viewport = page.viewportSize();
    if (box && viewport && box.y + box.height > viewport.height) opening.scrolls += 1;
    await button.click();
    opening.taps += 1;
    await page.waitForTimeout(100);
  }
  return opening;
}

interface DoneSet {
  exercise: string;
  side: Side | null;
  done: number;
  seconds: number;
  /** The person had to be told to change legs. */
  turned: boolean;
}

/** After so long without a repetition the person tries the other leg, milliseconds: longer than the first repetition of any clip takes. */
const TRIES_OTHER_MS = 30_000;
/** No step of a session takes as long without anything happening in it, milliseconds. */
const STUCK_MS = 240_000;

/** What keeps a session from going on, in its own words. */
const troubleOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const workout = document.querySelector('hip-app')?.shadowRoot?.querySelector('hip-workout');
    return workout?.live.problems.map(({ id, details }) => [id, details ?? ''].join(' ')) ?? [];
  });

async function main(): Promise<void> {
  const server = await serveBuild();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  const context = await browser.newContext({
    viewport: { width: Number(values.width), height: Number(values.height) },
    permissions: ['camera', 'screen-wake-lock'],
    bypassCSP: true,
    serviceWorkers: 'block',
    locale: 'en-GB',
  });
  await installActingWebcam(context);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  const openedMs = Date.now();
  await page.goto(server.url);
  const opening = await untilTheCamera(page);
  const cameraMs = Date.now();
  let firstMs: number | null = null;
  let shots = 0;
  let before = '';
  let last = { done: -1, sinceMs: Date.now() };
  const sets: (DoneSet & { beganMs: number })[] = [];
  for (;;) {
    const asked = await askedOn(page);
    if (asked.kind === 'end') break;
    const key = `${asked.kind} ${asked.exercise} ${asked.side ?? ''}`;
    if (key !== before || asked.done !== last.done) last = { done: asked.done, sinceMs: Date.now() };
    if (key !== before) {
      console.log(`${((Date.now() - cameraMs) / 60_000).toFixed(1)} min  ${key}`);
      before = key;
      if (asked.kind === 'set') sets.push({ ...asked, seconds: 0, turned: false, beganMs: Date.now() });
      if (values.screenshots) {
        await page.waitForTimeout(1500);
        await page.screenshot({
          path: `${values.screenshots}/${String((shots += 1)).padStart(3, '0')}-${key.trim().replaceAll(' ', '-')}.png`,
        });
      }
    }
    const set = sets.at(-1);
    if (Date.now() - last.sinceMs > STUCK_MS) {
      trouble.push(`Nothing happened in "${key}": ${(await troubleOn(page)).join(', ') || 'no problem is told'}`);
      break;
    }
    if (asked.kind === 'set' && set) {
      set.done = Math.max(set.done, asked.done);
      set.seconds = (Date.now() - set.beganMs) / 1000;
      // And back again, where that did not help.
      if (set.done === 0) set.turned = Math.floor((set.seconds * 1000) / TRIES_OTHER_MS) % 2 === 1;
      if (set.done > 0 && firstMs === null) {
        firstMs = Date.now();
        if (values['stop-at-first']) break;
      }
    }
    if (asked.exercise) {
      const shown = clipFor(asked.exercise, asked.side, asked.view);
      const turned = asked.kind === 'set' && set?.turned === true;
      await page.evaluate((next) => window.hipwiseWebcam.show(next), { ...shown, mirrored: shown.mirrored !== turned });
    }
    await page.waitForTimeout(250);
  }
  const endedMs = Date.now();
  if (values.screenshots) {
    await page.waitForTimeout(2000);
    await page.screenshot({ path: `${values.screenshots}/${String(shots + 1).padStart(3, '0')}-end.png` });
  }
  const seconds = (ms: number): number => Math.round(ms / 100) / 10;
  console.log(
    JSON.stringify(
      {
        ...opening,
        secondsToCamera: seconds(cameraMs - openedMs),
        secondsToFirstRepetition: firstMs === null ? null : seconds(firstMs - openedMs),
        minutes: Math.round((endedMs - cameraMs) / 6000) / 10,
        sets: sets.map(({ exercise, side, done, seconds: lasted, turned }) => ({
          exercise,
          side,
          done,
          turned,
          seconds: Math.round(lasted),
        })),
        trouble,
      },
      null,
      1,
    ),
  );
  await context.close();
  await browser.close();
  await server.close();
}

await main();
