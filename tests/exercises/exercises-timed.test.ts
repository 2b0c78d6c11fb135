import { describe, expect, it } from 'vitest';
import { Coach } from '../../src/core/coach.ts';
import { countSet, type SetCount } from '../../src/core/count.ts';
import { changeDemo } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { seriesTimes, type SeriesOptions } from '../../src/figure/pinhole.ts';
import { seriesOf } from '../figure/series.ts';
import { BODIES, count, EVERY_EXERCISE, eventsOf, found } from './sweep.ts';

/** The same questions to every exercise that is kept for a time. */

const TIMED = EVERY_EXERCISE.flatMap(([id, exercise]) => (exercise.timed ? [[id, exercise, exercise.timed] as const] : []));

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
  return { frames: seriesOf(demo, all), trueMs };
}

describe.each(TIMED)('%s', (_, exercise, timed) => {
  const { demo } = exercise;
  const heldMs = ({ holds }: SetCount): number => holds.reduce((sum, hold) => sum + hold.heldMs, 0);
  /** Where movement is needed, its end shows only after a while. */
  const expectAbout = (set: SetCount, trueMs: number, endings = 1): void => {
    expect(heldMs(set)).toBeGreaterThan(0.9 * trueMs);
    expect(heldMs(set)).toBeLessThan(1.1 * trueMs + endings * (timed.moving?.withinMs ?? 0));
  };

  it.each([10, 15, 30, 60])('times its demo at %i frames/s within a tenth and finds nothing wrong', (fps) => {
    const { frames, trueMs } = longSeries(exercise, { fps });
    const set = countSet(exercise, frames, { gate: true });
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
    expectAbout(countSet(exercise, frames, { gate: true }), trueMs);
  });

  it('does not run in a minute of rest', () => {
    expect(count(exercise, demo, { reps: 0, tailMs: 58_000, noise: 0.012, swayDeg: 2 }).holds).toEqual([]);
  });

  it('pauses when the posture is left, and goes on', () => {
    const { frames, trueMs } = longSeries(exercise, { fps: 15 });
    const pauseMs = (frames.at(-1)?.timeMs ?? 0) + 50;
    const pause = seriesOf(demo, { fps: 15, reps: 0, leadInMs: 6000, tailMs: 0, startMs: pauseMs });
    const againMs = (pause.at(-1)?.timeMs ?? 0) + 50;
    const again = longSeries(exercise, { fps: 15, startMs: againMs }).frames;
    const coach = new Coach(exercise, { gate: true });
    const events = [...frames, ...pause, ...again].flatMap((frame) => coach.push(frame));
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
    const gone = frames.map((frame) =>
      frame.timeMs > 15_000 && frame.timeMs < 18_000 ? { ...frame, image: null, world: null } : frame,
    );
    const { holds } = countSet(exercise, gone, { gate: false });
    expect(holds).toHaveLength(2);
    expect(holds[0]?.endMs).toBeLessThan(15_100);
    expect(holds[1]?.startMs).toBeGreaterThan(17_900);
  });

  it('tells when the prescribed time is over, once for each side', () => {
    const events = eventsOf(exercise, longSeries(exercise, { fps: 15 }).frames, { targetMs: 10_000 });
    const reached = events.filter(({ type }) => type === 'timer-reached');
    expect(reached).toHaveLength(1);
    const ticks = events.flatMap((event) => (event.type === 'timer-ticked' ? [event.seconds] : []));
    // The moments before the posture counted are part of the time: the first tick tells of them all.
    const firstS = Math.max(1, Math.floor(timed.entryMs / 1000));
    expect(ticks).toEqual(ticks.map((_seconds, index) => firstS + index));
  });
});
