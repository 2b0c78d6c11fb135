import { openDB, type IDBPDatabase } from 'idb';
import { DATABASE_VERSION, upgradeDatabase, type LogSchema } from './database.ts';
import { Blocked, Silent } from './log-problem.ts';

export type LogDatabase = IDBPDatabase<LogSchema>;

/** The one connection to the log's database: opened on first use, and again when the browser or another tab has closed it. */
export interface Connection {
  open(): Promise<LogDatabase>;
  /** The next `open` opens it again. */
  forget(): void;
  close(): void;
}

interface ConnectionParts {
  name: string;
  answersWithinMs: number;
  /** It has opened after its time: what waited for it can go on. */
  onLate: () => void;
  /** It was open, and is not any more: the browser has closed it, or another tab wants to delete it. */
  onGone: () => void;
  /** It is open once more. `isCleared`: as a new one, the former with all that was in it was deleted. */
  onAgain: (isCleared: boolean) => void;
}

export function createConnection({ name, answersWithinMs, onLate, onGone, onAgain }: ConnectionParts): Connection {
  let opening: Promise<LogDatabase> | null = null;
  /** What has become of the connection before; null before the first one, and while there is one. */
  let lost: 'closed' | 'deleted' | null = null;
  let wasThere = false;
  let isClosed = false;

  const forget = (): void => {
    opening = null;
    if (wasThere) lost ??= 'closed';
  };
  const gone = (): void => {
    forget();
    if (!isClosed) onGone();
  };

  const open = (): Promise<LogDatabase> => {
    if (opening) return opening;
    let wasLate = false;
    let isNew = false;
    let failed: unknown = null;
    const mine = new Promise<LogDatabase>((resolve, reject) => {
      // The browser opens it as soon as it can; until then events wait in memory.
      const wait = (reason: Error): void => {
        wasLate = true;
        reject(reason);
      };
      const timer = setTimeout(() => wait(new Silent()), answersWithinMs);
      openDB<LogSchema>(name, DATABASE_VERSION, {
        upgrade(_database, oldVersion, _newVersion, transaction) {
          isNew = oldVersion === 0;
          upgradeDatabase(oldVersion, transaction).catch((error: unknown) => {
            failed = error;
            transaction.done.catch(() => undefined);
            // Half a migration is none: the database stays as it was.
            transaction.abort();
          });
        },
        blocked: () => wait(new Blocked()),
        blocking: (_current, wanted, event) => {
          if (event.target instanceof IDBDatabase) event.target.close();
          // Deleted it will be gone; a newer version says itself what it wants.
          if (wanted !== null) return forget();
          lost = 'deleted';
          gone();
        },
        terminated: gone,
      }).then(
        (database) => {
          clearTimeout(timer);
          opening = Promise.resolve(database);
          const before = lost;
          const isCleared = before === 'deleted' || (before !== null && isNew);
          lost = null;
          wasThere = true;
          resolve(database);
          if (before !== null) onAgain(isCleared);
          if (wasLate) onLate();
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

  return {
    open,
    forget,
    close() {
      isClosed = true;
      void opening?.then((database) => database.close()).catch(() => undefined);
      forget();
    },
  };
}
