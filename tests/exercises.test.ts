import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Coach } from '../src/core/coach.ts';
import { countSet } from '../src/core/count.ts';
import { changeDemo, type Demo } from '../src/core/demo.ts';
import type { Finding } from '../src/core/events.ts';
import type { Exercise, TimedSpec } from '../src/core/exercise.ts';
import { EXERCISES } from '../src/exercises/index.ts';
import { AVERAGE_BODY, type BodyShape } from '../src/figure/bones.ts';
import { landmarkSeries, seriesTimes, type SeriesOptions } from '../src/figure/pinhole.ts';

/** The same questions to every exercise. Shows that it is wired as it says; whether its limits fit people, only people can show. */

const count = (exercise: Exercise, demo: Demo, options: SeriesOptions = {}, gate = true) =>
  countSet(exercise, landmarkSeries(demo, options), { gate });

const outcomes = ({ full, partial, void: voided }: ReturnType<typeof count>) => ({
  full: full.length,
  partial: partial.length,
  void: voided.length,
});

const THREE = { full: 3, partial: 0, void: 0 };

/** What was judged: repetitions, or the holds of an exercise that has none. */
const judged = ({ full, partial, holds }: ReturnType<typeof count>): Finding[][] =>
  full.length + partial.length > 0
    ? [...full, ...partial].map(({ findings }) => findings)
    : holds.flatMap(({ findings }) => (findings ? [findings] : []));

/** Rules that spoke up in most of what was judged. */
function found(set: ReturnType<typeof count>, states: Finding['state'][]): string[] {
  const all = judged(set);
  const tally = new Map<string, number>();
  for (const findings of all) {
    for (const { rule, state } of findings) if (states.includes(state)) tally.set(rule, (tally.get(rule) ?? 0) + 1);
  }
  return [...tally].filter(([, times]) => times > all.length / 2).map(([rule]) => rule);
}

const BODIES: Record<string, BodyShape> = {
  'a short person with short legs': { ...AVERAGE_BODY, statureM: 1.52, legRatio: 0.94, trunkRatio: 1.05 },
  'a tall person with long legs': { ...AVERAGE_BODY, statureM: 1.95, legRatio: 1.06 },
  'a broad person': { ...AVERAGE_BODY, hipWidthRatio: 1.25, shoulderWidthRatio: 1.15 },
};

it('lists exactly the exercises that have a file', () => {
  const files = readdirSync(new URL('../src/exercises', import.meta.url))
    .filter((name) => !name.endsWith('.demo.ts') && !['index.ts', 'sources.ts'].includes(name))
    .map((name) => name.replace('.ts', ''));
  expect(EXERCISES.map(({ id }) => id).sort()).toEqual(files.sort());
});

describe.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))('%s', (_, exercise) => {
  const { demo, rules } = exercise;

  it('has rules with different ids, each with a quote or a source, and cues of five words or fewer', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.quote ?? rule.source, rule.id).toBeDefined();
      for (const cue of Object.values(rule.cue)) expect(cue.split(' ').length, cue).toBeLessThanOrEqual(5);
    }
  });

  it('says something for each way in which a rule can be broken', () => {
    for (const { id, bands, cue } of rules) {
      const [low, high] = bands.good;
      if (Number.isFinite(low)) expect(cue.low, `${id} low`).toBeDefined();
      if (Number.isFinite(high)) expect(cue.high, `${id} high`).toBeDefined();
      expect(bands.warn[0], id).toBeLessThanOrEqual(low);
      expect(bands.warn[1], id).toBeGreaterThanOrEqual(high);
    }
  });

  it('counts, times, or both', () => {
    expect(exercise.rep ?? exercise.timed).toBeDefined();
  });

  if (exercise.rep) asksWhatItCounts(exercise);
  if (exercise.timed) asksWhatItTimes(exercise, exercise.timed);

  const faulty = rules.flatMap((rule) => (rule.faultyDemo ? [[rule.id, rule, rule.faultyDemo] as const] : []));

  it.each(faulty)('finds %s in the figure that does it wrong, and no other fault', (id, rule, change) => {
    const set = count(exercise, changeDemo(demo, change));
    expect(judged(set).length).toBe(3);
    expect(found(set, ['warn', 'fault'])).toContain(id);
    const others = found(set, ['fault']).filter((other) => other !== id && !rule.alsoFinds?.includes(other));
    expect(others).toEqual([]);
  });
});

function asksWhatItCounts(exercise: Exercise): void {
  const { demo } = exercise;

  it.each([10, 15, 30, 60])('counts its demo at %i frames/s and finds nothing wrong', (fps) => {
    const set = count(exercise, demo, { fps });
    expect(outcomes(set)).toEqual(THREE);
    expect(found(set, ['warn', 'fault'])).toEqual([]);
  });

  it.each(Object.entries(BODIES))('counts its demo with %s', (_name, shape) => {
    expect(outcomes(count(exercise, demo, { shape }))).toEqual(THREE);
  });

  it.each([-8, 8])('counts its demo when the person is turned by %i°', (yawDeg) => {
    expect(outcomes(count(exercise, demo, { yawDeg }))).toEqual(THREE);
  });

  it('counts its demo from the other side', () => {
    expect(outcomes(count(exercise, demo, { mirrored: true }))).toEqual(THREE);
  });

  it.each([1, 2, 3])('counts its demo with noise and drop-outs, seed %i', (seed) => {
    const options = { noise: 0.012, seed, dropOuts: { perSecond: 0.3, lengthMs: 200 } };
    expect(outcomes(count(exercise, demo, options))).toEqual(THREE);
  });

  it('finds the repetitions where they are', () => {
    const set = count(exercise, demo, { fps: 30 });
    seriesTimes(demo).forEach(({ startMs, topFromMs, topToMs, endMs }, index) => {
      const rep = set.full[index];
      expect(Math.abs((rep?.startMs ?? 0) - startMs), 'start').toBeLessThan(350);
      expect(Math.abs((rep?.peakMs ?? 0) - (topFromMs + topToMs) / 2), 'peak').toBeLessThan(200);
      expect(Math.abs((rep?.endMs ?? 0) - endMs), 'end').toBeLessThan(350);
    });
  });

  it('takes half-depth repetitions for partial ones', () => {
    expect(outcomes(count(exercise, demo, { depth: 0.55 }))).toEqual({ full: 0, partial: 3, void: 0 });
  });

  it('counts nothing in a minute of rest', () => {
    expect(outcomes(count(exercise, demo, { reps: 0, tailMs: 58_000, noise: 0.012, swayDeg: 2 }))).toEqual({
      full: 0,
      partial: 0,
      void: 0,
    });
  });

  it('counts the same whatever the clock shows', () => {
    const early = count(exercise, demo);
    const late = count(exercise, demo, { startMs: 1.7e12 });
    expect(late.full.map(({ amplitude }) => Math.round(amplitude))).toEqual(
      early.full.map(({ amplitude }) => Math.round(amplitude)),
    );
  });

  it('voids the repetition in which the person leaves, and keeps the others', () => {
    const times = seriesTimes(demo);
    const second = times[1];
    const frames = [...landmarkSeries(demo)].map((frame) =>
      second && frame.timeMs > second.topFromMs && frame.timeMs < second.topFromMs + 2000
        ? { ...frame, image: null, world: null }
        : frame,
    );
    const set = countSet(exercise, frames, { gate: false });
    expect(set.full.length).toBe(2);
    expect(set.void.map(({ voidReason }) => voidReason)).toEqual(['lost']);
  });
}

/** Somebody who keeps going for about half a minute: one long hold, or repetitions without a rest. */
function longSeries(exercise: Exercise, options: SeriesOptions = {}) {
  const { timing } = exercise.demo;
  const restless = { outMs: timing.outMs, holdMs: timing.holdMs, backMs: timing.backMs, restMs: 0 };
  const periodMs = restless.outMs + restless.holdMs + restless.backMs;
  const demo = changeDemo(exercise.demo, { timing: exercise.rep ? restless : { holdMs: 30_000 } });
  const all: SeriesOptions = { ...options, reps: exercise.rep ? Math.round(30_000 / periodMs) : 1 };
  const times = seriesTimes(demo, all);
  const [first, last] = [times[0], times.at(-1)];
  const trueMs = exercise.rep ? (last?.endMs ?? 0) - (first?.startMs ?? 0) : (first?.topToMs ?? 0) - (first?.topFromMs ?? 0);
  return { frames: () => landmarkSeries(demo, all), trueMs };
}

function asksWhatItTimes(exercise: Exercise, timed: TimedSpec): void {
  const { demo } = exercise;
  const heldMs = ({ holds }: ReturnType<typeof count>): number => holds.reduce((sum, hold) => sum + hold.heldMs, 0);
  /** Where movement is needed, its end shows only after a while. */
  const expectAbout = (set: ReturnType<typeof count>, trueMs: number, endings = 1): void => {
    expect(heldMs(set)).toBeGreaterThan(0.9 * trueMs);
    expect(heldMs(set)).toBeLessThan(1.1 * trueMs + endings * (timed.moving?.withinMs ?? 0));
  };

  it.each([10, 15, 30, 60])('times its demo at %i frames/s within a tenth and finds nothing wrong', (fps) => {
    const { frames, trueMs } = longSeries(exercise, { fps });
    const set = countSet(exercise, frames(), { gate: true });
    expect(set.holds).toHaveLength(1);
    expectAbout(set, trueMs);
    expect(found(set, ['warn', 'fault'])).toEqual([]);
  });

  it.each<[string, SeriesOptions]>([
    ...Object.entries(BODIES).map(([name, shape]): [string, SeriesOptions] => [`with ${name}`, { shape }]),
    ['when the person is turned by -8°', { yawDeg: -8 }],
    ['when the person is turned by 8°', { yawDeg: 8 }],
    ['from the other side', { mirrored: true }],
    ['with noise and drop-outs, seed 1', { noise: 0.012, seed: 1, dropOuts: { perSecond: 0.3, lengthMs: 200 } }],
    ['with noise and drop-outs, seed 2', { noise: 0.012, seed: 2, dropOuts: { perSecond: 0.3, lengthMs: 200 } }],
  ])('times its demo %s', (_name, options) => {
    const { frames, trueMs } = longSeries(exercise, { fps: 15, ...options });
    expectAbout(countSet(exercise, frames(), { gate: true }), trueMs);
  });

  it('does not run in a minute of rest', () => {
    expect(count(exercise, demo, { reps: 0, tailMs: 58_000, noise: 0.012, swayDeg: 2 }).holds).toEqual([]);
  });

  it('pauses when the posture is left, and goes on', () => {
    const { frames, trueMs } = longSeries(exercise, { fps: 15 });
    const first = [...frames()];
    const pauseMs = (first.at(-1)?.timeMs ?? 0) + 50;
    const pause = [...landmarkSeries(demo, { fps: 15, reps: 0, leadInMs: 6000, tailMs: 0, startMs: pauseMs })];
    const againMs = (pause.at(-1)?.timeMs ?? 0) + 50;
    const again = [...longSeries(exercise, { fps: 15, startMs: againMs }).frames()];
    const coach = new Coach(exercise, { gate: true });
    const events = [...first, ...pause, ...again].flatMap((frame) => coach.push(frame));
    const told = events.filter(({ type }) => type === 'timer-started' || type === 'timer-paused').map(({ type }) => type);
    expect(told.slice(0, 3)).toEqual(['timer-started', 'timer-paused', 'timer-started']);
    for (const event of events) if (event.type === 'timer-paused') expect(event.reason).not.toBe('');
    const timer = coach.status.timer;
    expect(timer?.heldMs).toBeGreaterThan(1.8 * trueMs);
    expect(timer?.heldMs).toBeLessThan(2.2 * trueMs + 2 * (timed.moving?.withinMs ?? 0));
    expect(timer?.bestMs).toBeLessThan(1.1 * trueMs + (timed.moving?.withinMs ?? 0));
  });

  it('pauses while nobody is seen', () => {
    const { frames } = longSeries(exercise, { fps: 15 });
    const gone = [...frames()].map((frame) =>
      frame.timeMs > 15_000 && frame.timeMs < 18_000 ? { ...frame, image: null, world: null } : frame,
    );
    const { holds } = countSet(exercise, gone, { gate: false });
    expect(holds).toHaveLength(2);
    expect(holds[0]?.endMs).toBeLessThan(15_100);
    expect(holds[1]?.startMs).toBeGreaterThan(17_900);
  });

  it('tells when the prescribed time is over, once for each side', () => {
    const coach = new Coach(exercise, { gate: true, targetMs: 10_000 });
    const events = [...longSeries(exercise, { fps: 15 }).frames()].flatMap((frame) => coach.push(frame));
    const reached = events.filter(({ type }) => type === 'timer-reached');
    expect(reached).toHaveLength(1);
    const ticks = events.flatMap((event) => (event.type === 'timer-ticked' ? [event.seconds] : []));
    expect(ticks).toEqual(ticks.map((_seconds, index) => index + 1));
  });
}
