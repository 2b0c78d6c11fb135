import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DatabaseName } from './stored-keys.ts';

/**
 * Marks that are on the disk at once. What is written to `localStorage` gets there seconds to a minute later (Chromium), so that a device
 * that is killed may have kept an old mark and lost that it was taken away.
 */
export interface KeptMarks {
  add(key: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** True also where that cannot be found out. */
  has(key: string): Promise<boolean>;
}

interface Schema extends DBSchema {
  marks: { key: string; value: number };
}

/** Some browsers leave a database without any answer; the start of the app does not wait for it. [our own choice] */
const ANSWERS_WITHIN_MS = 1000;

const MARKS_DATABASE: DatabaseName = 'hipwise-starts';

export function createKeptMarks(name = MARKS_DATABASE): KeptMarks {
  const opened = async (): Promise<IDBPDatabase<Schema>> =>
    openDB<Schema>(name, 1, { upgrade: (database) => void database.createObjectStore('marks') });

  /** What the store says in time; else `otherwise`. Never rejects. */
  const ask = async <T>(act: (database: IDBPDatabase<Schema>) => Promise<T>, otherwise: T): Promise<T> => {
    const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), ANSWERS_WITHIN_MS));
    const answer = async (): Promise<T> => {
      const database = await opened();
      try {
        return await act(database);
      } finally {
        database.close();
      }
    };
    return Promise.race([answer().catch(() => otherwise), late]);
  };

  const write = (act: (store: { put(value: number, key: string): unknown; delete(key: string): unknown }) => unknown) =>
    ask(async (database) => {
      const transaction = database.transaction('marks', 'readwrite', { durability: 'strict' });
      act(transaction.store);
      // The page may be on its way out.
      transaction.commit();
      await transaction.done;
    }, undefined);

  return {
    add: (key) => write((store) => store.put(1, key)),
    remove: (key) => write((store) => store.delete(key)),
    has: (key) => ask(async (database) => (await database.get('marks', key)) !== undefined, true),
  };
}
