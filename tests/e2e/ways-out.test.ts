import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { headersAt } from '../../security-headers.ts';
import { linkTo } from '../../src/ui/parts/route.ts';
import { type App, poseWorkers, startApp, startSet, waitForCount } from './harness.ts';

/** What a script could still do that got into the built app, in the page itself, in a real browser. */

let app: App;
let elsewhere: { url: string; asked: string[]; server: Server };
beforeAll(async () => {
  app = await startApp();
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end('here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address.');
  elsewhere = { url: `http://127.0.0.1:${address.port}`, asked, server };
});
afterAll(async () => {
  elsewhere.server.close();
  await app.close();
});

let page: Page;
beforeEach(async () => {
  ({ page } = await app.open());
  await page.locator('main h1').first().waitFor();
});
afterEach(() => page.context().close());

it('is kept from making programs and markup of text, by any way that the browser has', async () => {
  const outcomes = await page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      markup: () => (document.createElement('div').innerHTML = '<img src=x>'),
      'a script element': () => (document.createElement('script').src = '/theme.js'),
      'text of a script': () => (document.createElement('script').text = '1'),
      'a document': () => new DOMParser().parseFromString('<p>', 'text/html'),
      'a worker of this address': () => new Worker('/theme.js'),
      'a worker in memory': () => new Worker(URL.createObjectURL(new Blob(['1']))),
      'a policy of its own': () => Reflect.get(window, 'trustedTypes').createPolicy('mine', {}),
      'the policy of the app once more': () => Reflect.get(window, 'trustedTypes').createPolicy('hipwise-programs', {}),
      'the policy of Lit once more': () => Reflect.get(window, 'trustedTypes').createPolicy('lit-html', {}),
    };
    return Object.entries(tries).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: went through`;
      } catch {
        return `${name}: refused`;
      }
    });
  });
  expect(outcomes.filter((outcome) => !outcome.endsWith(': refused'))).toEqual([]);
});

it('is kept from putting a service worker of its own in the place of the app’s', async () => {
  // Where the test tool blocks them it answers in the browser's place.
  const { page, context } = await app.open({ serviceWorkers: 'allow' });
  await page.locator('main h1').first().waitFor();
  expect(
    await page.evaluate(() =>
      navigator.serviceWorker.register('/theme.js').then(
        () => 'registered',
        ({ name }: Error) => name,
      ),
    ),
  ).toBe('TypeError');
  await context.close();
});

it('is kept from sending anything elsewhere by a link, a window, a look-ahead or a picture', async () => {
  await page.evaluate((url) => {
    for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'stylesheet']) {
      const link = Object.assign(document.createElement('link'), { rel, as: 'fetch', href: `${url}/${rel}` });
      document.head.append(link);
    }
    new Image().src = `${url}/picture`;
    navigator.sendBeacon(`${url}/beacon`, 'secret');
    window.open(`${url}/window?secret`);
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}/frame` }));
    const link = Object.assign(document.createElement('a'), { href: `${url}/link?secret`, ping: `${url}/ping` });
    link.click();
  }, elsewhere.url);
  await page.waitForURL(/^chrome-error:/);
  await page.goto(app.url);
  await page.evaluate((url) => void (location.href = `${url}/went?secret`), elsewhere.url);
  await page.waitForURL(/^chrome-error:/);
  expect(elsewhere.asked).toEqual([]);
});

it('shares memory with no other origin', async () => {
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.goto(`${app.url}/phone.html`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});

it('is told of on the page for privacy, which tries it and takes its own try for no alarm', async () => {
  await page.goto(`${app.url}/${linkTo('privacy')}`);
  const verdict = page.locator('hip-privacy [role=status]');
  await verdict.getByText('It also refuses to run text that somebody slips in as a program.').waitFor();
  await verdict.getByText('nothing was sent anywhere else').waitFor();
  expect(await verdict.getByText('Something was stopped').count()).toBe(0);
  await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>';
    } catch {
      // That is what is asked.
    }
  });
  await verdict.getByText('Something was stopped').waitFor();
});

it.each(['/nothing', '/assets/nothing.js'])(
  'has no page without the headers, not even where there is nothing: %s',
  async (path) => {
    const answer = await fetch(`${app.url}${path}`);
    expect(answer.status).toBe(404);
    for (const [name, value] of Object.entries(headersAt(path))) expect(answer.headers.get(name), name).toBe(value);
  },
);

const PATIENCE_MS = 240_000;

it('does not keep the app from counting in a worker', async () => {
  await startSet(page, 'squat', 'Try the sample');
  await waitForCount(page, 1, PATIENCE_MS);
  expect(poseWorkers(page).length).toBeGreaterThan(0);
});

it('does not keep the app from counting on the page, where no worker can', async () => {
  await page.addInitScript(() => {
    localStorage.removeItem('hipwise-worker-detects');
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        if (String(address).includes('webgl2')) throw new Error('No worker for that.');
        super(address, options);
      }
    };
  });
  await page.reload();
  await startSet(page, 'squat', 'Try the sample');
  await waitForCount(page, 1, PATIENCE_MS);
  expect(await page.locator('head script[src*=vision_wasm_internal]').count()).toBe(1);
});
