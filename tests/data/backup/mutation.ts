import fc from 'fast-check';
import { WILD } from './arbitrary.ts';
import { at, pathsIn, replaced } from './paths.ts';

/** Damage and malice, done to a backup that was fine. */

/** What a stranger may put in the place of anything. Numbers beyond all are written as text: JSON has no other way. */
const HOSTILE: readonly unknown[] = [
  ...[null, true, false, 0, -1, -0.5, 1.5, 2, 1e300, 9007199254740992, '', 'x', 'newer-event', '__proto__', 'a'.repeat(100_000)],
  ...[[], {}, [[]], { length: 5 }, { toString: 'x' }, [null], ['rep'], { type: 'rep' }],
  ...['../../etc', '<script>', '\u0000', '\ud800', '42', 'NaN', 'Infinity', '2026-01-01'],
];

const changedAt = (text: string, place: number, change: (value: unknown) => unknown): string => {
  const data: unknown = JSON.parse(text);
  const paths = pathsIn(data);
  return JSON.stringify(replaced(data, paths[place % paths.length] ?? [], change));
};

const without = (value: unknown, nth: number): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.filter((_, index) => index !== nth % entries.length));
};

const withKey = (value: unknown, key: string, what: unknown): unknown =>
  // As text, so that `__proto__` becomes a field as any other.
  JSON.parse(
    `{${JSON.stringify(key)}:${JSON.stringify(what)}${Object.entries(value ?? {})
      .map(([k, each]) => `,${JSON.stringify(k)}:${JSON.stringify(each)}`)
      .join('')}}`,
  );

export interface Mutation {
  kind: string;
  apply: (text: string) => string;
}

const places = fc.nat(1_000_000);

/** Numbers are replaced by numbers: whatever looks like an event and has no end. */
const numberedAt = (text: string, place: number, number: number): string => {
  const data: unknown = JSON.parse(text);
  const paths = pathsIn(data).filter((path) => typeof at(data, path) === 'number');
  return JSON.stringify(replaced(data, paths[place % Math.max(1, paths.length)] ?? [], () => number));
};

/** A list whose first part is there again and again. */
const drawnOut = (text: string, place: number, length: number): string => {
  const data: unknown = JSON.parse(text);
  const paths = pathsIn(data).filter((path) => path.length > 1 && Array.isArray(at(data, path)));
  const path = paths[place % Math.max(1, paths.length)];
  if (!path) return text;
  return JSON.stringify(
    replaced(data, path, (list) => (Array.isArray(list) ? Array.from({ length }, () => list[0] ?? null) : list)),
  );
};

/** One of them; `kind` is for the table. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(places, fc.constantFrom(...HOSTILE)).map(([place, value]) => ({
    kind: 'another value somewhere',
    apply: (text: string) => changedAt(text, place, () => value),
  })),
  fc.tuple(places, fc.constantFrom(...WILD)).map(([place, number]) => ({
    kind: 'a number far off',
    apply: (text: string) => numberedAt(text, place, number),
  })),
  fc.tuple(places, fc.constantFrom(5, 21, 101, 1201, 10_001)).map(([place, length]) => ({
    kind: 'a list drawn out',
    apply: (text: string) => drawnOut(text, place, length),
  })),
  fc.tuple(places, places).map(([place, nth]) => ({
    kind: 'a field missing',
    apply: (text: string) => changedAt(text, place, (value) => without(value, nth)),
  })),
  fc
    .tuple(places, fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', 'order'), fc.constantFrom(...HOSTILE))
    .map(([place, key, what]) => ({
      kind: 'a field too many',
      apply: (text: string) =>
        changedAt(text, place, (value) =>
          typeof value === 'object' && !Array.isArray(value) ? withKey(value, key, what) : what,
        ),
    })),
  fc.tuple(places, fc.constantFrom('1e999', '-1e999', '1e-999', '-0', '[[[[', 'NaN', "'x'", '1e16')).map(([place, raw]) => ({
    kind: 'a number beyond all, or no JSON',
    apply: (text: string) => changedAt(text, place, () => '§').replace('"§"', raw),
  })),
  fc.tuple(places, fc.integer({ min: 1000, max: 100_000 })).map(([place, depth]) => ({
    kind: 'nested deeply',
    apply: (text: string) => changedAt(text, place, () => '§').replace('"§"', '['.repeat(depth) + ']'.repeat(depth)),
  })),
  places.map((place) => ({ kind: 'cut off', apply: (text: string) => text.slice(0, place % text.length) })),
  fc.tuple(places, fc.string({ maxLength: 4 })).map(([place, noise]) => ({
    kind: 'letters changed',
    apply: (text: string) => text.slice(0, place % text.length) + noise + text.slice((place % text.length) + noise.length),
  })),
  fc.tuple(places, fc.integer({ min: -5, max: 9_007_199_254_740_991 })).map(([place, order]) => ({
    kind: 'an event twice, or elsewhere',
    apply: (text: string) => {
      const data = JSON.parse(text);
      const event = data.events[place % Math.max(1, data.events.length)];
      if (event) data.events.push(place % 2 === 0 ? event : { ...event, order });
      return JSON.stringify(data);
    },
  })),
);
