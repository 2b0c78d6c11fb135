import { bytesOf, CHECK_BYTES, hexOf, ITERATIONS, newSalt, type KeyFacts } from './header.ts';

/** A key of a store. It can be used and stored by the browser, and never read. */
export interface StoreKey extends KeyFacts {
  aes: CryptoKey;
}

const HKDF = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0) };
const info = (purpose: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`hipwise ${purpose} v1`);

/** The same letters typed on another keyboard are the same passphrase. */
const lettersOf = (passphrase: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(passphrase.normalize('NFC'));

/** The key that this passphrase has in a store: PBKDF2, and from what comes of it one key for files and a number to check by. */
export async function deriveKey(
  passphrase: string,
  { salt, iterations }: Pick<KeyFacts, 'salt' | 'iterations'> = { salt: newSalt(), iterations: ITERATIONS },
): Promise<StoreKey> {
  const typed = await crypto.subtle.importKey('raw', lettersOf(passphrase), 'PBKDF2', false, ['deriveBits']);
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations };
  const bits = await crypto.subtle.deriveBits(stretch, typed, 256);
  const master = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']);
  new Uint8Array(bits).fill(0);
  const aes = await crypto.subtle.deriveKey({ ...HKDF, info: info('files') }, master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const check = await crypto.subtle.deriveBits({ ...HKDF, info: info('check') }, master, 8 * CHECK_BYTES);
  return { salt, iterations, check: hexOf(new Uint8Array(check)), aes };
}

/** The key, where the passphrase is the one that these facts are of; null where it is not. */
export async function keyFor(passphrase: string, facts: KeyFacts): Promise<StoreKey | null> {
  const key = await deriveKey(passphrase, facts);
  return key.check === facts.check ? key : null;
}
