import { describe, expect, it } from 'vitest';
import { nearestSlowMotion } from '../../src/capture/source.ts';

describe('the factor of a slow motion', () => {
  it.each([
    [0.2, 1],
    [1, 1],
    [1.41, 1],
    [1.42, 2],
    [2.8, 2],
    [2.9, 4],
    [4, 4],
    [5.6, 4],
    [5.7, 8],
    [32, 8],
  ] as const)('nearest to %d is %d', (times, factor) => {
    expect(nearestSlowMotion(times)).toBe(factor);
  });
});
