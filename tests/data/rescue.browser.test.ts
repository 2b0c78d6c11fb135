import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupFrom } from '../../src/data/backup/reading.ts';
import { createRescue } from '../../src/data/rescue.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { createIndexedDbLog } from '../../src/log/indexeddb.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { storeLines } from '../log/stored-lines.ts';

const squat = need(exerciseById('squat'), 'the squat');

let name = '';
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const fine = fakeEvents(squat, { count: 3 }).map((event, at) => ({ ...event, order: at + 1 }));
const bomb = {
  ...{ id: 'bomb', timeMs: 1, offsetMin: 0, order: 99, type: 'workout-started', workoutId: 'w', session: 'x', name: 'Bomb' },
  items: Array.from({ length: 100 }, () => ({
    exercise: 'squat',
    dose: { kind: 'reps', sets: 100_000, reps: 1, pauseS: 0, load: 'none' },
  })),
  plannedSets: 1,
};
/** Without a place in the log it is in no index: what reads the log in order never sees it. */
const unseen = { id: 'unseen', type: 'from-nowhere' };

const textOf = (file: Blob): Promise<string> => new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();

describe('a copy of a log that the app cannot bear', () => {
  it('has every line, those that can be as a backup has them, and the others apart', async () => {
    await storeLines(name, 3, [...fine, bomb, unseen]);
    const { file, leftOut, name: fileName } = await createRescue(name, () => Date.UTC(2026, 10, 29)).backUp();
    expect(fileName).toBe('hipwise-2026-11-29-000000.json.gz');
    const text = await textOf(file);
    const written = JSON.parse(text);
    expect(leftOut).toBe(2);
    expect(written.events.toSorted((a: { order: number }, b: { order: number }) => a.order - b.order)).toEqual(fine);
    expect(written.leftOut).toEqual([bomb, unseen]);
    const { backup } = await backupFrom(text);
    expect(setsFrom(backup?.events ?? [])).toEqual(setsFrom(fine));
    expect(backup?.leftOut).toBe(2);
  });

  it('leaves the database in the version in which it is, and as it is', async () => {
    await storeLines(name, 2, fine);
    await createRescue(name).backUp();
    const database = await openDB(name);
    expect([database.version, await database.count('events')]).toEqual([2, fine.length]);
    database.close();
  });

  it('has all of a log that is longer than what is read at a time', async () => {
    const many = Array.from({ length: 1203 }, (_, at) => ({
      ...need(fine[0], 'an event'),
      id: `event-${String(at)}`,
      order: at + 1,
    }));
    await storeLines(name, 3, many);
    const { backup } = await backupFrom(await textOf((await createRescue(name).backUp()).file));
    expect(new Set(backup?.events.map(({ id }) => id))).toEqual(new Set(many.map(({ id }) => id)));
  });

  it('is empty where there is no log, and makes none', async () => {
    const { backup } = await backupFrom(await textOf((await createRescue(name).backUp()).file));
    expect(backup?.events).toEqual([]);
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });
});

describe('deleting what the app cannot bear', () => {
  it('leaves nothing, and the next start begins anew', async () => {
    await storeLines(name, 3, [...fine, bomb]);
    localStorage.setItem('hipwise-preferences', '{}');
    localStorage.setItem('hipwise-start-1', 'failed');
    localStorage.setItem('another-app', 'stays');
    expect(await createRescue(name).erase()).toBe(true);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('hipwise'))).toEqual([]);
    expect(localStorage.getItem('another-app')).toBe('stays');
    localStorage.removeItem('another-app');
    const log = createIndexedDbLog(name);
    expect(await log.events()).toEqual([]);
    log.close();
  });

  it('says so where another tab keeps the log, and is done when that one is closed', async () => {
    await storeLines(name, 3, fine);
    // A tab that hangs answers nobody.
    const other = await openDB(name);
    expect(await createRescue(name).erase()).toBe(false);
    other.close();
    expect(await createRescue(name).erase()).toBe(true);
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });
});
