import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, startApp, startSet, waitForCount } from './harness.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const PATIENCE_MS = 240_000;

/** The model that the tests count with, and the program that runs it. */
const NEEDED = String.raw`_lite-[^/]*\.task$|module_internal-[^/]*\.wasm$`;

/** How many bytes of each are stored; `keep`: only this share of them is left, as after a disk that was full or a page that meddled. */
const stored = (page: Page, keep = 1): Promise<number[]> =>
  page.evaluate(
    async ([needed, share]) => {
      const cache = await caches.open('hipwise-large');
      const found = (await cache.keys()).filter(({ url }) => new RegExp(needed).test(url));
      const sizes = found.map(async ({ url }) => {
        const answer = await cache.match(url);
        const bytes = (await answer?.arrayBuffer()) ?? new ArrayBuffer(0);
        const left = bytes.slice(0, Math.floor(bytes.byteLength * share));
        if (share < 1) await cache.put(url, new Response(left, { headers: answer?.headers ?? {} }));
        return left.byteLength;
      });
      return Promise.all(sizes);
    },
    [NEEDED, keep] as const,
  );

it('a model and a program that lie damaged on the device are fetched anew, and the set counts', async () => {
  const { page, context } = await app.open({ serviceWorkers: 'allow' });
  await page.getByText('Ready offline').first().waitFor({ timeout: PATIENCE_MS });
  const whole = await stored(page);
  expect(whole).toHaveLength(2);
  expect(await stored(page, 0.5)).toEqual(whole.map((bytes) => Math.floor(bytes / 2)));
  // A service worker that runs has looked at them before.
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await startSet(page, 'squat', 'Try the sample');
  await waitForCount(page, 1, PATIENCE_MS);
  expect(await stored(page)).toEqual(whole);
  await context.close();
});
