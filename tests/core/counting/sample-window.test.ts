import { describe, expect, it } from 'vitest';
import { firstFrom, seenIn, spanBetween } from '../../../src/core/counting/sample.ts';
import { SampleWindow } from '../../../src/core/counting/sample-window.ts';

/** Each frame reads its own time; every second one was not seen well enough to judge by. */
function kept(frames: number, ofLast: number): SampleWindow {
  const samples = new SampleWindow(['kneeFlex', 'trunkLean']);
  for (let timeMs = 0; timeMs < frames; timeMs += 1) {
    samples.push(timeMs, timeMs % 2 === 0 ? 'side' : 'front');
    samples.setSignal(1, timeMs, timeMs % 2 === 0 ? timeMs : NaN);
    if (timeMs % 3 === 0) samples.setHeight(timeMs);
    samples.keepFrom(timeMs - ofLast + 1);
  }
  return samples;
}

describe('the frames that a track keeps', () => {
  it('are the last ones, in order, however many were there before', () => {
    const samples = kept(1000, 300);
    expect(samples.length).toBe(300);
    for (let at = 0; at < samples.length; at += 1) {
      const timeMs = 700 + at;
      expect(samples.timeMs(at)).toBe(timeMs);
      expect(samples.view(at)).toBe(timeMs % 2 === 0 ? 'side' : 'front');
      expect(samples.height(at)).toBe(timeMs % 3 === 0 ? timeMs : NaN);
      expect(samples.counted('trunkLean', at)).toBe(timeMs);
      expect(samples.judged('trunkLean', at)).toBe(timeMs % 2 === 0 ? timeMs : NaN);
    }
  });

  it('know nothing of a signal that was hidden, or is not among theirs', () => {
    const samples = kept(10, 10);
    expect([samples.counted('kneeFlex', 5), samples.judged('kneeFlex', 5)]).toEqual([NaN, NaN]);
    expect([samples.counted('hipFlex', 5), samples.judged('hipFlex', 5)]).toEqual([NaN, NaN]);
  });

  it('can be copied by others with other signals, whichever are named twice', () => {
    const samples = kept(10, 10);
    const copy = new SampleWindow(['hipFlex', 'hipFlex', 'trunkLean', 'hipFlex']);
    for (let at = 0; at < samples.length; at += 1) copy.copy(samples, at);
    expect([copy.length, copy.timeMs(6), copy.height(6), copy.view(6)]).toEqual([10, 6, 6, 'side']);
    expect([copy.counted('trunkLean', 6), copy.judged('trunkLean', 7), copy.counted('hipFlex', 6)]).toEqual([6, NaN, NaN]);
  });

  it('are found by their time, both ends included', () => {
    const samples = kept(100, 50);
    expect([firstFrom(samples, 0), firstFrom(samples, 60), firstFrom(samples, 60.5), firstFrom(samples, 100)]).toEqual([
      0, 10, 11, 50,
    ]);
    expect(spanBetween(samples, 60, 62)).toEqual({ from: 10, to: 13 });
    expect(spanBetween(samples, 62, 60)).toEqual({ from: 12, to: 12 });
    expect(seenIn(spanBetween(samples, 60, 64), (at) => samples.judged('trunkLean', at))).toEqual([60, 62, 64]);
  });
});
