import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need, type FakeSetOptions } from '../../src/gallery/fake-data.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import type { WorkoutEvent } from '../../src/log/events.ts';
import { exerciseProgress } from '../../src/progress/exercise-progress.ts';
import { personalBests } from '../../src/progress/personal-bests.ts';

const known = (id: string) => need(exerciseById(id), id);
const squat = known('squat');
const clamshell = known('clamshell');
const stretch = known('couch-3');

const set = (id: string, options: FakeSetOptions = {}, exercise = squat) => fakeEvents(exercise, { id, ...options });
const progressOf = (events: readonly WorkoutEvent[], exercise = squat) => exerciseProgress(exercise, setsFrom(events));
const full = (events: readonly WorkoutEvent[]) => progressOf(events).sessions.map((session) => session.full);
const fact = <T extends object>(id: string, change: T) => ({ ...change, id, timeMs: 0, offsetMin: 0 });

describe('an exercise from session to session', () => {
  it('has the sets of a session together, and single sets of a day', () => {
    const events = [
      ...set('a', { daysAgo: 2, workoutId: 'w' }),
      ...set('b', { daysAgo: 2, workoutId: 'w', set: 2 }),
      ...set('c', { daysAgo: 1 }),
      ...set('d', { daysAgo: 1, set: 2 }),
      ...set('e'),
      ...set('other', {}, stretch),
    ];
    expect(progressOf(events).sessions.map(({ day, sets }) => [day, sets])).toEqual([
      ['2025-03-01', 2],
      ['2025-03-02', 2],
      ['2025-03-03', 1],
    ]);
  });

  it('has the count that the user put right, and not what was deleted', () => {
    const events = [...set('a', { daysAgo: 1 }), ...set('b')];
    expect(full(events)).toEqual([10, 10]);
    expect(full([...events, fact('c', { type: 'count-corrected' as const, setId: 'b', full: 12 })])).toEqual([10, 12]);
    const deleted = fact('d', { type: 'set-deleted' as const, setId: 'b' });
    expect(full([...events, deleted])).toEqual([10]);
    expect(full([...events, deleted, fact('e', { type: 'set-restored' as const, setId: 'b' })])).toEqual([10, 10]);
  });

  it('leaves out a set in which nothing was counted, unless the user says otherwise', () => {
    const events = set('a', { count: 0 });
    expect(full(events)).toEqual([]);
    expect(full([...events, fact('b', { type: 'count-corrected' as const, setId: 'a', full: 1 })])).toEqual([1]);
  });

  it('has the usual and the best height of full repetitions, and how much of the form was seen', () => {
    const [session] = progressOf(set('a')).sessions;
    const goal = squat.rep?.goal ?? 0;
    expect(session?.range?.best).toBeCloseTo(goal * (0.95 + 0.08 * Math.sin(8)), 6);
    expect(session?.range?.median).toBeLessThan(session?.range?.best ?? 0);
    expect(session?.form.coverage.observed).toBeLessThan(session?.form.coverage.of ?? 0);
  });

  it('has the time that was held, as it was corrected', () => {
    const events = set('a', {}, stretch);
    const heldMs = (more: WorkoutEvent[]) => progressOf([...events, ...more], stretch).sessions[0]?.heldMs;
    expect(heldMs([])).toBe(235_500);
    expect(heldMs([fact('t', { type: 'time-corrected' as const, setId: 'a', heldMs: 60_000 })])).toBe(60_000);
  });

  it('compares the sides from the third session on', () => {
    const events = [0, 1, 2].flatMap((daysAgo) => set(`s${daysAgo}`, { daysAgo }, clamshell));
    expect(progressOf(events, clamshell).symmetry.percent).not.toBeNull();
    expect(progressOf(events.slice(0, 2 * (events.length / 3)), clamshell).symmetry.percent).toBeNull();
  });
});

describe('a personal best', () => {
  const bests = (events: readonly WorkoutEvent[]) => personalBests(setsFrom(events));
  const reps = (events: readonly WorkoutEvent[]) => bests(events)[0]?.reps;

  it('is the first set that had it', () => {
    const best = reps([...set('first', { daysAgo: 2 }), ...set('again', { daysAgo: 1 }), ...set('less', { count: 6 })]);
    expect([best?.value, best?.set.id]).toEqual([10, 'first']);
  });

  it('is of one side where each side has its own number', () => {
    expect(reps(set('sides', { count: 24 }, clamshell))?.value).toBe(10);
    const corrected = fact('c', { type: 'count-corrected' as const, setId: 'sides', full: 24 });
    expect(reps([...set('sides', { count: 24 }, clamshell), corrected])?.value).toBe(12);
  });

  it('of a hold is the longest without a break, and no longer than the user says', () => {
    const events = set('a', {}, stretch);
    expect(bests(events)[0]?.holdMs?.value).toBe(104_000);
    expect(bests([...events, fact('t', { type: 'time-corrected' as const, setId: 'a', heldMs: 60_000 })])[0]?.holdMs?.value).toBe(
      60_000,
    );
  });

  it('is not of a recording, and exercises stand by when they were trained last', () => {
    const events = [
      ...set('a', { daysAgo: 1 }),
      ...set('b', { daysAgo: 2 }, stretch),
      ...set('c', { source: 'file' }, clamshell),
    ];
    expect(bests(events).map(({ exercise }) => exercise)).toEqual(['squat', 'couch-3']);
  });
});
