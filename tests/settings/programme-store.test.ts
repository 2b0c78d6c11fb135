import { afterEach, describe, expect, it, vi } from 'vitest';
import { followingPlan, newOwnSession, newPlan, withExercise } from '../../src/programme/index.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import {
  lacksReader,
  loadProgramme,
  planFrom,
  PROGRAMME_KEY,
  programmeFrom,
  saveProgramme,
  setTaughtReader,
} from '../../src/settings/programme-store.ts';
import { taughtReader } from '../../src/settings/taught-reader.ts';
import { taughtExercise } from '../programme/taught-exercise.ts';

const plan = newPlan('2026-03-02', { sessionsPerWeek: 4, begin: 'gentle', kick: 'quad-hip-ext', restS: 60 });
const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');
const own = withExercise(newOwnSession('own-1', 'Mine'), squat);

const read = (stored: unknown) => programmeFrom(JSON.stringify(stored));

describe('the programme that is kept on the device', () => {
  it('survives being stored', () => {
    expect(read({ plan, own: [own] })).toEqual({ plan, own: [own], problem: null });
  });

  it('is empty, and nothing is said, where there is none', () => {
    expect(programmeFrom(null)).toEqual({ plan: null, own: [], problem: null });
    expect(read({ plan: null, own: [] })).toEqual({ plan: null, own: [], problem: null });
  });

  it('is told to be unreadable where it is damaged, and keeps the sessions of one’s own', () => {
    const damaged = read({ plan: { ...plan, sessionsPerWeek: 5 }, own: [own] });
    expect(damaged).toMatchObject({ plan: null, own: [own] });
    expect(damaged.problem).toContain('cannot be read');
    for (const text of ['', '{', '3', '"x"', '[]']) expect(programmeFrom(text).problem, text).toContain('cannot be read');
  });

  it('leaves out a session that cannot be read, says why, and keeps the others', () => {
    const unknown = { ...own, id: 'own-2', items: [{ exercise: 'plank', dose: own.items[0]?.dose }] };
    const { own: kept, problem } = read({ plan, own: [unknown, own, own] });
    expect(kept).toEqual([own]);
    expect(problem).toContain('This version does not know the exercise “plank”.');
  });
});

describe('a stored plan', () => {
  it('may have the shortest and the longest rest, and no more', () => {
    const rest = (restS: number) => planFrom({ ...plan, restS })?.restS ?? null;
    expect([-1, 0, 300, 301, 1.5].map(rest)).toEqual([null, 0, 300, null, null]);
  });

  it('of an earlier version goes on with all sets of all exercises, in the first six weeks', () => {
    const old = { version: 1, startDay: '2026-03-02', sessionsPerWeek: 3, begin: 'article', kick: 'donkey', restS: 45 };
    expect(planFrom(old)).toEqual({ ...old, minutes: 40, phase: 'first' });
  });

  it('keeps its time and its phase, and since when it is harder', () => {
    const stronger = followingPlan({ ...plan, minutes: 10 }, 'stronger', '2026-04-13');
    expect(read({ plan: stronger, own: [] }).plan).toEqual(stronger);
  });

  it('is read only whole, from a day of the calendar, and in the version that is known', () => {
    for (const change of [
      { version: 2 },
      { startDay: '2026-02-30' },
      // Weeks are counted from it to today.
      { startDay: '1969-12-31' },
      { startDay: '2100-01-01' },
      { startDay: 5 },
      { sessionsPerWeek: '3' },
      { begin: 'hard' },
      { kick: undefined },
      { minutes: 15 },
      { phase: 'last' },
      { strongerSince: 'April' },
    ])
      expect(planFrom({ ...plan, ...change }), JSON.stringify(change)).toBeNull();
    for (const nothing of [null, undefined, 'plan', 4]) expect(planFrom(nothing)).toBeNull();
  });
});

describe('what somebody has taught', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    setTaughtReader(taughtReader);
  });

  /** A page that has just been opened, with this in its storage. */
  const openedWith = (stored: unknown) => {
    setTaughtReader(null);
    const texts = new Map([[PROGRAMME_KEY as string, JSON.stringify(stored)]]);
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, next: string) => texts.set(key, next),
    });
    return { stored: (): unknown => JSON.parse(texts.get(PROGRAMME_KEY) ?? 'null') };
  };

  it('is not read, and nothing is saved over it, until what reads it is loaded', () => {
    const exercises = [taughtExercise('own-1', 'Side bend')];
    const page = openedWith({ plan, own: [], exercises });
    expect(lacksReader()).toBe(true);
    expect(loadProgramme().exercises).toBeUndefined();
    expect(() => saveProgramme({ plan: null, own: [] })).toThrow();
    expect(page.stored()).toMatchObject({ exercises });
    setTaughtReader(taughtReader);
    expect(lacksReader()).toBe(false);
    expect(loadProgramme()).toEqual({ plan, own: [], exercises, problem: null });
    expect(saveProgramme({ plan: null, own: [], exercises: [] })).toBe(true);
    expect(page.stored()).toEqual({ plan: null, own: [] });
  });

  it('needs nothing to be loaded where it is nothing', () => {
    for (const stored of [null, { plan, own: [] }, { plan, own: [], exercises: [] }, { exercises: 'none' }]) {
      openedWith(stored);
      expect(lacksReader(), JSON.stringify(stored)).toBe(false);
      expect(saveProgramme({ plan, own: [] })).toBe(true);
    }
  });
});
