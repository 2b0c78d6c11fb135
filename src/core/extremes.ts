/**
 * The least and the most of numbers, however many there are. `Math.min(...values)` hands over each value as an argument, and a log can hold
 * more of them than a call can take: engines end it with a RangeError at some 65,000 to 125,000.
 */

/** Infinity where there are none, as `Math.min()`. */
export function leastOf(values: Iterable<number>): number {
  let least = Infinity;
  for (const value of values) least = Math.min(least, value);
  return least;
}

/** -Infinity where there are none, as `Math.max()`. */
export function mostOf(values: Iterable<number>): number {
  let most = -Infinity;
  for (const value of values) most = Math.max(most, value);
  return most;
}
