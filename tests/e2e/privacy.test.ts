import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Worker } from 'playwright';
import { createServer as createViteServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVELOPMENT_HEADERS, FORBIDDEN_FEATURES, headersAt, USED_FEATURES } from '../../security-headers.ts';
import { DIST, ensureBuild } from '../../scripts/setup/build.ts';
import { serveBuild } from '../../scripts/setup/serve.ts';
import { linkTo } from '../../src/ui/parts/route.ts';
import { type App, poseWorkers, startApp, startSet } from './harness.ts';
import { elsewhere, readRecording } from './privacy-recorder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipwise-privacy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Which of `wanted` a response does not have as they should be. */
async function missing(url: string, wanted: Readonly<Record<string, string>>): Promise<string[]> {
  const { headers } = await fetch(url, { method: 'HEAD' });
  return Object.entries(wanted).flatMap(([name, value]) => (headers.get(name) === value ? [] : [`${url}: ${name}`]));
}

describe('the security headers', () => {
  it('are on every file of the built app', async () => {
    const server = await serveBuild();
    const { url } = server;
    const files = readdirSync(await ensureBuild(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ name, parentPath }) => `/${relative(DIST, join(parentPath, name)).replaceAll('\\', '/')}`);
    for (const kind of [/worker-.*\.js$/, /\.wasm$/, /\.task$/, /\/sw\.js$/])
      expect(names.some((name) => kind.test(name))).toBe(true);
    const all = ['', '/', ...names];
    expect(all).toContain('/phone.html');
    expect((await Promise.all(all.map((path) => missing(`${url}${path}`, headersAt(path))))).flat()).toEqual([]);
    await server.close();
  });

  it('are on what the development server sends', async () => {
    const server = await createViteServer({
      root: resolve(import.meta.dirname, '../..'),
      cacheDir: join(folder, 'vite'),
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0, ws: false, watch: null },
    });
    await server.listen();
    const [url = ''] = server.resolvedUrls?.local ?? [];
    const paths = [
      '',
      'src/main.ts',
      'src/capture/pose/worker.ts?worker_file&type=module',
      'src/ui/styles/theme.css',
      'icon.svg',
      'phone.html',
    ];
    expect(
      (await Promise.all(paths.map((path) => missing(`${url}${path}`, headersAt(`/${path}`, DEVELOPMENT_HEADERS))))).flat(),
    ).toEqual([]);
    await server.close();
  });
});

/** A server at an address of its own that answers anybody; it counts who came. */
async function listen(
  answer: (path: string) => { type: string; text: string },
): Promise<{ url: string; server: Server; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const { type, text } = answer(url);
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address.');
  return { url: `http://127.0.0.1:${address.port}`, server, asked };
}

describe('what the browser writes down', () => {
  it('has the requests of a page, its worker and its service worker, where no policy stops them', async () => {
    const other = await listen(() => ({ type: 'text/plain', text: '' }));
    const send = (who: string): string => `fetch('${other.url}/${who}', { method: 'POST', body: 'secret' }).catch(() => {});`;
    const careless = await listen((path) => {
      if (path === '/worker.js' || path === '/service-worker.js')
        return { type: 'text/javascript', text: send(path.slice(1, -'.js'.length)) };
      const script = `${send('page')} new Worker('/worker.js'); navigator.serviceWorker.register('/service-worker.js');`;
      return { type: 'text/html', text: `<script>${script}</script>` };
    });
    const netLog = join(folder, 'careless.json');
    const app = await startApp({ netLog });
    const context = await app.browser.newContext();
    const page = await context.newPage();
    await page.goto(careless.url);
    const all = ['/page', '/service-worker', '/worker'];
    await expect.poll(() => other.asked.filter((path) => all.includes(path)).sort()).toEqual(all);
    await app.close();
    const { requests } = readRecording(netLog, careless.url);
    expect([...new Set(elsewhere(requests, careless.url))].sort()).toEqual(all.map((path) => `${other.url}${path}`));
    expect(requests.filter(({ hasBody }) => hasBody)).not.toEqual([]);
    other.server.close();
    careless.server.close();
  });
});

describe('the built app', () => {
  let app: App;
  const netLog = (): string => join(folder, 'app.json');
  beforeAll(async () => {
    app = await startApp({ netLog: netLog() });
  });
  afterAll(() => app.close());

  it('may use what it needs and nothing else, and on none of its screens does what its policy forbids', async () => {
    const { page, context } = await app.open();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const screens = [
      linkTo('exercise', 'squat'),
      linkTo('setup', 'couch-2'),
      ...['home', 'programme', 'own', 'log', 'progress', 'data', 'note'].map((screen) => linkTo(screen)),
    ];
    for (const screen of screens) {
      await page.goto(`${app.url}/${screen}`);
      await page.locator('main h1').first().waitFor();
    }
    // Linux has Bluetooth for pages behind a switch.
    const known = /Unrecognized feature: 'bluetooth'/;
    const unknownHere = ['on-device-speech-recognition', 'bluetooth'];
    expect(complaints.filter((text) => /security.policy|permissions.policy|violates/i.test(text) && !known.test(text))).toEqual(
      [],
    );
    const allowed = await page.evaluate((): string[] => {
      const policy: unknown = Reflect.get(document, 'featurePolicy');
      return policy instanceof Object ? Reflect.get(policy, 'allowedFeatures').call(policy) : [];
    });
    expect(allowed).toEqual(expect.arrayContaining([...USED_FEATURES].filter((name) => !unknownHere.includes(name))));
    expect(FORBIDDEN_FEATURES.filter((name) => allowed.includes(name))).toEqual([]);
    await context.close();
  });

  it('says that nothing left; and when something tries to, the browser stops it and the app says so', async () => {
    const other = await listen(() => ({ type: 'text/plain', text: '' }));
    const { page, context } = await app.open({ serviceWorkers: 'allow' });
    const serviceWorker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await startSet(page, 'squat', 'Try the sample');
    await expect.poll(() => poseWorkers(page).length, { timeout: 60_000 }).toBe(1);
    const [poseWorker] = poseWorkers(page);
    if (!poseWorker) throw new Error('No pose worker.');
    const goTo = (screen: string) => page.evaluate((hash) => void (location.hash = hash), linkTo(screen));
    await goTo('privacy');
    const verdict = page.locator('hip-privacy [role=status]');
    await verdict.getByText('nothing was sent anywhere else').waitFor();
    await verdict.getByText('We just tested it').waitFor();
    await expect.poll(() => page.locator('hip-privacy .requests').allInnerTexts()).toHaveLength(1);
    await page.getByText(/the page \d+, body tracking \d+, the offline store \d+/).waitFor();

    const senders: [string, Pick<Worker, 'evaluate'>][] = [
      ['page', page],
      ['worker', poseWorker],
      ['service-worker', serviceWorker],
    ];
    for (const [who, sender] of senders) {
      const went = await sender.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        `${other.url}/${who}`,
      );
      expect(went, who).toBe(false);
    }
    for (const [who] of senders) await verdict.getByText(`${other.url}/${who}`).waitFor();
    await verdict.getByText('Something was stopped').waitFor();
    expect(other.asked).toEqual([]);
    other.server.close();
    await context.close();
  });

  it('has asked for nothing elsewhere, by the record of the browser', async () => {
    await app.browser.close();
    const { requests, unexplained } = readRecording(netLog(), app.url);
    expect(requests.length).toBeGreaterThan(20);
    expect(elsewhere(requests, app.url)).toEqual([]);
    expect(requests.filter(({ method, hasBody }) => method !== 'GET' || hasBody)).toEqual([]);
    expect(unexplained).toEqual([]);
  });
});
