import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { newEventStamp } from '../../src/log/events.ts';
import type { WorkoutLog } from '../../src/log/workout-log.ts';
import { createTrainingLog } from '../../src/log/training-log.ts';
import { name, open, ownDatabase } from './own-database.ts';
import { storeLines } from './stored-lines.ts';

ownDatabase();

const squat = need(exerciseById('squat'), 'the squat');
const choose = (log: WorkoutLog, choice: string, value: unknown) =>
  log.append({ ...newEventStamp(), type: 'choice-made', choice, value });
const chosen = async (log: WorkoutLog): Promise<Record<string, unknown>> =>
  Object.fromEntries([...(await log.choices())].map(([choice, { value }]) => [choice, value]));

describe('what was chosen, in the browser’s database', () => {
  it('is known after it is opened again, without a line of the log being read', async () => {
    const log = open();
    await choose(log, 'theme', 'dark');
    await choose(log, 'theme', 'light');
    await choose(log, 'dose/squat', null);
    log.close();
    const database = await openDB(name);
    await database.clear('events');
    database.close();
    expect(await chosen(open())).toEqual({ theme: 'light', 'dose/squat': null });
  });

  it('is the later word where another device has said something before and after it', async () => {
    const log = open();
    for (const event of fakeEvents(squat, { count: 1 })) await log.append(event);
    await choose(log, 'theme', 'light');
    const { order } = need((await log.choices()).get('theme'), 'the word');
    const word = (id: string, at: number, value: string) =>
      ({ ...newEventStamp(), id, type: 'choice-made', choice: 'theme', value, order: at }) as const;
    await log.merge([word('before', order - 1, 'dark')]);
    expect(await chosen(log)).toEqual({ theme: 'light' });
    await log.merge([word('after', order + 1, 'system'), word('between', order, 'dark')]);
    expect(await chosen(log)).toEqual({ theme: 'system' });
  });

  it('is nothing once the log is emptied', async () => {
    const log = open();
    await choose(log, 'theme', 'dark');
    await log.erase();
    expect(await chosen(log)).toEqual({});
  });

  it('can be kept in a database that was made before there were choices', async () => {
    const lines = fakeEvents(squat, { count: 2 }).map((event, at) => ({ ...event, order: at + 1 }));
    await storeLines(name, 3, lines);
    const log = open();
    expect(await chosen(log)).toEqual({});
    await choose(log, 'theme', 'dark');
    expect(await chosen(log)).toEqual({ theme: 'dark' });
    expect(await log.count()).toBe(lines.length + 1);
  });

  it('leaves the glance of the first screen as it was, which training does not', async () => {
    const workoutLog = open();
    const log = createTrainingLog(workoutLog);
    for (const event of fakeEvents(squat, { count: 1 })) await workoutLog.append(event);
    await log.keepGlance('key', await log.records(), []);
    expect(await log.glance('key')).not.toBeNull();
    for (let times = 0; times < 49; times++) await choose(workoutLog, 'theme', times % 2 ? 'dark' : 'light');
    expect(await log.glance('key')).not.toBeNull();
    await choose(workoutLog, 'theme', 'light');
    expect(await log.glance('key')).toBeNull();
    await log.keepGlance('key', await log.records(), []);
    for (const event of fakeEvents(squat, { id: 'next', count: 1 })) await workoutLog.append(event);
    expect(await log.glance('key')).toBeNull();
  });

  it('is counted among the lines of the summary, so that it is not made again for nothing', async () => {
    const log = open();
    for (const event of fakeEvents(squat, { count: 2 })) await log.append(event);
    await choose(log, 'theme', 'dark');
    await choose(log, 'theme', 'light');
    await log.past();
    const database = await openDB(name);
    expect((await database.get('summary-head', 'head')).lines).toBe(await log.count());
    database.close();
    expect((await log.past()).leftOut).toBe(0);
  });
});
