import { describe, expect, it } from 'vitest';
import { addDays, newPlan, type Day, type History } from '../../src/programme/index.ts';
import { streakOf, weeksFrom, type Training } from '../../src/progress/weeks.ts';
import { asPrescribed, doneExercise, doneSession, trained } from '../programme/done.ts';

const MONDAY = '2025-03-03';
const week = (weeks: number, days = 0): Day => addDays(MONDAY, 7 * weeks + days);

const weeksOf = (history: History, over: Partial<Training> = {}) =>
  weeksFrom({ history, plan: newPlan(MONDAY), today: week(2), firstWeekday: 1, ...over });

/** So many sessions in each week, on every other day. */
const trainedIn = (...counts: readonly number[]): History =>
  counts.flatMap((count, at) => Array.from({ length: count }, (_, index) => trained(week(at, 2 * index), index % 2 ? 'B' : 'A')));

const single = (day: Day) => doneSession(day, null, [doneExercise(asPrescribed('squat'), { sets: 1 })]);

describe('a week of the plan', () => {
  it('is reached with as many sessions as the plan has, and not with one less', () => {
    expect(weeksOf(trainedIn(3, 2))).toEqual([
      { start: week(0), sessions: 3, aim: 3, isPlanned: true, isReached: true },
      { start: week(1), sessions: 2, aim: 3, isPlanned: true, isReached: false },
      { start: week(2), sessions: 0, aim: 3, isPlanned: true, isReached: false },
    ]);
  });

  it('holds its last day and not the next', () => {
    const counts = (day: Day) => weeksOf([trained(day)]).map(({ sessions }) => sessions);
    expect(counts(week(0, 6))).toEqual([1, 0, 0]);
    expect(counts(week(1))).toEqual([0, 1, 0]);
    expect(weeksOf([trained(week(0, 6))], { firstWeekday: 7 }).map(({ start, sessions }) => [start, sessions])).toEqual([
      [addDays(MONDAY, -1), 0],
      [week(0, 6), 1],
      [week(1, 6), 0],
    ]);
  });

  it('counts neither single sets, nor stretches, nor a session of which less than half was done', () => {
    const stretch = doneSession(MONDAY, 'extra', [doneExercise(asPrescribed('couch-3'))]);
    const broken = { ...trained(MONDAY), plannedSets: 100 };
    expect(weeksOf([single(MONDAY), stretch, broken])[0]?.sessions).toBe(0);
  });

  it('counts the user’s own sessions', () => {
    expect(weeksOf([doneSession(MONDAY, 'own-1', [doneExercise(asPrescribed('squat'))])])[0]?.sessions).toBe(1);
  });

  it('asks for no more than there is room for, when the plan begins in the middle of it', () => {
    const aim = (startDay: Day) => weeksOf([], { plan: newPlan(startDay), today: startDay })[0]?.aim;
    expect(aim(week(0, 2))).toBe(3);
    expect(aim(week(0, 3))).toBe(2);
    expect(aim(week(0, 6))).toBe(1);
  });

  it('asks for two sessions once the six weeks are done', () => {
    const aims = weeksOf(trainedIn(3, 3, 3, 3, 3, 3), { today: week(7) }).map(({ aim }) => aim);
    expect(aims).toEqual([3, 3, 3, 3, 3, 3, 2, 2]);
    const oneShort = weeksOf(trainedIn(3, 3, 3, 3, 3, 2), { today: week(7) }).map(({ aim }) => aim);
    expect(oneShort.at(-1)).toBe(3);
  });
});

describe('a week without a plan', () => {
  it('is reached with two days of training, single sets included', () => {
    const reached = (...days: Day[]) => weeksOf(days.map(single), { plan: null, today: week(0, 6) })[0]?.isReached;
    expect(reached(week(0), week(0))).toBe(false);
    expect(reached(week(0), week(0, 1))).toBe(true);
  });

  it('ends where the plan begins', () => {
    const weeks = weeksOf([single(week(0))], { plan: newPlan(week(1)) });
    expect(weeks.map(({ isPlanned }) => isPlanned)).toEqual([false, true, true]);
  });
});

describe('a wrong clock', () => {
  it('that is a day ahead makes the session one of today; one further ahead is left out', () => {
    expect(weeksOf([trained(week(2, 1))]).at(-1)?.sessions).toBe(1);
    expect(weeksOf([trained(week(2, 2))]).at(-1)?.sessions).toBe(0);
  });

  it('that was set back puts the session where it says, and takes none away', () => {
    const weeks = weeksOf([trained(week(1)), trained(week(0))]);
    expect(weeks.map(({ sessions }) => sessions)).toEqual([1, 1, 0]);
  });

  it('that had forgotten the year makes many weeks, every one since then, and no error', () => {
    expect(weeksOf([trained('1970-01-01')])).toHaveLength(2882);
  });
});

it('there are no weeks without training and plan', () => {
  expect(weeksOf([], { plan: null })).toEqual([]);
  expect(streakOf([])).toEqual({ current: 0, longest: 0 });
});

describe('a streak', () => {
  const streak = (counts: readonly number[], today: Day) => streakOf(weeksOf(trainedIn(...counts), { today }));

  it('counts weeks in a row, and the one that runs as soon as it is reached', () => {
    expect(streak([3, 3, 2], week(2, 5))).toEqual({ current: 2, longest: 2 });
    expect(streak([3, 3, 3], week(2, 5))).toEqual({ current: 3, longest: 3 });
  });

  it('is broken by a week that is over and was not reached', () => {
    expect(streak([3, 3, 2], week(3))).toEqual({ current: 0, longest: 2 });
    expect(streak([3, 2, 3, 3, 3], week(4, 6))).toEqual({ current: 3, longest: 3 });
  });
});
