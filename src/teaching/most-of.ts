/** What stands most often in a list; undefined for an empty one. */
export function mostOf<T>(values: readonly T[]): T | undefined {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}
