import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, poseWorkers, startApp, startSet, storedEvents, waitForCount } from './harness.ts';

/** A rendered clip in place of the webcam: squats from the side, three of them, again and again. */
describe('a set in front of the camera', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ camera: ['squat-right'] });
  });
  afterAll(() => app.close());

  it('keeps its count when the pose worker dies, and goes on', async () => {
    const { page, context } = await app.open({ permissions: ['camera'] });
    await startSet(page, 'squat', 'Camera', 15);
    const before = await waitForCount(page, 1);
    const [worker] = poseWorkers(page);
    expect(worker).toBeDefined();
    await worker?.evaluate(() => self.close()).catch(() => undefined);
    await page.getByText('Lost track of you for a moment.').waitFor({ timeout: 60_000 });
    expect(await waitForCount(page, before)).toBeGreaterThanOrEqual(before);
    await waitForCount(page, before + 2);
    await context.close();
  });

  it('says so when the camera goes away, keeps the count, and goes on with it on a retry', async () => {
    const { page, context } = await app.open({ permissions: ['camera'] });
    await startSet(page, 'squat', 'Camera', 15);
    const before = await waitForCount(page, 1);
    // What a browser does when the plug is pulled.
    await page.locator('hip-stage video').evaluate((video) => {
      if (!(video instanceof HTMLVideoElement) || !(video.srcObject instanceof MediaStream))
        throw new Error('No camera picture.');
      for (const track of video.srcObject.getTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
    await page.getByText('The camera has stopped.').waitFor();
    expect((await storedEvents(page)).filter(({ type }) => type === 'rep').length).toBeGreaterThanOrEqual(before);
    await page.getByRole('button', { name: /again/i }).click();
    await waitForCount(page, before + 1);
    // What is solved is gone from the screen.
    expect(await page.getByText('The camera has stopped.').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Pause' }).isEnabled()).toBe(true);
    await context.close();
  });
});

describe('somebody who does another exercise than the one that was chosen', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ camera: ['bridge-right'] });
  });
  afterAll(() => app.close());

  it('is told which one it looks like', async () => {
    const { page, context } = await app.open({ permissions: ['camera'] });
    await startSet(page, 'squat', 'Camera', 15);
    await page.getByText('That looks like another exercise: Glute bridge').first().waitFor({ timeout: 90_000 });
    await context.close();
  });
});
