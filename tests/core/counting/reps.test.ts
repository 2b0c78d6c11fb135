import { describe, expect, it } from 'vitest';
import { RepCounter, type RepCandidate } from '../../../src/core/counting/reps.ts';

const OPTIONS = { minAmplitude: 20, restMax: 25, minOutMs: 250, minRepMs: 800 };

/** Counts a signal given at `fps`; speed by difference. `learns`: every candidate is a repetition that counts. */
function count(
  signal: (timeS: number) => number,
  seconds: number,
  { fps = 30, options = OPTIONS, finish = true, learns = true } = {},
) {
  const counter = new RepCounter(options);
  const found: (RepCandidate & { toldMs: number })[] = [];
  let last = signal(0);
  for (let i = 0; i <= Math.round(seconds * fps); i++) {
    const timeS = i / fps;
    const value = signal(timeS);
    const candidate = counter.push(value, timeS * 1000, (value - last) * fps);
    last = value;
    if (!candidate) continue;
    if (learns) counter.learn(candidate.amplitude);
    found.push({ ...candidate, toldMs: timeS * 1000 });
  }
  const unfinished = finish ? counter.finish() : null;
  return unfinished ? [...found, { ...unfinished, toldMs: seconds * 1000 }] : found;
}

const ease = (x: number): number => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, x)))) / 2;

/** From `rest` to `top` and back, `outS` each way, `holdS` at the top, starting at `startS`. */
const rep = (timeS: number, startS: number, { rest = 5, top = 95, outS = 1, holdS = 0 } = {}): number => {
  const t = timeS - startS;
  return rest + (top - rest) * (t < outS + holdS ? ease(t / outS) : 1 - ease((t - outS - holdS) / outS));
};

const reps =
  (starts: number[], shape = {}) =>
  (timeS: number) =>
    Math.max(...starts.map((start) => rep(timeS, start, shape)));

describe('the rep counter', () => {
  it.each([10, 15, 30, 60])('counts three repetitions at %i frames/s, with their times', (fps) => {
    const found = count(reps([1, 4, 7]), 10, { fps });
    expect(found).toHaveLength(3);
    found.forEach(({ startMs, peakMs, endMs, amplitude }, index) => {
      const start = [1000, 4000, 7000][index] ?? 0;
      expect(Math.abs(startMs - start)).toBeLessThan(250);
      expect(Math.abs(peakMs - (start + 1000))).toBeLessThan(110);
      expect(Math.abs(endMs - (start + 2000))).toBeLessThan(250);
      expect(amplitude).toBeGreaterThan(85);
    });
  });

  it('tells a repetition within 0.4 s of its end', () => {
    const [found] = count(reps([1]), 5, { finish: false });
    expect(found?.toldMs).toBeLessThan(3400);
  });

  it('times a smooth way of one second as one second', () => {
    const [found] = count(reps([1]), 5, { fps: 60 });
    expect(Math.abs((found?.outMs ?? 0) - 1000)).toBeLessThan(40);
    expect(Math.abs((found?.backMs ?? 0) - 1000)).toBeLessThan(40);
  });

  it('takes the middle of a hold for the peak', () => {
    const [found] = count(reps([1], { holdS: 2 }), 7);
    expect(Math.abs((found?.peakMs ?? 0) - 3000)).toBeLessThan(60);
  });

  it('is not ended by a dip at the height of the first one, as long as that is less than a quarter of it', () => {
    const dipping = (dip: number) => (timeS: number) =>
      rep(timeS, 1, { holdS: 2 }) - dip * Math.max(0, 1 - Math.abs(timeS - 3) / 0.4);
    expect(count(dipping(0.2 * 90), 7)).toHaveLength(1);
    expect(count(dipping(0.5 * 90), 7)).toHaveLength(2);
  });

  it('asks for less time of a repetition whose beginning was not seen', () => {
    const quick = { outS: 0.45 };
    const whole = count((timeS) => rep(timeS, 0.1, quick), 3);
    const fromHalfWay = count((timeS) => rep(timeS + 0.325, 0.1, quick), 3);
    expect([whole.length, fromHalfWay.length]).toEqual([1, 1]);
    expect(fromHalfWay[0]?.endMs).toBeLessThan(800);
    // Of one that began at its height nothing of the way out was seen.
    expect(count((timeS) => rep(timeS + 0.55, 0.1, quick), 3)).toEqual([]);
  });

  it('counts repetitions that never return to rest', () => {
    const signal = (t: number): number => (t < 1 ? 5 + 45 * ease(t) : 72 - 22 * Math.cos((2 * Math.PI * (t - 1)) / 2));
    expect(count(signal, 9.2)).toHaveLength(4);
  });

  it('takes pulses at the bottom for one repetition', () => {
    const pulsing = (t: number): number =>
      reps([1], { holdS: 3 })(t) - (t > 2 && t < 5 ? 12 - 12 * Math.cos(2 * Math.PI * 2 * (t - 2)) : 0);
    expect(count((t) => Math.max(reps([8])(t), pulsing(t)), 12)).toHaveLength(2);
  });

  it('counts a small attempt after large ones', () => {
    const found = count((t) => Math.max(reps([1, 4])(t), rep(t, 7, { top: 30 })), 10);
    expect(found.map(({ amplitude }) => Math.round(amplitude))).toEqual([90, 90, 25]);
  });

  it('learns the usual amplitude from what counted, not from another movement before it', () => {
    const crouchThenPulses = (t: number): number => (t < 3 ? reps([0.5], { top: 250 })(t) : 5 + 45 * ease(t - 3) + pulses(t));
    const pulses = (t: number): number => (t < 4 ? 0 : 22 - 22 * Math.cos(Math.PI * (t - 4)));
    expect(count(crouchThenPulses, 12.2, { learns: false })).toHaveLength(5);
    expect(count(crouchThenPulses, 12.2, { learns: true })).toHaveLength(1);
  });

  it('begins no repetition before the one before it has ended, however low the signal was before that', () => {
    const found = count((t) => (t < 2 ? -30 : 5) + reps([3, 6], { rest: 0 })(t), 9);
    expect(found).toHaveLength(2);
    expect(found[1]?.startMs).toBeGreaterThan(found[0]?.endMs ?? Infinity);
  });

  it('begins a repetition at the rest of the last seconds, not at what was a little lower before', () => {
    const rest = (t: number): number => (t < 1 ? 40 - 44 * ease(t) : t < 3 ? -4 : 5);
    const [found] = count((t) => rest(t) + reps([9], { rest: 0 })(t), 12);
    expect(found?.valley).toBe(5);
    expect(found?.startMs).toBeGreaterThan(8900);
  });

  it('counts a repetition whose way back is one jump', () => {
    expect(count((t) => (t < 3 ? reps([1], { holdS: 5 })(t) : 5), 6)).toHaveLength(1);
  });

  it('counts exactly the smallest amplitude, and not less', () => {
    expect(count(reps([1], { rest: 0, top: 20 }), 5)).toHaveLength(1);
    expect(count(reps([1], { rest: 0, top: 19.99 }), 5)).toHaveLength(0);
  });

  it('leaves out what is too quick to be a repetition', () => {
    expect(count(reps([1], { outS: 0.3 }), 3)).toHaveLength(0);
    expect(count(reps([1], { outS: 0.55 }), 4)).toHaveLength(1);
  });

  it('counts nothing in a minute of tremor', () => {
    expect(count((t) => 8 + 5 * Math.sin(t * 2) + 3 * Math.sin(t * 17), 60)).toHaveLength(0);
  });

  it('does not count what drifts slowly and stays', () => {
    expect(count((t) => 5 + Math.min(80, 4 * t), 60)).toHaveLength(0);
  });

  it('counts the repetition that is nearly back when the series ends, not the one that has just turned', () => {
    const nearlyBack = count(reps([1]), 2.7);
    const justTurned = count(reps([1]), 2.35);
    expect(nearlyBack).toHaveLength(1);
    expect(justTurned).toHaveLength(0);
  });

  it('marks a repetition whose way out was mostly not seen', () => {
    const fromBelow = count((t) => reps([0])(t + 0.3), 3);
    const fromAbove = count((t) => reps([0])(t + 0.6), 3);
    expect(fromBelow.map(({ cut }) => cut)).toEqual([false]);
    expect(fromAbove.map(({ cut }) => cut)).toEqual([true]);
  });

  it('ends a repetition that stays half-way back', () => {
    const signal = (t: number): number => (t < 2 ? reps([1])(t) : Math.max(40, reps([1])(t)));
    expect(count(signal, 6, { finish: false })).toHaveLength(1);
  });
});
