import { ADDRESS_BYTES, ADDRESS_KINDS, addressBytes, addressText } from './address.ts';
import { fromBase32, tidied, toBase32 } from './base32.ts';

/** Where one device listens, and how to tell that it is the one: all that the other one needs for a connection. */
export interface Endpoint {
  /** Name and password for the checks of the connection (RFC 8445), letters and digits of base 64. */
  readonly ufrag: string;
  readonly password: string;
  /** SHA-256 of the certificate: nobody else can pretend to be this device. */
  readonly fingerprint: Uint8Array;
  /** Who begins the encryption: an offer leaves it open. */
  readonly setup: 'actpass' | 'active' | 'passive';
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly address: string;
  /** UDP. */
  readonly port: number;
}

/** What one device shows the other one. `replyTo`: the check of the offer that it answers. */
export type Code = { readonly kind: 'offer'; readonly endpoint: Endpoint } | Answer;
export interface Answer {
  readonly kind: 'answer';
  readonly endpoint: Endpoint;
  readonly replyTo: number;
}

/** `foreign`: no code of Hipwise. `damaged`: one, but not whole. `version`: of a Hipwise that writes them in another way. */
export type CodeFault = 'foreign' | 'damaged' | 'version';

export class CodeError extends Error {
  override name = 'CodeError';
  constructor(readonly fault: CodeFault) {
    super(`This code is ${fault}.`);
  }
}

/** The first byte, and the upper half of the second one: together they make every code begin with "HW". */
const MAGIC = 0x8f;
const VERSION = 1;
const BEGINNING = 'HW';

const KINDS = ['offer', 'answer'] as const;
const SETUPS = ['actpass', 'active', 'passive'] as const;

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIX_BITS = 6;

export const FINGERPRINT_BYTES = 32;

/** Lengths that RFC 8839 allows are 4 and 22 to 256; browsers use 4 to 8 and 22 to 32. [our own choice] */
export const UFRAG_LENGTH = [4, 32] as const;
export const PASSWORD_LENGTH = [22, 64] as const;

/** A code stays small enough to be read from a screen: a device has one or two addresses that matter, and each is 7 or 19 bytes. [our own choice] */
export const MOST_CANDIDATES = 4;

/** More than the longest code that is written; an address in front of it may be as long again. */
export const MOST_CHARACTERS = 400;

const isWithin = ({ length }: string, [least, most]: readonly [number, number]): boolean => length >= least && length <= most;

/** CRC-16/CCITT-FALSE: tells a mistyped letter and two exchanged ones for certain. */
function checkOf(bytes: Uint8Array): number {
  let check = 0xffff;
  for (const byte of bytes) {
    check ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) check = ((check << 1) ^ (check & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return check;
}

const twoBytes = (value: number): number[] => [value >> 8, value & 255];

/** Its length, then six bits a character, filled up with zeros to whole bytes. */
function textBytes(text: string): number[] {
  const bits = Array.from(text, (letter) => BASE64.indexOf(letter).toString(2).padStart(SIX_BITS, '0')).join('');
  return [text.length, ...(bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))];
}

/** What is shown, and the check at its end, by which an answer names the offer that it belongs to. */
export interface Written {
  readonly text: string;
  readonly check: number;
}

/** `candidates` past the fourth, and those whose address no code holds, are left out. */
export function writeCode(code: Code): Written {
  const { ufrag, password, fingerprint, setup, candidates } = code.endpoint;
  const held = candidates
    .flatMap(({ address, port }) => {
      const found = addressBytes(address);
      return found ? [[ADDRESS_KINDS.indexOf(found.kind), ...found.bytes, ...twoBytes(port)]] : [];
    })
    .slice(0, MOST_CANDIDATES);
  const body = Uint8Array.from([
    MAGIC,
    (VERSION << 4) | KINDS.indexOf(code.kind),
    ...(code.kind === 'answer' ? twoBytes(code.replyTo) : []),
    SETUPS.indexOf(setup),
    ...textBytes(ufrag),
    ...textBytes(password),
    ...fingerprint,
    held.length,
    ...held.flat(),
  ]);
  const check = checkOf(body);
  return { text: toBase32(Uint8Array.from([...body, ...twoBytes(check)])), check };
}

/** Reads from front to back, and complains of the first thing that cannot be. */
class Reader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  take(count: number): Uint8Array {
    const taken = this.bytes.slice(this.at, this.at + count);
    if (taken.length < count) throw new CodeError('damaged');
    this.at += count;
    return taken;
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  number(): number {
    return (this.byte() << 8) | this.byte();
  }

  oneOf<T>(list: readonly T[], at: number): T {
    const found = list[at];
    if (found === undefined) throw new CodeError('damaged');
    return found;
  }

  text(limits: readonly [number, number]): string {
    const length = this.byte();
    const bytes = this.take(Math.ceil((length * SIX_BITS) / 8));
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
    const text = Array.from(
      { length },
      (_, at) => BASE64[Number.parseInt(bits.slice(SIX_BITS * at, SIX_BITS * (at + 1)), 2)],
    ).join('');
    if (!isWithin(text, limits) || bits.slice(SIX_BITS * length).includes('1')) throw new CodeError('damaged');
    return text;
  }

  candidate(): Candidate {
    const kind = this.oneOf(ADDRESS_KINDS, this.byte());
    const address = addressText({ kind, bytes: this.take(ADDRESS_BYTES[kind]) });
    return { address, port: this.number() };
  }

  endpoint(): Endpoint {
    const setup = this.oneOf(SETUPS, this.byte());
    const [ufrag, password] = [this.text(UFRAG_LENGTH), this.text(PASSWORD_LENGTH)];
    const fingerprint = this.take(FINGERPRINT_BYTES);
    const count = this.byte();
    if (count > MOST_CANDIDATES) throw new CodeError('damaged');
    const candidates = Array.from({ length: count }, () => this.candidate());
    return { ufrag, password, fingerprint, setup, candidates };
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new CodeError('damaged');
  }
}

/** The code of an address is what stands behind its number sign. */
const withoutAddress = (text: string): string => text.slice(text.lastIndexOf('#') + 1);

/**
 * Reads what was typed, pasted, or seen by a camera: it may come from anybody.
 *
 * @throws CodeError, and nothing else
 */
export function readCode(typed: string): Code & { readonly check: number } {
  const text = tidied(withoutAddress(typed.slice(0, 2 * MOST_CHARACTERS + 1)));
  if (!text.startsWith(BEGINNING) || typed.length > 2 * MOST_CHARACTERS) throw new CodeError('foreign');
  const bytes = text.length <= MOST_CHARACTERS ? fromBase32(text) : null;
  if (!bytes || bytes.length < 4) throw new CodeError('damaged');
  const [body, given] = [bytes.slice(0, -2), new Reader(bytes.slice(-2)).number()];
  if (checkOf(body) !== given) throw new CodeError('damaged');
  const reader = new Reader(body);
  reader.byte();
  const second = reader.byte();
  if (second >> 4 !== VERSION) throw new CodeError('version');
  const kind = reader.oneOf(KINDS, second & 15);
  const replyTo = kind === 'answer' ? reader.number() : 0;
  const endpoint = reader.endpoint();
  reader.end();
  // An answer says who begins, an offer leaves it to the answer.
  if ((kind === 'offer') !== (endpoint.setup === 'actpass')) throw new CodeError('damaged');
  return kind === 'offer' ? { kind, endpoint, check: given } : { kind, endpoint, replyTo, check: given };
}

/** In groups of five, as somebody types it. */
export const grouped = (text: string): string => (text.match(/.{1,5}/g) ?? []).join(' ');
