import type { Refusal } from '../backup/refusal.ts';
import { headerBytes, headerOf, isEncrypted, MOST_HEADER_BYTES, newIv, type FileHeader } from './header.ts';
import type { StoreKey } from './keys.ts';

/** Files that are encrypted: AES-256-GCM over the whole file, with its header as associated data. */

/** Of encrypted files, behind the ending that they have anyway. */
export const ENCRYPTED_EXTENSION = '.enc';

/** What a backup says that it is; files of sync say their path. */
export const BACKUP_CONTEXT = 'backup';

const gcm = (iv: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData });

/** `iv` is for tests: the same one must never be used twice with a key. */
export async function seal(
  { aes, salt, iterations, check }: StoreKey,
  { context, sequence }: Pick<FileHeader, 'context' | 'sequence'>,
  plain: Blob,
  iv = newIv(),
): Promise<Blob> {
  const header = headerBytes({ salt, iterations, check, sequence, iv, context });
  return new Blob([header, await crypto.subtle.encrypt(gcm(iv, header), aes, await plain.arrayBuffer())]);
}

/** How a file may be opened. */
export interface Opening {
  keys: readonly StoreKey[];
  /** What the file has to be; null where any will do. */
  context: string | null;
}

/** `sequence`: null where the file is not encrypted. */
export type Opened = { plain: Blob; sequence: number | null } | { refusal: Refusal };

const startOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(0, MOST_HEADER_BYTES).arrayBuffer());

/** The content of a file that is encrypted, or the file itself where it is not. Nothing of it is given before all of it has been checked. */
export async function open(file: Blob, { keys, context }: Opening): Promise<Opened> {
  const start = await startOf(file).catch(() => new Uint8Array(0));
  if (!isEncrypted(start)) return { plain: file, sequence: null };
  const read = headerOf(start);
  if (read === 'newer') return { refusal: { kind: 'newer' } };
  if (read === 'broken') return { refusal: { kind: 'changed' } };
  const { header, length } = read;
  const { salt, iterations, check, sequence } = header;
  const key = keys.find((each) => each.check === check && each.salt === salt && each.iterations === iterations);
  if (!key) return { refusal: { kind: 'locked', salt, iterations, check } };
  try {
    const bytes = await file.slice(length).arrayBuffer();
    const plain = await crypto.subtle.decrypt(gcm(header.iv, start.slice(0, length)), key.aes, bytes);
    // The header is what was encrypted with it: a stranger's name has no say in it.
    if (context !== null && context !== header.context) return { refusal: { kind: 'elsewhere' } };
    return { plain: new Blob([plain]), sequence };
  } catch {
    return { refusal: { kind: 'changed' } };
  }
}
