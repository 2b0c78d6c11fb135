import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BIN } from '../setup/checks.ts';
import { ensureBrowser } from '../setup/ensure-browser.ts';

/**
 * Throws at the app what no sensible device, file or person would: `npm run fuzz -- --seed N --runs M --only series`. The tests in
 * `tests/fuzz` do a little of it each time; here a new seed is drawn, and each of them tries as often as it is told. What fails is shown as
 * small as it can be made, with the seed that brings it back.
 */

const ROOT = resolve(import.meta.dirname, '../..');
/** What is thrown at it, and where the tests of it run. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  series: ['tests/fuzz/series.test.ts'],
  backups: ['tests/fuzz/backups.test.ts', 'tests/data/backup/backup.test.ts'],
  gatt: ['tests/fuzz/gatt.test.ts'],
  urls: ['tests/fuzz/urls.test.ts'],
};
const RUNS = 2000;
const LARGEST_SEED = 2 ** 31;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: String(RUNS) }, only: { type: 'string' } },
});

const wholeNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && Math.abs(value) < LARGEST_SEED) return value;
  throw new Error(`--${name} is "${text}": give a whole number.`);
};

const seed = wholeNumber('seed', values.seed ?? String(Math.floor(LARGEST_SEED * Math.random())));
const runs = wholeNumber('runs', values.runs);
const chosen = values.only === undefined ? Object.keys(KINDS) : [values.only];
const files = chosen.flatMap((kind) => {
  const of = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (of) return of;
  throw new Error(`--only is "${kind}": there are ${Object.keys(KINDS).join(', ')}.`);
});

console.log(`Seed ${seed}, ${runs} runs of each: ${chosen.join(', ')}.`);
const { status } = spawnSync(join(BIN, 'vitest'), ['run', ...files], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC', CHROME_PATH: ensureBrowser(), VITE_FUZZ_SEED: String(seed), VITE_FUZZ_RUNS: String(runs) },
});
console.log(status === 0 ? `Nothing was found with seed ${seed}.` : `Found with: npm run fuzz -- --seed ${seed} --runs ${runs}`);
process.exitCode = status ?? 1;
