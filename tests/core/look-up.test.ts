import { expect, it } from 'vitest';
import { leastOf, mostOf } from '../../src/core/extremes.ts';
import { lookUp } from '../../src/core/look-up.ts';

it('a table has what was put into it, and nothing that every object has', () => {
  const pain = { squat: 0, ['__proto__']: 3 };
  expect(lookUp<unknown>(pain, 'squat')).toBe(0);
  expect(lookUp<unknown>(pain, '__proto__')).toBe(3);
  for (const name of ['constructor', 'toString', 'hasOwnProperty', 'bridge']) expect(lookUp<unknown>(pain, name)).toBeUndefined();
  expect(lookUp({}, '__proto__')).toBeUndefined();
});

it('the least and the most are found of more numbers than a call can take', () => {
  const many = Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 200_000);
  expect(() => Math.max(...many)).toThrow(RangeError);
  expect([leastOf(many), mostOf(many)]).toEqual([0, 199_999]);
  expect([leastOf([]), mostOf([])]).toEqual([Infinity, -Infinity]);
  expect(mostOf([1, Number.NaN, 2])).toBeNaN();
});
