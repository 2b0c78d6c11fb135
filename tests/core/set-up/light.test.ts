import { describe, expect, it } from 'vitest';
import { lightHint, LightMonitor } from '../../../src/core/set-up/light.ts';
import type { Light } from '../../../src/core/pose.ts';

const GOOD: Light = { mean: 0.5, spread: 0.2, person: { bright: 0.6, around: 0.5 } };
const BLACK: Light = { mean: 0.02, spread: 0.01, person: null };
const BEFORE_A_WINDOW: Light = { mean: 0.6, spread: 0.3, person: { bright: 0.05, around: 0.8 } };

describe('the light', () => {
  it('is too little below a mean of 0.12', () => {
    expect(lightHint({ ...BLACK, mean: 0.12 })).toBeNull();
    expect(lightHint({ ...BLACK, mean: 0.119 })?.id).toBe('dark');
  });

  it('is enough in a dark room where the person is lit', () => {
    const lit = (bright: number): Light => ({ mean: 0.05, spread: 0.1, person: { bright, around: 0.02 } });
    expect(lightHint(lit(0.2))).toBeNull();
    expect(lightHint(lit(0.19))?.id).toBe('dark');
  });

  it('comes from behind where the brightest of the person is a silhouette before something bright', () => {
    const before = (bright: number, around: number): Light => ({ ...GOOD, person: { bright, around } });
    expect(lightHint(before(0.099, 0.51))?.id).toBe('backlit');
    expect(lightHint(before(0.1, 0.99))).toBeNull();
    expect(lightHint(before(0.099, 0.5))).toBeNull();
  });

  it('is good on somebody in dark clothes before a white wall, of whom a tenth is brighter', () => {
    expect(lightHint({ mean: 0.87, spread: 0.27, person: { bright: 0.42, around: 0.98 } })).toBeNull();
  });
});

describe('the light over time', () => {
  const after = (lights: readonly (readonly [number, Light | undefined])[]): string | undefined => {
    const keeper = new LightMonitor();
    return lights.map(([timeMs, light]) => keeper.push(light, timeMs)?.id).at(-1);
  };

  it('is told when it has been bad for a second', () => {
    expect(
      after([
        [0, BLACK],
        [999, undefined],
      ]),
    ).toBeUndefined();
    expect(
      after([
        [0, BLACK],
        [1000, undefined],
      ]),
    ).toBe('dark');
  });

  it('begins anew where the trouble is another one', () => {
    expect(
      after([
        [0, BLACK],
        [900, BEFORE_A_WINDOW],
        [1800, BEFORE_A_WINDOW],
      ]),
    ).toBeUndefined();
    expect(
      after([
        [0, BLACK],
        [900, BEFORE_A_WINDOW],
        [1900, BEFORE_A_WINDOW],
      ]),
    ).toBe('backlit');
  });

  it('is over with the first good picture', () => {
    expect(
      after([
        [0, BLACK],
        [1000, BLACK],
        [1500, GOOD],
      ]),
    ).toBeUndefined();
  });

  it('is forgotten three seconds after it was last measured', () => {
    expect(
      after([
        [0, BLACK],
        [3000, undefined],
      ]),
    ).toBe('dark');
    expect(
      after([
        [0, BLACK],
        [3001, undefined],
      ]),
    ).toBeUndefined();
  });
});
