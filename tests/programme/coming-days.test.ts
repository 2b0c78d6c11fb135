import { describe, expect, it } from 'vitest';
import { addDays, comingDays, newPlan, todayOf, type History } from '../../src/programme/index.ts';
import { trained } from './done.ts';

/** 2 March 2026 is a Monday. */
const START = '2026-03-02';
const three = newPlan(START);

const days = (history: History, today: string, weeks = 2) =>
  comingDays(three, history, today, weeks).map(({ day }) => day.slice(5));

describe('the sessions to come', () => {
  it('have a day of rest between and no more in seven days than the plan has, in turn', () => {
    expect(comingDays(three, [], START, 1)).toEqual([
      { session: 'A', day: '2026-03-02', number: 1 },
      { session: 'B', day: '2026-03-04', number: 2 },
      { session: 'A', day: '2026-03-06', number: 3 },
    ]);
    expect(days([], START)).toEqual(['03-02', '03-04', '03-06', '03-09', '03-11', '03-13']);
  });

  it('are eight in a fortnight where four a week are asked for', () => {
    const coming = comingDays(newPlan(START, { sessionsPerWeek: 4 }), [], START, 2).map(({ day }) => day.slice(5));
    expect(coming).toEqual(['03-02', '03-04', '03-06', '03-08', '03-09', '03-11', '03-13', '03-15']);
  });

  it('end before the day that is so many weeks from today', () => {
    expect(days([], '2026-03-03')).toEqual(['03-03', '03-05', '03-07', '03-10', '03-12', '03-14']);
  });

  it('begin with the next one once today’s is done', () => {
    const history = [trained(START, 'A')];
    expect(comingDays(three, history, START, 1)[0]).toEqual({ session: 'B', day: '2026-03-04', number: 2 });
  });

  it('keep their number when one is done later than planned', () => {
    const history = [trained(START, 'A')];
    expect(comingDays(three, history, '2026-03-06', 1)[0]).toEqual({ session: 'B', day: '2026-03-06', number: 2 });
  });

  it('agree with what each day says is due', () => {
    const history: ReturnType<typeof trained>[] = [];
    for (const { day, session } of comingDays(three, [], START, 6)) {
      const { kind, session: due } = todayOf(three, history, day);
      expect([day, kind, due.id]).toEqual([day, 'train', session]);
      history.push(trained(day, session));
    }
    expect(history).toHaveLength(18);
  });

  it('are two a week after the last one of the plan', () => {
    const coming = comingDays(three, [], START, 8);
    expect(coming.map(({ number }) => number)).toEqual([...coming.keys()].map((at) => at + 1));
    expect(coming.filter(({ day }) => day >= addDays(START, 42))).toHaveLength(4);
  });

  it('wait for a plan that has not begun', () => {
    expect(comingDays(three, [], '2026-02-20', 6)[0]?.day).toBe(START);
    expect(comingDays(three, [], '2026-01-01', 6)).toEqual([]);
  });
});
