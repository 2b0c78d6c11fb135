import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLIPS, RAISED_ARM, SOMEBODY_BEHIND } from '../../scripts/clips/clip-list.ts';
import { CLIP_FPS, CLIP_REPS, CLIP_STILL, clipFile, readTruth, truthFile, truthOf } from '../../scripts/clips/clip-truth.ts';
import { printOf, readPrints, takeFile, TAKES } from '../../scripts/clips/take-list.ts';
import { judgeClip } from '../../scripts/measure/measure-clip.ts';
import { renderedTable } from '../../scripts/pages/accuracy-tables.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';

const ALL = [...CLIPS, RAISED_ARM, SOMEBODY_BEHIND];

describe('the rendered clips', () => {
  it('show every exercise done right, and its main fault where the figure can show one', () => {
    for (const { id, rules } of EXERCISES) {
      const own = CLIPS.filter(({ exercise }) => exercise.id === id);
      expect(own.map(({ name }) => name)).toContain(`${id}-right`);
      const canShow = rules.some(({ faultyDemo, confidence }) => faultyDemo && confidence !== 'low');
      expect(
        own.some(({ rule }) => rule !== null),
        id,
      ).toBe(canShow);
    }
  });

  it('are exactly the files in their folder, each with its truth', () => {
    const folder = dirname(clipFile(''));
    const names = readdirSync(folder).flatMap((file) => file.match(/(.+)\.webm$/)?.[1] ?? []);
    expect(names.sort()).toEqual(ALL.map(({ name }) => name).sort());
    for (const name of names) expect(existsSync(truthFile(name)), name).toBe(true);
  });

  it.each(ALL.map((plan) => [plan.name, plan] as const))('%s is what would be rendered now', (name, plan) => {
    expect(readTruth(name)).toEqual(truthOf(plan));
    expect(statSync(clipFile(name)).size).toBeLessThan(300 * 1024);
  });
});

describe('the clips of setting up', () => {
  it('are exactly the files in their folder', () => {
    const names = readdirSync(dirname(takeFile(''))).flatMap((file) => file.match(/(.+)\.webm$/)?.[1] ?? []);
    expect(names.sort()).toEqual(TAKES.map(({ name }) => name).sort());
  });

  it.each(TAKES.map((plan) => [plan.name, plan] as const))('%s is what would be rendered now', (name, plan) => {
    expect(readPrints()[name]).toBe(printOf(plan));
    expect(statSync(takeFile(name)).size).toBeLessThan(300 * 1024);
  });
});

describe('judging a clip', () => {
  const planOf = (name: string) => {
    const plan = CLIPS.find((each) => each.name === name);
    if (!plan) throw new Error(`no clip ${name}`);
    return plan;
  };
  const series = (name: string, change = {}) => [
    ...landmarkSeries(planOf(name).demo, { reps: CLIP_REPS, fps: CLIP_FPS, ...CLIP_STILL, ...change }),
  ];
  const judge = (name: string, change = {}) => judgeClip(planOf(name), 'lite', series(name, change));

  it('finds three repetitions, their times and no error in the angles when the detector is faultless', () => {
    const result = judge('squat-right');
    expect(result).toMatchObject({ trueReps: 3, full: 3, partial: 0, wrongSide: 0, detected: 1, breaks: null, falseFaults: [] });
    expect(result.kneeErrorDeg).toBe(0);
    expect(result.peakErrorMs).toBeLessThan(100);
  });

  it('tells the fault that a clip shows', () => {
    expect(judge('bridge-wrong-straight-line')).toMatchObject({ breaks: 'straight-line', found: true });
  });

  it('tells a fault that was not seen', () => {
    const right = series('bridge-right');
    expect(judgeClip(planOf('bridge-wrong-straight-line'), 'lite', right)).toMatchObject({ found: false });
  });

  it('tells repetitions on the side that did not work', () => {
    expect(judge('donkey-bent-right').wrongSide).toBe(0);
    expect(judge('donkey-bent-right', { mirrored: true }).wrongSide).toBe(3);
  });

  it('measures the time of exercises that are timed', () => {
    const { trueHeldMs, heldMs } = judge('couch-1-right');
    expect(trueHeldMs).toBeGreaterThan(0);
    expect(heldMs).toBe(trueHeldMs);
  });

  it('makes one line of the table for each exercise and model', () => {
    const lines = renderedTable([judge('squat-right'), judge('squat-right-front'), judge('couch-1-right')]).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain('| squat | lite | 6 / 6 |');
    expect(lines[3]).toMatch(/^\| couch-1 \| lite \| (\d+) \/ \1 s \| – \|/);
  });
});
