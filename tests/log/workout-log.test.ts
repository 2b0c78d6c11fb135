import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { setsFrom, unfinishedSets } from '../../src/log/set-records.ts';
import { newEventStamp, type WorkoutEvent } from '../../src/log/events.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

describe('a set is what its events add up to', () => {
  it('counts full, partial and void repetitions apart', () => {
    const [set] = setsFrom(fakeEvents(squat, { count: 12 }));
    expect(set?.counts).toEqual({ full: 9, partial: 2, void: 1, left: 0, right: 0 });
    expect(set?.reps).toHaveLength(12);
    expect(set?.targetReps).toBe(15);
    expect(set?.how).toBe('finished');
  });

  it('counts full repetitions per side, and partial ones on neither', () => {
    const events = fakeEvents(squat, { count: 5 }).map((event) =>
      event.type === 'rep'
        ? { ...event, rep: { ...event.rep, side: event.rep.startMs < 15_000 ? ('left' as const) : ('right' as const) } }
        : event,
    );
    expect(setsFrom(events)[0]?.counts).toEqual({ full: 4, partial: 0, void: 1, left: 2, right: 2 });
  });

  it('adds up the time of a timed exercise, per side and in all', () => {
    const stretch = exerciseById('couch-1');
    const [set] = stretch ? setsFrom(fakeEvents(stretch).toReversed()) : [];
    expect(set?.targetS).toBe(180);
    expect(set?.holds.map(({ side }) => side)).toEqual(['left', 'left', 'right']);
    expect(set?.heldMs).toEqual({ total: 235_500, left: 174_000, right: 61_500 });
    expect(setsFrom(fakeEvents(squat))[0]).toMatchObject({ targetS: null, holds: [], heldMs: { total: 0 } });
  });

  it('has a target for each side where it says so, and in older sets where sides were told apart', () => {
    const stretch = exerciseById('couch-1');
    const [start, ...others] = stretch ? fakeEvents(stretch) : [];
    const told = (perSide: boolean | undefined): boolean | undefined =>
      setsFrom([JSON.parse(JSON.stringify({ ...start, perSide })), ...others])[0]?.perSide;
    expect([told(true), told(false), told(undefined)]).toEqual([true, false, true]);
    expect(setsFrom(fakeEvents(squat))[0]).toMatchObject({ perSide: false, holdS: null });
  });

  it('comes out the same whatever the order of the events', () => {
    const events = fakeEvents(squat);
    expect(setsFrom(events.toReversed())).toEqual(setsFrom(events));
  });

  it('comes out the same when events are there twice', () => {
    const events = fakeEvents(squat);
    expect(setsFrom([...events, ...events])).toEqual(setsFrom(events));
  });

  it('keeps sets apart and puts the newest first', () => {
    const events = [...fakeEvents(squat, { id: 'old', daysAgo: 2 }), ...fakeEvents(squat, { id: 'new', count: 3 })];
    expect(setsFrom(events).map(({ id, reps }) => [id, reps.length])).toEqual([
      ['new', 3],
      ['old', 13],
    ]);
  });

  it('does not invent a set from repetitions without a start', () => {
    expect(setsFrom(fakeEvents(squat).slice(1))).toEqual([]);
  });

  it('believes the first end', () => {
    const events = fakeEvents(squat);
    const again = {
      type: 'set-ended' as const,
      id: 'again',
      setId: 'set-1',
      timeMs: 4e12,
      offsetMin: 0,
      how: 'interrupted' as const,
    };
    expect(setsFrom([...events, again])[0]?.how).toBe('finished');
  });

  it('is unfinished until its end is written', () => {
    const events = fakeEvents(squat, { how: null });
    expect(unfinishedSets(events).map(({ id, counts }) => [id, counts.full])).toEqual([['set-1', 10]]);
    const end: WorkoutEvent = { type: 'set-ended', ...newEventStamp(5, 60), setId: 'set-1', how: 'interrupted' };
    expect([end.timeMs, end.offsetMin]).toEqual([5, 60]);
    expect(unfinishedSets([...events, end])).toEqual([]);
  });
});

describe('the log in memory', () => {
  it('holds an event once however often it is appended', async () => {
    const log = createMemoryLog();
    const [event] = fakeEvents(squat);
    if (!event) throw new Error('No event.');
    expect(await log.append(event)).toBeNull();
    expect(await log.append(event)).toBeNull();
    expect(await log.retry()).toBeNull();
    expect(await log.events()).toEqual([{ ...event, order: 1 }]);
    log.close();
  });
});
