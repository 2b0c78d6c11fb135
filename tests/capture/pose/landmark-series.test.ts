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

  describe('whose times', () => {
    const series = seriesFromFrames(frames);
    /** The same frames at other times. */
    const at = (timeOf: (index: number) => number) => ({
      ...series,
      frames: series.frames.map((frame, index) => ({ ...frame, t: timeOf(index) })),
    });

    it.each([
      ['are seconds', (index: number) => index / 30, /rise by 0\.033 .*Times are milliseconds/],
      ['are numbers of frames', (index: number) => index, /rise by 1 .*Times are milliseconds/],
      ['are microseconds', (index: number) => 33_333 * index, /rise by 33333 .*Times are milliseconds/],
      ['are all the same', () => 5, /have the time of the frame before\. Times are milliseconds/],
      ['are whole seconds', (index: number) => 1_000 * Math.floor(index / 30), /have the time of the frame before/],
      ['run backwards', (index: number) => -33 * index, /Frame 1 .*earlier than the frame before.*Times are milliseconds/],
      ['jump back in the middle', (index: number) => 33 * (index % 10), /Frame 10 .*earlier than the frame before/],
    ])('%s is refused, and told what times are', (_, timeOf, reason) => {
      expect(() => framesFromSeries(at(timeOf))).toThrow(reason);
    });

    it.each([
      ['come a thousandth of a second and a bit after one another, as of the fastest phones', (index: number) => 1.04 * index],
      ['come two seconds after one another', (index: number) => 2_000 * index],
      ['come five seconds after one another, which is the limit', (index: number) => 5_000 * index],
      ['are the time of day', (index: number) => 1_790_000_000_000 + 33 * index],
      ['begin before 0', (index: number) => -5_200 + 33 * index],
      ['stand still now and then', (index: number) => 33 * Math.floor(index - (index % 3) / 2)],
      ['have a long gap', (index: number) => 33 * index + (index > 10 ? 600_000 : 0)],
    ])('%s is read', (_, timeOf) => {
      expect(framesFromSeries(at(timeOf)).map(({ timeMs }) => timeMs)).toEqual(
        series.frames.map((_frame, index) => timeOf(index)),
      );
    });

    it('come more than five seconds after one another is refused', () => {
      expect(() => framesFromSeries(at((index) => 5_001 * index))).toThrow(/Times are milliseconds/);
    });
  });

  it('of a single frame is read', () => {
    const series = seriesFromFrames(frames);
    expect(framesFromSeries({ ...series, frames: series.frames.slice(0, 1) })).toHaveLength(1);
  });

  it('without any frame is refused', () => {
    expect(() => framesFromSeries({ width: 640, height: 360, frames: [] })).toThrow(/no frames/);
  });
});
