/** What the app remembers of copies of the log: read at each start, so it is small and lies in `localStorage`. */
export interface Copies {
  /** When a copy was last made, by hand, in a folder or by sync, milliseconds since 1970; null for never. */
  backedUpMs: number | null;
  /** When the user last said that a backup can wait; null for never. */
  dismissedMs: number | null;
  /** Whether there is a folder for backups, and whether sync is on. */
  folder: boolean;
  sync: boolean;
  /** The other server that sync talks to; null for none. */
  syncOrigin: string | null;
}

const KEY = 'hipwise-copies';

const timeFrom = (stored: unknown): number | null =>
  typeof stored === 'number' && Number.isFinite(stored) && stored >= 0 ? stored : null;

/** Reads stored text; whatever does not fit is as at the beginning. */
export function copiesFrom(text: string | null): Copies {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    stored = null;
  }
  const { backedUpMs, dismissedMs, folder, sync, syncOrigin }: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    backedUpMs: timeFrom(backedUpMs),
    dismissedMs: timeFrom(dismissedMs),
    folder: folder === true,
    sync: sync === true,
    syncOrigin: typeof syncOrigin === 'string' ? syncOrigin : null,
  };
}

/** Storage can be switched off: then nothing is remembered. */
export function loadCopies(): Copies {
  try {
    return copiesFrom(localStorage.getItem(KEY));
  } catch {
    return copiesFrom(null);
  }
}

export function changeCopies(change: Partial<Copies>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...loadCopies(), ...change }));
  } catch {
    // Nothing is lost but a reminder.
  }
}
