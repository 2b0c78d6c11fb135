/** What stands before the encrypted part of a file, in clear and protected against change. docs/encryption.md has the layout. */

export interface KeyFacts {
  /** 16 random bytes of the store, in hexadecimal digits. */
  salt: string;
  /** Rounds of PBKDF2-HMAC-SHA-256. */
  iterations: number;
  /** 16 bytes that tell whether a passphrase is the right one, and which key it is; in hexadecimal digits. */
  check: string;
}

export interface FileHeader extends KeyFacts {
  /** Counts up with each file that a device writes; 0 in a backup. */
  sequence: number;
  /** 12 random bytes, new for each file. */
  iv: Uint8Array<ArrayBuffer>;
  /** What the file is: its path in the store, or "backup". */
  context: string;
}

/** OWASP, Password Storage Cheat Sheet, 2023: at least 600,000 for PBKDF2-HMAC-SHA-256. It is asked for once on each device. */
export const ITERATIONS = 1_000_000;
/** Of a file: fewer were never written, and more would hold the device up for a minute. */
const ITERATION_LIMITS = [600_000, 10_000_000] as const;

/** "HIPWISE", and the version of the format. */
const MAGIC = new TextEncoder().encode('HIPWISE');
const VERSION = 1;
const PBKDF2_SHA256 = 1;
const SALT_BYTES = 16;
export const CHECK_BYTES = 16;
const IV_BYTES = 12;
const LONGEST_CONTEXT = 300;
const KDF_AT = MAGIC.length + 1;
const SALT_AT = KDF_AT + 1 + 4;
const CHECK_AT = SALT_AT + SALT_BYTES;
const SEQUENCE_AT = CHECK_AT + CHECK_BYTES;
const IV_AT = SEQUENCE_AT + 8;
const CONTEXT_AT = IV_AT + IV_BYTES;
/** Without the letters of the context. */
const FIXED_BYTES = CONTEXT_AT + 2;
/** So many bytes of a file hold its header, however long that is. */
export const MOST_HEADER_BYTES = FIXED_BYTES + LONGEST_CONTEXT;

export const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));

export const newSalt = (): string => hexOf(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
export const newIv = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(IV_BYTES));

export function headerBytes({ salt, iterations, check, sequence, iv, context }: FileHeader): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(context);
  if (words.length > LONGEST_CONTEXT) throw new RangeError('The name of the file is too long.');
  const bytes = new Uint8Array(FIXED_BYTES + words.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  bytes[MAGIC.length] = VERSION;
  bytes[KDF_AT] = PBKDF2_SHA256;
  view.setUint32(KDF_AT + 1, iterations);
  bytes.set(bytesOf(salt), SALT_AT);
  bytes.set(bytesOf(check), CHECK_AT);
  view.setBigUint64(SEQUENCE_AT, BigInt(sequence));
  bytes.set(iv, IV_AT);
  view.setUint16(CONTEXT_AT, words.length);
  bytes.set(words, FIXED_BYTES);
  return bytes;
}

/** Whether these are the first bytes of an encrypted file, of this version or another. */
export const isEncrypted = (bytes: Uint8Array): boolean => MAGIC.every((byte, at) => bytes[at] === byte);

/** "newer": of a version, or with a way to the key, that is not known here. "broken": no header, or one that no app writes. */
export function headerOf(bytes: Uint8Array<ArrayBuffer>): { header: FileHeader; length: number } | 'newer' | 'broken' {
  if (!isEncrypted(bytes) || bytes.length < FIXED_BYTES) return 'broken';
  if (bytes[MAGIC.length] !== VERSION || bytes[KDF_AT] !== PBKDF2_SHA256) return 'newer';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const iterations = view.getUint32(KDF_AT + 1);
  const sequence = Number(view.getBigUint64(SEQUENCE_AT));
  const length = FIXED_BYTES + view.getUint16(CONTEXT_AT);
  const [least, most] = ITERATION_LIMITS;
  if (iterations < least || iterations > most || !Number.isSafeInteger(sequence)) return 'broken';
  if (length > MOST_HEADER_BYTES || length > bytes.length) return 'broken';
  return {
    header: {
      salt: hexOf(bytes.subarray(SALT_AT, CHECK_AT)),
      iterations,
      check: hexOf(bytes.subarray(CHECK_AT, SEQUENCE_AT)),
      sequence,
      iv: bytes.slice(IV_AT, CONTEXT_AT),
      context: new TextDecoder().decode(bytes.subarray(FIXED_BYTES, length)),
    },
    length,
  };
}
