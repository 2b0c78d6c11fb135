/** At most so many (2 or more) of a list, spread evenly over it, with the first and the last. */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const apart = (list.length - 1) / (most - 1);
  const chosen = new Set(Array.from({ length: most }, (_, at) => Math.round(at * apart)));
  return list.filter((_, at) => chosen.has(at));
}
