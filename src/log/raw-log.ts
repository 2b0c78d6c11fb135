import { openDB, type DBSchema } from 'idb';

interface RawSchema extends DBSchema {
  events: { key: string; value: unknown };
}

/** Every line of the log as it lies on the disk. */
export interface RawLog {
  count: number;
  /** Some at a time, in no particular order: nothing is added up, brought up to date, or left out. */
  batches(): AsyncGenerator<readonly unknown[]>;
  close(): void;
}

const LINES_AT_A_TIME = 500;

/** Opens the database in whichever version it is; null where there is none. */
export async function openRawLog(name: string): Promise<RawLog | null> {
  const database = await openDB<RawSchema>(name, undefined, {
    // There is no database, and asking for it must not make one: of a version without anything in it.
    upgrade(_database, _from, _to, transaction) {
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
    // A tab that starts normally goes first.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return null;
    throw error;
  });
  if (!database) return null;
  return {
    count: await database.count('events'),
    async *batches() {
      let range: IDBKeyRange | null = null;
      for (;;) {
        const reading = database.transaction('events');
        const [lines, keys] = await Promise.all([
          reading.store.getAll(range, LINES_AT_A_TIME),
          reading.store.getAllKeys(range, LINES_AT_A_TIME),
        ]);
        const last = keys.at(-1);
        if (last === undefined) return;
        yield lines;
        range = IDBKeyRange.lowerBound(last, true);
      }
    },
    close: () => database.close(),
  };
}
