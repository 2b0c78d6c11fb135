import { describe, expect, it } from 'vitest';
import { countSet } from '../../../src/core/count.ts';
import type { SignalTrace } from '../../../src/core/counting/signal-trace.ts';
import type { RepTiming } from '../../../src/core/demo.ts';
import type { Rep } from '../../../src/core/events.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import { timesSlower } from '../../../src/core/judging/slow-motion.ts';
import { bridge } from '../../../src/exercises/bridge.ts';
import { clamshell } from '../../../src/exercises/clamshell.ts';
import { kneeDrive } from '../../../src/exercises/knee-drive.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';

/** What a count makes of the figure, filmed so many times faster than it is shown. */
function slowed(exercise: Exercise, times: number, timing: Partial<RepTiming> = {}): number | null {
  const demo = { ...exercise.demo, timing: { ...exercise.demo.timing, ...timing } };
  const frames = [...landmarkSeries(demo, { reps: 2, fps: 10 * times, noise: 0.003 })];
  const { full, traces } = countSet(
    exercise,
    frames.map((frame) => ({ ...frame, timeMs: times * frame.timeMs })),
    { traces: true },
  );
  expect(full).toHaveLength(2);
  return timesSlower(exercise, full, traces);
}

describe('a recording in slow motion', { timeout: 60_000 }, () => {
  it.each([
    ['squat', squat, 4],
    ['squat', squat, 8],
    ['glute bridge', bridge, 4],
    ['clamshell', clamshell, 8],
  ] as const)('is known by its movement: %s', (_, exercise, times) => {
    const found = slowed(exercise, times) ?? 0;
    expect(found).toBeGreaterThan(0.8 * times);
    expect(found).toBeLessThan(1.2 * times);
  });

  it.each([
    ['as it happened', squat, 1, {}],
    ['at half its pace, as slow people are too', squat, 2, {}],
    ['by somebody who takes three seconds each way', squat, 1, { outMs: 3_000, backMs: 3_000 }],
    ['by somebody who stays at the bottom for long', squat, 1, { outMs: 2_500, holdMs: 15_000, backMs: 2_500 }],
    ['by somebody who holds for long and moves slowly', bridge, 1, { outMs: 3_000, holdMs: 20_000, backMs: 3_000 }],
    ['by somebody who goes down slowly and comes up quickly', squat, 1, { outMs: 9_000, backMs: 1_300 }],
    ['by somebody who rests for long', squat, 1, { restMs: 20_000 }],
    ['slowly where the exercise is a quick one', kneeDrive, 1, { outMs: 2_500, backMs: 2_500 }],
  ] as const)('is not seen in what was done %s', (_, exercise, times, timing) => {
    expect(slowed(exercise, times, timing)).toBeNull();
  });
});

/** A way that rises evenly for `outMs`, stays for `heldMs`, and falls evenly for `backMs`. */
function evenReps(count: number, outMs: number, backMs: number, heldMs = 1_000): [Rep[], SignalTrace[]] {
  const stepMs = 10;
  const endMs = outMs + heldMs + backMs;
  const height = (timeMs: number): number => Math.min(1, timeMs / outMs, (endMs - timeMs) / backMs);
  const values = Array.from({ length: endMs / stepMs + 1 }, (_, index) => height(index * stepMs));
  const at = (index: number): Rep => ({
    outcome: 'full',
    index: index + 1,
    side: null,
    startMs: index * endMs,
    peakMs: index * endMs + outMs,
    endMs: (index + 1) * endMs,
    amplitude: 80,
    peak: 85,
    unit: 'deg',
    holdMs: 0,
    view: 'side',
    findings: [],
  });
  const indexes = Array.from({ length: count }, (_, index) => index);
  return [indexes.map(at), indexes.map((index) => ({ startMs: index * endMs, stepMs, values }))];
}

describe('the limits of what people do', () => {
  /** An even way spends half of its time between three and eight tenths of its height, where a smooth one spends 28.4 %. */
  const even = (smoothMs: number): number => Math.round((smoothMs * 0.284) / 0.5 / 10) * 10;
  const timesOf = (reps: Rep[], traces: SignalTrace[], exercise: Exercise = squat) => timesSlower(exercise, reps, traces);
  /** The figure goes down in 1.5 s and up in 1.3 s. */
  const { outMs, backMs } = squat.demo.timing;

  it('are three times the figure’s time, on both ways', () => {
    expect(timesOf(...evenReps(2, even(3 * outMs) + 10, even(3 * backMs) + 10))).toBeCloseTo(3, 1);
    expect(timesOf(...evenReps(2, even(3 * outMs) - 20, even(3 * backMs) + 10))).toBeNull();
    expect(timesOf(...evenReps(2, even(3 * outMs) + 10, even(3 * backMs) - 20))).toBeNull();
  });

  it('are eight seconds for both ways, however quick the exercise is', () => {
    expect(timesOf(...evenReps(2, even(4_000) + 10, even(4_000) + 10), kneeDrive)).toBeGreaterThan(5);
    expect(timesOf(...evenReps(2, even(4_000) - 10, even(4_000) - 10), kneeDrive)).toBeNull();
  });

  it('do not depend on how long the height is held', () => {
    const short = timesOf(...evenReps(2, even(6_000), even(5_200), 100));
    const long = timesOf(...evenReps(2, even(6_000), even(5_200), 30_000));
    expect(long).toBeCloseTo(short ?? 0, 1);
  });

  it('need two repetitions, void ones not among them', () => {
    expect(timesOf(...evenReps(1, even(6_000), even(6_000)))).toBeNull();
    const [reps, traces] = evenReps(2, even(6_000), even(6_000));
    expect(timesOf(reps, traces)).not.toBeNull();
    expect(timesOf([...reps.slice(0, 1), ...reps.slice(1).map((rep): Rep => ({ ...rep, outcome: 'void' }))], traces)).toBeNull();
  });

  it('say nothing where the way was not recorded, or not seen', () => {
    const [reps, traces] = evenReps(2, even(6_000), even(6_000));
    expect(timesOf(reps, [])).toBeNull();
    expect(
      timesOf(
        reps,
        traces.map((trace) => ({ ...trace, values: trace.values.map(() => null) })),
      ),
    ).toBeNull();
  });
});
