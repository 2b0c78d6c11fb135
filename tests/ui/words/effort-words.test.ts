import { describe, expect, it } from 'vitest';
import { effortWords } from '../../../src/ui/words/effort-words.ts';

describe('the line on how closely a device looks', () => {
  it.each([
    ['measured', false, null],
    ['chosen', false, null],
    ['exercise', false, null],
    ['slowed', false, 'Your device is busy: lighter tracking'],
    ['slowed', true, 'Your device is busy: lighter tracking'],
    ['too-slow', true, 'Your device is too busy: move slowly'],
    ['measured', true, 'Battery low: fewer pictures'],
  ] as const)('of %s, battery spared: %s, is “%s”', (why, spares, line) => {
    expect(effortWords({ why, spares })).toBe(line);
  });
});
