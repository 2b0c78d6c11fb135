import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import version1 from '../fixtures/databases/version-1.json' with { type: 'json' };
import version2 from '../fixtures/databases/version-2.json' with { type: 'json' };
import { entriesFrom } from '../../src/progress/entries.ts';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { offsetIn } from './zones.ts';
import { setsFrom, unfinishedSets } from '../../src/log/set-records.ts';
import type { WorkoutLog } from '../../src/log/workout-log.ts';
import type { LoggedEvent, WorkoutEvent } from '../../src/log/events.ts';
import { name, open, ownDatabase } from './own-database.ts';
import { storeLines } from './stored-lines.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

ownDatabase();

/** Events as they were before they were written. */
const read = async (log: WorkoutLog): Promise<WorkoutEvent[]> =>
  (await log.events()).map((event) => {
    const unwritten: Partial<LoggedEvent> & WorkoutEvent = { ...event };
    delete unwritten.order;
    return unwritten;
  });

const failing = (error: Error): (() => void) => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw error;
  });
  return () => put.mockRestore();
};

/** Long enough that an answer which is not held up comes before. */
const PATIENCE_MS = 1_000;

/** Keeps a transaction alive by asking it the same again and again, until the returned function is called. */
function keepAlive(store: IDBObjectStore): () => void {
  let held = true;
  const ask = (): void => {
    if (held) store.count().onsuccess = ask;
  };
  ask();
  return () => (held = false);
}

describe('a database that does not answer', () => {
  it('when it is opened is told, and what waits is written when it opens', async () => {
    const [event] = fakeEvents(squat);
    if (!event) throw new Error('There is no event.');
    // Elsewhere it is being made, which neither blocks nor ends.
    const other = indexedDB.open(name, 3);
    const failed = new Promise((resolve) => (other.onerror = resolve));
    const release = await new Promise<() => void>((resolve) => {
      other.onupgradeneeded = () => {
        const store = other.result.createObjectStore('other');
        const letGo = keepAlive(store);
        resolve(() => {
          letGo();
          store.transaction.abort();
        });
      };
    });
    const log = open(PATIENCE_MS);
    expect(await log.append(event)).toMatchObject({ id: 'log-silent', waiting: 1 });
    await expect(log.events()).rejects.toMatchObject({ problem: { id: 'log-silent' } });
    const written = new Promise<void>((resolve) => log.onChange(() => resolve()));
    release();
    await failed;
    await written;
    expect(await read(open())).toEqual([event]);
  });

  it('is not what takes long because it is much: years of training are taken in and read', async () => {
    const log = open(PATIENCE_MS);
    const years = Array.from({ length: 2000 }, (_, at) => fakeEvents(squat, { id: `set-${at}` })).flat();
    const first = fakeEvents(squat, { id: 'first' })[0];
    if (!first) throw new Error('There is no event.');
    expect(await log.append(first)).toBeNull();
    expect(await log.merge(years.map((event, at) => ({ ...event, order: at + 2 })))).toMatchObject({ added: years.length });
    expect(await log.events()).toHaveLength(years.length + 1);
  }, 60_000);

  it('when it is written or read is told, and what waits is written when it answers', async () => {
    const [first, second] = fakeEvents(squat);
    if (!first || !second) throw new Error('There are no events.');
    const log = open(PATIENCE_MS);
    expect(await log.append(first)).toBeNull();
    const other = await openDB(name);
    const release = keepAlive(unwrap(other.transaction('events', 'readwrite').store));
    expect(await log.append(second)).toMatchObject({ id: 'log-silent', waiting: 1 });
    await expect(log.events()).rejects.toMatchObject({ problem: { id: 'log-silent' } });
    release();
    expect(await log.retry()).toBeNull();
    expect(await read(log)).toEqual([first, second]);
    other.close();
  });
});

describe('the log in the browser’s database', () => {
  it('is created from nothing', async () => {
    expect(await read(open())).toEqual([]);
    const database = await openDB(name);
    expect([database.version, [...database.objectStoreNames]]).toEqual([
      5,
      ['choices', 'events', 'summary-glance', 'summary-head', 'summary-marks', 'summary-pages'],
    ]);
    database.close();
  });

  it('has on the disk what was appended, in order of time, after it is opened again', async () => {
    const events = fakeEvents(squat);
    const log = open();
    for (const event of events) expect(await log.append(event)).toBeNull();
    log.close();
    expect(await read(open())).toEqual(events);
  });

  it('writes durably', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const [event] = fakeEvents(squat);
    if (event) await open().append(event);
    expect(transaction).toHaveBeenCalledWith(['events'], 'readwrite', { durability: 'strict' });
  });

  it('is not changed by an event that comes twice', async () => {
    const events = fakeEvents(squat, { count: 2 });
    const log = open();
    await Promise.all([...events, ...events].map((event) => log.append(event)));
    expect(await read(log)).toEqual(events);
  });

  it('lets go of stick figures that are forgotten, appended or taken in, and keeps the set', async () => {
    const kept = (setId: string): WorkoutEvent => ({
      type: 'movements-kept',
      id: `${setId}-movements`,
      setId,
      timeMs: 2,
      offsetMin: 0,
      clips: [{ role: 'best', ofMs: 10_000, stepMs: 90, moment: 0, side: null, near: null, poses: 'AQ==' }],
    });
    const forgotten = (setId: string): WorkoutEvent => ({
      type: 'movements-forgotten',
      id: `${setId}-forgotten`,
      setId,
      timeMs: 3,
      offsetMin: 0,
    });
    const log = open();
    for (const event of fakeEvents(squat, { count: 2 })) await log.append(event);
    for (const set of ['set-1', 'set-2']) await log.append(kept(set));
    const shown = async () =>
      (await log.events()).flatMap((event) => (event.type === 'movements-kept' ? event.clips : [])).length;
    expect(await shown()).toBe(2);
    await log.append(forgotten('set-1'));
    expect(await shown()).toBe(1);
    await log.merge([{ ...forgotten('set-2'), order: 50 }]);
    expect(await shown()).toBe(0);
    const copy = { ...kept('set-3'), order: 52 };
    await log.merge([{ ...forgotten('set-3'), order: 51 }, copy]);
    expect(await shown()).toBe(0);
    expect(setsFrom(await log.events())[0]?.reps).toHaveLength(2);
  });

  it('finds the set that a killed page left behind', async () => {
    const log = open();
    for (const event of fakeEvents(squat, { count: 6, how: null })) await log.append(event);
    // No close, as when the tab is killed.
    const [set] = unfinishedSets(await open().events());
    expect(set?.counts).toMatchObject({ full: 4, partial: 1, void: 1 });
  });

  it('says that the disk is full, keeps the repetition and writes it when there is room', async () => {
    const events = fakeEvents(squat, { count: 2 });
    const [start, first, second, end] = events;
    if (!start || !first || !second || !end) throw new Error('Too few events.');
    const log = open();
    await log.append(start);
    const restore = failing(new DOMException('full', 'QuotaExceededError'));
    expect(await log.append(first)).toMatchObject({
      id: 'log-full',
      waiting: 1,
      message: { key: expect.stringContaining('no room') },
    });
    expect(await log.append(second)).toMatchObject({ id: 'log-full', waiting: 2 });
    expect(setsFrom(await log.events())[0]?.reps).toHaveLength(2);
    expect(await log.retry()).toMatchObject({ id: 'log-full', waiting: 2 });
    restore();
    expect(await log.append(end)).toBeNull();
    log.close();
    expect(await read(open())).toEqual(events);
  });

  it('names another failure as what it is, and recovers', async () => {
    const [event] = fakeEvents(squat);
    if (!event) throw new Error('No event.');
    const log = open();
    const restore = failing(new DOMException('gone', 'UnknownError'));
    expect(await log.append(event)).toMatchObject({ id: 'log-failed', waiting: 1 });
    restore();
    expect(await log.retry()).toBeNull();
    expect(await read(log)).toEqual([event]);
  });

  it('opens the database again after the browser has closed it', async () => {
    const [start, rep] = fakeEvents(squat);
    if (!start || !rep) throw new Error('Too few events.');
    const log = open();
    await log.append(start);
    // What the browser does when the storage is cleared or the disk fails.
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await log.append(rep)).toMatchObject({ id: 'log-failed' });
    transaction.mockRestore();
    expect(await log.retry()).toBeNull();
    expect(await read(log)).toEqual([start, rep]);
  });

  it('gives way to a newer version in another tab, and says so from then on', async () => {
    const [start, rep] = fakeEvents(squat);
    if (!start || !rep) throw new Error('Too few events.');
    const log = open();
    await log.append(start);
    const newer = await openDB(name, 6);
    expect(await log.append(rep)).toMatchObject({ id: 'log-closed', waiting: 1 });
    newer.close();
  });

  it('waits while another tab holds the database, and writes when it is free', async () => {
    const [event] = fakeEvents(squat);
    if (!event) throw new Error('No event.');
    // A tab that does not give way: what a page does that hangs.
    const raw = indexedDB.open(name, 2);
    const database = await new Promise<IDBDatabase>((resolve) => {
      raw.onupgradeneeded = () => raw.result.createObjectStore('other');
      raw.onsuccess = () => resolve(raw.result);
    });
    const deleting = indexedDB.deleteDatabase(name);
    await new Promise<void>((resolve) => {
      deleting.onblocked = () => resolve();
    });
    const log = open();
    const appended = log.append(event);
    database.close();
    expect(await appended).toBeNull();
    expect(await read(log)).toEqual([event]);
  });

  it('adds up what was said last, though the clock was set back in between', async () => {
    const log = open();
    for (const event of fakeEvents(squat)) await log.append(event);
    const correct = (id: string, timeMs: number, full: number) =>
      log.append({ type: 'count-corrected', id, setId: 'set-1', timeMs, offsetMin: 0, full });
    await correct('first', Date.UTC(2026, 5, 2), 12);
    await correct('second', Date.UTC(2026, 5, 1), 11);
    log.close();
    const events = await open().events();
    expect(setsFrom(events)[0]?.counts.full).toBe(11);
    expect(events.map(({ order }) => order)).toEqual(events.map((_, i) => i + 1));
  });

  it('tells the other tab, which then reads what is new', async () => {
    const [here, there] = [open(), open()];
    const [start, rep] = fakeEvents(squat);
    if (!start || !rep) throw new Error('Too few events.');
    await here.append(start);
    expect(await read(there)).toEqual([start]);
    const told = new Promise<void>((resolve) => there.onChange(() => resolve()));
    await here.append(rep);
    await told;
    expect(await read(there)).toEqual([start, rep]);
  });

  it('gives each event a place of its own, whichever tab writes it', async () => {
    const tabs = [open(), open()];
    const events = fakeEvents(squat);
    await Promise.all(events.map((event, i) => tabs[i % 2]?.append(event)));
    const orders = (await open().events()).map(({ order }) => order);
    expect(orders).toEqual(events.map((_, i) => i + 1));
  });
});

describe('events from elsewhere', () => {
  const foreign = (id: string, order: number): LoggedEvent[] =>
    fakeEvents(squat, { id, count: 2 }).map((event, i) => ({ ...event, order: order + i }));

  it('are taken in where they belong, once, and the next event comes after all of them', async () => {
    const log = open();
    const [own] = fakeEvents(squat, { id: 'own' });
    if (!own) throw new Error('No event.');
    await log.append(own);
    expect(await log.merge(foreign('other', 41))).toEqual({ added: 4, known: 0, problem: null });
    expect(await log.merge(foreign('other', 41))).toEqual({ added: 0, known: 4, problem: null });
    await log.append({ type: 'set-noted', id: 'note', timeMs: 0, offsetMin: 0, setId: 'other', note: 'Later' });
    expect((await log.events()).map(({ order }) => order)).toEqual([1, 41, 42, 43, 44, 45]);
    await log.merge(foreign('between', 20));
    expect((await log.events()).map(({ order }) => order)).toEqual([1, 20, 21, 22, 23, 41, 42, 43, 44, 45]);
  });

  it('change nothing where one of them cannot be written, and say why', async () => {
    const log = open();
    const [own] = fakeEvents(squat, { id: 'own' });
    if (!own) throw new Error('No event.');
    await log.append(own);
    const put = IDBObjectStore.prototype.put;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++calls === 3) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    expect(await log.merge(foreign('other', 2))).toMatchObject({ added: 0, problem: { id: 'log-full' } });
    expect(await read(open())).toEqual([own]);
  });

  it('are there in the other tab too, and so is an emptied log', async () => {
    const [here, there] = [open(), open()];
    const change = () => new Promise<void>((resolve) => void there.onChange(() => resolve()));
    expect(await there.events()).toEqual([]);
    const merged = change();
    await here.merge(foreign('other', 7));
    await merged;
    expect(await there.events()).toHaveLength(4);
    const erased = change();
    await here.erase();
    await erased;
    expect(await there.events()).toEqual([]);
  });
});

/** The device is taken to another place, until mocks are restored. The browser itself can be moved only once. */
const moveTo = (timeZone: string): void =>
  void vi.spyOn(Date.prototype, 'getTimezoneOffset').mockImplementation(function (this: Date) {
    return -offsetIn(timeZone, this.getTime());
  });

const daysIn = (events: readonly LoggedEvent[]): string[] =>
  entriesFrom(workoutsFrom(events), setsFrom(events)).map(({ day }) => day);

describe('a database of version 2', () => {
  it('is given the offsets of the zone in which it is opened, and its days stay there wherever it is taken', async () => {
    await storeLines(name, 2, version2);
    moveTo('America/Los_Angeles');
    const home = open();
    const events = await home.events();
    expect(events.map(({ offsetMin }) => offsetMin)).toEqual(
      version2.map(({ timeMs }) => offsetIn('America/Los_Angeles', timeMs)),
    );
    expect(new Set(events.map(({ offsetMin }) => offsetMin))).toEqual(new Set([-420, -480]));
    home.close();
    moveTo('Europe/Berlin');
    const away = await open().events();
    expect(away).toEqual(events);
    expect(daysIn(away)).toEqual(['2026-11-22', '2026-11-19', '2026-11-17', '2026-06-30']);
  });

  it('keeps everything else of its events as it was', async () => {
    await storeLines(name, 2, version2);
    const events = await open().events();
    expect(events).toEqual(version2.map((event) => ({ ...event, offsetMin: 0 })));
    const database = await openDB(name);
    expect([database.version, await database.count('events')]).toEqual([5, version2.length]);
    database.close();
  });

  it('is brought to the present one however long it is', async () => {
    const many = Array.from({ length: 4321 }, (_, at) => ({ ...version2[0], id: `event-${String(at)}`, order: at + 1 }));
    await storeLines(name, 2, many);
    const events = await open().events();
    expect(events.map(({ order, offsetMin }) => [order, offsetMin])).toEqual(many.map(({ order }) => [order, 0]));
  });

  it('stays as it was when the page dies in the middle of it', async () => {
    await storeLines(name, 2, version2);
    const put = IDBObjectStore.prototype.put;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++calls === 5) throw new DOMException('killed', 'UnknownError');
      return put.apply(this, given);
    });
    await expect(open().events()).rejects.toMatchObject({ problem: { id: 'log-failed' } });
    vi.restoreAllMocks();
    const still = await openDB(name);
    const reading = still.transaction('events');
    expect([still.version, await reading.store.index('by-order').getAll()]).toEqual([2, version2]);
    await reading.done;
    still.close();
    expect(await open().events()).toHaveLength(version2.length);
  });

  it('is opened where a line of it is damaged, and keeps that line', async () => {
    await storeLines(name, 2, [...version2, { id: 'damaged' }, { ...version2[0], id: 'no-time', timeMs: 'x', order: 99 }]);
    expect((await open().events()).map(({ id }) => id)).toEqual([...version2.map(({ id }) => id), 'no-time']);
    const database = await openDB(name);
    expect(await database.get('events', 'damaged')).toEqual({ id: 'damaged', offsetMin: 0 });
    database.close();
  });
});

describe('a database of an older version', () => {
  it('of version 1 is brought to the present one, with every event in its place', async () => {
    const old = await openDB(name, 1, {
      upgrade: (database) => void database.createObjectStore('events', { keyPath: 'id' }).createIndex('by-time', 'timeMs'),
    });
    for (const event of version1) await old.put('events', event);
    old.close();
    const events = await open().events();
    expect(events.map(({ order }) => order)).toEqual(version1.map((_, i) => i + 1));
    expect(events.map(({ timeMs }) => timeMs)).toEqual(version1.map(({ timeMs }) => timeMs).sort((a, b) => a - b));
    expect(setsFrom(events).map(({ id, counts, holds, heldMs }) => [id, counts.full, holds.length, heldMs.total])).toEqual([
      ['squats', 2, 0, 0],
      ['stretch', 0, 3, 235_500],
    ]);
  });

  it('stays as it was when the page dies in the middle of it', async () => {
    const make = (database: IDBPDatabase): void =>
      void database.createObjectStore('events', { keyPath: 'id' }).createIndex('by-time', 'timeMs');
    const old = await openDB(name, 1, { upgrade: make });
    for (const event of version1) await old.put('events', event);
    old.close();
    vi.spyOn(IDBCursor.prototype, 'update').mockImplementationOnce(() => {
      throw new DOMException('killed', 'UnknownError');
    });
    await expect(open().events()).rejects.toMatchObject({ problem: { id: 'log-failed' } });
    vi.restoreAllMocks();
    const still = await openDB(name);
    const counting = still.transaction('events');
    expect([still.version, await counting.store.count()]).toEqual([1, version1.length]);
    await counting.done;
    still.close();
    expect(await open().events()).toHaveLength(version1.length);
  });
});
