import type { StoreOutcome } from '../service-worker/file-store.ts';
import type { ListedFile } from '../service-worker/messages.ts';

/**
 * How far the large files are stored, in bytes. `unknown`: not asked yet. `unavailable`: the browser does not let pages store
 * themselves. `held`: the device saves data, and the user is asked first.
 */
export type StoringState =
  | { phase: 'unknown' }
  | { phase: 'unavailable' }
  | { phase: 'held' | 'storing' | 'stored'; storedBytes: number; totalBytes: number }
  | { phase: 'failed'; storedBytes: number; totalBytes: number; why: Exclude<StoreOutcome, 'stored'> };

export interface StoringParts {
  list: () => Promise<readonly ListedFile[]>;
  store: (url: string, onBytes: (bytes: number) => void) => Promise<StoreOutcome>;
  /** How much more the device has room for, bytes. */
  room: () => Promise<number>;
}

const sum = (files: readonly ListedFile[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

/**
 * Stores one file after the other; what is there already, from an earlier visit too, is not fetched again. Where `held`, nothing is
 * fetched before the user asks. Never rejects: the last state says how it went.
 */
export async function storeAll(
  { list, store, room }: StoringParts,
  held: boolean,
  onState: (state: StoringState) => void,
): Promise<void> {
  let storedBytes = 0;
  let totalBytes = 0;
  const fail = (why: Exclude<StoreOutcome, 'stored'>): void => onState({ phase: 'failed', storedBytes, totalBytes, why });
  try {
    const files = await list();
    const missing = files.filter(({ stored }) => !stored);
    totalBytes = sum(files);
    storedBytes = totalBytes - sum(missing);
    if (missing.length > 0 && held) return onState({ phase: 'held', storedBytes, totalBytes });
    if (missing.length > 0) onState({ phase: 'storing', storedBytes, totalBytes });
    if (sum(missing) > (await room())) return fail('no-room');
    for (const { url, bytes } of missing) {
      const before = storedBytes;
      const outcome = await store(url, (some) => onState({ phase: 'storing', storedBytes: before + some, totalBytes }));
      if (outcome !== 'stored') return fail(outcome);
      storedBytes += bytes;
      onState({ phase: 'storing', storedBytes, totalBytes });
    }
    onState({ phase: 'stored', storedBytes, totalBytes });
  } catch {
    fail('not-fetched');
  }
}

/** Shown in whole megabytes, as shops and networks count them. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** Whether somebody who looks would see a difference. */
export const looksDifferent = (a: StoringState, b: StoringState): boolean =>
  a.phase !== b.phase ||
  ('storedBytes' in a &&
    'storedBytes' in b &&
    (megabytes(a.storedBytes) !== megabytes(b.storedBytes) || megabytes(a.totalBytes) !== megabytes(b.totalBytes)));
