import { describe, expect, it } from 'vitest';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import type { HeartBeat } from '../../src/log/events.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { BEATS_A_LINE } from '../../src/session/beat-log.ts';
import { createSet, options } from './a-set.ts';

/** A set with a strap: `beat` is what it tells. */
function withStrap() {
  let heard: (beat: HeartBeat) => void = () => undefined;
  const log = createMemoryLog();
  const set = createSet(log, [], undefined, (listener) => void (heard = listener));
  const beat = (bpm: number, timeMs = Date.now()): void => heard({ timeMs, bpm });
  const lines = async () => (await log.events()).filter(({ type }) => type === 'heart-rate');
  return { set, beat, lines, rates: async () => (await set.sets()).map(({ heartRate }) => heartRate.map(({ bpm }) => bpm)) };
}

const squats = () => landmarkSeries(squat.demo, { fps: 15 });

describe('a set with a strap', () => {
  it('has what the heart did, from its first frame to its end', async () => {
    const { set, beat, rates } = withStrap();
    await set.runner.start(options('squat'));
    beat(79);
    await set.show(squats());
    for (const bpm of [80, 90, 100]) beat(bpm);
    await set.runner.stop('finished');
    expect(await rates()).toEqual([[80, 90, 100]]);
    const ended = set.events.flatMap((event) => (event.type === 'set-ended' ? [event.set] : []));
    expect(ended[0]?.heartRate.map(({ bpm }) => bpm)).toEqual([80, 90, 100]);
    expect(ended[0]?.counts.full).toBe(3);
  });

  it('writes it ten beats at a time, so that a tab that is killed loses seconds', async () => {
    const { set, beat, lines } = withStrap();
    await set.runner.start(options('squat'));
    await set.show(squats());
    for (let at = 1; at < BEATS_A_LINE; at += 1) beat(100);
    await set.sets();
    expect(await lines()).toHaveLength(0);
    beat(100);
    await set.sets();
    expect(await lines()).toHaveLength(1);
    await set.runner.stop('finished');
  });

  it('goes on in the rest, until the next set begins', async () => {
    const { set, beat, rates } = withStrap();
    const kept = { keepPictures: true };
    await set.runner.start(options('squat', kept));
    await set.show(squats());
    beat(140);
    await set.runner.stop('finished');
    beat(130);
    await set.runner.start(options('squat', { ...kept, set: 2 }));
    beat(120);
    await set.show(squats());
    beat(110);
    await set.runner.stop('finished');
    expect((await rates()).toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))).toEqual([[140, 130], [110]]);
  });

  it('in a rest keeps five minutes, after the last set 65 seconds, and not a moment more', async () => {
    for (const [keepPictures, longestMs] of [
      [true, 300_000],
      [false, 65_000],
    ] as const) {
      const { set, beat, rates } = withStrap();
      await set.runner.start(options('squat', { keepPictures }));
      await set.show(squats());
      await set.runner.stop('finished');
      const [record] = await set.sets();
      const endedMs = record?.endedMs ?? 0;
      beat(120, endedMs + longestMs);
      beat(119, endedMs + longestMs + 1);
      beat(118, endedMs + 1000);
      set.runner.release();
      await set.runner.start(options('squat'));
      expect(await rates()).toEqual([[120]]);
    }
  });

  it('that is cancelled keeps nothing of the rest', async () => {
    const { set, beat, lines } = withStrap();
    await set.runner.start(options('squat'));
    await set.show(squats());
    beat(100);
    await set.runner.stop('cancelled');
    for (let at = 0; at < BEATS_A_LINE; at += 1) beat(100);
    await set.sets();
    expect(await lines()).toEqual([]);
  });
});
