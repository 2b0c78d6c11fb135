import { openDB } from 'idb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import { writeBackup, writeEvents } from '../../src/data/backup/backup.ts';
import type { LoggedEvent, WorkoutEvent } from '../../src/log/events.ts';
import type { Past } from '../../src/log/past.ts';
import { summaryOf } from '../../src/log/past-set.ts';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { leftOutOf, setsFrom } from '../../src/log/set-records.ts';
import type { WorkoutLog } from '../../src/log/workout-log.ts';
import { beginAnew, discard, name, open, ownDatabase } from './own-database.ts';
import { storeLines } from './stored-lines.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

ownDatabase();

/** What the whole log adds up to, read line by line. */
const fromScratch = (events: readonly LoggedEvent[]): Past => ({
  sets: setsFrom(events)
    .filter(({ how }) => how !== 'cancelled')
    .map(summaryOf),
  workouts: workoutsFrom(events),
  leftOut: leftOutOf(events),
});

/** How many lines are read from the disk while something is done. */
async function linesRead(act: () => Promise<unknown>): Promise<number> {
  const getAll = IDBIndex.prototype.getAll;
  let count = 0;
  IDBIndex.prototype.getAll = function (this: IDBIndex, ...given) {
    const request = getAll.apply(this, given);
    request.addEventListener('success', () => (count += request.result.length));
    return request;
  };
  try {
    await act();
    return count;
  } finally {
    IDBIndex.prototype.getAll = getAll;
  }
}

const SETS = ['a', 'b', 'c', 'd'] as const;
const WORKOUTS = ['one', 'two'] as const;

/** Lines of some sets and sessions, some without their beginning, some that cannot be. */
const line = (id: string): fc.Arbitrary<WorkoutEvent> => {
  const stamp = { id, offsetMin: 60 };
  const setId = fc.constantFrom(...SETS);
  const workoutId = fc.constantFrom(...WORKOUTS);
  // Never two of one moment in one log: what comes first of them nobody can say.
  const timeMs = fc.integer({ min: 1, max: 1e9 });
  const start = { type: 'set-started', exercise: 'squat', targetReps: 15, set: 1, sets: 2, view: 'side', clockMs: 0 } as const;
  const [, rep] = fakeEvents(squat, { id: 'made', count: 1 });
  const made = rep?.type === 'rep' ? rep.rep : null;
  if (!made) throw new Error('There is no repetition.');
  const moves = fc.record({
    outcome: fc.constantFrom('full', 'partial', 'void'),
    side: fc.constantFrom('left', 'right', null),
    startMs: fc.constantFrom(0, 1000, 2000, 1e12),
  });
  return fc.oneof(
    fc
      .record({ setId, timeMs, workoutId: fc.option(workoutId, { nil: undefined }), source: fc.constantFrom('camera', 'file') })
      .map(({ workoutId: of, ...own }): WorkoutEvent => ({
        ...stamp,
        ...start,
        ...own,
        ...(of !== undefined && { workoutId: of }),
      })),
    fc.record({ setId, timeMs, moves }).map(({ moves: moved, ...own }): WorkoutEvent => {
      const { startMs } = moved;
      return { ...stamp, ...own, type: 'rep', rep: { ...made, ...moved, peakMs: startMs, endMs: startMs + 500 } };
    }),
    fc.record({ setId, timeMs, heldMs: fc.integer({ min: 0, max: 5000 }) }).map(({ heldMs, ...own }): WorkoutEvent => ({
      ...stamp,
      ...own,
      type: 'hold',
      hold: { side: 'left', startMs: 0, endMs: heldMs, heldMs },
    })),
    fc
      .record({ setId, timeMs, how: fc.constantFrom('target', 'cancelled', 'interrupted') })
      .map((own): WorkoutEvent => ({ ...stamp, ...own, type: 'set-ended' })),
    fc
      .record({ setId, timeMs, full: fc.integer({ min: -1, max: 20 }) })
      .map((own): WorkoutEvent => ({ ...stamp, ...own, type: 'count-corrected' })),
    fc
      .record({ setId, timeMs, note: fc.constantFrom('', 'hard', 'x'.repeat(1_000_000)) })
      .map((own): WorkoutEvent => ({ ...stamp, ...own, type: 'set-noted' })),
    fc
      .record({ setId, timeMs, type: fc.constantFrom('set-deleted', 'set-restored', 'movements-forgotten') })
      .map((own): WorkoutEvent => ({ ...stamp, ...own })),
    fc
      .record({ setId, timeMs, recording: fc.option(fc.constantFrom('watch', 'other'), { nil: undefined }) })
      .map(({ recording, ...own }): WorkoutEvent => ({
        ...stamp,
        ...own,
        type: 'heart-rate',
        beats: [{ timeMs: own.timeMs, bpm: 120 }],
        ...(recording !== undefined && { recording }),
      })),
    fc.record({ setId, timeMs, recording: fc.constantFrom('watch', 'other') }).map(({ setId: of, ...own }): WorkoutEvent => ({
      ...stamp,
      ...own,
      type: 'recording-added',
      file: 'file',
      startMs: 0,
      endMs: 1000,
      offsetMs: 0,
      beats: 1,
      sets: [{ setId: of }],
    })),
    fc
      .record({ timeMs, recording: fc.constantFrom('watch', 'other') })
      .map((own): WorkoutEvent => ({ ...stamp, ...own, type: 'recording-removed' })),
    fc.record({ workoutId, timeMs }).map((own): WorkoutEvent => ({
      ...stamp,
      ...own,
      type: 'workout-started',
      session: 'A',
      name: '',
      items: [],
      plannedSets: 2,
    })),
    fc.record({ workoutId, timeMs }).map((own): WorkoutEvent => ({ ...stamp, ...own, type: 'workout-ended', how: 'done' })),
    fc
      .record({ workoutId, timeMs, effort: fc.integer({ min: 0, max: 12 }) })
      .map((own): WorkoutEvent => ({ ...stamp, ...own, type: 'effort-told' })),
    fc
      .record({ workoutId, timeMs, type: fc.constantFrom('workout-deleted', 'workout-restored') })
      .map((own): WorkoutEvent => ({ ...stamp, ...own })),
  );
};

type Act =
  { kind: 'append'; event: WorkoutEvent } | { kind: 'merge'; events: LoggedEvent[] } | { kind: 'read' | 'reopen' | 'erase' };

const acts = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.nat().map((seed) => ({ kind: 'append', seed }) as const) },
      {
        weight: 4,
        arbitrary: fc
          .array(fc.record({ seed: fc.nat(), order: fc.integer({ min: 1, max: 60 }) }), { maxLength: 8 })
          .map((all) => ({ kind: 'merge', all }) as const),
      },
      { weight: 4, arbitrary: fc.constantFrom({ kind: 'read' } as const, { kind: 'reopen' } as const) },
      { weight: 1, arbitrary: fc.constant({ kind: 'erase' } as const) },
    ),
    { minLength: 5, maxLength: 60 },
  )
  .map((all): Act[] => {
    let made = 0;
    const next = (seed: number): WorkoutEvent => {
      made += 1;
      const [event] = fc.sample(line(`line-${made}`), { numRuns: 1, seed });
      if (!event) throw new Error('There is no line.');
      return { ...event, timeMs: event.timeMs + made * 1e9 };
    };
    return all.map((act): Act => {
      if (act.kind === 'append') return { kind: 'append', event: next(act.seed) };
      if (act.kind === 'merge') return { kind: 'merge', events: act.all.map(({ seed, order }) => ({ ...next(seed), order })) };
      return act;
    });
  });

describe('what is kept of the log', () => {
  it('is what all of its lines add up to, whatever was appended, taken in, corrected, deleted, erased, and read in between', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        beginAnew();
        let log = open();
        for (const act of all) {
          if (act.kind === 'append') await log.append(act.event);
          else if (act.kind === 'merge') await log.merge(act.events);
          else if (act.kind === 'read') await log.past();
          else if (act.kind === 'erase') await log.erase();
          else {
            log.close();
            log = open();
          }
        }
        const events = await log.events();
        const past = await log.past();
        expect(past).toEqual(fromScratch(events));
        const ids = past.sets.map(({ id }) => id);
        expect(await log.sets(ids)).toEqual(setsFrom(events).filter(({ how }) => how !== 'cancelled'));
        // And once more, as the next start reads it.
        log.close();
        expect(await open().past()).toEqual(past);
        await discard();
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

const many = (sets: number): LoggedEvent[] =>
  Array.from({ length: sets }, (_, at) => fakeEvents(squat, { id: `set-${at}`, count: 2 }))
    .flat()
    .map((event, at) => ({ ...event, order: at + 1 }));

describe('what the first screen shows', () => {
  const kept = async (log: WorkoutLog): Promise<Past> => {
    await log.merge(many(50));
    const past = await log.past();
    await log.keepGlance('key', past.sets, { history: [], sets: past.sets.slice(0, 2), workouts: [] });
    return past;
  };

  it('is there at the next start without reading a line or a row', async () => {
    const log = open();
    const { sets } = await kept(log);
    log.close();
    const next = open();
    const pages = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(
      await linesRead(async () =>
        expect(await next.glance('key')).toEqual({ history: [], sets: sets.slice(0, 2), workouts: [] }),
      ),
    ).toBe(0);
    expect(pages).not.toHaveBeenCalled();
  });

  it('is not what it was once something has changed: a line that was added or taken in, what makes it, an emptied log', async () => {
    const log = open();
    const past = await kept(log);
    expect(await log.glance('another key')).toBeNull();
    await log.append({ type: 'set-noted', id: 'note', setId: 'set-1', timeMs: 1, offsetMin: 0, note: 'Hard' });
    expect(await log.glance('key')).toBeNull();
    const { sets } = await log.past();
    await log.keepGlance('key', past.sets, { history: [], sets: [], workouts: [] });
    expect(await log.glance('key')).toBeNull();
    await log.keepGlance('key', sets, { history: [], sets: [], workouts: [] });
    expect(await log.glance('key')).not.toBeNull();
    await log.merge([{ type: 'set-noted', id: 'early', setId: 'set-1', timeMs: 1, offsetMin: 0, note: 'Soft', order: 3 }]);
    expect(await log.glance('key')).toBeNull();
    await log.keepGlance('key', (await log.past()).sets, { history: [], sets: [], workouts: [] });
    await log.erase();
    expect(await log.glance('key')).toBeNull();
  });
});

describe('a backup', () => {
  it('is written some hundred lines at a time, and is the file that all lines at once make', async () => {
    const log = open();
    await log.merge(many(400));
    for (const event of fakeEvents(squat, { id: 'new', count: 2 })) await log.append(event);
    const sizes: number[] = [];
    async function* counted() {
      for await (const lines of log.batches()) {
        sizes.push(lines.length);
        yield lines;
      }
    }
    const head = { app: '1.0.0', exportedMs: 0 };
    const { file } = await writeEvents(head, counted(), await log.count());
    const whole = await writeBackup({ ...head, events: await log.events() });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(await whole.file.arrayBuffer()));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1604);
  });

  it('has what could not be written yet, last', async () => {
    const log = open();
    await log.merge(many(1));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await log.append({ type: 'set-noted', id: 'note', setId: 'set-0', timeMs: 1, offsetMin: 0, note: 'Hard' });
    const lines: LoggedEvent[] = [];
    for await (const batch of log.batches()) lines.push(...batch);
    expect(lines.map(({ id, order }) => [id, order]).at(-1)).toEqual(['note', 5]);
  });
});

describe('a start', () => {
  it('reads no line of what was added up before, and then only what is new', async () => {
    const before = open();
    await before.merge(many(500));
    await before.past();
    before.close();
    const log = open();
    expect(await linesRead(() => log.past())).toBe(0);
    for (const event of fakeEvents(squat, { id: 'new', count: 2 })) await log.append(event);
    expect(await linesRead(() => log.past())).toBe(4);
    expect((await log.past()).sets).toHaveLength(501);
  });

  it('reads of a set that was corrected only its own lines', async () => {
    const log = open();
    await log.merge(many(500));
    await log.past();
    await log.append({ type: 'count-corrected', id: 'right', setId: 'set-250', timeMs: 1, offsetMin: 0, full: 9 });
    expect(await linesRead(() => log.past())).toBeLessThan(30);
    expect((await log.past()).sets.find(({ id }) => id === 'set-250')?.counts.full).toBe(9);
  });

  it('reads of a set that is opened only its own lines', async () => {
    const log = open();
    await log.merge(many(500));
    await log.past();
    expect(await linesRead(() => log.sets(['set-250']))).toBeLessThan(30);
  });

  it('adds all of it up again where the log has lines that it does not know of', async () => {
    const log = open();
    await log.merge(many(3));
    await log.past();
    log.close();
    const database = await openDB(name);
    const hidden = fakeEvents(squat, { id: 'hidden', count: 2 });
    for (const event of hidden) await database.put('events', { ...event, order: 2 });
    // It is a day since they were counted.
    await database.put('summary-head', { ...(await database.get('summary-head', 'head')), verifiedMs: 0 }, 'head');
    database.close();
    const next = open();
    expect((await next.past()).sets).toHaveLength(3);
    const told = new Promise<void>((resolve) => next.onChange(() => resolve()));
    await told;
    expect((await next.past()).sets).toHaveLength(4);
  });

  it('adds all of it up again where it was added up otherwise, or a part of it is lost', async () => {
    const log = open();
    await log.merge(many(450));
    const past = await log.past();
    log.close();
    for (const damage of ['fold', 'page'] as const) {
      const database = await openDB(name);
      if (damage === 'fold')
        await database.put('summary-head', { ...(await database.get('summary-head', 'head')), fold: 0 }, 'head');
      else await database.delete('summary-pages', 1);
      database.close();
      const next = open();
      let left = 0;
      expect(await next.past((lines) => (left = Math.max(left, lines)))).toEqual(past);
      expect(left).toBeGreaterThan(0);
      next.close();
    }
  });

  it('goes on where it was broken off', async () => {
    await storeLines(name, 3, many(3000));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      if (this.name === 'summary-head' && given[0].lines > 11_000) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    const broken = open();
    const past = await broken.past();
    IDBObjectStore.prototype.put = put;
    broken.close();
    expect(past.sets).toHaveLength(3000);
    const next = open();
    expect(await linesRead(() => next.past())).toBeLessThan(2500);
    expect(await next.past()).toEqual(past);
  }, 60_000);

  it('in two tabs at once comes to the same', async () => {
    await storeLines(name, 3, many(2000));
    const [here, there] = [open(), open()];
    const [one, other] = await Promise.all([here.past(), there.past()]);
    expect(one).toEqual(other);
    expect(one).toEqual(fromScratch(await here.events()));
  }, 60_000);

  it('tells what is not written yet too', async () => {
    const log = open();
    await log.merge(many(2));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await log.append({ type: 'count-corrected', id: 'right', setId: 'set-1', timeMs: 1, offsetMin: 0, full: 9 });
    for (const event of fakeEvents(squat, { id: 'new', count: 2 })) await log.append(event);
    const { sets } = await log.past();
    const [newest] = await log.sets(['new']);
    IDBObjectStore.prototype.put = put;
    expect(sets).toHaveLength(3);
    expect(sets.find(({ id }) => id === 'set-1')?.counts.full).toBe(9);
    expect(newest?.reps).toHaveLength(2);
  });
});
