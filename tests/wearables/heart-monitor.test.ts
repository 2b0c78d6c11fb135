import { describe, expect, it } from 'vitest';
import { watchHeart, type MeasuredBeat } from '../../src/wearables/heart-monitor.ts';
import type { WearablesNews } from '../../src/wearables/wearable.ts';

const ZERO_MS = 1_700_000_000_000;

function watched() {
  let listener: (news: WearablesNews) => void = () => undefined;
  const beats: MeasuredBeat[] = [];
  const subscribe = (heard: typeof listener) => {
    listener = heard;
    return () => void (listener = () => undefined);
  };
  const stop = watchHeart(
    { subscribe },
    (beat) => beats.push(beat),
    () => ZERO_MS,
  );
  const send = (timeMs: number, bpm: number | null, source = 'strap'): void =>
    listener({
      type: 'sample',
      sample: { kind: 'heart-rate', timeMs, bpm, source, place: null, contact: null, rrMs: [], energyKJ: null },
    });
  return { beats, send, stop, rates: () => beats.map(({ bpm }) => bpm) };
}

describe('the heart rate', () => {
  it('is told with the time on the wall', () => {
    const { send, beats } = watched();
    send(1500, 90);
    expect(beats).toEqual([{ timeMs: ZERO_MS + 1500, bpm: 90 }]);
  });

  it('is told once in each second, however often it is sent', () => {
    const { send, rates } = watched();
    for (let at = 0; at < 30; at += 1) send(100 * at, 60 + at);
    expect(rates()).toEqual([60, 70, 80]);
  });

  it('of a strap that sends a little sooner than each second is told each time', () => {
    const { send, rates } = watched();
    for (let at = 0; at < 5; at += 1) send(500 + 990 * at, 60 + at);
    expect(rates()).toEqual([60, 61, 62, 63, 64]);
  });

  it('is not told where there is no value', () => {
    const { send, rates } = watched();
    send(0, null);
    expect(rates()).toEqual([]);
  });

  it('comes from one device, and from the other when that has been silent for more than five seconds', () => {
    const { send, rates } = watched();
    send(0, 90);
    send(1000, 120, 'watch');
    send(1000, null);
    send(5000, 121, 'watch');
    send(5001, 122, 'watch');
    send(6000, 91);
    expect(rates()).toEqual([90, 122]);
  });

  it('is told no more once nobody listens', () => {
    const { send, rates, stop } = watched();
    stop();
    send(0, 90);
    expect(rates()).toEqual([]);
  });
});
