import type { Refusal } from '../backup/refusal.ts';
import { hexOf } from '../encryption/header.ts';
import type { StoredFile } from './sync-store.ts';

/** A file of another device that was not taken in: it is not read again before it has changed, or Hipwise has. */
export interface RefusedFile {
  /** Empty where the place does not say: then the digest of the file tells. */
  version: string;
  digest: string;
  /** Of the app: a newer one may well read it. */
  app: string;
  refusal: Refusal;
}

/** SHA-256, in hexadecimal digits. */
export const digestOf = async (file: Blob): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));

/** Whether the file is the one that was refused, as far as can be told without reading it. */
export const isStillRefused = (refused: RefusedFile | undefined, { version }: StoredFile, app: string): refused is RefusedFile =>
  refused !== undefined && version !== '' && refused.version === version && refused.app === app;
