import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { median } from '../../src/core/seeing/geometry.ts';
import { newPlan } from '../../src/programme/index.ts';
import { ensureBuild } from '../setup/build.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';
import { kib, shellSize } from './shell-size.ts';

/**
 * How long a phone far from the next mast waits for the first screen, with nothing stored: `npm run first-screen`, and for several built
 * apps in turn `npm run first-screen -- dist ../before/dist`. The files come as a host sends them: HTTP/2, compressed. Figures of different
 * runs, or of different computers, cannot be compared.
 */

const { values, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '5' } }, allowPositionals: true });
const ROUNDS = Number(values.rounds);

/** “Slow 4G” as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms from asking to the first byte. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** A phone of the middle class against a desk computer, as Lighthouse has it. */
const CPU_SLOWDOWN = 4;
const PATIENCE_MS = 120_000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** A certificate that only this run's browser accepts. */
function certificate(folder: string): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const asked = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '1', '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', '-x509', ...asked], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

async function serve(dist: string, secrets: { key: Buffer; cert: Buffer }): Promise<{ url: string; close: () => void }> {
  const packed = new Map<string, Buffer>();
  const server = createSecureServer(secrets, ({ url }, response) => {
    const { pathname } = new URL(url, 'https://localhost');
    const path = join(dist, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    const type = TYPES[extname(path)];
    if (type === undefined) return createReadStream(path).pipe(response.stream);
    const body = packed.get(path) ?? gzipSync(readFileSync(path));
    packed.set(path, body);
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address: start it again.');
  return { url: `https://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** Notes when the words of the first screen stand on it, its button among them, and when its picture does; in the page. */
function noteFirstScreen(): void {
  const below = (root: ParentNode | null | undefined, name: string): ShadowRoot | null | undefined =>
    root?.querySelector(name)?.shadowRoot;
  const noted: Record<string, number> = {};
  Object.assign(globalThis, { noted });
  const look = (): void => {
    const home = below(below(document, 'hip-app'), 'hip-home');
    const button = (below(home, 'hip-begin') ?? below(home, 'hip-today'))?.querySelector('button');
    const picture = below(below(below(home, 'hip-hero'), 'hip-demo'), 'hip-figure-still')?.querySelector('img');
    if (button?.textContent?.trim()) noted['wordsMs'] ??= performance.now();
    if (picture?.complete && picture.naturalWidth > 0) noted['pictureMs'] ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Seen {
  wordsMs: number;
  /** Of the first visit only. */
  pictureMs: number | undefined;
  /** Files that were asked for by then, and what had come of them. */
  files: number;
  receivedKiB: number;
}

async function visit(browser: Browser, url: string, programme: string | null): Promise<Seen> {
  const viewport = { width: 412, height: 823 };
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: 'block', viewport, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    // What compiles this file names functions with a helper that no page has.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(noteFirstScreen);
    if (programme !== null) await page.addInitScript((plan) => localStorage.setItem('hipwise-programme', plan), programme);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    let [files, received] = [0, 0];
    devtools.on('Network.requestWillBeSent', () => (files += 1));
    devtools.on('Network.dataReceived', ({ encodedDataLength }) => (received += encodedDataLength));
    await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE_MS });
    await page.waitForFunction(() => Reflect.get(globalThis, 'noted')?.wordsMs, undefined, { timeout: PATIENCE_MS });
    const [filesThen, receivedThen] = [files, received];
    if (programme === null)
      await page.waitForFunction(() => Reflect.get(globalThis, 'noted')?.pictureMs, undefined, { timeout: PATIENCE_MS });
    const noted = await page.evaluate(() => Reflect.get(globalThis, 'noted') as { wordsMs: number; pictureMs?: number });
    return { wordsMs: noted.wordsMs, pictureMs: noted.pictureMs, files: filesThen, receivedKiB: kib(receivedThen) };
  } finally {
    await context.close();
  }
}

const middle = (numbers: readonly (number | undefined)[]): number | undefined => {
  const known = numbers.flatMap((each) => each ?? []);
  return known.length === 0 ? undefined : Math.round(10 * (median(known) ?? NaN)) / 10;
};
const seconds = (ms: number | undefined): number | undefined => ms && Math.round(ms / 10) / 100;

async function main(): Promise<void> {
  const dists = positionals.length > 0 ? positionals.map((each) => resolve(each)) : [await ensureBuild()];
  const folder = mkdtempSync(join(tmpdir(), 'hipwise-first-screen-'));
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  const programme = JSON.stringify({ plan: newPlan(new Date().toISOString().slice(0, 10), {}), own: [] });
  try {
    const secrets = certificate(folder);
    const apps = await Promise.all(dists.map(async (dist) => ({ dist, server: await serve(dist, secrets) })));
    const seen = apps.flatMap(({ dist, server }) =>
      [null, programme].map((stored) => ({ dist, server, stored, visits: [] as Seen[] })),
    );
    // In turn, so that whatever else the computer does slows down all of them.
    for (let round = 0; round < ROUNDS; round++)
      for (const { server, stored, visits } of seen) visits.push(await visit(browser, server.url, stored));
    console.table(dists.map((dist) => ({ app: dist, ...shellSize(dist) })));
    console.table(
      seen.map(({ dist, stored, visits }) => ({
        app: dist,
        screen: stored === null ? 'first visit' : 'Today',
        'words (s)': seconds(middle(visits.map(({ wordsMs }) => wordsMs))),
        'slowest (s)': seconds(visits.reduce((most, { wordsMs }) => Math.max(most, wordsMs), 0)),
        'picture (s)': seconds(middle(visits.map(({ pictureMs }) => pictureMs))),
        files: middle(visits.map(({ files }) => files)),
        'received (KiB)': middle(visits.map(({ receivedKiB }) => receivedKiB)),
      })),
    );
    for (const { server } of apps) server.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
