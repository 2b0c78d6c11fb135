import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Steps } from '../../src/figure/steps.ts';

/** Adds up, a step for each number. */
function* sumOf(numbers: readonly number[]): Steps<number> {
  let sum = 0;
  for (const each of numbers) {
    yield;
    sum += each;
  }
  return sum;
}

/** Goes on until somebody else has had their turn, or it has become clear that nobody gets one. */
function* waiting(hadTurn: () => boolean): Steps<boolean> {
  for (let step = 0; step < 20_000 && !hadTurn(); step += 1) {
    const fromMs = performance.now();
    while (performance.now() - fromMs < 0.1);
    yield;
  }
  return hadTurn();
}

describe('work in steps', () => {
  it('comes to the same at once and in slices', async () => {
    const numbers = Array.from({ length: 1000 }, (_, at) => at);
    expect(atOnce(sumOf(numbers))).toBe(499_500);
    expect(await inSlices(sumOf(numbers))).toBe(499_500);
  });

  it('lets others have their turn in between', async () => {
    let hadTurn = false;
    setTimeout(() => (hadTurn = true));
    expect(await inSlices(waiting(() => hadTurn))).toBe(true);
  });

  it('fails where a step does', async () => {
    function* broken(): Steps<never> {
      yield;
      throw new Error('No.');
    }
    await expect(inSlices(broken())).rejects.toThrow('No.');
  });
});
