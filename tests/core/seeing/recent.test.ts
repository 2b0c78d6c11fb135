import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/core/seeing/geometry.ts';
import { Recent } from '../../../src/core/seeing/recent.ts';

const of = (values: readonly number[]): Recent => {
  const recent = new Recent();
  for (const [at, value] of values.entries()) recent.push(100 * at, value);
  return recent;
};

const valuesOf = (recent: Recent): number[] => Array.from({ length: recent.length }, (_, at) => recent.value(at));

describe('what was seen in the last moments', () => {
  it('is kept in order, however much there is and however often the oldest is forgotten', () => {
    const recent = new Recent();
    for (let at = 0; at < 500; at += 1) {
      recent.push(at, 10 * at);
      if (at % 3 === 0) recent.keepFrom(at - 70);
    }
    recent.keepFrom(499 - 70);
    expect([recent.firstMs, recent.lastMs, recent.length]).toEqual([429, 499, 71]);
    expect(valuesOf(recent)).toEqual(Array.from({ length: 71 }, (_, at) => 10 * (429 + at)));
  });

  it('keeps what is exactly as old where it says from, and forgets it where it says after', () => {
    const recent = of([1, 2, 3]);
    recent.keepFrom(100);
    expect(valuesOf(recent)).toEqual([2, 3]);
    recent.keepAfter(100);
    expect(valuesOf(recent)).toEqual([3]);
  });

  it('knows its sum, its least, its most and its quantiles', () => {
    const values = [5, 1, 4, 1, 9, -2, 6];
    const recent = of(values);
    expect([recent.sum, recent.least, recent.most]).toEqual([24, -2, 9]);
    for (const q of [0, 0.2, 0.5, 0.8, 1]) expect(recent.quantile(q)).toBe(quantile(values, q));
    expect(valuesOf(recent)).toEqual(values);
  });

  it('has none of them where nothing was seen', () => {
    const recent = of([1]);
    recent.clear();
    expect([recent.length, recent.firstMs, recent.lastMs, recent.quantile(0.5)]).toEqual([0, undefined, undefined, undefined]);
    expect([recent.sum, recent.least, recent.most]).toEqual([0, Infinity, -Infinity]);
  });
});
