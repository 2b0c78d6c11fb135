import { deleteDB, openDB, type DBSchema } from 'idb';

interface KeptSchema<T> extends DBSchema {
  kept: { key: 'value'; value: T };
}

/** One value in a database of its own: what `localStorage` cannot hold, such as the handle of a folder. */
export interface StoredValue<T> {
  /** Null while there is none. */
  get(): Promise<T | null>;
  set(value: T): Promise<void>;
  clear(): Promise<void>;
}

/** Opened for each use: it is small, seldom asked for, and can be deleted at any time. */
export const storedValue = <T>(database: string): StoredValue<T> => {
  const use = async <R>(act: (opened: Awaited<ReturnType<typeof open>>) => Promise<R>): Promise<R> => {
    const opened = await open();
    try {
      return await act(opened);
    } finally {
      opened.close();
    }
  };
  const open = () => openDB<KeptSchema<T>>(database, 1, { upgrade: (made) => void made.createObjectStore('kept') });
  return {
    get: () => use(async (opened) => (await opened.get('kept', 'value')) ?? null),
    set: (value) => use(async (opened) => void (await opened.put('kept', value, 'value'))),
    clear: () => deleteDB(database),
  };
};
