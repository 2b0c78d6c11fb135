/**
 * A day of the calendar as the user lives it: 'YYYY-MM-DD'. Days are counted, never milliseconds: a day has 23, 24 or 25 hours, and
 * midnight is at another moment in another place. Text order is order of time.
 */
export type Day = string;

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01; undefined for what is no day of the calendar. */
function ordinal(day: string): number | undefined {
  const [, year, month, date] = FORM.exec(day) ?? [];
  if (year === undefined) return undefined;
  // In UTC every day has 24 hours. A 30th of February would come out as another day.
  const count = Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY_MS;
  return fromOrdinal(count) === day ? count : undefined;
}

const fromOrdinal = (count: number): Day => new Date(count * DAY_MS).toISOString().slice(0, 10);

export const isDay = (text: string): boolean => ordinal(text) !== undefined;

function countOf(day: Day): number {
  const count = ordinal(day);
  if (count === undefined) throw new RangeError(`"${day}" is no day of the calendar.`);
  return count;
}

/** The day `days` later (negative: earlier). */
export const addDays = (day: Day, days: number): Day => fromOrdinal(countOf(day) + days);

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => countOf(to) - countOf(from);

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

const MINUTE_MS = 60_000;

/**
 * The user's day at a moment, in milliseconds since 1970. `offsetMin`: minutes that the user's clock is ahead of UTC then. A set after
 * midnight belongs to its session's day.
 */
export const dayOf = (timeMs: number, offsetMin: number): Day =>
  new Date(timeMs + offsetMin * MINUTE_MS).toISOString().slice(0, 10);
