import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, storedEvents, type App, type StoredEvent } from './harness.ts';

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

async function openSession(app: App): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, context } = await app.open({ permissions: ['camera'] });
  await page.evaluate((stored) => localStorage.setItem('hipwise-programme', JSON.stringify(stored)), SESSION);
  await page.goto(`${app.url}/#/own`);
  await page.reload();
  return { page, close: () => context.close() };
}

const start = (page: Page) => page.getByRole('button', { name: /^Start/ }).click();

describe('a whole session in front of the camera', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({
      camera: ['squat-right', 'squat-right-front', 'side-lift-standing-right', { mirrored: 'side-lift-standing-right' }],
    });
  });
  afterAll(() => app.close());

  it('runs from its first card to its summary with nobody touching anything, sets, rests and sides', async () => {
    const { page, close } = await openSession(app);
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
    await close();
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
