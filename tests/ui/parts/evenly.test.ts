import { expect, it } from 'vitest';
import { evenly } from '../../../src/ui/parts/evenly.ts';

const upTo = (length: number): number[] => Array.from({ length }, (_, at) => at);

it('a list that is short enough stays as it is, and a longer one is spread evenly, with both of its ends', () => {
  expect(evenly(upTo(5), 5)).toEqual([0, 1, 2, 3, 4]);
  expect(evenly(upTo(9), 5)).toEqual([0, 2, 4, 6, 8]);
  expect(evenly(upTo(6), 5)).toHaveLength(5);
  const some = evenly(upTo(10_000), 400);
  expect([some.length, some[0], some.at(-1)]).toEqual([400, 0, 9999]);
});
