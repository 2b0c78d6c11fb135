import { addDays, daysBetween, type Day } from '../../programme/index.ts';
import { addMonths, monthOf, weekOf } from '../../progress/calendar.ts';

/** Days, both of them in it. */
export interface Period {
  from: Day;
  to: Day;
}

export const isWithin = (day: Day, { from, to }: Period): boolean => day >= from && day <= to;

/** A week or a month, and how often something was done in it. */
export interface Block {
  /** Its first day. */
  start: Day;
  count: number;
}

export interface Calendar {
  by: 'week' | 'month';
  /** Without gaps, oldest first. */
  blocks: readonly Block[];
}

/** More weeks than these are told by month. */
const MOST_WEEKS = 14;
const WEEK = 7;

/** How many of the days lie in each week of the period, or in each month. `firstWeekday`: 1 Monday to 7 Sunday. */
export function calendarOf(days: readonly Day[], { from, to }: Period, firstWeekday: number): Calendar {
  const blocks = (startOf: (day: Day) => Day, next: (start: Day) => Day): Block[] => {
    const counts = new Map<Day, number>();
    for (let start = startOf(from); start <= to; start = next(start)) counts.set(start, 0);
    for (const day of days) counts.set(startOf(day), (counts.get(startOf(day)) ?? 0) + 1);
    return [...counts].map(([start, count]) => ({ start, count }));
  };
  const startOfWeek = (day: Day): Day => weekOf(day, firstWeekday);
  // Counted and not made: a clock that was never set may have begun in 1970.
  const weeks = daysBetween(startOfWeek(from), startOfWeek(to)) / WEEK + 1;
  if (weeks <= MOST_WEEKS) return { by: 'week', blocks: blocks(startOfWeek, (start) => addDays(start, WEEK)) };
  const firstOfMonth = (day: Day): Day => `${monthOf(day)}-01`;
  return { by: 'month', blocks: blocks(firstOfMonth, (start) => addMonths(start, 1)) };
}
