import type { IDBPTransaction, StoreNames } from 'idb';
import type { LogDatabase } from './connection.ts';
import type { LogSchema, SummaryHead } from './database.ts';
import { inOrder, type LoggedEvent } from './events.ts';
import type { Glance } from './glance.ts';
import { createKeptSubjects, type KeptSubjects } from './kept-subjects.ts';
import { packed, unpacked } from './packed.ts';
import type { Past } from './past.ts';
import { joined, runsOf, subjectOf, type Kept, type Run, type Subject } from './subjects.ts';

/** Of what adds lines up: raised with every change of what `keptOf` makes of the same lines, or of how it is stored. */
const FOLD = 1;

/** Reading and adding up so many takes ten milliseconds or two: the page stays at hand meanwhile. */
const LINES_AT_A_TIME = 500;
/** So many are added up before the summary is written, so that what is broken off goes on from there. [our own choice] */
const LINES_A_WRITE = 10_000;
/** Counting ten years at once keeps the storage busy for seconds, and whoever opens a session waits. [our own choices] */
const LINES_AT_A_COUNT = 5000;
const MOST_COUNTS = 500;
const BETWEEN_COUNTS_MS = 100;
const VERIFIED_EVERY_MS = 86_400_000;
/** Lines that may have come since the last glance was kept, where all that they say is what was chosen. [our own choice] */
const NEWER = 50;
/** Subjects whose lines are read at once. */
const SUBJECTS_AT_A_TIME = 50;

type Changing = IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'readwrite'>;

interface PastStoreParts {
  open(): Promise<LogDatabase>;
  /** Waits for an answer of the storage for so long as is bearable. */
  inTime<T>(answer: Promise<T>): Promise<T>;
}

/** What the log adds up to, kept beside it and brought up to date before it is told. */
export interface PastStore {
  /** `onProgress`: how many lines are still to be added up, where they are many. */
  upToDate(onProgress?: (left: number) => void): Promise<KeptSubjects>;
  /** Every line of these subjects, in order. */
  linesOf(subjects: readonly Kept[]): Promise<ReadonlyMap<Subject, readonly LoggedEvent[]>>;
  /** Some lines at a time, in order. */
  batches(): AsyncGenerator<readonly LoggedEvent[]>;
  /** What was kept with `keepGlance` under this key, where nothing has changed since; else null. */
  glance(key: string): Promise<Glance | null>;
  /** `sets`: of the past that it was made of; what has changed meanwhile is not kept. */
  keepGlance(key: string, sets: Past['sets'], glance: Glance): Promise<void>;
  /** Within the transaction that takes in lines anywhere in the log. */
  mark(transaction: Changing, lines: readonly LoggedEvent[]): Promise<void>;
  /** Within the transaction that empties the log. */
  clear(transaction: Changing): Promise<void>;
  /** Whether what is kept has as many lines as the log; where it has not, it is made anew. */
  verify(): Promise<boolean>;
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const HEAD = 'head';
const GLANCE = 'glance';

/** What a connection says that was closed meanwhile. */
const CLOSED: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError']);

/** Of a summary with nothing in it. */
const NO_HEAD: SummaryHead = { fold: FOLD, stamp: '', upTo: -Infinity, lines: 0, pages: 0, verifiedMs: 0 };

interface Known {
  head: SummaryHead | null;
  kept: KeptSubjects;
  /** As in the head, of what is in memory. */
  upTo: number;
}

const nothingKnown = (head: SummaryHead | null = null): Known => ({ head, kept: createKeptSubjects(), upTo: -Infinity });

export function createPastStore({ open, inTime }: PastStoreParts): PastStore {
  let known: Known = nothingKnown();
  let tail: Promise<unknown> = Promise.resolve();

  /** The next lines behind a place and up to another; those that share the last one's place are all among them. */
  const linesAfter = async (database: LogDatabase, place: number, to = Infinity): Promise<LoggedEvent[]> => {
    if (place >= to) return [];
    const range = IDBKeyRange.bound(place, to, true);
    const lines = await inTime(database.getAllFromIndex('events', 'by-order', range, LINES_AT_A_TIME));
    const last = lines.at(-1)?.order;
    if (lines.length < LINES_AT_A_TIME || last === undefined) return lines;
    const before = lines.filter(({ order }) => order < last);
    return before.length > 0 ? before : inTime(database.getAllFromIndex('events', 'by-order', IDBKeyRange.only(last)));
  };

  /** Hands over the lines of each run, some at a time. */
  const readRuns = async (database: LogDatabase, runs: readonly Run[], take: (lines: LoggedEvent[]) => void): Promise<void> => {
    for (const [from, to] of runs) {
      // What lies at `from` itself belongs to it.
      take(await inTime(database.getAllFromIndex('events', 'by-order', IDBKeyRange.only(from))));
      for (let place = from; ;) {
        const lines = await linesAfter(database, place, to);
        const last = lines.at(-1);
        if (!last) break;
        take(lines);
        place = last.order;
        if (lines.length >= LINES_AT_A_TIME / 2) await breathe();
      }
    }
  };

  /** What another tab, or a page before, has written; all of it is made again where that is not to be trusted. */
  const load = async (database: LogDatabase): Promise<void> => {
    const reading = database.transaction(['events', 'summary-head', 'summary-pages']);
    const [head, last] = await inTime(
      Promise.all([
        reading.objectStore('summary-head').get(HEAD),
        reading.objectStore('events').index('by-order').openKeyCursor(null, 'prev'),
      ]),
    );
    if (head?.stamp === known.head?.stamp) return;
    known = nothingKnown(head);
    if (head?.fold !== FOLD || head.upTo > (last?.key ?? -Infinity)) return;
    const pages = await inTime(reading.objectStore('summary-pages').getAll());
    if (pages.length !== head.pages) return;
    known = { head, kept: createKeptSubjects(pages.map((page) => page.map(unpacked))), upTo: head.upTo };
  };

  /** Whether it was written; not where another tab was quicker. */
  const write = async (database: LogDatabase, marks: readonly number[], isWhole: boolean): Promise<boolean> => {
    const stores: StoreNames<LogSchema>[] = ['summary-head', 'summary-pages', 'summary-marks'];
    const transaction = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
    const [heads, pages] = [transaction.objectStore('summary-head'), transaction.objectStore('summary-pages')];
    const before = await heads.get(HEAD);
    if (before?.stamp !== known.head?.stamp) return false;
    const { kept, upTo } = known;
    const head = {
      fold: FOLD,
      stamp: crypto.randomUUID(),
      upTo,
      lines: kept.lines,
      pages: kept.pages,
      verifiedMs: isWhole ? Date.now() : (before?.verifiedMs ?? 0),
    };
    const asked: Promise<unknown>[] = [];
    try {
      if (isWhole) asked.push(pages.clear());
      for (const [page, subjects] of kept.changedPages()) asked.push(pages.put(subjects.map(packed), page));
      for (const mark of marks) asked.push(transaction.objectStore('summary-marks').delete(mark));
      asked.push(heads.put(head, HEAD));
      await Promise.all(asked);
    } catch (error) {
      for (const each of [...asked, transaction.done]) each.catch(() => undefined);
      // Pages without their head would not be trusted. The browser may have ended it already.
      if (transaction.error === null) transaction.abort();
      throw error;
    }
    await transaction.done;
    kept.written();
    known.head = head;
    return true;
  };

  /** Takes in what is new, at most so many lines. Returns whether anything was. */
  const step = async (database: LogDatabase, onProgress: (left: number) => void): Promise<boolean> => {
    await load(database);
    const isWhole = known.upTo === -Infinity;
    const again = new Map<Subject, readonly Run[]>();
    const take = (lines: readonly LoggedEvent[]): void => {
      for (const [subject, runs] of known.kept.take(lines)) again.set(subject, joined([...(again.get(subject) ?? []), ...runs]));
    };
    const [marks, marked] = await inTime(Promise.all([database.getAllKeys('summary-marks'), database.getAll('summary-marks')]));
    // What lies behind the place that is reached comes by itself.
    const inside = joined(marked.flat()).flatMap(([from, to]): Run[] => (from <= known.upTo ? [[from, to]] : []));
    await readRuns(database, inside, take);
    let taken = 0;
    while (taken < LINES_A_WRITE) {
      const lines = await linesAfter(database, known.upTo);
      if (lines.length === 0) break;
      take(lines);
      known.upTo = lines.at(-1)?.order ?? known.upTo;
      taken += lines.length;
      if (taken >= LINES_AT_A_TIME) {
        onProgress(Math.max(0, (await lastPlace(database)) - known.upTo));
        await breathe();
      }
    }
    if (taken === 0 && marks.length === 0) return false;
    const subjects = [...again];
    for (let at = 0; at < subjects.length; at += SUBJECTS_AT_A_TIME) {
      for (const [subject, runs] of subjects.slice(at, at + SUBJECTS_AT_A_TIME)) {
        const own: LoggedEvent[] = [];
        const keep = (line: LoggedEvent): boolean => subjectOf(line) === subject && line.order <= known.upTo;
        await readRuns(database, runs, (lines) => {
          for (const line of lines) if (keep(line)) own.push(line);
        });
        known.kept.put(subject, own);
      }
      await breathe();
    }
    // What cannot be written, on a full disk, is known all the same for as long as the page is open.
    const isWritten = await write(database, marks, isWhole).catch(() => null);
    if (isWritten === false) known = nothingKnown();
    return isWritten !== null || taken > 0;
  };

  const lastPlace = async (database: LogDatabase): Promise<number> => {
    const last = await inTime(database.transaction('events').store.index('by-order').openKeyCursor(null, 'prev'));
    return last?.key ?? 0;
  };

  return {
    upToDate(onProgress = () => undefined) {
      const run = async (): Promise<KeptSubjects> => {
        const database = await open();
        while (await step(database, onProgress));
        return known.kept;
      };
      const again = async (error: unknown): Promise<KeptSubjects> => {
        known = nothingKnown();
        // Closed in the middle of it: by a newer version, by the browser, or because it was deleted.
        if (error instanceof Error && CLOSED.has(error.name)) return run();
        throw error;
      };
      const mine = tail.then(() => run().catch(again));
      tail = mine.catch(() => undefined);
      return mine;
    },
    async linesOf(subjects) {
      const database = await open();
      const wanted = new Map<Subject, LoggedEvent[]>(subjects.map(({ subject }) => [subject, []]));
      const runs = joined(subjects.flatMap((each) => each.runs));
      await readRuns(database, runs, (lines) => lines.forEach((line) => wanted.get(subjectOf(line))?.push(line)));
      return wanted;
    },
    async *batches() {
      const database = await open();
      for (let place = -Infinity; ;) {
        const lines = await linesAfter(database, place);
        const last = lines.at(-1);
        if (!last) return;
        yield lines.sort(inOrder);
        place = last.order;
      }
    },
    async glance(key) {
      const database = await open();
      const reading = database.transaction(['events', 'summary-head', 'summary-glance', 'summary-marks']);
      const [head, kept, marks] = await inTime(
        Promise.all([
          reading.objectStore('summary-head').get(HEAD),
          reading.objectStore('summary-glance').get(GLANCE),
          reading.objectStore('summary-marks').count(),
        ]),
      );
      if (!head || head.fold !== FOLD || !kept || kept.stamp !== head.stamp || kept.key !== key || marks > 0) return null;
      const places = reading.objectStore('events').index('by-order');
      const newer = await inTime(places.getAll(IDBKeyRange.bound(head.upTo, Infinity, true), NEWER));
      const last = await inTime(places.openKeyCursor(null, 'prev'));
      // What was chosen since then is no training.
      const isSame = newer.length < NEWER && newer.every(({ type }) => type === 'choice-made');
      if (!isSame || (last?.key ?? -Infinity) < head.upTo) return null;
      const glance: Glance = JSON.parse(kept.text);
      return glance;
    },
    async keepGlance(key, sets, glance) {
      const { head, kept } = known;
      if (!head || kept.past().sets !== sets) return;
      const transaction = (await open()).transaction(['summary-head', 'summary-glance'], 'readwrite', { durability: 'relaxed' });
      const now = await transaction.objectStore('summary-head').get(HEAD);
      if (now?.stamp !== head.stamp) return;
      await transaction.objectStore('summary-glance').put({ stamp: head.stamp, key, text: JSON.stringify(glance) }, GLANCE);
      await transaction.done;
    },
    async mark(transaction, lines) {
      const heads = transaction.objectStore('summary-head');
      const head = (await heads.get(HEAD)) ?? NO_HEAD;
      const runs = runsOf(lines.filter(({ order }) => order <= head.upTo));
      if (runs.length > 0) await transaction.objectStore('summary-marks').put(runs);
      // Whoever is adding up has perhaps gone past these lines already, and finds out when it writes.
      await heads.put({ ...head, stamp: crypto.randomUUID() }, HEAD);
    },
    async clear(transaction) {
      for (const store of ['summary-pages', 'summary-glance', 'summary-marks'] as const)
        await transaction.objectStore(store).clear();
      await transaction.objectStore('summary-head').put({ ...NO_HEAD, stamp: crypto.randomUUID() }, HEAD);
    },
    async verify() {
      const database = await open();
      const head = await database.get('summary-head', HEAD);
      if (head?.fold !== FOLD || Date.now() - head.verifiedMs < VERIFIED_EVERY_MS) return true;
      const step = Math.max(LINES_AT_A_COUNT, head.upTo / MOST_COUNTS);
      let count = await database.countFromIndex('events', 'by-order', IDBKeyRange.upperBound(0));
      for (let place = 0; place < head.upTo; place += step) {
        const range = IDBKeyRange.bound(place, Math.min(place + step, head.upTo), true);
        count += await database.countFromIndex('events', 'by-order', range);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_COUNTS_MS));
      }
      const writing = database.transaction(['summary-head', 'summary-marks'], 'readwrite');
      const heads = writing.objectStore('summary-head');
      const [now, marks] = [await heads.get(HEAD), await writing.objectStore('summary-marks').count()];
      // Something was taken in meanwhile, or has yet to be added up.
      if (now?.stamp !== head.stamp || marks > 0) return true;
      const isRight = count === head.lines;
      await heads.put(isRight ? { ...head, verifiedMs: Date.now() } : { ...NO_HEAD, stamp: crypto.randomUUID() }, HEAD);
      await writing.done;
      return isRight;
    },
  };
}
