import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAccuracyArguments } from '../../scripts/measure/accuracy.ts';
import { readAccuracy, withClips, withFolder, type AccuracyData } from '../../scripts/measure/accuracy-data.ts';
import type { HandCount } from '../../scripts/measure/people/hand-count.ts';
import { measureFolder } from '../../scripts/measure/people/measure-folder.ts';
import type { Counted } from '../../scripts/measure/people/score.ts';
import { tallyFolder, type FolderResult } from '../../scripts/measure/people/tally.ts';
import { accuracyLines, accuracyPage, staleAccuracy, withLines } from '../../scripts/pages/accuracy-page.ts';
import { rowsOf, sumOfAll, weakOnes } from '../../scripts/pages/accuracy-sums.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';

const NOTHING: AccuracyData = { rendered: [], people: {}, motionCapture: {}, falseCounts: {} };

const truth = (file: string, change: Partial<HandCount> = {}): HandCount => ({
  file,
  exercise: 'squat',
  group: 'real',
  full: 5,
  view: 'side',
  ...change,
});

const counted = (full: number, side: 'left' | null = null): Counted => ({
  full: Array.from({ length: full }, () => ({ side, peakMs: 0 })),
  partial: [],
  holds: [],
});

/** Squats are counted as said, live one fewer; other counters see nothing but for those of `others`. */
const tally = (truths: readonly HandCount[], full: Record<string, number>, others: Record<string, number> = {}): FolderResult =>
  tallyFolder(truths, (file, exercise) => {
    const number = exercise === 'squat' ? (full[file] ?? 0) : (others[`${exercise} ${file}`] ?? 0);
    return { asFile: counted(number), live: counted(Math.max(0, number - 1)) };
  });

it('docs/accuracy.md and the README say what was measured; else run: npm run docs', async () => {
  expect(await staleAccuracy(readAccuracy())).toEqual([]);
});

describe('adding up a folder', () => {
  it('keeps sums for each exercise, model and view, as a file and live', () => {
    const { people, motionCapture } = tally([truth('a'), truth('b'), truth('c', { view: 'front' })], { a: 5, b: 4, c: 6 });
    expect(motionCapture).toBeNull();
    expect(people?.people).toBeNull();
    expect(people?.rows).toMatchObject([
      { exercise: 'squat', model: 'full', view: 'side', sets: 2, repetitions: 10 },
      { exercise: 'squat', model: 'full', view: 'front', sets: 1, repetitions: 5 },
    ]);
    expect(people?.rows[0]?.asFile).toEqual({ exact: 1, withinOne: 2, error: 0.1, sides: null });
    expect(people?.rows[0]?.live).toEqual({ exact: 0, withinOne: 1, error: 0.3, sides: null });
  });

  it('keeps no name of a file, and nobody', () => {
    const result = tally([truth('somebody-1', { person: 'Ada', view: 'beside Bob' })], { 'somebody-1': 5 });
    expect(result.people?.people).toBe(1);
    expect(JSON.stringify(result)).not.toMatch(/somebody|Ada|Bob/);
  });

  it('counts people only where each is noted', () => {
    const [ada, bob] = [truth('a', { person: 1 }), truth('b', { person: 2 })];
    expect(tally([ada, bob, { ...ada, file: 'c' }], {}).people?.people).toBe(2);
    expect(tally([ada, bob, truth('c')], {}).people?.people).toBeNull();
  });

  it('counts repetitions that were given to the right side, where that was noted', () => {
    const { people } = tallyFolder([truth('a', { side: 'left' })], () => ({ asFile: counted(5, 'left'), live: counted(4) }));
    expect(people?.rows[0]?.asFile.sides).toEqual({ told: 5, right: 5 });
    expect(people?.rows[0]?.live.sides).toEqual({ told: 4, right: 0 });
  });

  it('keeps apart what is counted of nothing, of what comes near, of other movements and of those that are alike', () => {
    const truths = [
      truth('bridges', { exercise: 'bridge' }),
      truth('walk', { group: 'must-be-zero', full: 0 }),
      truth('lunges', { group: 'near-miss', full: 0 }),
    ];
    const { falseCounts } = tally(
      truths,
      { bridges: 2, walk: 3, lunges: 4 },
      { 'bridge-single bridges': 6, 'bridge bridges': 5 },
    );
    expect(falseCounts?.series).toBe(3);
    expect(falseCounts?.rows).toEqual([
      {
        counter: 'bridge-single',
        nothing: { sets: 0, right: { asFile: 0, live: 0 }, full: { asFile: 0, live: 0 } },
        near: { sets: 0, full: { asFile: 0, live: 0 } },
        other: { asFile: 0, live: 0 },
        kin: { asFile: 6, live: 5 },
      },
      {
        counter: 'squat',
        nothing: { sets: 1, right: { asFile: 0, live: 0 }, full: { asFile: 3, live: 2 } },
        near: { sets: 1, full: { asFile: 4, live: 3 } },
        other: { asFile: 5, live: 3 },
        kin: { asFile: 0, live: 0 },
      },
    ]);
  });
});

describe('what was measured before', () => {
  const one = tally([truth('a', { person: 1 })], { a: 5 });
  const other = tally([truth('b', { person: 2 }), truth('c', { person: 3, view: 'front' })], { b: 4, c: 5 });
  const captured = tally([truth('s01', { group: 'uiprmd-correct' })], { s01: 5 });

  it('stays when another folder is measured, and goes when its own is', () => {
    const both = withFolder(withFolder(NOTHING, 'one', one), 'other', other);
    expect(Object.keys(both.people)).toEqual(['one', 'other']);
    expect(sumOfAll(both.people)).toMatchObject({
      sets: 3,
      people: 3,
      repetitions: 15,
      asFile: { exact: 2 },
      live: { exact: 0 },
    });
    const again = withFolder(both, 'one', captured);
    expect(Object.keys(again.people)).toEqual(['other']);
    expect(Object.keys(again.motionCapture)).toEqual(['one']);
    expect(Object.keys(again.falseCounts)).toEqual(['one', 'other']);
  });

  it('is one row where folders have the same exercise, model and view', () => {
    const { people } = withFolder(withFolder(NOTHING, 'one', one), 'other', other);
    expect(rowsOf(people)).toMatchObject([
      { view: 'front', sets: 1, people: 1 },
      { view: 'side', sets: 2, people: 2, asFile: { exact: 1, withinOne: 2, error: 0.1 } },
    ]);
    expect(weakOnes(rowsOf(people))).toMatchObject([{ exercise: 'squat', sum: { sets: 3 } }]);
  });

  it('of clips stays in their order; a clip that is gone goes', () => {
    const { rendered } = readAccuracy();
    const [first] = rendered;
    if (!first) throw new Error('no clips');
    const { rendered: kept } = withClips({ ...NOTHING, rendered: [{ ...first, clip: 'gone' }, ...rendered] }, [
      { ...first, full: 99 },
    ]);
    expect(kept).toEqual([{ ...first, full: 99 }, ...rendered.slice(1)]);
  });
});

describe('the page', () => {
  it('says that nothing is measured where nothing is', async () => {
    const page = await accuracyPage(NOTHING);
    expect(page.match(/Nothing is measured\./g)).toHaveLength(3);
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(await accuracyLines(NOTHING)).not.toMatch(/undefined|NaN|filmed people/);
  });

  it('has what was measured in tables, and names in the README what was not exact', async () => {
    const data = withFolder(NOTHING, 'one', tally([truth('a'), truth('b', { side: 'left' })], { a: 5, b: 3 }));
    const page = await accuracyPage(data);
    expect(page).toMatch(/\| squat +\| full +\| side +\| +2 \| +10 \| +1 \| +1 \| +0\.20 \| +0 of 3 \|/);
    expect(page).not.toContain('people |');
    for (const { id } of EXERCISES) expect(page).toContain(`| ${id} `);
    const lines = await accuracyLines(data);
    expect(lines).toMatch(/\| filmed people +\| +2 \| +1 \| +1 \| +0 \| +1 \|/);
    expect(lines).toContain('- On people, not always exact: squat (1 of 2 as a file, 0 live).');
  });

  it('is stale when something else was measured', async () => {
    const data = readAccuracy();
    expect(await staleAccuracy({ ...data, rendered: data.rendered.slice(1) })).toEqual([
      'docs/accuracy.md is stale.',
      'The README’s lines on accuracy are stale.',
    ]);
  });

  it('leaves what was written by hand in the README', () => {
    const readme = 'before <!-- accuracy:start --> old <!-- accuracy:end --> after';
    expect(withLines(readme, 'new')).toBe('before <!-- accuracy:start -->\n\nnew\n\n<!-- accuracy:end --> after');
    expect(() => withLines('no markers', 'new')).toThrow('README.md has no');
  });
});

describe('a folder of series', () => {
  let folder: string;
  const write = (truths: unknown): void => writeFileSync(join(folder, 'truth.json'), JSON.stringify(truths));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hipwise-accuracy-'));
    const series = seriesFromFrames([...landmarkSeries(squat.demo, { reps: 3 })]);
    writeFileSync(join(folder, 'a.json.gz'), gzipSync(JSON.stringify(series)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is counted by every counter, as a file and live', () => {
    write([truth('a.json.gz', { full: 3 }), { ...truth('b'), group: 'not measured' }]);
    const { people, motionCapture, falseCounts } = measureFolder(folder);
    expect(people?.rows).toMatchObject([
      { sets: 1, repetitions: 3, asFile: { exact: 1, error: 0 }, live: { exact: 1, error: 0 } },
    ]);
    expect(motionCapture).toBeNull();
    expect(falseCounts).toEqual({ series: 1, rows: [] });
  });

  it.each([
    ['no list', {}, 'is no list'],
    ['no such exercise', [truth('a.json.gz', { exercise: 'lunge' })], 'no exercise "lunge"'],
    ['no such file', [truth('b.json.gz')], 'there is no b.json.gz'],
    ['neither left nor right', [{ ...truth('a.json.gz'), side: 'both' }], 'neither left nor right'],
    ['sides without times', [truth('a.json.gz', { side: ['left'] })], 'not one "side" for each'],
  ])('is refused: %s', (_, truths, message) => {
    write(truths);
    expect(() => measureFolder(folder)).toThrow(message);
  });

  it('has to have what was counted by hand', () => {
    expect(() => measureFolder(tmpdir())).toThrow('has no truth.json');
  });

  it('is known by its name, so two cannot have the same', () => {
    mkdirSync(join(folder, 'x/same'), { recursive: true });
    mkdirSync(join(folder, 'y/same'), { recursive: true });
    const args = ['x/same', 'y/same'].flatMap((name) => ['--people', join(folder, name)]);
    expect(() => readAccuracyArguments(args)).toThrow('Two folders are called same');
    expect(readAccuracyArguments(args.slice(0, 2)).people).toEqual([join(folder, 'x/same')]);
    expect(() => readAccuracyArguments([...args.slice(0, 2), 'squat'])).toThrow('one after the other');
    expect(() => readAccuracyArguments(['--people', join(folder, 'z')])).toThrow('There is no folder');
  });
});
