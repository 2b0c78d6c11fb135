import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { killInSet, type Killed, type Place } from '../../tests/e2e/faults.ts';
import { MISHAPS } from '../../tests/e2e/mishaps.ts';
import { serveBuild } from '../setup/serve.ts';
import { addedUp, readFaults, writeFaults, type MadeFault } from './durability-data.ts';
import { durabilityPage } from './durability-page.ts';

/**
 * Makes happen what can go wrong, kills the browser thirty times in the middle of a set, and writes `docs/durability.md`:
 * `npm run docs:durability [-- --kills 30] [--only WORDS]`. Half an hour; with `--only`, what the others came to last stays as it is.
 */

const PAGE = resolve(import.meta.dirname, '../../docs/durability.md');
/** A repetition of the clip takes about as long. */
const SPREAD_MS = 3200;

const { values } = parseArgs({ options: { kills: { type: 'string' }, only: { type: 'string' } } });

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
  const before = readFaults();
  const made: MadeFault[] = [];
  for (const { test, act } of MISHAPS) {
    const isWanted = values.only === undefined || test.includes(values.only);
    if (isWanted) console.log(test);
    const faults = isWanted ? await act(place) : before.made.filter((fault) => fault.test === test);
    made.push(...faults.map((fault) => ({ ...fault, test })));
  }
  const count = Number(values.kills ?? (values.only === undefined ? 30 : 0));
  const faults = { made, kills: count > 0 ? addedUp(await kill(place, count)) : before.kills };
  writeFaults(faults);
  writeFileSync(PAGE, await format(durabilityPage(faults), { parser: 'markdown', printWidth: 130, proseWrap: 'preserve' }));
  console.log(`Written: ${PAGE}`);
} finally {
  await server.close();
  rmSync(place.folder, { recursive: true, force: true });
}
