import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bridge } from '../../src/exercises/bridge.ts';
import { squat } from '../../src/exercises/squat.ts';
import { seriesTimes } from '../../src/figure/pinhole.ts';
import { openFolder, run, seriesOf } from './count-run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = openFolder();
let squats: string;
let video: string;

beforeAll(() => {
  squats = folder.write('squats.json', seriesOf(squat.demo));
  video = folder.writeVideo('squats.webm');
});
afterAll(() => folder.remove());

/** As a user types it, less npm. */
function typed(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsx'),
    [join(ROOT, 'scripts/measure/count.ts'), ...args],
    { encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

describe('the headless counter, as it is typed', { timeout: 60_000 }, () => {
  it('prints one JSON object about a landmark series, and nothing else', () => {
    const { status, stdout, stderr } = typed([squats, '--exercise', 'squat']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      exercise: 'squat',
      counts: { full: 3, partial: 0, void: 0, left: null, right: null },
      partials: [],
      voids: [],
      holds: [],
      timing: { model: null, medianInferenceMs: null },
    });
    expect(report.frames.withPerson).toBe(report.frames.total);
    const [first] = report.reps;
    const [time] = seriesTimes(squat.demo);
    expect(Math.abs(first.peakMs - ((time?.topFromMs ?? 0) + (time?.topToMs ?? 0)) / 2)).toBeLessThan(150);
    expect(Object.keys(first)).toEqual([
      'index',
      'side',
      'startMs',
      'peakMs',
      'endMs',
      'amplitude',
      'unit',
      'holdMs',
      'findings',
      'unobserved',
    ]);
    expect(first.unobserved).toContain('knees-out');
    expect(first.findings).toContainEqual(expect.objectContaining({ rule: 'thighs-level', state: 'good' }));
  });

  it('says what to do where there is no browser for a video, and exits with 2', () => {
    const { status, stdout, stderr } = typed([video, '--exercise', 'squat'], { CHROME_PATH: '/nowhere/chrome' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^CHROME_PATH is "\/nowhere\/chrome", which cannot be run: set it to [^\n]+\n$/);
  });
});

describe('the headless counter', () => {
  it.each([
    ['left out', []],
    ['auto', ['--exercise', 'auto']],
  ])('recognises what is done where the exercise is %s', async (_, args) => {
    const bridges = folder.write('bridges.json', seriesOf(bridge.demo));
    const { status, stdout } = await run([squats, bridges, ...args]);
    expect(status).toBe(0);
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports).toMatchObject([
      { exercise: 'squat', counts: { full: 3 } },
      { exercise: 'bridge', counts: { full: 3 } },
    ]);
  });

  it('counts what the detector sees in a video, with the model and the turn that were asked for', async () => {
    const { status, stdout, seen, ...browsers } = await run([video, '--exercise', 'squat', '--model', 'lite', '--rotate', '90']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      exercise: 'squat',
      durationMs: 12_345,
      counts: { full: 1 },
      timing: { model: 'lite', medianInferenceMs: 20, medianPipelineMs: 30 },
    });
    expect(seen).toEqual([['squats.webm', { model: 'lite', posture: 'standing', rotateDeg: 90, slowMotion: 1, detectors: 1 }]]);
    expect(browsers).toMatchObject({ opened: 1, closed: 1 });
  });

  it('needs no browser for a landmark series', async () => {
    expect(await run([squats, '--exercise', 'squat'])).toMatchObject({ status: 0, opened: 0 });
  });

  it('reads gzipped series, reports holds, and writes the series that it saw', async () => {
    const bridges = folder.write('bridges.json.gz', gzipSync(JSON.stringify(seriesOf(bridge.demo))));
    const out = folder.at('seen.json');
    const { stdout } = await run([bridges, '--exercise', 'bridge', '--landmarks', out]);
    const { holds, reps } = JSON.parse(stdout);
    expect(holds).toHaveLength(3);
    expect(holds[0].heldMs).toBe(reps[0].holdMs);
    expect(JSON.parse(readFileSync(out, 'utf8')).frames.length).toBeGreaterThan(100);
  });

  it('says that a movement looks like slow motion, and counts it as it happened when told so', async () => {
    const { frames, ...size } = seriesOf(squat.demo);
    const slow = folder.write('slow.json', { ...size, frames: frames.map((frame) => ({ ...frame, t: 4 * frame.t })) });
    const asItIs = await run([slow, '--exercise', 'squat']);
    expect(asItIs.status).toBe(0);
    const { notes, durationMs, counts } = JSON.parse(asItIs.stdout);
    expect(counts.full).toBe(3);
    expect(notes).toEqual([expect.stringMatching(/4 times slower than usual.*--slow-motion 4 /)]);
    expect(asItIs.stderr.trim()).toBe(notes[0]);
    const asItWas = await run([slow, '--exercise', 'squat', '--slow-motion', '4']);
    expect(asItWas.stderr).toBe('');
    const report = JSON.parse(asItWas.stdout);
    expect(report.durationMs).toBe(Math.round(durationMs / 4));
    expect(report).toEqual(JSON.parse((await run([squats, '--exercise', 'squat'])).stdout));
  });

  it('waits for a set to begin only when asked to', async () => {
    // Never still, and never a whole one: live, nothing says that a set has begun.
    const restless = { ...squat.demo, timing: { ...squat.demo.timing, restMs: 0 } };
    const late = folder.write('late.json', seriesOf(restless, { leadInMs: 100, tailMs: 0, depth: 0.55 }));
    const partialWith = async (...more: string[]): Promise<number> =>
      JSON.parse((await run([late, '--exercise', 'squat', ...more])).stdout).counts.partial;
    expect(await partialWith()).toBe(3);
    expect(await partialWith('--gate')).toBe(0);
  });

  it('says why a video could not be counted, in one line and with nothing on the standard output', async () => {
    const { status, stdout, stderr, opened, closed } = await run([video, '--exercise', 'squat'], { breaksIn: ['squats.webm'] });
    expect({ status, stdout, opened, closed }).toEqual({ status: 2, stdout: '', opened: 1, closed: 1 });
    expect(stderr.trim().split('\n')).toEqual(['squats.webm: 50 %', 'squats.webm: The browser ended.']);
  });
});
