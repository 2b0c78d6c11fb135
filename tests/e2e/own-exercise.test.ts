import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, storedEvents, waitForCount, type App } from './harness.ts';

/** A rendered clip in place of the webcam: three squats from the side, still before and after, again and again. */
describe('a movement that is shown to the camera three times', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ camera: ['squat-right'] });
  });
  afterAll(() => app.close());

  it('gets a name, is found again, and is counted', async () => {
    const { page, context } = await app.open({ permissions: ['camera'] });
    await page.goto(`${app.url}/#/own-exercises`);
    await page.getByRole('button', { name: 'Teach an exercise' }).click();
    // It sees by itself that the movement is over.
    await page.getByText(/Is that your movement\?/).waitFor({ timeout: 120_000 });
    await page.getByRole('textbox', { name: 'What do you call it?' }).fill('My deep one');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/own-exercises/);
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('My deep one');

    await page.reload();
    await page.getByRole('link', { name: 'Do it My deep one' }).click();
    await page.getByRole('heading', { level: 1, name: 'My deep one' }).waitFor();
    // On the page of the exercise, and on the card where its dose is chosen.
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/setup/);
    await page.locator('hip-set-options').getByRole('button', { name: 'Start', exact: true }).click();
    await waitForCount(page, 2);
    const [started] = (await storedEvents(page)).filter(({ type }) => type === 'set-started');
    expect(started?.exercise).toMatch(/^own-/);
    await context.close();
  });
});
