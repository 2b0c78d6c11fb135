import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assembleModels } from './assemble-models.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureGpsbabel } from './ensure-gpsbabel.ts';

/**
 * The whole check, as a newcomer and as CI run it: style, types, unit tests in Node, components and storage in a real browser, the app
 * from camera to log in a real browser. The last line is "N passed, N failed".
 */

const ROOT = resolve(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules', '.bin');

interface Tally {
  passed: number;
  failed: number;
}

/** What has not changed since the last time is not looked at again. */
const KEPT = join('.vite', 'checks');
const kept = (name: string): string => join(KEPT, name);
const incremental = (name: string): string[] => ['--incremental', '--tsBuildInfoFile', kept(`${name}.tsbuildinfo`)];

/** The longest first. */
const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['types', 'tsc', ...incremental('types')],
  [
    'format',
    'prettier',
    '--check',
    '--log-level',
    'warn',
    '.',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    kept('prettier'),
  ],
  ['build', 'tsx', 'scripts/setup/build.ts'],
  ['types of the pure core', 'tsc', '-p', 'tsconfig.core.json', '--noEmit', ...incremental('core')],
  ['types of the service worker', 'tsc', '-p', 'tsconfig.service-worker.json', ...incremental('service-worker')],
];

/** Resolves with whether it went well, once it is over; what it has said is shown then, so that nothing is mixed up. */
function runQuietly(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, command), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.once('error', reject);
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

/** None of them needs another one: as many at once as there are processors. */
async function check(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const waiting = [...CHECKS];
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

function test(chromePath: string): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'hipwise-test-'));
  const outputFile = join(folder, 'report.json');
  try {
    const { status } = spawnSync(
      join(BIN, 'vitest'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`, ...process.argv.slice(2)],
      { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'UTC', CHROME_PATH: chromePath } },
    );
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(outputFile, 'utf8')) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    // A file that could not even be loaded has no failed test, and still is a failure.
    return { passed: numPassedTests ?? 0, failed: status === 0 ? failed : Math.max(1, failed) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

assembleModels();
const chromePath = ensureBrowser({ install: true });
ensureGpsbabel();
const checks = await check();
const tests = test(chromePath);
const failed = checks.failed + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
