import fc from 'fast-check';
import type { Code, Endpoint } from '../../src/phone/code.ts';

/** Everything that a code can hold. */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const letters = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...BASE64), minLength, maxLength });

const hex = (digits: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits });

const mdns = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => `${parts.join('-')}.local`);

const ipv4 = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }).map((numbers) => numbers.join('.'));

const ipv6 = fc
  .array(fc.nat(0xffff), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.map((group) => group.toString(16)).join(':'));

const candidate = fc.record({ address: fc.oneof(mdns, ipv4, ipv6), port: fc.nat(0xffff) });

const endpoint = (setups: readonly Endpoint['setup'][]): fc.Arbitrary<Endpoint> =>
  fc.record({
    ufrag: letters(4, 32),
    password: letters(22, 64),
    fingerprint: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    setup: fc.constantFrom(...setups),
    candidates: fc.array(candidate, { maxLength: 4 }),
  });

export const anyCode: fc.Arbitrary<Code> = fc.oneof(
  fc.record({ kind: fc.constant('offer' as const), endpoint: endpoint(['actpass']) }),
  fc.record({ kind: fc.constant('answer' as const), endpoint: endpoint(['active', 'passive']), replyTo: fc.nat(0xffff) }),
);

/** As Chromium makes one on a device with one address. */
export const ENDPOINT: Endpoint = {
  ufrag: 'OV9g',
  password: 'jWqs4mcPvbDbs5W3NYFks235',
  fingerprint: Uint8Array.from({ length: 32 }, (_, at) => 7 * at + 3),
  setup: 'actpass',
  candidates: [{ address: '192.168.1.23', port: 39165 }],
};
