/** Places within a value: the keys on the way to each part of it. */

export type Path = (string | number)[];

export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}

export function replaced(value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (String(at) === String(key) ? replaced(each, rest, change) : each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, each]) => [k, k === key ? replaced(each, rest, change) : each]));
}

/** What stands there; undefined where nothing does. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, key) =>
      typeof within === 'object' && within !== null
        ? Object.entries(within).find(([each]) => each === String(key))?.[1]
        : undefined,
    value,
  );
}
