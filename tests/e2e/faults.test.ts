import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultRow } from '../../scripts/pages/durability-page.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import { serveBuild, type Server } from '../../scripts/setup/serve.ts';
import {
  browserKilled,
  clockSetBack,
  inOneSet,
  killedWhileReading,
  otherVersions,
  storingForbidden,
  type Fault,
  type Place,
} from './faults.ts';
import { logDeleted } from './deleted-log.ts';
import { startHangs } from './hanging-start.ts';

/** Each of them asserts by itself what is kept; what the user reads is the table's. */
describe('what can go wrong with the log', () => {
  // Tables are padded there.
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/durability.md'), 'utf8').replace(/ +/g, ' ');
  let server: Server;
  let place: Place;

  beforeAll(async () => {
    server = await serveBuild();
    place = { url: server.url, folder: mkdtempSync(join(tmpdir(), 'hipwise-faults-')) };
  });
  afterAll(async () => {
    await server.close();
    rmSync(place.folder, { recursive: true, force: true });
  });

  const isAsWritten = (faults: readonly Fault[]): void => {
    for (const fault of faults) expect(page, 'else run: npm run docs:durability').toContain(faultRow(fault));
  };

  async function inFreshWindow(act: (context: BrowserContext) => Promise<Fault[]>): Promise<Fault[]> {
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
    try {
      return await act(await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' }));
    } finally {
      await browser.close();
    }
  }

  it('is a full disk, a second tab and a crash in one set, and loses no repetition', async () =>
    isAsWritten(await inOneSet(place)));
  it('is a killed browser, and loses the last repetition at most', async () => isAsWritten(await browserKilled(place)));
  it('is a browser killed while a backup is taken in, and loses nothing', async () =>
    isAsWritten(await killedWhileReading(place)));
  it('is another version in another tab, and loses nothing', async () =>
    isAsWritten(await inFreshWindow((context) => otherVersions(place, context))));
  it('is a clock that is set back, and what was said last counts', async () =>
    isAsWritten(await inFreshWindow((context) => clockSetBack(place, context))));
  it('is a log that is deleted in the middle of a set, and that set is kept', async () => isAsWritten(await logDeleted(place)));
  it('is a start that hangs, and the next one leaves the log alone', async () =>
    isAsWritten(await inFreshWindow((context) => startHangs(place, context))));
  it('is a browser that keeps nothing, and says so', async () => isAsWritten(await storingForbidden(place)));
});
