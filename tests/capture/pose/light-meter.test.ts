import { describe, expect, it } from 'vitest';
import { createLightMeter, measureLight, type Rgba } from '../../../src/capture/pose/light-meter.ts';
import { standing } from '../../core/set-up/placing.ts';

/** A picture of 96 by 54 pixels, grey as told by its place (shares of the picture) in 0..1. */
function picture(greyAt: (x: number, y: number) => number): Rgba {
  const [width, height] = [96, 54];
  const data = new Uint8ClampedArray(4 * width * height);
  for (let index = 0; index < width * height; index += 1) {
    const grey = 255 * greyAt(((index % width) + 0.5) / width, (Math.floor(index / width) + 0.5) / height);
    data.set([grey, grey, grey, 255], 4 * index);
  }
  return { width, height, data };
}

const { image } = standing;

describe('the light of a picture', () => {
  it('is its mean and spread', () => {
    expect(
      measureLight(
        picture(() => 0.4),
        null,
      ),
    ).toEqual({
      mean: expect.closeTo(0.4, 2) as number,
      spread: expect.closeTo(0, 5) as number,
      person: null,
    });
    const halves = measureLight(
      picture((x) => (x < 0.5 ? 0 : 1)),
      null,
    );
    expect(halves.mean).toBeCloseTo(0.5);
    expect(halves.spread).toBeCloseTo(0.5);
  });

  it('weighs colours as eyes do', () => {
    const red = picture(() => 0);
    red.data.forEach((_, index) => index % 4 === 0 && (red.data[index] = 255));
    expect(measureLight(red, null).mean).toBeCloseTo(0.2126);
  });

  it('tells the person from what is around', () => {
    const { nose, left, right } = image;
    const leftmost = Math.min(...Object.values(right).map(({ x }) => x));
    const rightmost = Math.max(...Object.values(left).map(({ x }) => x));
    const light = measureLight(
      picture((x) => (x > leftmost && x < rightmost ? 0.1 : 0.9)),
      image,
    );
    expect(nose.x).toBeGreaterThan(leftmost);
    expect(light.person?.bright).toBeCloseTo(0.1, 1);
    expect(light.person?.around).toBeCloseTo(0.9, 1);
  });

  it('calls bright what the brightest tenth of the person exceeds', () => {
    const aboveHips = (y: number): boolean => y < image.left.hip.y;
    expect(
      measureLight(
        picture((_, y) => (aboveHips(y) ? 0.7 : 0.1)),
        image,
      ).person?.bright,
    ).toBeCloseTo(0.7, 1);
    expect(
      measureLight(
        picture((_, y) => (y < image.nose.y - 0.1 ? 0.7 : 0.1)),
        image,
      ).person?.bright,
    ).toBeCloseTo(0.1, 1);
  });

  it('is looked at twice a second, and again when time has gone back', () => {
    const meter = createLightMeter();
    const pixels = { ...picture(() => 0.5), colorSpace: 'srgb' } as ImageData;
    const looked = [0, 40, 499, 500, 999, 1000, 200].filter((timeMs) => meter(pixels, null, timeMs) !== undefined);
    expect(looked).toEqual([0, 500, 1000, 200]);
  });
});
