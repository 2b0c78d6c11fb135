import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipwise-library-'));
  execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', join(ROOT, 'tsconfig.core.json')], { cwd: ROOT });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('runs the example of the README in plain Node.js', () => {
  const example = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(10);
  const series = join(folder, 'squats.json');
  writeFileSync(series, JSON.stringify(seriesFromFrames([...landmarkSeries(squat.demo)])));
  // The package finds itself by name from a file inside it.
  const program = join(ROOT, 'lib', 'readme-example.mjs');
  writeFileSync(program, example);
  const printed = execFileSync(process.execPath, [program, series], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  rmSync(program);
  expect(printed).toMatch(/^3 squats, 0 partial\n1 \d/);
  expect(printed).toMatch(/fine/);
});
