import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { LogProblem, WorkoutEvent, WorkoutLog } from './workout-log.ts';

interface LogSchema extends DBSchema {
  events: { key: string; value: WorkoutEvent; indexes: { 'by-time': number } };
}

const VERSION = 1;

const PROBLEMS: Record<LogProblem['id'], Omit<LogProblem, 'id' | 'waiting'>> = {
  'log-full': {
    sentence: 'There is no room left on this device to save your repetitions.',
    wayOn: 'Free some space and keep this page open: they are saved as soon as there is room.',
  },
  'log-blocked': {
    sentence: 'Another tab with an older Hipwise keeps the log busy.',
    wayOn: 'Close the other tab. Your repetitions are kept here and saved then.',
  },
  'log-closed': {
    sentence: 'A newer Hipwise is open in another tab.',
    wayOn: 'Finish the set and load this page again.',
  },
  'log-failed': {
    sentence: 'Your repetitions could not be saved on this device.',
    wayOn: 'Keep this page open and try again. In a private window nothing may be saved.',
  },
};

/** The log is held by a tab with an older version. */
class Blocked extends Error {}

const problemId = (error: unknown): LogProblem['id'] => {
  if (error instanceof Blocked) return 'log-blocked';
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'log-full';
  return name === 'VersionError' ? 'log-closed' : 'log-failed';
};

/**
 * The log in the browser's own database. Opened on first use, and again when the browser has closed it (the disk was full, the
 * storage was cleared, another tab updated the app).
 */
export const createIndexedDbLog = (name = 'hipwise'): WorkoutLog => {
  let opening: Promise<IDBPDatabase<LogSchema>> | null = null;
  let waiting: WorkoutEvent[] = [];
  let tail: Promise<LogProblem | null> = Promise.resolve(null);

  const forget = (): void => {
    opening = null;
  };

  const open = (): Promise<IDBPDatabase<LogSchema>> => {
    if (opening) return opening;
    let wasBlocked = false;
    const mine = new Promise<IDBPDatabase<LogSchema>>((resolve, reject) => {
      openDB<LogSchema>(name, VERSION, {
        upgrade(database, oldVersion) {
          if (oldVersion < 1) database.createObjectStore('events', { keyPath: 'id' }).createIndex('by-time', 'timeMs');
        },
        // The browser opens it as soon as the other tab is gone; until then events wait in memory.
        blocked: () => {
          wasBlocked = true;
          reject(new Blocked());
        },
        blocking: (_current, _blocked, event) => {
          if (event.target instanceof IDBDatabase) event.target.close();
          forget();
        },
        terminated: forget,
      }).then(
        (database) => {
          opening = Promise.resolve(database);
          resolve(database);
          // Nobody else would write what has gathered during the wait.
          if (wasBlocked) void retry();
        },
        (error: unknown) => {
          forget();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
    opening = mine;
    return mine;
  };

  const write = async (event: WorkoutEvent): Promise<void> => {
    const database = await open();
    let transaction;
    try {
      transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
    } catch (error) {
      // Closed behind our back: the next try opens it again.
      forget();
      throw error;
    }
    await Promise.all([transaction.store.put(event), transaction.done]);
  };

  const flush = async (): Promise<LogProblem | null> => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      try {
        await write(next);
        waiting = waiting.slice(1);
      } catch (error) {
        const id = problemId(error);
        return { id, ...PROBLEMS[id], waiting: waiting.length };
      }
    }
    return null;
  };

  const retry = (): Promise<LogProblem | null> => (tail = tail.then(flush));

  return {
    append(event) {
      waiting.push(event);
      return retry();
    },
    retry,
    async events() {
      const stored = await (await open()).getAllFromIndex('events', 'by-time');
      const ids = new Set(stored.map((event) => event.id));
      return [...stored, ...waiting.filter((event) => !ids.has(event.id))];
    },
    close() {
      void opening?.then((database) => database.close()).catch(() => undefined);
      forget();
    },
  };
};
