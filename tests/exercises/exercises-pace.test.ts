import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/capture/pose/pace.ts';
import { countSet, type SetCount } from '../../src/core/count.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { seriesOf } from '../figure/series.ts';
import { EVERY_EXERCISE, outcomes, timedMs } from './sweep.ts';

/** How much the points of the two models tremble, as shares of the picture: the larger one by less. */
const FULL = { fps: 30, noise: 0.002, seed: 1 } as const;
const LITE = { fps: 30, noise: 0.005, seed: 2 } as const;

/** While one detector takes over from another, so long is nothing seen: some pictures at 15 a second. Milliseconds. */
const GAP_MS = 300;
/** Where the page itself detects, it does nothing else while it loads. Milliseconds. */
const PAGE_GAP_MS = 2_500;

/** Each rate lasts a time that fits into no repetition, so that changes fall everywhere. Milliseconds. */
const EACH_RATE_MS = 1_700;
const RATES = [30, 15, 8, 30];

/** Time that is kept is told to a second. */
const SECOND_MS = 1_000;

const counted = (set: SetCount) => outcomes(set);

/** What is looked at where the rate changes again and again; `lateMs` is when the first change comes. */
function atChangingRates(frames: readonly PoseFrame[], lateMs: number): PoseFrame[] {
  const pace = createPace();
  return frames.filter(({ timeMs }) => {
    pace.set(RATES[Math.floor((timeMs + lateMs) / EACH_RATE_MS) % RATES.length] ?? 30);
    return pace.isDue(timeMs);
  });
}

/** One detector until then, another one after a gap. */
const switched = (from: readonly PoseFrame[], to: readonly PoseFrame[], atMs: number, gapMs: number): PoseFrame[] => [
  ...from.filter(({ timeMs }) => timeMs < atMs),
  ...to.filter(({ timeMs }) => timeMs >= atMs + gapMs),
];

describe.each(EVERY_EXERCISE)('%s', (_, exercise) => {
  const { demo } = exercise;
  const full = (): readonly PoseFrame[] => seriesOf(demo, FULL);
  const lite = (): readonly PoseFrame[] => seriesOf(demo, LITE);
  const count = (frames: readonly PoseFrame[]): SetCount => countSet(exercise, frames, { gate: true });

  it('counts the same at 30, 15, 8 and 30 pictures a second in turn, wherever the changes fall', () => {
    const whole = count(full());
    for (const lateMs of [0, 400, 800, 1_200]) {
      const set = count(atChangingRates(full(), lateMs));
      expect({ lateMs, ...counted(set) }).toEqual({ lateMs, ...counted(whole) });
      expect(Math.abs(timedMs(exercise, set) - timedMs(exercise, whole))).toBeLessThanOrEqual(SECOND_MS);
    }
  });

  it('counts the same when the model changes at any point of a repetition, to the lite one and back', () => {
    const { outMs, holdMs, backMs, restMs } = demo.timing;
    const repMs = outMs + holdMs + backMs + restMs;
    const fromMs = (full().at(-1)?.timeMs ?? 0) / 2;
    const whole = count(full());
    for (let point = 0; point < 10; point += 1) {
      const atMs = fromMs + (point * repMs) / 10;
      for (const [from, to] of [
        [full(), lite()],
        [lite(), full()],
      ] as const) {
        const set = count(switched(from, to, atMs, GAP_MS));
        expect({ point, ...counted(set) }).toEqual({ point, ...counted(whole) });
        expect(Math.abs(timedMs(exercise, set) - timedMs(exercise, whole))).toBeLessThanOrEqual(SECOND_MS);
      }
    }
  });

  it('counts the same after a rest in which nothing was seen for as long as a page loads a model', () => {
    const options = { leadInMs: 6_000 };
    const [before, after] = [seriesOf(demo, { ...FULL, ...options }), seriesOf(demo, { ...LITE, ...options })];
    expect(counted(count(switched(before, after, 1_500, PAGE_GAP_MS)))).toEqual(counted(count(before)));
  });
});
