import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { LoggedEvent } from './events.ts';

/** The log's database as it is now. */
export interface LogSchema extends DBSchema {
  events: { key: string; value: LoggedEvent; indexes: { 'by-time': number; 'by-order': number } };
}

type Upgrade = IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'versionchange'>;

/** One step each, from the version of its place in the list to the next one. A step is never changed once it was released. */
const STEPS: readonly ((transaction: Upgrade) => void | Promise<void>)[] = [
  ({ db }) => void db.createObjectStore('events', { keyPath: 'id' }).createIndex('by-time', 'timeMs'),
  // Events get a place in the log, so that a clock that was set back does not change what was said last.
  async (transaction) => {
    const store = transaction.objectStore('events');
    store.createIndex('by-order', 'order');
    let order = 0;
    for (let cursor = await store.index('by-time').openCursor(); cursor; cursor = await cursor.continue())
      await cursor.update({ ...cursor.value, order: ++order });
  },
];

export const DATABASE_VERSION = STEPS.length;

/** Brings a database of an older version to the present one, 0 being none, in the transaction that opens it: all of it or nothing. */
export async function upgradeDatabase(from: number, transaction: Upgrade): Promise<void> {
  for (const step of STEPS.slice(from)) await step(transaction);
}
