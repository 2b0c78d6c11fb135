import { describe, expect, it } from 'vitest';
import { fitWords, NARROWEST, type ToFit } from '../../../src/ui/parts/fit-words.ts';

const given = (change: Partial<ToFit> = {}): ToFit => ({
  words: [2, 2, 2],
  space: 0.25,
  width: 400,
  height: 300,
  lineHeight: 1,
  wanted: 75,
  most: 200,
  ...change,
});

describe('letters as large as their box', () => {
  it('break where the lines come out most even', () => {
    expect(fitWords(given({ words: [1, 1, 1, 3], width: 330, height: 200 })).lines).toEqual([3, 1]);
  });

  it('keep their width while the wanted size can be had by breaking', () => {
    expect(fitWords(given())).toEqual({ lines: [1, 1, 1], size: 100, narrowed: 1 });
  });

  it('grow no larger than the most', () => {
    expect(fitWords(given({ words: [1], most: 120 })).size).toBe(120);
  });

  it('are narrowed, and not made lower, to the very limit', () => {
    const long = fitWords(given({ words: [400 / (75 * NARROWEST)] }));
    expect(long.size).toBeCloseTo(75, 6);
    expect(long.narrowed).toBeCloseTo(NARROWEST, 6);
    expect(fitWords(given({ words: [400 / (75 * NARROWEST) + 0.1] })).size).toBeLessThan(75);
  });

  it('always fit their box', () => {
    for (const words of [[5], [1, 9, 2], [3, 3, 3, 3, 3, 3], Array.from({ length: 14 }, () => 2)]) {
      for (const [width, height] of [
        [366, 300],
        [764, 180],
        [120, 60],
      ] as const) {
        const { lines, size, narrowed } = fitWords(given({ words, width, height }));
        expect(lines.reduce((total, count) => total + count, 0)).toBe(words.length);
        expect(lines.length * size).toBeLessThanOrEqual(height + 1e-6);
        let at = 0;
        for (const count of lines) {
          const line = words.slice(at, (at += count)).reduce((total, word) => total + word, 0) + 0.25 * (count - 1);
          expect(line * size * narrowed).toBeLessThanOrEqual(width + 1e-6);
        }
      }
    }
  });

  it('are none without words or a box', () => {
    expect(fitWords(given({ words: [] })).lines).toEqual([]);
    expect(fitWords(given({ width: 0 })).lines).toEqual([]);
  });
});
