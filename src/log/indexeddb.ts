import { say } from '../core/message.ts';
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { DATABASE_VERSION, upgradeDatabase, type LogSchema } from './database.ts';
import { LogUnreadable, type LogProblem, type Merged, type WorkoutLog } from './workout-log.ts';
import { asKept, emptied, isForgetting, movementsLine } from './forgotten.ts';
import { inOrder, type LoggedEvent, type WorkoutEvent } from './events.ts';

const PROBLEMS: Record<LogProblem['id'], Omit<LogProblem, 'id' | 'waiting'>> = {
  'log-full': {
    message: say`There is no room left on this device to save your repetitions.`,
    remedy: say`Free some space and keep this page open: they are saved as soon as there is room.`,
  },
  'log-denied': {
    message: say`This browser keeps nothing for Hipwise: the window is private, or storing is not allowed.`,
    remedy: say`You can train, but your sets are lost when this page is closed. Open Hipwise in a normal window to keep them.`,
  },
  'log-blocked': {
    message: say`Another tab with an older Hipwise keeps the log busy.`,
    remedy: say`Close the other tab. Your repetitions are kept here and saved then.`,
  },
  'log-silent': {
    message: say`The storage of this browser does not answer.`,
    remedy: say`Keep this page open: your repetitions are kept here and saved as soon as it answers. If that takes long, finish the set and start the browser again.`,
  },
  'log-closed': {
    message: say`A newer Hipwise is open in another tab.`,
    remedy: say`Finish the set and load this page again.`,
  },
  'log-failed': {
    message: say`Your repetitions could not be saved on this device.`,
    remedy: say`Keep this page open and try again. In a private window nothing may be saved.`,
  },
};

/** The log is held by a tab with an older version. */
class Blocked extends Error {}

/** The database has neither opened nor failed, or has not done what it was asked to. */
class Silent extends Error {}

/**
 * Opening, reading and writing take milliseconds. WebKitGTK 2.50 has left them without any answer, perhaps because the page before was left
 * while it opened the same database; a set must end all the same.
 */
const ANSWERS_WITHIN_MS = 10_000;

/** The whole log at once, of years of training on a slow phone, may take so many times longer. [our own choice] */
const WHOLE_LOG_TIMES = 6;

/** What `answer` comes to, if it comes in time. */
async function inTime<T>(answer: Promise<T>, withinMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Silent()), withinMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const problemId = (error: unknown): LogProblem['id'] => {
  if (error instanceof Blocked) return 'log-blocked';
  if (error instanceof Silent) return 'log-silent';
  const { name, message } = error instanceof Error ? error : new Error();
  if (name === 'QuotaExceededError') return 'log-full';
  // Chromium, Safari and Firefox without a database, and Firefox where it refuses writing.
  if (name === 'SecurityError' || name === 'ReferenceError' || /denied|did not allow mutations/.test(message))
    return 'log-denied';
  return name === 'VersionError' ? 'log-closed' : 'log-failed';
};

const problemFrom = (error: unknown, waiting: number): LogProblem => {
  const id = problemId(error);
  return { id, ...PROBLEMS[id], waiting };
};

/** Name of the database. */
export const LOG_DATABASE = 'hipwise';

/** What other tabs are told: events were added at the end of the log, or anywhere, or are gone. */
type Change = 'appended' | 'rewritten';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

type Writing = IDBPTransaction<LogSchema, ['events'], 'readwrite'>;

/** The place of the newest event; 0 in an empty log. */
const lastOrder = async (transaction: Writing): Promise<number> =>
  (await transaction.store.index('by-order').openKeyCursor(null, 'prev'))?.key ?? 0;

/** Lets go of the stick figures of these sets. */
async function letGo({ store }: Writing, events: Iterable<WorkoutEvent>): Promise<void> {
  for (const event of events) {
    const line = isForgetting(event) ? await store.get(movementsLine(event.setId)) : undefined;
    if (line?.type === 'movements-kept') await store.put(emptied(line));
  }
}

/**
 * The log in the browser's own database. Opened on first use, and again when the browser has closed it (the disk was full, the
 * storage was cleared, another tab updated the app).
 */
export const createIndexedDbLog = (name = LOG_DATABASE, answersWithinMs = ANSWERS_WITHIN_MS): WorkoutLog => {
  let opening: Promise<IDBPDatabase<LogSchema>> | null = null;
  let waiting: WorkoutEvent[] = [];
  let tail: Promise<LogProblem | null> = Promise.resolve(null);
  const listeners = new Set<() => void>();
  const tellListeners = (): void => listeners.forEach((listener) => listener());
  const otherTabs = new BroadcastChannel(`${name}-log`);
  /** What was read last, in order. Of use while nothing but new events at its end has come since. */
  let read: { events: readonly LoggedEvent[]; rewrites: number } = { events: [], rewrites: 0 };
  /** How often the log was changed in another way, as far as this tab knows. */
  let rewrites = 0;
  const tellOtherTabs = (change: Change): void => otherTabs.postMessage(change);
  otherTabs.onmessage = ({ data }: MessageEvent<Change>): void => {
    if (data === 'rewritten') rewrites += 1;
    tellListeners();
  };

  const forget = (): void => {
    opening = null;
  };

  const open = (): Promise<IDBPDatabase<LogSchema>> => {
    if (opening) return opening;
    let wasLate = false;
    let failed: unknown = null;
    const mine = new Promise<IDBPDatabase<LogSchema>>((resolve, reject) => {
      // The browser opens it as soon as it can; until then events wait in memory.
      const wait = (reason: Error): void => {
        wasLate = true;
        reject(reason);
      };
      const timer = setTimeout(() => wait(new Silent()), answersWithinMs);
      openDB<LogSchema>(name, DATABASE_VERSION, {
        upgrade(_database, oldVersion, _newVersion, transaction) {
          upgradeDatabase(oldVersion, transaction).catch((error: unknown) => {
            failed = error;
            transaction.done.catch(() => undefined);
            // Half a migration is none: the database stays as it was.
            transaction.abort();
          });
        },
        blocked: () => wait(new Blocked()),
        blocking: (_current, _blocked, event) => {
          if (event.target instanceof IDBDatabase) event.target.close();
          forget();
        },
        terminated: forget,
      }).then(
        (database) => {
          clearTimeout(timer);
          opening = Promise.resolve(database);
          resolve(database);
          // Nobody else would write what has gathered during the wait, or read what could not be read.
          if (wasLate) void retry().then(tellListeners);
        },
        (reason: unknown) => {
          clearTimeout(timer);
          const error = failed ?? reason;
          forget();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
    opening = mine;
    return mine;
  };

  /** All of what `act` does is on the disk when it resolves, or none. */
  const writing = async <T>(
    change: Change,
    act: (transaction: Writing) => Promise<T>,
    withinMs: number | null = answersWithinMs,
  ): Promise<T> => {
    const database = await open();
    let transaction: Writing;
    try {
      transaction = database.transaction(['events'], 'readwrite', { durability: 'strict' });
    } catch (error) {
      // Closed behind our back: the next try opens it again.
      forget();
      throw error;
    }
    const done = transaction.done;
    try {
      const acted = act(transaction).then(async (result) => {
        await done;
        return result;
      });
      const made = await (withinMs === null ? acted : inTime(acted, withinMs));
      if (change === 'rewritten') rewrites += 1;
      tellOtherTabs(change);
      return made;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // The browser has ended it already, and says why below.
      }
      if (error instanceof Silent) {
        // A connection that does not answer is not asked again.
        done.catch(() => undefined);
        database.close();
        forget();
        throw error;
      }
      throw await done.then(
        () => error,
        (cause: unknown) => (isAbort(cause) ? error : cause),
      );
    }
  };

  const write = (event: WorkoutEvent): Promise<void> =>
    writing(isForgetting(event) ? 'rewritten' : 'appended', async (transaction) => {
      const { store } = transaction;
      // Written twice it is one event, at its first place.
      if ((await store.getKey(event.id)) !== undefined) return;
      await store.put({ ...event, order: (await lastOrder(transaction)) + 1 });
      await letGo(transaction, [event]);
    });

  const flush = async (): Promise<LogProblem | null> => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      try {
        await write(next);
        waiting = waiting.slice(1);
      } catch (error) {
        return problemFrom(error, waiting.length);
      }
    }
    return null;
  };

  /** Only what is new is read from the disk again. */
  const readAll = async (): Promise<LoggedEvent[]> => {
    const database = await open();
    // One that comes while this is read makes it of no use.
    const now = rewrites;
    const known = read.rewrites === now ? read.events : [];
    const last = known.at(-1)?.order ?? 0;
    const fresh = await inTime(
      database.getAllFromIndex('events', 'by-order', IDBKeyRange.lowerBound(last)),
      WHOLE_LOG_TIMES * answersWithinMs,
    );
    const events = [...known.filter(({ order }) => order < last), ...fresh.sort(inOrder)];
    read = { events, rewrites: now };
    return events;
  };

  const retry = (): Promise<LogProblem | null> => (tail = tail.then(flush));

  return {
    append(event) {
      waiting.push(event);
      return retry();
    },
    retry,
    async merge(events): Promise<Merged> {
      try {
        const takeIn = async (transaction: Writing): Promise<Merged> => {
          const { store } = transaction;
          const known = new Set(await inTime(store.getAllKeys(), WHOLE_LOG_TIMES * answersWithinMs));
          const fresh = new Map(events.filter(({ id }) => !known.has(id)).map((event) => [event.id, event]));
          const isKnown = (id: string): boolean => known.has(id) || fresh.has(id);
          await Promise.all([...fresh.values()].map(async (event) => void (await store.put(asKept(event, isKnown)))));
          await letGo(transaction, fresh.values());
          return { added: fresh.size, known: events.length - fresh.size, problem: null };
        };
        // A storage that has answered is given the time that so many events take.
        const merged = await writing('rewritten', takeIn, null);
        if (merged.added > 0) tellListeners();
        return merged;
      } catch (error) {
        return { added: 0, known: 0, problem: problemFrom(error, waiting.length) };
      }
    },
    async events() {
      const stored = await readAll().catch((error: unknown) => {
        throw new LogUnreadable(problemFrom(error, waiting.length));
      });
      const ids = new Set(stored.map(({ id }) => id));
      const last = stored.at(-1)?.order ?? 0;
      return [...stored, ...waiting.filter(({ id }) => !ids.has(id)).map((event, i) => ({ ...event, order: last + 1 + i }))];
    },
    async erase() {
      waiting = [];
      await writing('rewritten', ({ store }) => store.clear());
      tellListeners();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      otherTabs.close();
      void opening?.then((database) => database.close()).catch(() => undefined);
      forget();
    },
  };
};
