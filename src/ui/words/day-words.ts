import { formatLocales } from '../../language/language.ts';
import { offsetHere } from '../../log/offset.ts';
import { msg } from '@lit/localize';
import { daysBetween, dayOf, type Day } from '../../programme/index.ts';
import { MONDAY, type Month } from '../../progress/calendar.ts';

/** Days of the calendar in the words of the user's language. A day is the same everywhere, so its words are taken in UTC. */
const words = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(formatLocales(), { ...options, timeZone: 'UTC' }).format(Date.parse(day));

/** "Monday 3 March 2025". */
export const longDay = (day: Day): string => words(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "Monday 3 March". */
export const dayWords = (day: Day): string => words(day, { weekday: 'long', day: 'numeric', month: 'long' });

/** "3 March 2025". */
export const dateWords = (day: Day): string => words(day, { day: 'numeric', month: 'long', year: 'numeric' });

/** "3 Mar". */
export const shortDay = (day: Day): string => words(day, { day: 'numeric', month: 'short' });

/** "March 2025". */
export const monthWords = (month: Month): string => words(`${month}-01`, { month: 'long', year: 'numeric' });

/** "Mon", and in full for those who hear it. */
export const weekdayWords = (day: Day): { short: string; long: string } => ({
  short: words(day, { weekday: 'short' }),
  long: words(day, { weekday: 'long' }),
});

/** Days that are told by their name alone: within a week each has another one. */
const NAMED_DAYS = 6;

/** "today", "tomorrow", "Tuesday", and from a week on "Tuesday 10 March". */
export function nextDayWords(day: Day, now: Day): string {
  const days = daysBetween(now, day);
  if (days === 0) return msg('today');
  if (days === 1) return msg('tomorrow');
  return days > 0 && days <= NAMED_DAYS ? weekdayWords(day).long : dayWords(day);
}

/** The day that it is here. `nowMs` is for tests. */
export const today = (nowMs: number = Date.now()): Day => dayOf(nowMs, offsetHere(nowMs));

/** What browsers say of a locale's weeks, under one of two names. */
interface WithWeeks {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** On which weeks begin where the user lives: 1 Monday to 7 Sunday. Monday where the browser does not know. */
export function firstWeekdayHere(locales: readonly string[] = formatLocales()): number {
  const locale: Intl.Locale & WithWeeks = new Intl.Locale(locales[0] ?? 'en');
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? MONDAY;
}
