import * as v from 'valibot';
import type { LocalKey } from '../../settings/stored-keys.ts';
import { LOG_LIMITS } from '../../programme/limits.ts';

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

const KEY: LocalKey = 'hipwise-copies';

const [EARLIEST_MS, LATEST_MS] = LOG_LIMITS.timeMs;
const time = v.fallback(v.nullable(v.pipe(v.number(), v.minValue(EARLIEST_MS), v.maxValue(LATEST_MS))), null);
const yes = v.fallback(v.boolean(), false);
const schema = v.object({
  backedUpMs: time,
  dismissedMs: time,
  folder: yes,
  sync: yes,
  syncOrigin: v.fallback(v.nullable(v.string()), null),
});

const NONE: Copies = { backedUpMs: null, dismissedMs: null, folder: false, sync: false, syncOrigin: null };

/** Reads stored text; whatever does not fit is as at the beginning. */
export function copiesFrom(text: string | null): Copies {
  try {
    return v.parse(v.fallback(schema, NONE), { ...NONE, ...JSON.parse(text ?? '{}') });
  } catch {
    return NONE;
  }
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
