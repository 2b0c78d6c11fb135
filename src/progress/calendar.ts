import { addDays, daysBetween, type Day } from '../programme/index.ts';

/** Days of a week: 1 Monday to 7 Sunday. */
export const MONDAY = 1;

const WEEK = 7;
const A_MONDAY: Day = '1970-01-05';

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => 1 + modulo(daysBetween(A_MONDAY, day), WEEK);

/** The first day of the week that a day lies in, where weeks begin on `firstWeekday`. */
export const weekOf = (day: Day, firstWeekday: number): Day => addDays(day, -modulo(weekdayOf(day) - firstWeekday, WEEK));

/** "2025-03". */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The same day `months` later (negative: earlier), or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = 12 * year + month - 1 + months;
  const inMonth = (wanted: number): Day =>
    `${String(Math.floor(count / 12)).padStart(4, '0')}-${String(modulo(count, 12) + 1).padStart(2, '0')}-${String(wanted).padStart(2, '0')}`;
  const first = inMonth(1);
  // 31 days after the first lies in the next month: how far in says how long this one is.
  const after = addDays(first, 31);
  const length = 32 - Number(after.slice(8));
  return inMonth(Math.min(date, length));
}

/** The weeks that a month touches, whole: the first and the last may hold days of its neighbours. */
export function weeksOfMonth(month: Month, firstWeekday: number): Day[][] {
  const weeks: Day[][] = [];
  for (
    let start = weekOf(`${month}-01`, firstWeekday);
    weeks.length === 0 || monthOf(start) === month;
    start = addDays(start, WEEK)
  )
    weeks.push(Array.from({ length: WEEK }, (_, at) => addDays(start, at)));
  return weeks;
}
