import { describe, expect, it } from 'vitest';
import { squat } from '../../../src/exercises/squat.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { framesFromSeries, seriesFromFrames } from '../../../src/capture/pose/landmark-series.ts';

const frames = [...landmarkSeries(squat.demo, { reps: 1, fps: 10, dropOuts: { perSecond: 0.5, lengthMs: 200 } })];

describe('a landmark series', () => {
  it('comes back as it was stored', () => {
    expect(framesFromSeries(JSON.parse(JSON.stringify(seriesFromFrames(frames))))).toEqual(frames);
  });

  it('may have no world landmarks, and frames without a person', () => {
    const series = seriesFromFrames(frames);
    const without = { ...series, frames: series.frames.map((frame) => ({ t: frame.t, landmarks: frame.landmarks })) };
    expect(framesFromSeries(without).every(({ world }) => world === null)).toBe(true);
  });

  it.each([
    ['no object', 7, /needs a list of "frames"/],
    ['no size', { frames: [] }, /"width" and a "height"/],
    ['a size of nothing', { width: 0, height: 720, frames: [] }, /"width" and a "height"/],
    ['a frame without time', { width: 1, height: 1, frames: [{ landmarks: null }] }, /Frame 0 .* no time/],
    ['too few points', { width: 1, height: 1, frames: [{ t: 0, landmarks: [{ x: 0, y: 0 }] }] }, /Frame 0 .*has 33 points/],
    ['a point that is none', { width: 1, height: 1, frames: [{ t: 0, landmarks: [null] }] }, /Frame 0 .*broken "landmarks"/],
  ])('with %s is refused with the reason', (_, series, reason) => {
    expect(() => framesFromSeries(series)).toThrow(reason);
  });
});
