import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp, startSet, storedEvents, summedUp } from './harness.ts';

/** A session of the user's own: one set of squats, one clamshell on each side. */
const SESSION = {
  plan: null,
  own: [
    {
      version: 1,
      id: 'short',
      name: 'Short one',
      restS: 5,
      items: [
        { exercise: 'squat', dose: { kind: 'reps', sets: 1, reps: 2, pauseS: 0, load: 'none' } },
        { exercise: 'clamshell', dose: { kind: 'reps', sets: 1, reps: 1, pauseS: 0, load: 'none' } },
      ],
    },
  ],
};

/** A profile in which the user has said no to the camera. */
async function refusing(app: App): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, context } = await app.open();
  const session = await context.newCDPSession(page);
  await session.send('Browser.setPermission', { permission: { name: 'camera' }, setting: 'denied' });
  return { page, close: () => context.close() };
}

const withoutIt = (page: Page) => page.getByRole('button', { name: 'Train without the camera' });

/** Taps, further apart than two that are one. */
async function tap(page: Page, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    await page.waitForTimeout(700);
    await page.getByRole('button', { name: 'Tap after each repetition' }).click();
  }
}

describe('a camera that is denied', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('leads to a set without it: tapped to its end, and told as not watched', async () => {
    const { page, close } = await refusing(app);
    await startSet(page, 'squat', 'Camera', 3);
    // A machine without any camera says that first.
    const heading = page.getByRole('heading', { name: /camera is not allowed|No camera was found/ });
    await heading.waitFor({ timeout: 120_000 });
    await withoutIt(page).click();
    await tap(page, 2);
    // What was one too many is taken back.
    await page.getByRole('button', { name: 'Undo the last repetition' }).click();
    await page.getByRole('img', { name: '1 of 3 repetitions' }).waitFor();
    // All of the screen is a tap, and so is the space bar.
    await page.locator('hip-unwatched h1').click();
    await page.getByRole('img', { name: '2 of 3 repetitions' }).waitFor();
    await page.waitForTimeout(700);
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
    await page.keyboard.press('Space');
    expect(await summedUp(page)).toBe(3);
    await page.getByText('of 3 repetitions, not watched').waitFor();
    const events = await storedEvents(page);
    expect(events.filter(({ type }) => type === 'set-started').at(-1)).toMatchObject({ source: 'unwatched' });
    expect(events.filter(({ type }) => type === 'rep')).toHaveLength(4);
    expect(events.at(-1)).toMatchObject({ type: 'set-ended', how: 'target' });
    await close();
  });

  it('keeps nobody from a whole session, from its first card to its record', async () => {
    const { page, close } = await refusing(app);
    await page.evaluate((stored) => localStorage.setItem('hipwise-programme', JSON.stringify(stored)), SESSION);
    await page.goto(`${app.url}/#/own`);
    await page.reload();
    await page.getByRole('button', { name: /^Start/ }).click();
    await withoutIt(page).click({ timeout: 120_000 });
    await page.getByRole('heading', { name: 'Squat' }).waitFor();
    await page.getByRole('button', { name: 'Start now' }).click();
    await tap(page, 2);
    await page.getByRole('heading', { name: 'Clamshell' }).waitFor();
    await page.getByRole('button', { name: 'Start now' }).click();
    await tap(page, 1);
    await page.getByRole('button', { name: 'Start now' }).click();
    await tap(page, 1);
    await page.locator('hip-workout-summary').waitFor();
    await page.getByText('2 of 2, not watched').waitFor();
    const events = await storedEvents(page);
    const reps = events.filter(({ type }) => type === 'rep').map(({ rep }) => rep?.side);
    expect(reps).toEqual([null, null, 'left', 'right']);
    expect(events.at(-1)).toMatchObject({ type: 'workout-ended', how: 'done' });
    await page.getByRole('button', { name: 'Done' }).click();
    await page.goto(`${app.url}/#/log`);
    await page.locator('hip-history a[href*="record"], hip-history a[href*="log/"]').first().click();
    await page
      .getByText(/not watched/i)
      .first()
      .waitFor();
    await close();
  });
});
