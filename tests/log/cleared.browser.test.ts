import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import type { LogProblem } from '../../src/log/workout-log.ts';
import { name, open, ownDatabase } from './own-database.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

/** A tab, and what it is told. */
function openTab() {
  const log = open();
  const told: LogProblem['id'][] = [];
  log.onChange((problem) => {
    if (problem) told.push(problem.id);
    // As the screens do.
    void log.past().catch(() => undefined);
  });
  return { log, told };
}

ownDatabase();

const before = fakeEvents(squat, { id: 'before', count: 2 });
const running = fakeEvents(squat, { id: 'running', count: 4 });

/** A set of a while ago, and one that runs. */
async function train({ log }: ReturnType<typeof openTab>): Promise<void> {
  for (const event of before) await log.append(event);
  for (const event of running.slice(0, 3)) await log.append(event);
}

const setsOf = async ({ log }: ReturnType<typeof openTab>): Promise<[string, number][]> => {
  const { sets } = await log.past();
  return (await log.sets(sets.map(({ id }) => id))).map(({ id, reps }) => [id, reps.length]);
};

describe('a log that is deleted while a page has it open', () => {
  it('is told, shows no old sets any more, and keeps the set that runs with all that was counted', async () => {
    const tab = openTab();
    await train(tab);
    expect(await setsOf(tab)).toContainEqual(['before', 2]);
    await deleteDB(name);
    await expect.poll(() => tab.told).toEqual(['log-cleared']);
    expect(await setsOf(tab)).toEqual([['running', 2]]);
    for (const event of running.slice(3)) expect(await tab.log.append(event)).toBeNull();
    expect(await setsOf(tab)).toEqual([['running', 4]]);
    expect(await setsOf(openTab())).toEqual([['running', 4]]);
  });

  it('between two repetitions loses none, though the next one comes at once', async () => {
    const tab = openTab();
    await train(tab);
    const [gone, next] = [deleteDB(name), running[3] && tab.log.append(running[3])];
    await Promise.all([gone, next]);
    await expect.poll(() => setsOf(tab)).toEqual([['running', 3]]);
  });

  it('by the browser itself, which closes it and asks nobody, is no other thing', async () => {
    const connections = new Set<IDBDatabase>();
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      connections.add(this);
      return transaction.apply(this, given);
    });
    const tab = openTab();
    await train(tab);
    for (const connection of connections) connection.close();
    await deleteDB(name);
    for (const connection of connections) connection.dispatchEvent(new Event('close'));
    await expect.poll(() => tab.told).toEqual(['log-cleared']);
    await expect.poll(() => setsOf(tab)).toEqual([['running', 2]]);
  });

  it('is written by the tab in which the set runs, though another one was there first', async () => {
    const [training, other] = [openTab(), openTab()];
    await train(training);
    await other.log.past();
    await deleteDB(name);
    await expect.poll(() => [training.told, other.told]).toEqual([['log-cleared'], ['log-cleared']]);
    await expect.poll(() => setsOf(other)).toEqual([['running', 2]]);
  });

  it('does not bring back a set that was over', async () => {
    const tab = openTab();
    await train(tab);
    for (const event of running.slice(3)) await tab.log.append(event);
    await deleteDB(name);
    await expect.poll(() => tab.told).toEqual(['log-cleared']);
    expect(await setsOf(tab)).toEqual([]);
  });

  it('brings back a whole session that runs, with the sets before this one', async () => {
    const tab = openTab();
    const stamp = { timeMs: 1, offsetMin: 0, workoutId: 'session' };
    await tab.log.append({ ...stamp, id: 'w', type: 'workout-started', session: 'A', name: '', items: [], plannedSets: 2 });
    for (const id of ['one', 'two'])
      for (const event of fakeEvents(squat, { id, count: 2, workoutId: 'session' })) await tab.log.append(event);
    await deleteDB(name);
    await expect.poll(() => tab.told).toEqual(['log-cleared']);
    expect(new Map(await setsOf(tab))).toEqual(new Map([['one', 2], ['two', 2]])); // prettier-ignore
    expect((await tab.log.past()).workouts).toHaveLength(1);
  });
});

describe('a log that was closed and not deleted', () => {
  it('is opened again, has each line once, and nothing is told', async () => {
    const tab = openTab();
    await train(tab);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    await tab.log.append({ type: 'set-noted', id: 'note', setId: 'before', timeMs: 9, offsetMin: 0, note: 'Hard' });
    transaction.mockRestore();
    expect(await tab.log.retry()).toBeNull();
    const database = await openDB(name);
    expect(await database.count('events')).toBe(before.length + 3 + 1);
    database.close();
    expect(tab.told).toEqual([]);
  });
});
