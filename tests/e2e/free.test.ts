import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clip, startApp, storedEvents, type App } from './harness.ts';

describe('somebody who only moves in front of the camera', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ camera: ['squat-right', 'squat-right', 'bridge-right', 'bridge-right'] });
  });
  afterAll(() => app.close());

  it('has each exercise named, counted from its first repetition, and written as a set of one session', async () => {
    const { page, context } = await app.open({ permissions: ['camera'] });
    await page.getByRole('button', { name: 'Start the camera' }).click();
    // The camera runs while the detector is loading, so that somebody may be in the middle of it.
    for (const name of ['Squat', 'Glute bridge']) await page.getByRole('heading', { name }).waitFor({ timeout: 150_000 });
    await expect
      .poll(async () => (await storedEvents(page)).filter(({ type }) => type === 'rep').length, { timeout: 120_000 })
      .toBeGreaterThan(3);
    await page.getByRole('button', { name: 'End' }).click();
    await page.getByRole('heading', { name: 'Free training' }).waitFor();
    const events = await storedEvents(page);
    const sets = events.filter(({ type }) => type === 'set-started').map(({ exercise }) => exercise);
    expect(sets).toEqual(expect.arrayContaining(['squat', 'bridge']));
    expect(events.at(-1)).toMatchObject({ type: 'workout-ended', how: 'done' });
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { name: 'Strong hips, steady stride.' }).waitFor();
    await context.close();
  });
});

describe('a video of which nobody has said what it shows', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is looked into, offered as what it shows, and counted', async () => {
    const { page, context } = await app.open();
    await page.locator('hip-just-move input[type=file]').setInputFiles(clip('bridge-right'));
    await page.getByText('Finding out which exercise it is').waitFor();
    await page.getByText('This is what the video seems to show.').waitFor({ timeout: 120_000 });
    expect(await page.getByRole('combobox', { name: 'Exercise' }).inputValue()).toBe('bridge');
    await page.getByRole('button', { name: 'Analyse the video' }).click();
    await page.locator('hip-summary').waitFor({ timeout: 120_000 });
    const events = await storedEvents(page);
    expect(events.filter(({ type, rep }) => type === 'rep' && rep?.outcome === 'full')).toHaveLength(3);
    await context.close();
  });
});
