import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase32 } from '../../src/phone/base32.ts';
import { CodeError, grouped, MOST_CANDIDATES, MOST_CHARACTERS, readCode, writeCode, type Code } from '../../src/phone/code.ts';
import { anyCode, ENDPOINT } from './endpoints.ts';

const OFFER: Code = { kind: 'offer', endpoint: ENDPOINT };
const written = (code: Code): string => writeCode(code).text;

/** What is wrong with it; null where nothing is. Any other error than the named one fails the test. */
const faultOf = (text: string): string | null => {
  try {
    readCode(text);
    return null;
  } catch (error) {
    if (error instanceof CodeError) return error.fault;
    throw error;
  }
};

describe('a code', () => {
  it('is read as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const { text, check } = writeCode(code);
        expect(readCode(text)).toEqual({ ...code, check });
      }),
    );
  });

  it('begins with HW, so that somebody can tell it', () => {
    fc.assert(fc.property(anyCode, (code) => written(code).startsWith('HW')));
  });

  it('is the same in small letters, in groups, with O for 0 and I or L for 1, and behind an address', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('I', 'L', 'l', 'i'), (code, one) => {
        const text = written(code);
        const typed = grouped(text).toLowerCase().replaceAll('0', 'o').replaceAll('1', one);
        expect(faultOf(` ${typed}\n`)).toBeNull();
        expect(faultOf(`https://hipwise.example/phone.html#${text}`)).toBeNull();
      }),
    );
  });

  it('has at most four addresses, and leaves out names that somebody would have to be asked for', () => {
    const candidates = Array.from({ length: 6 }, (_, at) => ({ address: `10.0.0.${at}`, port: at }));
    const named = { address: 'laptop.example.org', port: 1 };
    const code = readCode(written({ ...OFFER, endpoint: { ...ENDPOINT, candidates: [named, ...candidates] } }));
    expect(code.endpoint.candidates).toEqual(candidates.slice(0, MOST_CANDIDATES));
  });
});

describe('what somebody types, pastes or holds up', () => {
  it('is read, or refused by name, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `HW${text}`),
        ),
        (text) => void faultOf(text),
      ),
    );
  });

  it('is read, or refused by name, where it has a right check and nothing else is right', () => {
    // Every code ends in a check of all before it; one that is made up has to be stopped by what it says.
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (rest) => {
        const body = Uint8Array.from([0x8f, 0x10, ...rest]);
        expect(['damaged', null]).toContain(faultOf(toBase32(Uint8Array.from([...body, ...checkBytes(body)]))));
      }),
    );
  });

  it.each(['', 'https://example.org/', '4006381333931', 'WIFI:S:home;;', 'HX12'])(
    'that is no code of Hipwise is called so: %j',
    (text) => expect(faultOf(text)).toBe('foreign'),
  );

  it.each(['HW', 'hw', 'H W-8', 'HWU'])('that only begins like one is damaged: %j', (text) =>
    expect(faultOf(text)).toBe('damaged'),
  );

  it('is damaged where one letter is another one, two are exchanged, or some are missing', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(), fc.integer({ min: 1, max: 31 }), (code, place, by) => {
        const text = written(code);
        const at = 2 + (place % (text.length - 2));
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const other = alphabet[(alphabet.indexOf(text[at] ?? '') + by) % alphabet.length] ?? '';
        expect(faultOf(text.slice(0, at) + other + text.slice(at + 1))).toBe('damaged');
        expect(faultOf(text.slice(0, at))).toBe('damaged');
      }),
    );
    const text = written(OFFER);
    const [third, fourth] = [text[2] ?? '', text[3] ?? ''];
    expect(third).not.toBe(fourth);
    expect(faultOf(`${text.slice(0, 2)}${fourth}${third}${text.slice(4)}`)).toBe('damaged');
  });

  it('is not looked at beyond the longest that can be', () => {
    const text = written(OFFER);
    const filled = (length: number): string => text + '0'.repeat(length - text.length);
    expect(faultOf(filled(MOST_CHARACTERS))).toBe('damaged');
    expect(faultOf(filled(2 * MOST_CHARACTERS))).toBe('damaged');
    expect(faultOf(filled(2 * MOST_CHARACTERS + 1))).toBe('foreign');
  });

  it('of a version that writes them in another way says so', () => {
    const body = Uint8Array.from([0x8f, 0x20, 1, 2, 3]);
    expect(faultOf(toBase32(Uint8Array.from([...body, ...checkBytes(body)])))).toBe('version');
  });

  it('is damaged where an offer says who begins, or an answer does not', () => {
    expect(faultOf(written({ kind: 'offer', endpoint: { ...ENDPOINT, setup: 'active' } }))).toBe('damaged');
    expect(faultOf(written({ kind: 'answer', endpoint: ENDPOINT, replyTo: 1 }))).toBe('damaged');
  });
});

/** CRC-16/CCITT-FALSE by its table-free definition, bit by bit, as a witness of its own. */
function checkBytes(bytes: Uint8Array): number[] {
  const bits = [...bytes].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1));
  let register = 0xffff;
  for (const bit of bits) {
    const out = (register >> 15) ^ bit;
    register = ((register << 1) & 0xffff) ^ (out ? 0x1021 : 0);
  }
  return [register >> 8, register & 255];
}
