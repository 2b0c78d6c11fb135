import { MOST } from '../programme/limits.ts';
import { takeWords, wordsOf } from './choices.ts';
import { createConnection } from './connection.ts';
import { LOG_STORES, type LogSchema } from './database.ts';
import { inOrder, type LoggedEvent, type WorkoutEvent } from './events.ts';
import { asKept, emptied, isForgetting, movementsLine } from './forgotten.ts';
import { ANSWERS_WITHIN_MS, Cleared, inTime, problemFrom, Silent } from './log-problem.ts';
import { createPastReader } from './past-reader.ts';
import { createPastStore } from './past-store.ts';
import { createRunningLines } from './running-lines.ts';
import { LogUnreadable, type LogProblem, type Merged, type WorkoutLog } from './workout-log.ts';
import type { IDBPTransaction, StoreNames } from 'idb';

/** By then the first screen is there; counting the lines of ten years takes the storage a moment. [our own choice] */
const VERIFIED_AFTER_MS = 3000;

/** The whole log at once, of years of training on a slow phone, may take so many times longer. [our own choice] */
const WHOLE_LOG_TIMES = 6;

/** Name of the database. */
export const LOG_DATABASE = 'hipwise';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

type Writing = IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'readwrite'>;

/** The place of the newest event; 0 in an empty log. */
const lastOrder = async (transaction: Writing): Promise<number> =>
  (await transaction.objectStore('events').index('by-order').openKeyCursor(null, 'prev'))?.key ?? 0;

/** Lets go of the stick figures of these sets. */
async function letGo(transaction: Writing, events: Iterable<WorkoutEvent>): Promise<void> {
  const store = transaction.objectStore('events');
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
  let waiting: WorkoutEvent[] = [];
  let tail: Promise<LogProblem | null> = Promise.resolve(null);
  const running = createRunningLines();
  const listeners = new Set<(problem: LogProblem | null) => void>();
  const tellListeners = (problem: LogProblem | null = null): void => listeners.forEach((listener) => listener(problem));
  const otherTabs = new BroadcastChannel(`${name}-log`);
  otherTabs.onmessage = (): void => tellListeners();

  const connection = createConnection({
    name,
    answersWithinMs,
    // Nobody else would write what has gathered during the wait, or read what could not be read.
    onLate: () => void retry().then(() => tellListeners()),
    // What is shown is gone too, or will be there again.
    onGone: () => tellListeners(),
    onAgain(isCleared) {
      // What runs is written once more, from its beginning; what is still there stays as it is.
      const ids = new Set(waiting.map(({ id }) => id));
      waiting = [...running.all().filter(({ id }) => !ids.has(id)), ...waiting];
      void retry().then(() => isCleared && tellListeners(problemFrom(new Cleared(), waiting.length)));
    },
  });
  const { open, forget } = connection;
  const inTimeOfAll = <T>(answer: Promise<T>): Promise<T> => inTime(answer, WHOLE_LOG_TIMES * answersWithinMs);
  const kept = createPastStore({ open, inTime: inTimeOfAll });
  const past = createPastReader(kept, () => waiting);

  /** All of what `act` does is on the disk when it resolves, or none. */
  const writing = async <T>(
    stores: StoreNames<LogSchema>[],
    act: (transaction: Writing) => Promise<T>,
    withinMs: number | null = answersWithinMs,
  ): Promise<T> => {
    const database = await open();
    let transaction: Writing;
    try {
      transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
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
      otherTabs.postMessage(null);
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
    writing(event.type === 'choice-made' ? ['events', 'choices'] : ['events'], async (transaction) => {
      const store = transaction.objectStore('events');
      // Written twice it is one event, at its first place.
      if ((await store.getKey(event.id)) !== undefined) return;
      const line = { ...event, order: (await lastOrder(transaction)) + 1 };
      await store.put(line);
      await letGo(transaction, [event]);
      if (line.type === 'choice-made') await takeWords(transaction.objectStore('choices'), [line]);
    });

  const flush = async (): Promise<LogProblem | null> => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      try {
        await write(next);
        // Others may stand before it by now: the log was deleted, and what runs is written from its beginning.
        waiting = waiting.filter((each) => each !== next);
      } catch (error) {
        return problemFrom(error, waiting.length);
      }
    }
    return null;
  };

  /** What waits, as it would be written behind a place; without what is written already. */
  const placed = (last: number, isWritten: (id: string) => boolean): LoggedEvent[] =>
    waiting.filter(({ id }) => !isWritten(id)).map((event, i) => ({ ...event, order: last + 1 + i }));

  let verifying: ReturnType<typeof setTimeout> | undefined;
  const verify = async (): Promise<void> => {
    // What cannot be counted now is counted at the next start.
    if (!(await kept.verify().catch(() => true))) tellListeners();
  };

  const unreadable = (error: unknown): never => {
    throw new LogUnreadable(problemFrom(error, waiting.length));
  };

  const retry = (): Promise<LogProblem | null> => (tail = tail.then(flush));

  return {
    append(event) {
      running.add(event);
      waiting.push(event);
      return retry();
    },
    retry,
    async merge(events): Promise<Merged> {
      try {
        const takeIn = async (transaction: Writing): Promise<Merged> => {
          const store = transaction.objectStore('events');
          const known = new Set(await inTimeOfAll(store.getAllKeys()));
          const fresh = new Map(events.filter(({ id }) => !known.has(id)).map((event) => [event.id, event]));
          const isKnown = (id: string): boolean => known.has(id) || fresh.has(id);
          await Promise.all([...fresh.values()].map(async (event) => void (await store.put(asKept(event, isKnown)))));
          await letGo(transaction, fresh.values());
          await takeWords(transaction.objectStore('choices'), fresh.values());
          await kept.mark(transaction, [...fresh.values()]);
          return { added: fresh.size, known: events.length - fresh.size, problem: null };
        };
        // A storage that has answered is given the time that so many events take.
        const merged = await writing([...LOG_STORES], takeIn, null);
        if (merged.added > 0) tellListeners();
        return merged;
      } catch (error) {
        return { added: 0, known: 0, problem: problemFrom(error, waiting.length) };
      }
    },
    async events() {
      const reading = open().then((database) => inTimeOfAll(database.getAllFromIndex('events', 'by-order')));
      const stored = (await reading.catch(unreadable)).sort(inOrder);
      const ids = new Set(stored.map(({ id }) => id));
      return [...stored, ...placed(stored.at(-1)?.order ?? 0, (id) => ids.has(id))];
    },
    past(onProgress) {
      verifying ??= setTimeout(() => void verify(), VERIFIED_AFTER_MS);
      return past.past(onProgress).catch(unreadable);
    },
    glance: (key) => (waiting.length > 0 ? Promise.resolve(null) : kept.glance(key).catch(() => null)),
    keepGlance: (key, sets, glance) => kept.keepGlance(key, sets, glance).catch(() => undefined),
    sets: (ids) => past.sets(ids).catch(unreadable),
    async ids() {
      const stored = await open().then((database) => inTimeOfAll(database.getAllKeys('events')), unreadable);
      return new Set([...stored, ...waiting.map(({ id }) => id)]);
    },
    async choices() {
      const reading = open().then((database) => inTimeOfAll(database.getAll('choices', null, MOST.choices)));
      return wordsOf(await reading.catch(unreadable));
    },
    async count() {
      const database = await open();
      return (await database.count('events')) + waiting.length;
    },
    async *batches() {
      let last = 0;
      const written = new Set<string>();
      const wanted = new Set(waiting.map(({ id }) => id));
      for await (const lines of kept.batches()) {
        for (const { id } of lines) if (wanted.has(id)) written.add(id);
        last = lines.at(-1)?.order ?? last;
        yield lines;
      }
      const left = placed(last, (id) => written.has(id));
      if (left.length > 0) yield left;
    },
    async erase() {
      waiting = [];
      await writing([...LOG_STORES], async (transaction) => {
        await transaction.objectStore('events').clear();
        await transaction.objectStore('choices').clear();
        await kept.clear(transaction);
      });
      tellListeners();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearTimeout(verifying);
      otherTabs.close();
      connection.close();
    },
  };
};
