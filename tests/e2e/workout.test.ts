import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, type OpenOptions, type StoredEvent, poseWorkers, startApp, storedEvents } from './harness.ts';
import { elsewhere, readRecording } from './privacy-recorder.ts';

/** A session of the user's own, stored as the app stores it. */
const SESSION = {
  plan: null,
  own: [
    {
      version: 1,
      id: 'short',
      name: 'Short one',
      restS: 5,
      items: [
        { exercise: 'squat', dose: { kind: 'reps', sets: 2, reps: 2, pauseS: 0, load: 'none' } },
        { exercise: 'side-lift-standing', dose: { kind: 'reps', sets: 2, reps: 1, pauseS: 0, load: 'none' } },
      ],
    },
  ],
};

async function openSession(app: App, options: OpenOptions = {}): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, context } = await app.open({ permissions: ['camera'], ...options });
  await page.evaluate((stored) => localStorage.setItem('hipwise-programme', JSON.stringify(stored)), SESSION);
  await page.goto(`${app.url}/#/own`);
  await page.reload();
  return { page, close: () => context.close() };
}

const start = (page: Page) => page.getByRole('button', { name: /^Start/ }).click();

describe('a whole session in front of the camera', () => {
  let app: App;
  let folder: string;
  const netLog = (): string => join(folder, 'net-log.json');
  const asked: { url: string }[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hipwise-workout-'));
    app = await startApp({
      // The camera runs while the detector is loading.
      camera: [
        { endOf: 'side-lift-standing-right', seconds: 5 },
        'squat-right',
        'squat-right-front',
        'side-lift-standing-right',
        { mirrored: 'side-lift-standing-right' },
      ],
      netLog: netLog(),
    });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs from its first card to its summary with nobody touching anything, sets, rests and sides', async () => {
    const { page, close } = await openSession(app, { serviceWorkers: 'allow' });
    page.context().on('request', (request) => asked.push({ url: request.url() }));
    await start(page);
    await page.locator('hip-workout-summary').waitFor({ timeout: 280_000 });
    const events = await storedEvents(page);
    const sets = events.filter(({ type }) => type === 'set-started').map(({ exercise, set }) => `${exercise} ${set}`);
    const lifts = 'side-lift-standing';
    expect(sets).toEqual(['squat 1', 'squat 2', `${lifts} 1`, `${lifts} 1`, `${lifts} 2`, `${lifts} 2`]);
    expect(events.filter(({ type }) => type === 'set-ended').map(({ how }) => how)).toEqual(sets.map(() => 'target'));
    expect(events.at(-1)).toMatchObject({ type: 'workout-ended', how: 'done' });
    const lifted = events.slice(events.findIndex(({ exercise }) => exercise === lifts));
    const sides = new Set(lifted.filter(isFull).map(({ rep }) => rep?.side));
    expect(sides).toEqual(new Set(['left', 'right']));
    // Another model for another exercise: a detector is made with it, and the one that has run all the while is closed.
    await page.goto(`${app.url}/#/setup/bridge-single`);
    await page.getByRole('button', { name: 'Start' }).click();
    const loadedBy = (worker: Worker): Promise<string[]> =>
      worker.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)).catch(() => []);
    const loaded = async (): Promise<string[]> => (await Promise.all(poseWorkers(page).map(loadedBy))).flat();
    await expect.poll(loaded, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/pose_landmarker_full/));
    await close();
  });

  it('has all the while, and when its detector was closed, asked nothing of anybody but the server of the app', async () => {
    await app.browser.close();
    const { requests, unexplained, lengthMs } = readRecording(netLog(), app.url);
    // MediaPipe from 1.0 on reports how it is used every 60 s, and when it is closed.
    expect(lengthMs).toBeGreaterThan(65_000);
    const urls = requests.map(({ url }) => url);
    // The worker's, the service worker's, and what only the latter asks for: else nothing would follow from finding nothing.
    expect(urls).toContainEqual(expect.stringMatching(/vision_wasm_module_internal.*\.wasm$/));
    expect(urls).toContainEqual(expect.stringMatching(/\/sw\.js$/));
    expect(urls).toContainEqual(expect.stringMatching(/\/clamshell-right-.*\.webm$/));
    expect(elsewhere(requests, app.url)).toEqual([]);
    expect(requests.filter(({ method, hasBody }) => method !== 'GET' || hasBody)).toEqual([]);
    expect(unexplained).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(elsewhere(asked, app.url)).toEqual([]);
  });
});

const isFull = ({ type, rep }: StoredEvent): boolean => type === 'rep' && rep?.outcome === 'full';

describe('an arm that is raised', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ camera: ['raised-arm'] });
  });
  afterAll(() => app.close());

  it('starts the set that is being prepared, pauses it, and goes on', async () => {
    const { page, close } = await openSession(app);
    await start(page);
    const paused = page.locator('hip-paused');
    await page.locator('hip-live').waitFor({ timeout: 120_000 });
    await paused.waitFor({ timeout: 60_000 });
    await paused.waitFor({ state: 'detached', timeout: 60_000 });
    expect((await storedEvents(page)).filter(isFull)).toEqual([]);
    await close();
  });
});
