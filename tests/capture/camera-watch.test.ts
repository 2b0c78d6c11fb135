import { describe, expect, it } from 'vitest';
import { createPictureJudge, type CameraTrouble } from '../../src/capture/camera-watch.ts';
import type { Rgba } from '../../src/capture/pose/light-meter.ts';

const SIZE = 48;

/** A picture of grey levels, 0..255, row by row. */
function picture(levelOf: (index: number) => number): Rgba {
  const data = new Uint8ClampedArray(4 * SIZE * SIZE).fill(255);
  for (let index = 0; index < SIZE * SIZE; index += 1) data.fill(levelOf(index), 4 * index, 4 * index + 3);
  return { width: SIZE, height: SIZE, data };
}

/** The same every time, but another one for each picture: a linear congruential generator. */
function createNoise(mean: number, spread: number): () => Rgba {
  let state = 1;
  const next = (): number => {
    state = (1_103_515_245 * state + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return () => picture(() => mean + spread * (next() + next() + next() - 1.5) * 2);
}

const room = createNoise(120, 3);
const STILL = createNoise(120, 3)();
const BLACK = picture(() => 0);

/** What is said of these pictures, one a second. */
function said(...pictures: (Rgba | null)[]): (CameraTrouble | null)[] {
  const judge = createPictureJudge();
  return pictures.map((sample, second) => judge.look(sample, 1000 * second));
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('the pictures of a camera', () => {
  it.each([
    ['camera-no-picture', null],
    ['camera-black', BLACK],
    ['camera-frozen', STILL],
  ] as const)('are called %s when they have been so for three seconds', (trouble, sample) => {
    const judge = createPictureJudge();
    judge.look(room(), 0);
    // A picture that stands still is first seen as a good one.
    expect([1_000, 2_000, 3_000, 3_999].map((nowMs) => judge.look(sample, nowMs))).toEqual([null, null, null, null]);
    expect(judge.look(sample, 4_000)).toBe(trouble);
    expect(judge.look(sample, 5_000)).toBe(trouble);
  });

  it('are good as soon as one is good', () => {
    expect(said(...times(5, () => STILL), room(), ...times(3, room))).toEqual([
      null,
      null,
      null,
      'camera-frozen',
      'camera-frozen',
      null,
      null,
      null,
      null,
    ]);
  });

  it('are called what they are now when one trouble follows another', () => {
    expect(said(null, null, null, null, BLACK, BLACK, BLACK, BLACK)).toEqual([
      null,
      null,
      null,
      'camera-no-picture',
      'camera-no-picture',
      'camera-no-picture',
      'camera-no-picture',
      'camera-black',
    ]);
  });

  it('of a dark room are not black: there is noise in them', () => {
    expect(said(...times(60, createNoise(5, 3)))).toEqual(times(60, () => null));
  });

  it.each([
    ['black at 2 of 255', () => 2, 'camera-black'],
    ['not black at 3 of 255', () => 3, 'camera-frozen'],
    ['black with every second pixel at 5', (index: number) => (index % 2) * 5, 'camera-black'],
    ['not black with a speck of light', (index: number) => (index % SIZE === 0 ? 25 : 0), 'camera-frozen'],
  ] as const)('are %s', (_, levelOf, trouble) => {
    expect(said(...times(4, () => picture(levelOf))).at(-1)).toBe(trouble);
  });

  it('of a camera that gives one picture in two seconds do not stand still', () => {
    const slow = times(30, room).flatMap((each) => [each, each]);
    expect(said(...slow)).toEqual(slow.map(() => null));
  });

  it('are not blamed for the time in which nobody looked', () => {
    const judge = createPictureJudge();
    for (const nowMs of [0, 1_000, 2_000]) judge.look(STILL, nowMs);
    judge.skip();
    expect([60_000, 61_000, 62_000, 62_999].map((nowMs) => judge.look(STILL, nowMs))).toEqual([null, null, null, null]);
    expect(judge.look(STILL, 63_000)).toBe('camera-frozen');
  });

  it('are not blamed for the time in which the page was asleep or too busy to look', () => {
    const judge = createPictureJudge();
    judge.look(STILL, 0);
    judge.look(STILL, 1_000);
    // A second and a half between two looks: the page's timers did not run when they should.
    expect([2_500, 3_500, 4_500, 5_499].map((nowMs) => judge.look(STILL, nowMs))).toEqual([null, null, null, null]);
    expect(judge.look(STILL, 5_500)).toBe('camera-frozen');
  });

  it('are blamed for the time between two looks of which one came a little late', () => {
    const judge = createPictureJudge();
    for (const nowMs of [0, 1_000, 2_499]) expect(judge.look(STILL, nowMs)).toBeNull();
    expect(judge.look(STILL, 3_000)).toBe('camera-frozen');
  });

  it('are good where somebody else has seen them, and stand still for three seconds after that at the earliest', () => {
    const judge = createPictureJudge();
    for (const nowMs of [0, 1_000, 2_000, 3_000]) judge.look(STILL, nowMs);
    judge.pass(4_000);
    // The first is as good as any.
    expect([5_000, 6_000, 7_000, 7_999].map((nowMs) => judge.look(STILL, nowMs))).toEqual([null, null, null, null]);
    expect(judge.look(STILL, 8_000)).toBe('camera-frozen');
  });

  it('stay in trouble through a pause until one is good', () => {
    const judge = createPictureJudge();
    for (const nowMs of [0, 1_000, 2_000, 3_000]) judge.look(BLACK, nowMs);
    judge.skip();
    expect(judge.look(BLACK, 60_000)).toBe('camera-black');
    expect(judge.look(room(), 61_000)).toBeNull();
  });
});
