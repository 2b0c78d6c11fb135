import { openDB } from 'idb';

/** A log of version 2 or newer as it lies on the disk, with lines that no app need have written. */
export async function storeLines(name: string, version: number, lines: readonly unknown[]): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(opened) {
      const events = opened.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('by-time', 'timeMs');
      events.createIndex('by-order', 'order');
    },
  });
  const writing = database.transaction('events', 'readwrite');
  for (const line of lines) void writing.store.put(line);
  await writing.done;
  database.close();
}
