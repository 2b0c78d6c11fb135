import type { LocalKey } from './stored-keys.ts';

/** What the user chose, as `localStorage` holds it. */
export interface StoredChoice<T> {
  /** Where it is stored; a change by another tab is told with this key. */
  readonly key: LocalKey;
  load(): T;
  /** Changes what is stored now, so that what another tab has chosen meanwhile is kept. Returns the result. */
  change(change: (now: T) => T): T;
}

/** `read` makes sense of stored text, whatever it is. Storage can be switched off: then a choice lasts as long as the page. */
export function storedChoice<T>(
  key: LocalKey,
  read: (text: string | null) => T,
  write: (value: T) => unknown = (value) => value,
): StoredChoice<T> {
  let unstored: T | null = null;
  const load = (): T => {
    if (unstored !== null) return unstored;
    try {
      return read(localStorage.getItem(key));
    } catch {
      return read(null);
    }
  };
  return {
    key,
    load,
    change(change) {
      const changed = change(load());
      try {
        localStorage.setItem(key, JSON.stringify(write(changed)));
        unstored = null;
      } catch {
        unstored = changed;
      }
      return changed;
    },
  };
}

/** What stored text holds; undefined where it is no JSON. */
export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
