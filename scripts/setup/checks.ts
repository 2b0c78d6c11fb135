import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

/** What is asked of the code without running it. */

const ROOT = resolve(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'node_modules', '.bin');

export interface Tally {
  passed: number;
  failed: number;
}

type Check = readonly [name: string, command: string, ...args: string[]];

/** What has not changed since the last time is not looked at again. */
const kept = (name: string): string => join('.vite', 'checks', name);
const incremental = (name: string): string[] => ['--incremental', '--tsBuildInfoFile', kept(`${name}.tsbuildinfo`)];
const PRETTIER_CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location', kept('prettier')];

/** The longest first. */
export const LINT: readonly Check[] = [
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['types', 'tsc', ...incremental('types')],
  // Some elements are loaded when their screen is shown first; the rule knows only what is imported at once.
  ['templates', 'lit-analyzer', 'src', '--strict', '--quiet', '--maxWarnings', '0', '--rules.no-missing-import', 'off'],
  ['look-ups', 'tsx', 'scripts/setup/look-ups.ts'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.', ...PRETTIER_CACHE],
  ['rooms', 'depcruise', 'src', '--config', '.dependency-cruiser.js', '--output-type', 'err'],
  ['nothing unused', 'knip', '--no-progress'],
  ['types of the pure core', 'tsc', '-p', 'tsconfig.core.json', '--noEmit', ...incremental('core')],
  ['types of the service worker', 'tsc', '-p', 'tsconfig.service-worker.json', ...incremental('service-worker')],
];

export const BUILD: Check = ['build', 'tsx', 'scripts/setup/build.ts'];

/** Resolves with whether it went well, once it is over; what it has said is shown then, so that nothing is mixed up. */
function runQuietly(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, command), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.once('error', reject);
    child.once('close', (status) => {
      // What a check says where all is well is no news.
      if (status !== 0) process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

/** None of them needs another one: as many at once as there are processors. */
export async function check(checks: readonly Check[]): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const waiting = [...checks];
  const runNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command, ...args] = next;
      const ok = await runQuietly(command, args);
      console.log(`${ok ? '✓' : '✗'} ${name}`);
      tally[ok ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runNext));
  return tally;
}
