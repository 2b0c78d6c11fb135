import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { fakeSession, pastFrom } from '../../src/gallery/fake-history.ts';
import type { WorkoutEvent } from '../../src/log/events.ts';
import { dayTotals, entriesFrom } from '../../src/progress/entries.ts';
import { offsetIn } from '../log/zones.ts';

const squat = need(exerciseById('squat'), 'the squat');

const entriesOf = (events: readonly WorkoutEvent[]) => {
  const { workouts, sets } = pastFrom(events);
  return entriesFrom(workouts, sets);
};

const totalsOf = (events: readonly WorkoutEvent[]) => [...dayTotals(entriesOf(events))];

/** A squat set begun at a moment in some place. */
const setAt = (time: string, timeZone = 'UTC'): WorkoutEvent[] => {
  const events = fakeEvents(squat, { id: time.replace(/\W/g, '-') });
  const shiftMs = Date.parse(time) - (events[0]?.timeMs ?? 0);
  return events.map((event) => {
    const timeMs = event.timeMs + shiftMs;
    return { ...event, timeMs, offsetMin: offsetIn(timeZone, timeMs) };
  });
};

describe('the history', () => {
  it('has sessions and single sets, newest first', () => {
    const events = [
      ...fakeSession('old', 'A', 3, 6),
      ...fakeEvents(squat, { id: 'single', daysAgo: 1 }),
      ...fakeSession('new', 'B', 0, 6),
    ];
    expect(entriesOf(events).map(({ id, sets, workout }) => [id, sets.length, workout?.name])).toEqual([
      ['new', 6, 'Session B'],
      ['single', 1, undefined],
      ['old', 6, 'Session A'],
    ]);
  });

  it('leaves out a session without a set', () => {
    const [started] = fakeSession('empty', 'A', 0, 6);
    expect(entriesOf(started ? [started] : [])).toEqual([]);
  });

  it('shows a set for itself whose session is not in the log', () => {
    const events = fakeSession('w', 'A', 0, 6).filter(({ type }) => type !== 'workout-started');
    expect(entriesOf(events).every(({ workout, sets }) => workout === null && sets.length === 1)).toBe(true);
  });

  it('leaves out what was deleted, and has it again once it is restored', () => {
    const events = [...fakeSession('w', 'A', 0, 6), ...fakeEvents(squat, { id: 'single' })];
    const after = (...more: WorkoutEvent[]) => entriesOf([...events, ...more]).map(({ id }) => id);
    const deleted: WorkoutEvent = { type: 'workout-deleted', id: 'd1', timeMs: 0, offsetMin: 0, workoutId: 'w' };
    const gone: WorkoutEvent = { type: 'set-deleted', id: 'd2', timeMs: 0, offsetMin: 0, setId: 'single' };
    expect(after(deleted, gone)).toEqual([]);
    expect(
      after(deleted, gone, { ...deleted, type: 'workout-restored', id: 'r1' }, { ...gone, type: 'set-restored', id: 'r2' }),
    ).toEqual(after());
  });

  it('keeps a session that ended before it began, and puts one of the future first', () => {
    const events = [
      ...fakeSession('now', 'A', 0, 6),
      ...fakeSession('ahead', 'A', -400, 6).map((event) => (event.type === 'workout-ended' ? { ...event, timeMs: 0 } : event)),
    ];
    expect(entriesOf(events).map(({ id, day }) => [id, day])).toEqual([
      ['ahead', '2026-04-07'],
      ['now', '2025-03-03'],
    ]);
  });
});

describe('a day of training', () => {
  it('is the user’s own: the same moment lies on another day elsewhere', () => {
    const dayIn = (timeZone: string) => totalsOf(setAt('2025-03-03T23:30:00Z', timeZone)).map(([day]) => day);
    expect([dayIn('UTC'), dayIn('Europe/Berlin')]).toEqual([['2025-03-03'], ['2025-03-04']]);
  });

  it('holds the hour that summer time leaves out, and the one that it repeats', () => {
    const days = (...times: string[]) =>
      totalsOf(times.flatMap((time) => setAt(time, 'Europe/Berlin'))).map(([day, { sets }]) => [day, sets]);
    // 30 March 2025 has 23 hours there: from 23:00 to 22:00 UTC.
    expect(days('2025-03-29T22:59:00Z', '2025-03-29T23:00:00Z', '2025-03-30T21:59:00Z', '2025-03-30T22:00:00Z')).toEqual([
      ['2025-03-31', 1],
      ['2025-03-30', 2],
      ['2025-03-29', 1],
    ]);
    // 26 October 2025 has 25.
    expect(days('2025-10-25T21:59:00Z', '2025-10-25T22:00:00Z', '2025-10-26T22:59:00Z', '2025-10-26T23:00:00Z')).toEqual([
      ['2025-10-27', 1],
      ['2025-10-26', 2],
      ['2025-10-25', 1],
    ]);
  });

  it('adds up sets, full repetitions as they were corrected, and time', () => {
    const corrected: WorkoutEvent = { type: 'count-corrected', id: 'c', timeMs: 0, offsetMin: 0, setId: 'a', full: 4 };
    const events = [...fakeEvents(squat, { id: 'a' }), ...fakeEvents(squat, { id: 'b' }), corrected];
    expect(totalsOf(events)).toEqual([['2025-03-03', { entries: 2, sets: 2, full: 14, heldMs: 0 }]]);
  });

  it('is none for a recording, the sample, or a set that is not over', () => {
    const events = [
      ...fakeEvents(squat, { id: 'a', source: 'sample' }),
      ...fakeEvents(squat, { id: 'b', source: 'file' }),
      ...fakeEvents(squat, { id: 'c', how: null }),
    ];
    expect(totalsOf(events)).toEqual([]);
  });
});
