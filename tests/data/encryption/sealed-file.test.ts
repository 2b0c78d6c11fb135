import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../src/data/backup/backup.ts';
import { readBackup } from '../../../src/data/backup/reading.ts';
import { refusalWords } from '../../../src/data/backup/refusal.ts';
import { headerBytes, headerOf, ITERATIONS, MOST_HEADER_BYTES } from '../../../src/data/encryption/header.ts';
import { inOrder, keysFor } from '../../../src/data/encryption/keyring.ts';
import { deriveKey, keyFor } from '../../../src/data/encryption/keys.ts';
import { open, seal, type Opening } from '../../../src/data/encryption/sealed-file.ts';
import { FILE_LIMITS } from '../../../src/programme/limits.ts';

const PASSPHRASE = 'drei Füchse laufen leise';
const SALT = '000102030405060708090a0b0c0d0e0f';
const IV = Uint8Array.from({ length: 12 }, (_, at) => 100 + at);
const TEXT = 'Nobody but my devices reads this.';
const key = await deriveKey(PASSPHRASE, { salt: SALT, iterations: 600_000 });
const of = { context: 'phone/2026-03.json.gz.enc', sequence: 7 };
const sealed = await seal(key, of, new Blob([TEXT]), IV);
const bytes = new Uint8Array(await sealed.arrayBuffer());
const opening = { keys: [key], context: of.context };

const textIn = async (file: Blob, how: Opening = opening): Promise<string> => {
  const opened = await open(file, how);
  return 'refusal' in opened ? opened.refusal.kind : opened.plain.text();
};

describe('an encrypted file', () => {
  it('is, for this passphrase, salt and number, byte for byte what it was in version 1', async () => {
    const known = readFileSync(new URL('./version-1.hex', import.meta.url), 'utf8').replaceAll(/\s/g, '');
    expect(Buffer.from(bytes).toString('hex')).toBe(known);
  });

  it('is read by later versions', async () => {
    const known = readFileSync(new URL('./version-1.hex', import.meta.url), 'utf8').replaceAll(/\s/g, '');
    const later = await deriveKey(PASSPHRASE, { salt: SALT, iterations: 600_000 });
    const opened = await open(new Blob([Buffer.from(known, 'hex')]), { keys: [later], context: of.context });
    expect('plain' in opened && [await opened.plain.text(), opened.sequence]).toEqual([TEXT, 7]);
  });

  it('has nothing of its content in it, and another number each time', async () => {
    expect(Buffer.from(bytes).includes(Buffer.from('devices'))).toBe(false);
    const again = await Promise.all([0, 1].map(async () => (await seal(key, of, new Blob([TEXT]))).arrayBuffer()));
    const [a, b] = again.map((each) => Buffer.from(each).toString('hex'));
    expect(a).not.toBe(b);
    expect(await textIn(new Blob(again.slice(0, 1)))).toBe(TEXT);
  });

  it('is refused wherever one bit of it is another', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(8 * bytes.length - 1), async (bit) => {
        const changed = bytes.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const opened = await open(new Blob([changed]), { ...opening, context: null });
        // Without its first letters it is any file at all, and no backup.
        if (bit >> 3 < 7) return 'sequence' in opened && opened.sequence === null;
        return 'refusal' in opened;
      }),
      { numRuns: 300 },
    ));

  it('is refused wherever it is cut off, and with anything behind it', async () => {
    for (let length = 8; length < bytes.length; length += 3)
      expect(await textIn(new Blob([bytes.slice(0, length)]))).toBe('changed');
    expect(await textIn(new Blob([bytes, 'x']))).toBe('changed');
  });

  it('is refused under another name, and opened by hand under any', async () => {
    expect(await textIn(sealed, { ...opening, context: 'laptop/2026-03.json.gz.enc' })).toBe('elsewhere');
    expect(await textIn(sealed, { keys: [key], context: null })).toBe(TEXT);
  });

  it('says that it is locked, and how, where the key is not known; with a sentence', async () => {
    const other = await deriveKey('another passphrase', { salt: SALT, iterations: 600_000 });
    const opened = await open(sealed, { keys: [other], context: null });
    const { check } = key;
    expect(opened).toEqual({ refusal: { kind: 'locked', salt: SALT, iterations: 600_000, check } });
    expect('refusal' in opened && refusalWords(opened.refusal)).toContain('Enter it');
  });

  it('of a later version, or with another way to the key, asks for a newer Hipwise', async () => {
    for (const at of [7, 8]) {
      const later = bytes.slice();
      later[at] = 2;
      expect(await textIn(new Blob([later]))).toBe('newer');
    }
  });
});

describe('a header', () => {
  const facts = { salt: SALT, check: key.check, iv: IV, context: 'x', sequence: 1 };
  it.each([
    [599_999, false],
    [600_000, true],
    [10_000_000, true],
    [10_000_001, false],
  ])('with %i rounds is taken: %s', (iterations, isTaken) => {
    expect(typeof headerOf(headerBytes({ ...facts, iterations })) === 'object').toBe(isTaken);
  });

  it('may have a name of 300 bytes, and no more', () => {
    const named = (length: number) => headerBytes({ ...facts, iterations: 600_000, context: 'x'.repeat(length) });
    expect(named(300).length).toBe(MOST_HEADER_BYTES);
    expect(headerOf(named(300))).toMatchObject({ length: MOST_HEADER_BYTES });
    expect(() => named(301)).toThrow(RangeError);
  });
});

describe('a passphrase', () => {
  it('is stretched at least as OWASP asks, and has another salt each time', async () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    const [one, other] = await Promise.all([deriveKey(PASSPHRASE), deriveKey(PASSPHRASE)]);
    expect(one).toMatchObject({ iterations: ITERATIONS });
    expect(one.salt).not.toBe(other.salt);
    expect(one.check).not.toBe(other.check);
  });

  it('is the same, however the keyboard writes an ü', async () => {
    expect(await keyFor(PASSPHRASE.normalize('NFD'), key)).toMatchObject({ check: key.check });
    expect(await keyFor(`${PASSPHRASE} `, key)).toBeNull();
  });

  it('gives a key that no script can read', async () => {
    expect(key.aes.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key.aes)).rejects.toThrow();
  });

  it('is tried on four salts and no more, each once', async () => {
    const foreign = Array.from({ length: 4 }, (_, at) => ({ ...key, salt: `0${at}`.repeat(16), check: '' }));
    expect(await keysFor(PASSPHRASE, [key, key, key, key, key])).toHaveLength(1);
    expect(await keysFor(PASSPHRASE, [...foreign, key])).toHaveLength(0);
  });

  it('leads all devices to the same key, where two have begun at once', () => {
    const later = { ...key, salt: 'ff'.repeat(16) };
    expect(inOrder([later, key])).toEqual(inOrder([key, later]));
  });
});

it('a backup is read when it is opened with its key, in the worker’s own reader', async () => {
  const { file } = await writeBackup({ app: '1', exportedMs: 1, events: [] });
  const { backup } = await readBackup(await seal(key, { context: 'backup', sequence: 0 }, file), FILE_LIMITS.backup, {
    keys: [key],
    context: null,
  });
  expect(backup).toMatchObject({ exportedMs: 1, sequence: 0 });
});
