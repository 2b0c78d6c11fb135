import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { Word } from './choices.ts';
import { withOffset, type FiledEvent, type LoggedEvent } from './events.ts';
import type { PackedKept } from './packed.ts';
import type { Run } from './subjects.ts';

/** What is kept of the log besides its lines, so that a start need not read all of them: it can be made again from them at any time. */
export interface SummaryHead {
  /** Of what adds the lines up; another one makes it all again. */
  fold: number;
  /** Another one with each change. */
  stamp: string;
  /** Lines up to this place are in it, but for those that are marked. */
  upTo: number;
  /** How many lines are in it. */
  lines: number;
  pages: number;
  /** When the lines were counted last, milliseconds since 1970. */
  verifiedMs: number;
}

/** The log's database as it is now. */
export interface LogSchema extends DBSchema {
  events: { key: string; value: LoggedEvent; indexes: { 'by-time': number; 'by-order': number } };
  /** One, `head`. */
  'summary-head': { key: string; value: SummaryHead };
  /** What is kept of subjects, some of them together, by number of the page. */
  'summary-pages': { key: number; value: readonly PackedKept[] };
  /** One, `glance`: what the first screen needs of a summary with this stamp, as text. `key`: of what made it. */
  'summary-glance': { key: string; value: { stamp: string; key: string; text: string } };
  /** Where lines were taken in, of another device or a backup, before the place that the summary reaches to. */
  'summary-marks': { key: number; value: readonly Run[] };
  /** The last word of everything that was chosen, by its name. */
  choices: { key: string; value: Word };
}

/** Many years are too much to hold at once. */
const EVENTS_AT_A_TIME = 2000;

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
  // Events say how far the user's clock was ahead of UTC, so that their days stay where they were, wherever one travels. Those that do not
  // say it get what the zone of this device had at their moment: from now on they stay too.
  async (transaction) => {
    const store = transaction.objectStore('events');
    const ids = await store.getAllKeys();
    for (let at = 0; at < ids.length; at += EVENTS_AT_A_TIME) {
      const range = IDBKeyRange.bound(ids[at], ids[Math.min(at + EVENTS_AT_A_TIME, ids.length) - 1]);
      const events: FiledEvent[] = await store.getAll(range);
      await Promise.all(events.map(async (event) => void (await store.put(withOffset(event)))));
    }
  },
  // A summary is kept beside the events. It is filled later, while the app is used: years of training take their time.
  ({ db }) => {
    db.createObjectStore('summary-head');
    db.createObjectStore('summary-pages');
    db.createObjectStore('summary-glance');
    db.createObjectStore('summary-marks', { autoIncrement: true });
  },
  // Choices become lines of the log: no line of a version before is one.
  ({ db }) => void db.createObjectStore('choices', { keyPath: 'choice' }),
];

export const DATABASE_VERSION = STEPS.length;

/** All that is in it. */
export const LOG_STORES = [
  'events',
  'summary-head',
  'summary-pages',
  'summary-glance',
  'summary-marks',
  'choices',
] as const satisfies StoreNames<LogSchema>[];

/** Brings a database of an older version to the present one, 0 being none, in the transaction that opens it: all of it or nothing. */
export async function upgradeDatabase(from: number, transaction: Upgrade): Promise<void> {
  for (const step of STEPS.slice(from)) await step(transaction);
}
