import { storedValue } from '../backup/stored-value.ts';
import { keyFor, type StoreKey } from './keys.ts';
import type { KeyFacts } from './header.ts';

export const ENCRYPTION_DATABASE = 'hipwise-encryption';

/**
 * The keys of this device; the first one is written with. They lie in IndexedDB as keys that no script can read, so that nobody has to type
 * the passphrase at each start: the log itself lies beside them and is not encrypted.
 */
export const storedKeys = storedValue<readonly StoreKey[]>(ENCRYPTION_DATABASE);

/** Salts that are tried: a stranger may put files with any number of them into the store, and each one costs a second. [our own choice] */
const MOST_TRIED = 4;

/** Keys that this passphrase has for files that are locked, each salt once. */
export async function keysFor(passphrase: string, locked: readonly KeyFacts[]): Promise<StoreKey[]> {
  const facts = [...new Map(locked.map((each) => [`${each.salt} ${each.iterations} ${each.check}`, each])).values()];
  const keys: StoreKey[] = [];
  for (const each of facts.slice(0, MOST_TRIED)) {
    const key = await keyFor(passphrase, each);
    if (key) keys.push(key);
  }
  return keys;
}

/** Where two devices have begun at once, each with a salt of its own, all go on with the same one. */
export const inOrder = (keys: readonly StoreKey[]): StoreKey[] => keys.toSorted((a, b) => (a.salt < b.salt ? -1 : 1));
