import { describe, expect, it } from 'vitest';
import type { Demo } from '../../src/core/demo.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { bridge } from '../../src/exercises/bridge.ts';
import { couch1 } from '../../src/exercises/couch-1.ts';
import { hipHike } from '../../src/exercises/hip-hike.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { sideLiftStanding } from '../../src/exercises/side-lift-standing.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries, seriesTimes, type SeriesOptions } from '../../src/figure/pinhole.ts';
import { freeSetsIn } from '../../src/free/free-sets.ts';
import { FreeWatch, IDLE_MS, LOOK_ON_MS, RENAME_BY, REST_MS, type FreeStep } from '../../src/free/free-watch.ts';
import { shippedRecogniser } from '../recogniser/model.ts';

const FPS = 15;

const series = (demo: Demo, change: SeriesOptions = {}): PoseFrame[] => [...landmarkSeries(demo, { fps: FPS, ...change })];

/** One after the other, and in between nobody for so long. */
function inARow(gapMs: number, ...parts: readonly (readonly PoseFrame[])[]): PoseFrame[] {
  const row: PoseFrame[] = [];
  for (const part of parts) {
    const fromMs = (row.at(-1)?.timeMs ?? -gapMs) + gapMs;
    for (let timeMs = row.at(-1)?.timeMs ?? fromMs; timeMs < fromMs - 100; timeMs += 100)
      row.push({ timeMs: timeMs + 50, width: 1280, height: 720, image: null, world: null });
    const startMs = part[0]?.timeMs ?? 0;
    row.push(...part.map((frame) => ({ ...frame, timeMs: fromMs + 50 + frame.timeMs - startMs })));
  }
  return row;
}

/** What a watch does that is told the same movement with every frame. */
function told(watch: FreeWatch, frames: readonly PoseFrame[], decided: string | null): FreeStep[] {
  return frames.flatMap((frame) => [...watch.see(frame), ...watch.recognised({ timeMs: frame.timeMs, decided })]);
}

const names = (steps: readonly FreeStep[]): string[] =>
  steps.map((step) => (step.type === 'over' ? 'over' : `${step.type} ${step.exercise?.id ?? 'nothing'}`));

const later = (frames: readonly PoseFrame[], ms: number): PoseFrame[] =>
  frames.map((frame) => ({ ...frame, timeMs: frame.timeMs + ms }));

/** Somebody who stands still from here on. */
function still(from: PoseFrame | undefined, durationMs: number): PoseFrame[] {
  if (!from) throw new Error('There is nobody.');
  return Array.from({ length: Math.floor(durationMs / 100) }, (_, at) => ({ ...from, timeMs: from.timeMs + 100 * (at + 1) }));
}

describe('training without a plan', () => {
  it('is counted from the first repetition, exercise after exercise, by the recogniser that is shipped', async () => {
    const { recogniser } = await shippedRecogniser();
    const frames = inARow(
      2000,
      series(squat.demo, { reps: 5 }),
      series(sideLiftStanding.demo, { reps: 4 }),
      series(bridge.demo, { reps: 3 }),
      series(squat.demo, { reps: 2 }),
    );
    const sets = freeSetsIn(recogniser(), frames, EXERCISES);
    expect(sets.map(({ exercise, count }) => `${exercise.id} ${count.full.length}`)).toEqual([
      'squat 5',
      'side-lift-standing 4',
      'bridge 3',
      'squat 2',
    ]);
  });

  it('counts nothing that the recogniser only takes for an exercise', () => {
    const watch = new FreeWatch(EXERCISES);
    expect(names(told(watch, series(squat.demo, { reps: 4 }), 'bridge'))).toEqual(['named bridge']);
  });

  it('counts nothing without the recogniser', () => {
    expect(told(new FreeWatch(EXERCISES), series(squat.demo, { reps: 4 }), null)).toEqual([]);
  });

  it('hands over all that was seen before it was known what it is', () => {
    const frames = series(squat.demo, { reps: 3 });
    const watch = new FreeWatch(EXERCISES);
    const early = frames.filter(({ timeMs }) => timeMs < 8000);
    expect(told(watch, early, null)).toEqual([]);
    const [step] = told(watch, frames.slice(early.length), 'squat');
    expect(step).toMatchObject({ type: 'began', exercise: { id: 'squat' } });
    expect(step?.type === 'began' && step.frames[0]).toBe(frames[0]);
  });

  it('names what is begun before it is counted, and takes it back where nothing comes of it', () => {
    const watch = new FreeWatch(EXERCISES);
    const frames = series(squat.demo, { reps: 0, leadInMs: 1000 });
    expect(names(told(watch, frames, 'squat'))).toEqual(['named squat']);
    const lastMs = frames.at(-1)?.timeMs ?? 0;
    const silent = still(frames.at(-1), LOOK_ON_MS + 500);
    const steps = silent.flatMap((frame) => watch.see(frame).map((step) => ({ step, atMs: frame.timeMs - lastMs })));
    expect(names(steps.map(({ step }) => step))).toEqual(['named nothing']);
    expect(steps[0]?.atMs).toBeGreaterThan(LOOK_ON_MS);
    expect(steps[0]?.atMs).toBeLessThanOrEqual(LOOK_ON_MS + 100);
  });
});

describe('a set without a plan', () => {
  const frames = series(squat.demo, { reps: 3 });
  const begun = (): FreeWatch => {
    const watch = new FreeWatch(EXERCISES);
    expect(names(told(watch, frames, 'squat'))).toEqual(['named squat', 'began squat']);
    return watch;
  };
  const lastMs = frames.at(-1)?.timeMs ?? 0;
  const overAfter = (watch: FreeWatch, decided: string | null): number | undefined =>
    still(frames.at(-1), IDLE_MS + 5000).find((frame) =>
      [...watch.see(frame), ...watch.recognised({ timeMs: frame.timeMs, decided })].some(({ type }) => type === 'over'),
    )?.timeMs;

  it('is over when its movement was not recognised for a while', () => {
    const overMs = overAfter(begun(), null) ?? Infinity;
    expect(overMs - lastMs).toBeGreaterThan(REST_MS - 100);
    expect(overMs - lastMs).toBeLessThanOrEqual(REST_MS + 100);
  });

  it('is over without repetitions though its movement seems to go on', () => {
    const overMs = overAfter(begun(), 'squat') ?? Infinity;
    expect(overMs - lastMs).toBeLessThanOrEqual(IDLE_MS);
    expect(overMs - lastMs).toBeGreaterThan(REST_MS + 1000);
  });

  it('goes on after a short rest', () => {
    const watch = begun();
    const rest = still(frames.at(-1), REST_MS - 1000);
    expect(told(watch, rest, null)).toEqual([]);
    const more = later(series(squat.demo, { reps: 2, leadInMs: 200 }), (rest.at(-1)?.timeMs ?? 0) + 100);
    expect(told(watch, more, 'squat')).toEqual([]);
  });

  it('is never counted again in the next one', () => {
    const watch = begun();
    watch.end(lastMs);
    const more = later(series(squat.demo, { reps: 2 }), lastMs + 500);
    const step = told(watch, more, 'squat').find(({ type }) => type === 'began');
    expect(step?.type === 'began' && (step.frames[0]?.timeMs ?? 0)).toBeGreaterThan(lastMs);
  });

  it('gives way to another exercise when that one is counted and it is not', () => {
    const watch = begun();
    const lifts = later(series(sideLiftStanding.demo, { reps: 3 }), lastMs + 100);
    const steps = told(watch, lifts, 'side-lift-standing');
    expect(names(steps)).toEqual(['named side-lift-standing', 'over', 'began side-lift-standing']);
  });

  it('gives way without a rest as well, and its last repetition is where the next one begins', () => {
    const watch = begun();
    const slow = series(sideLiftStanding.demo, { reps: 3, leadInMs: 200 });
    const lifts = slow
      .map((frame) => ({ ...frame, timeMs: lastMs - 500 + frame.timeMs / 2 }))
      .filter(({ timeMs }) => timeMs > lastMs);
    const steps = told(watch, lifts, 'side-lift-standing');
    expect(names(steps)).toEqual(['named side-lift-standing', 'began side-lift-standing']);
    const begins = steps.find(({ type }) => type === 'began');
    const fromMs = (begins?.type === 'began' && begins.frames[0]?.timeMs) || 0;
    const countedMs = seriesTimes(squat.demo, { reps: 3 }).at(-1)?.endMs ?? 0;
    expect(Math.abs(fromMs - countedMs)).toBeLessThan(500);
  });

  it('does not give way to one that is only recognised', () => {
    const watch = begun();
    const more = later(series(squat.demo, { reps: 3 }), lastMs + 100);
    expect(names(told(watch, more, 'bridge'))).toEqual(['named bridge']);
  });
});

describe('kin', () => {
  it('is told apart by what its own counter finds', () => {
    const watch = new FreeWatch(EXERCISES);
    const steps = told(watch, series(hipHike.demo, { reps: 3 }), 'hip-drop');
    expect(names(steps).slice(0, 2)).toEqual(['named hip-drop', 'began hip-hike']);
    expect(names(steps).length).toBeLessThanOrEqual(3);
  });

  it('gets the name that is recognised more often where both find as much, and its set is counted anew', () => {
    const frames = series(sideLiftStanding.demo, { reps: 6 });
    const watch = new FreeWatch(EXERCISES);
    const half = Math.floor(frames.length / 3);
    const first = told(watch, frames.slice(0, half), 'box-abduction');
    const then = told(watch, frames.slice(half), 'side-lift-standing');
    expect(names(first)).toContain('began box-abduction');
    const [renamed] = then.filter(({ type }) => type === 'renamed');
    expect(renamed?.type === 'renamed' && renamed.exercise.id).toBe('side-lift-standing');
    expect(renamed?.type === 'renamed' && renamed.frames[0]).toBe(frames[0]);
    expect(half).toBeGreaterThan(RENAME_BY);
  });
});

describe('a posture that is kept', () => {
  it('is a set as well', () => {
    const watch = new FreeWatch(EXERCISES);
    const steps = told(watch, series(couch1.demo), 'couch-1');
    expect(names(steps)).toContain('began couch-1');
  });
});
