import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assembleModels } from './assemble-models.ts';
import { BIN, BUILD, check, LINT, type Tally } from './checks.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureDbus } from './ensure-dbus.ts';
import { ensureGpsbabel } from './ensure-gpsbabel.ts';

/**
 * The whole check, as a newcomer and as CI run it: style, types, unit tests in Node, components and storage in a real browser, the app
 * from camera to log in a real browser. The last line is "N passed, N failed".
 */

const ROOT = resolve(import.meta.dirname, '../..');

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
ensureDbus();
const checks = await check([...LINT, BUILD]);
const tests = test(chromePath);
const failed = checks.failed + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
