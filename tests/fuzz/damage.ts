import fc from 'fast-check';

/** Damage to the bytes of a file, of whatever kind it is. `at` is a share of its length, 0..1. */
export type Damage =
  | { kind: 'flipped'; at: number; bits: number }
  | { kind: 'cut-off'; at: number }
  | { kind: 'cut-out'; at: number; bytes: number }
  | { kind: 'put-in'; at: number; bytes: readonly number[] }
  | { kind: 'overwritten'; at: number; bytes: readonly number[] };

const at = fc.double({ min: 0, max: 1, noNaN: true });
/** Lengths and offsets that a file gives of itself are four or eight bytes: as large as can be, none, and a sign. */
const bytes = fc.oneof(
  fc.constantFrom(
    [255, 255, 255, 255],
    [0, 0, 0, 0],
    [127, 255, 255, 255],
    [128, 0, 0, 0],
    [255, 255, 255, 255, 255, 255, 255, 255],
  ),
  fc.array(fc.nat(255), { minLength: 1, maxLength: 16 }),
);

const one: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flipped' as const), at, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut-off' as const), at }),
  fc.record({ kind: fc.constant('cut-out' as const), at, bytes: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ kind: fc.constant('put-in' as const), at, bytes }),
  fc.record({ kind: fc.constant('overwritten' as const), at, bytes }),
);

export const damage: fc.Arbitrary<Damage[]> = fc.array(one, { minLength: 1, maxLength: 6 });

const after = (file: Uint8Array, done: Damage): Uint8Array => {
  const from = Math.floor(done.at * file.length);
  switch (done.kind) {
    case 'flipped': {
      const flipped = file.slice();
      if (from < flipped.length) flipped[from] = (flipped[from] ?? 0) ^ done.bits;
      return flipped;
    }
    case 'cut-off':
      return file.slice(0, from);
    case 'cut-out':
      return Uint8Array.from([...file.slice(0, from), ...file.slice(from + done.bytes)]);
    case 'put-in':
      return Uint8Array.from([...file.slice(0, from), ...done.bytes, ...file.slice(from)]);
    case 'overwritten': {
      const written = file.slice();
      written.set(done.bytes.slice(0, Math.max(0, written.length - from)), from);
      return written;
    }
  }
};

export const damaged = (file: Uint8Array, done: readonly Damage[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(done.reduce(after, file));
