import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { format } from 'prettier';
import {
  browserKilled,
  clockSetBack,
  inOneSet,
  killedWhileReading,
  killInSet,
  otherVersions,
  storingForbidden,
  type Fault,
  type Killed,
  type Place,
} from '../../tests/e2e/faults.ts';
import { logDeleted } from '../../tests/e2e/deleted-log.ts';
import { startHangs } from '../../tests/e2e/hanging-start.ts';
import { durabilityPage } from './durability-page.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';
import { serveBuild } from '../setup/serve.ts';

/**
 * Makes happen what can go wrong with the log, kills the browser thirty times in the middle of a set, and writes `docs/durability.md`:
 * `npm run docs:durability [-- KILLS]`. Ten minutes.
 */

const PAGE = resolve(import.meta.dirname, '../../docs/durability.md');
const KILLS = Number(process.argv[2] ?? 30);
/** A repetition of the clip takes about as long. */
const SPREAD_MS = 3200;

async function inFreshWindow(act: (context: BrowserContext) => Promise<Fault[]>): Promise<Fault[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  try {
    return await act(await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' }));
  } finally {
    await browser.close();
  }
}

async function kill(place: Place, count: number): Promise<Killed[]> {
  const kills: Killed[] = [];
  for (let i = 0; i < count; i++) {
    const killed = await killInSet(place, 'kills', 1 + (i % 2), Math.round((i * SPREAD_MS) / count));
    console.log(`kill ${i + 1} of ${count}: shown ${killed.shown}, in the log ${killed.kept}`);
    kills.push(killed);
  }
  return kills;
}

const server = await serveBuild();
const place = { url: server.url, folder: mkdtempSync(join(tmpdir(), 'hipwise-durability-')) };
try {
  const faults = [
    ...(await inOneSet(place)),
    ...(await browserKilled(place)),
    ...(await killedWhileReading(place)),
    ...(await inFreshWindow((context) => otherVersions(place, context))),
    ...(await inFreshWindow((context) => clockSetBack(place, context))),
    ...(await logDeleted(place)),
    ...(await storingForbidden(place)),
    ...(await inFreshWindow((context) => startHangs(place, context))),
  ];
  const page = durabilityPage(faults, await kill(place, KILLS));
  writeFileSync(PAGE, await format(page, { parser: 'markdown', printWidth: 130, proseWrap: 'preserve' }));
  console.log(`Written: ${PAGE}`);
} finally {
  await server.close();
  rmSync(place.folder, { recursive: true, force: true });
}
