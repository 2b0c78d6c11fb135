import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bridge } from '../../src/exercises/bridge.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries, seriesTimes } from '../../src/figure/pinhole.ts';
import { seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;
let squats: string;
let bridges: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipwise-count-'));
  squats = join(folder, 'squats.json');
  bridges = join(folder, 'bridges.json.gz');
  writeFileSync(squats, JSON.stringify(seriesFromFrames([...landmarkSeries(squat.demo)])));
  writeFileSync(bridges, gzipSync(JSON.stringify(seriesFromFrames([...landmarkSeries(bridge.demo)]))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a user types it, less npm. */
function count(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsx'),
    [join(ROOT, 'scripts/measure/count.ts'), ...args],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  return { status, stdout, stderr };
}

describe('the headless counter', { timeout: 60_000 }, () => {
  it('prints one JSON object about a landmark series, and nothing else', () => {
    const { status, stdout, stderr } = count(squats, '--exercise', 'squat');
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

  it('reads gzipped series, reports holds, and writes the series that it saw', () => {
    const out = join(folder, 'seen.json');
    const { stdout } = count(bridges, '--exercise', 'bridge', '--landmarks', out);
    const { holds, reps } = JSON.parse(stdout);
    expect(holds).toHaveLength(3);
    expect(holds[0].heldMs).toBe(reps[0].holdMs);
    expect(JSON.parse(readFileSync(out, 'utf8')).frames.length).toBeGreaterThan(100);
  });

  it('says that a movement looks like slow motion, and counts it as it happened when told so', () => {
    const slow = join(folder, 'slow.json');
    const { frames, ...size } = seriesFromFrames([...landmarkSeries(squat.demo)]);
    writeFileSync(slow, JSON.stringify({ ...size, frames: frames.map((frame) => ({ ...frame, t: 4 * frame.t })) }));
    const asItIs = count(slow, '--exercise', 'squat');
    expect(asItIs.status).toBe(0);
    const { notes, durationMs, counts } = JSON.parse(asItIs.stdout);
    expect(counts.full).toBe(3);
    expect(notes).toEqual([expect.stringMatching(/4 times slower than usual.*--slow-motion 4 /)]);
    expect(asItIs.stderr.trim()).toBe(notes[0]);
    const asItWas = count(slow, '--exercise', 'squat', '--slow-motion', '4');
    expect(asItWas.stderr).toBe('');
    const report = JSON.parse(asItWas.stdout);
    expect(report.durationMs).toBe(Math.round(durationMs / 4));
    expect(report).toEqual(JSON.parse(count(squats, '--exercise', 'squat').stdout));
  });

  it('waits for a set to begin only when asked to', () => {
    const late = join(folder, 'late.json');
    // Never still, and never a whole one: live, nothing says that a set has begun.
    const restless = { ...squat.demo, timing: { ...squat.demo.timing, restMs: 0 } };
    const frames = [...landmarkSeries(restless, { leadInMs: 100, tailMs: 0, depth: 0.55 })];
    writeFileSync(late, JSON.stringify(seriesFromFrames(frames)));
    expect(JSON.parse(count(late, '--exercise', 'squat').stdout).counts.partial).toBe(3);
    expect(JSON.parse(count(late, '--exercise', 'squat', '--gate').stdout).counts.partial).toBe(0);
  });

  it.each([
    ['an unknown exercise', (file: string) => [file, '--exercise', 'handstand'], /no exercise "handstand"; there is .*squat/],
    ['no exercise', (file: string) => [file], /Which exercise/],
    ['a missing file', () => ['nowhere.mp4', '--exercise', 'squat'], /no file nowhere.mp4/],
    [
      'an unknown model',
      (file: string) => [file, '--exercise', 'squat', '--model', 'huge'],
      /--model has to be lite, full, heavy/,
    ],
    [
      'a factor that no slow motion has',
      (file: string) => [file, '--exercise', 'squat', '--slow-motion', '3'],
      /--slow-motion has to be 1, 2, 4, 8, not "3"/,
    ],
    [
      'a series in seconds',
      () => [join(folder, 'seconds.json'), '--exercise', 'squat'],
      /seconds.json: The times "t" of the landmark series rise by 0.033 .*Times are milliseconds\./,
    ],
    ['an unknown option', (file: string) => [file, '--exercise', 'squat', '--fast'], /--fast/],
    [
      'a broken series',
      () => [join(folder, 'broken.json'), '--exercise', 'squat'],
      /broken.json is not a readable landmark series/,
    ],
  ])('with %s says so in one line, prints no JSON and exits with 2', (_, args, message) => {
    writeFileSync(join(folder, 'broken.json'), '{"width": 3');
    const { frames, ...size } = seriesFromFrames([...landmarkSeries(squat.demo, { reps: 1 })]);
    const seconds = frames.map((frame) => ({ ...frame, t: frame.t / 1000 }));
    writeFileSync(join(folder, 'seconds.json'), JSON.stringify({ ...size, frames: seconds }));
    const { status, stdout, stderr } = count(...args(squats));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
