import { msg, str } from '@lit/localize';
import type { EncryptionPort } from './data-port.ts';
import type { KeyFacts } from './encryption/header.ts';
import { inOrder, keysFor, storedKeys } from './encryption/keyring.ts';
import { deriveKey, keyFor, type StoreKey } from './encryption/keys.ts';
import { SHORTEST_PASSPHRASE, strengthOf } from './encryption/passphrase.ts';

export interface EncryptionParts {
  /** Of which passphrases files of other devices are encrypted that could not be opened. */
  locked: () => Promise<readonly KeyFacts[]>;
  /** Called once other keys are stored. */
  onKeys: (before: readonly StoreKey[], now: readonly StoreKey[]) => Promise<void>;
}

/** Former keys are kept until the other devices have written their files anew. [our own choice] */
const MOST_KEYS = 4;

export const loadKeys = async (): Promise<readonly StoreKey[]> => (await storedKeys.get()) ?? [];

/** Turns encryption on and off, for sync and for backups. */
export function createEncryptionService({ locked, onKeys }: EncryptionParts): EncryptionPort {
  const use = async (before: readonly StoreKey[], now: readonly StoreKey[]): Promise<void> => {
    if (now.length === 0) await storedKeys.clear();
    else await storedKeys.set(now.slice(0, MOST_KEYS));
    await onKeys(before, now);
  };

  const port: EncryptionPort = {
    isPossible: globalThis.crypto?.subtle !== undefined,
    async status() {
      return { isOn: (await loadKeys()).length > 0, isLocked: (await locked()).length > 0 };
    },
    async enter(passphrase) {
      const facts = await locked();
      const before = await loadKeys();
      const found = await keysFor(passphrase, facts);
      if (found.length === 0)
        return msg('With this passphrase the files of your other devices cannot be opened. Nothing was changed: try again.');
      const [own] = before;
      // Two devices have begun at once with the same passphrase; or another device has changed it.
      const isSame = own !== undefined && (await keyFor(passphrase, own)) !== null;
      await use(before, isSame ? inOrder([...before, ...found]) : [...inOrder(found), ...before]);
      return null;
    },
    async choose(passphrase) {
      if (strengthOf(passphrase) === 'short')
        return msg(str`Choose at least ${SHORTEST_PASSPHRASE} letters, and not the same few again and again.`);
      const before = await loadKeys();
      await use(before, [await deriveKey(passphrase), ...before]);
      return null;
    },
    async turnOff() {
      await use(await loadKeys(), []);
    },
  };
  return port;
}
