import { describe, expect, it } from 'vitest';
import type { Confirmation, Exercise, HoldSpec, RepSpec, TimedSpec } from '../../src/core/exercise.ts';
import type { View } from '../../src/core/pose.ts';
import { HoldTimer } from '../../src/core/counting/holds.ts';
import { PostureTimer } from '../../src/core/counting/posture-timer.ts';
import { fullHeight } from '../../src/core/counting/range-of-motion.ts';
import { RepJudge } from '../../src/core/judging/rep-judge.ts';
import { RepCounter, type RepCandidate } from '../../src/core/counting/reps.ts';
import { windowOf, type SampleRow } from '../core/judging/sample-rows.ts';
import { A_HAIR, count, endsOf, EVERY_EXERCISE } from './sweep.ts';

/** Every limit that decides whether something counts, at its exact value, with the exercise's own numbers. */

const viewsOf = ({ camera }: Exercise): View[] => [camera.view, ...camera.alsoCounts];

describe.each(EVERY_EXERCISE)('%s', (_, exercise) => {
  const { rep, hold, timed } = exercise;

  if (rep) asksHowHigh(exercise, rep);
  if (rep) asksHowLarge(exercise, rep);
  if (rep?.confirm) asksWhatElseMoves(rep, rep.confirm, exercise.camera.view);
  if (hold) asksHowLongHeld(hold);
  if (timed) asksHowLongKept(timed);
});

/** A movement from `valley` to `peak` and back, 1 s each way. */
const candidateOf = (valley: number, peak: number): RepCandidate => ({
  startMs: 1000,
  topStartMs: 1800,
  peakMs: 2000,
  topEndMs: 2200,
  endMs: 3000,
  valley,
  peak,
  amplitude: peak - valley,
  outMs: 1000,
  backMs: 1000,
  cut: false,
});

/** Samples before, during and after that movement; `value` says what a signal reads at each of them. */
function samplesOf(
  { valley, peak, startMs, peakMs, endMs }: RepCandidate,
  signal: string,
  value: (timeMs: number) => number,
): SampleRow[] {
  return Array.from({ length: 35 }, (_, index) => {
    const timeMs = 100 * index;
    const share = timeMs <= startMs || timeMs >= endMs ? 0 : 1 - Math.abs(timeMs - peakMs) / 1000;
    const read = { [signal]: value(timeMs) };
    return { timeMs, height: valley + share * (peak - valley), values: read };
  });
}

const made = (rep: RepSpec, candidate: RepCandidate, view: View, samples: SampleRow[] = []) =>
  new RepJudge(rep, []).make({ samples: windowOf(samples.map((sample) => ({ ...sample, view }))), held: null }, candidate, {
    view,
    side: null,
    calibration: null,
  });

function asksHowHigh(exercise: Exercise, rep: RepSpec): void {
  it.each(viewsOf(exercise))('is full at exactly its height seen from the %s, and partial a hair below', (view) => {
    const fromOwnRest = rep.fullAtIn?.[view] !== undefined;
    const valley = fromOwnRest ? 0 : rep.rest[0];
    const full = fullHeight(rep, view);
    expect(made(rep, candidateOf(valley, full), view)?.outcome).toBe('full');
    expect(made(rep, candidateOf(valley, full - A_HAIR), view)).toMatchObject({ outcome: 'partial' });
  });

  it('is full from the depth on in which the figure reaches the height, and partial above', () => {
    const first = (depth: number) => {
      const { full, partial } = count(exercise, exercise.demo, { depth, reps: 1 });
      return [...full, ...partial][0];
    };
    let [tooLittle, enough] = [0.5, 1];
    for (let step = 0; step < 9; step++) {
      const depth = (tooLittle + enough) / 2;
      if (first(depth)?.outcome === 'full') enough = depth;
      else tooLittle = depth;
    }
    const [below, above] = [first(tooLittle), first(enough)];
    const { view } = exercise.camera;
    const heightOf = (each: typeof above): number =>
      each === undefined ? Number.NaN : rep.fullAtIn?.[view] === undefined ? each.peak : each.amplitude;
    expect([below?.outcome, above?.outcome]).toEqual(['partial', 'full']);
    expect(heightOf(above)).toBeGreaterThanOrEqual(fullHeight(rep, view));
    // Where the amplitude begins a little above the person's rest, the height is a little more than the amplitude.
    expect(heightOf(below)).toBeLessThan(fullHeight(rep, view) + A_HAIR);
    expect(heightOf(above) - heightOf(below)).toBeLessThan(0.02 * Math.abs(rep.fullAt - rep.rest[0]));
  });
}

const STEP_MS = 10;

/** Whether a signal counts that jumps to `height`, stays there until `upMs` after it left 0, and sinks from below the height for `backMs`. */
function counts({ minAmplitude, rest, minOutMs, minRepMs }: RepSpec, height: number, upMs: number, backMs = 0): boolean {
  const counter = new RepCounter({ minAmplitude, restMax: rest[1], minOutMs, minRepMs });
  const at = (sinceMs: number): number => {
    if (sinceMs <= 0) return 0;
    return sinceMs < upMs ? height : Math.max(0, backMs > 0 ? 0.8 * height * (1 - (sinceMs - upMs) / backMs) : 0);
  };
  const times = Array.from({ length: 800 }, (_, index) => STEP_MS * index);
  return times.some((timeMs) => counter.push(at(timeMs - 1000), timeMs, 0) !== null);
}

function asksHowLarge(exercise: Exercise, rep: RepSpec): void {
  const { minAmplitude, minOutMs, minRepMs } = rep;

  it('is a repetition from exactly the smallest amplitude on', () => {
    expect(counts(rep, minAmplitude, 3000)).toBe(true);
    expect(counts(rep, minAmplitude * (1 - A_HAIR), 3000)).toBe(false);
  });

  it('is a repetition from exactly the shortest way out on', () => {
    // The way out ends in the middle of the time at the height, one sample after which the way back has begun.
    expect(counts(rep, 2 * minAmplitude, 2 * minOutMs, minRepMs)).toBe(true);
    expect(counts(rep, 2 * minAmplitude, 2 * minOutMs - STEP_MS, minRepMs)).toBe(false);
  });

  it('is a repetition from exactly the shortest duration on', () => {
    expect(counts(rep, 2 * minAmplitude, minRepMs)).toBe(true);
    expect(counts(rep, 2 * minAmplitude, minRepMs - STEP_MS)).toBe(false);
  });

  it('takes the figure’s smallest repetition for a partial one, and less for nothing', () => {
    const partial = (depth: number) => count(exercise, exercise.demo, { depth, reps: 1 }).partial[0];
    let [nothing, something] = [0, 0.55];
    for (let step = 0; step < 8; step++) {
      const depth = (nothing + something) / 2;
      if (partial(depth)) something = depth;
      else nothing = depth;
    }
    expect(partial(nothing)).toBeUndefined();
    expect(partial(something)?.amplitude).toBeGreaterThanOrEqual(minAmplitude);
  });
}

function asksWhatElseMoves(rep: RepSpec, confirm: readonly Confirmation[], ownView: View): void {
  it.each(confirm.map((each) => [JSON.stringify(each), each] as const))('is confirmed at exactly %s', (_name, confirmation) => {
    const { signal } = confirmation;
    const view = ('views' in confirmation ? confirmation.views?.[0] : undefined) ?? ownView;
    const valley = rep.rest[0];
    const candidate = candidateOf(valley, valley + 2 * Math.abs(rep.fullAt - valley));
    const outcome = (value: (timeMs: number) => number): string | undefined => {
      const judged = made({ ...rep, confirm: [confirmation] }, candidate, view, samplesOf(candidate, signal, value));
      return judged?.outcome;
    };
    if ('within' in confirmation) {
      // A range of values shows when they alternate, a median when they are all the same.
      const reading = (value: number) => (timeMs: number) => (confirmation.over && timeMs % 200 === 0 ? 0 : value);
      for (const { at, beyond } of endsOf(confirmation.within)) {
        if (confirmation.over && at === 0) continue;
        expect(outcome(reading(at))).toBe('full');
        expect(outcome(reading(beyond))).toBe('void');
      }
      return;
    }
    const needed = confirmation.perUnit * candidate.amplitude;
    const { topStartMs, topEndMs, endMs } = candidate;
    const moving = (top: number, after: number) => (timeMs: number) =>
      timeMs >= topStartMs && timeMs <= topEndMs ? top : timeMs >= endMs - 50 ? after : 0;
    expect(outcome(moving(needed, 0))).toBe('full');
    expect(outcome(moving(needed * (1 - A_HAIR), 0))).toBe('void');
    // And it comes back by half of what it has to move.
    expect(outcome(moving(needed, needed / 2))).toBe('full');
    expect(outcome(moving(needed, (needed / 2) * (1 + A_HAIR)))).toBe('void');
  });
}

/** So much short of the prescribed pause still meets it. */
const HOLD_TOLERANCE_MS = 200;

function asksHowLongHeld(hold: HoldSpec): void {
  const TOP = 100;
  /** Whether a pause at the height for `heldMs`, read as `value` all the time after the first moment, meets the target. */
  const isMet = (heldMs: number, value = TOP, speed = 0): boolean => {
    const timer = new HoldTimer(hold);
    const steps = [
      timer.push(TOP, 0, 0, true),
      timer.push(value, speed, heldMs / 2, true),
      timer.push(value, speed, heldMs, true),
    ];
    return steps.some(({ reached }) => reached);
  };

  it('is held for long enough from a fifth of a second below the prescribed time on', () => {
    expect(isMet(hold.targetMs - HOLD_TOLERANCE_MS)).toBe(true);
    expect(isMet(hold.targetMs - HOLD_TOLERANCE_MS - 1)).toBe(false);
  });

  it('is held exactly within its zone and up to exactly its speed', () => {
    expect(isMet(hold.targetMs, TOP - hold.within)).toBe(true);
    expect(isMet(hold.targetMs, TOP - hold.within - A_HAIR)).toBe(false);
    expect(isMet(hold.targetMs, TOP, hold.maxSpeed)).toBe(true);
    expect(isMet(hold.targetMs, TOP, -hold.maxSpeed - A_HAIR)).toBe(false);
  });
}

function asksHowLongKept({ entryMs, graceMs, targetMs }: TimedSpec): void {
  const FRAME_MS = 50;
  /** In the posture from 0 to `untilMs`. */
  const keptUntil = (untilMs: number): PostureTimer => {
    const timer = new PostureTimer({ entryMs, graceMs, targetMs });
    for (let timeMs = 0; timeMs < untilMs; timeMs += FRAME_MS) timer.push(true, timeMs);
    return timer;
  };

  it('runs from exactly the entry on, which is part of the time', () => {
    expect(keptUntil(entryMs).push(true, entryMs - 1).started).toBeUndefined();
    const timer = keptUntil(entryMs);
    expect(timer.push(true, entryMs).started).toBe(true);
    expect(timer.heldMs).toBe(entryMs);
  });

  it('outlasts exactly the moment of grace', () => {
    const lost = (forMs: number) => {
      const timer = keptUntil(entryMs + 1000);
      const lastMs = entryMs + 1000 - FRAME_MS;
      timer.push(false, lastMs + 1);
      return timer.push(true, lastMs + forMs).paused;
    };
    expect(lost(graceMs)).toBeUndefined();
    expect(lost(graceMs + 1)).toBeDefined();
  });

  it('tells that the time is over at exactly the prescribed time', () => {
    expect(keptUntil(targetMs).push(true, targetMs - 1).reached).toBeUndefined();
    expect(keptUntil(targetMs).push(true, targetMs).reached).toBe(true);
  });
}
