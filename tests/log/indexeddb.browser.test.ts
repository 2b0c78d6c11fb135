import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import { createIndexedDbLog } from '../../src/log/indexeddb.ts';
import { setsFrom, unfinishedSets, type WorkoutLog } from '../../src/log/workout-log.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

let name = '';
const opened: WorkoutLog[] = [];
const open = (): WorkoutLog => {
  const log = createIndexedDbLog(name);
  opened.push(log);
  return log;
};

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const log of opened.splice(0)) log.close();
  await deleteDB(name);
});

const failing = (error: Error): (() => void) => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw error;
  });
  return () => put.mockRestore();
};

describe('the log in the browser’s database', () => {
  it('is created from nothing', async () => {
    expect(await open().events()).toEqual([]);
    const database = await openDB(name);
    expect([database.version, [...database.objectStoreNames]]).toEqual([1, ['events']]);
    database.close();
  });

  it('has on the disk what was appended, in order of time, after it is opened again', async () => {
    const events = fakeEvents(squat);
    const log = open();
    for (const event of events) expect(await log.append(event)).toBeNull();
    log.close();
    expect(await open().events()).toEqual(events);
  });

  it('writes durably', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const [event] = fakeEvents(squat);
    if (event) await open().append(event);
    expect(transaction).toHaveBeenCalledWith('events', 'readwrite', { durability: 'strict' });
  });

  it('is not changed by an event that comes twice', async () => {
    const events = fakeEvents(squat, { count: 2 });
    const log = open();
    await Promise.all([...events, ...events].map((event) => log.append(event)));
    expect(await log.events()).toEqual(events);
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
    expect(await log.append(first)).toMatchObject({ id: 'log-full', waiting: 1, sentence: expect.stringContaining('no room') });
    expect(await log.append(second)).toMatchObject({ id: 'log-full', waiting: 2 });
    expect(setsFrom(await log.events())[0]?.reps).toHaveLength(2);
    expect(await log.retry()).toMatchObject({ id: 'log-full', waiting: 2 });
    restore();
    expect(await log.append(end)).toBeNull();
    log.close();
    expect(await open().events()).toEqual(events);
  });

  it('names another failure as what it is, and recovers', async () => {
    const [event] = fakeEvents(squat);
    if (!event) throw new Error('No event.');
    const log = open();
    const restore = failing(new DOMException('gone', 'UnknownError'));
    expect(await log.append(event)).toMatchObject({ id: 'log-failed', waiting: 1 });
    restore();
    expect(await log.retry()).toBeNull();
    expect(await log.events()).toEqual([event]);
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
    expect(await log.events()).toEqual([start, rep]);
  });

  it('gives way to a newer version in another tab, and says so from then on', async () => {
    const [start, rep] = fakeEvents(squat);
    if (!start || !rep) throw new Error('Too few events.');
    const log = open();
    await log.append(start);
    const newer = await openDB(name, 2);
    expect(await log.append(rep)).toMatchObject({ id: 'log-closed', waiting: 1 });
    newer.close();
  });

  it('waits while another tab holds the database, and writes when it is free', async () => {
    const [event] = fakeEvents(squat);
    if (!event) throw new Error('No event.');
    // A tab that does not give way: what a page does that hangs.
    const raw = indexedDB.open(name, 1);
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
    expect(await log.events()).toEqual([event]);
  });
});
