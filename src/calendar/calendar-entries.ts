import type { Day, SessionId } from '../programme/index.ts';
import type { TrainingToCome } from './training-to-come.ts';

/** What a calendar knows of a session by: the same when its day moves. */
export interface GivenEntry {
  uid: string;
  day: Day;
}

/** One line of the file. */
export interface CalendarEntry extends GivenEntry {
  /** Of the plan; null where it was given to a calendar before and is not to come any more, so that the calendar takes it out. */
  session: SessionId | null;
  /** How long it takes, whole minutes. */
  minutes: number;
}

/** The plan and the place in it. An own calendar may hold several apps' events, so the app is in it too. */
const uidOf = (startDay: Day, number: number): string => `${startDay}-${number}@hipwise`;

/** The sessions to come, and those of `given`, what calendars were told before, that are not; what is past or today's stays as it is. */
export function calendarEntries({ plan, today, coming, minutes }: TrainingToCome, given: readonly GivenEntry[]): CalendarEntry[] {
  const entries = coming.map(({ session, day, number }) => ({
    uid: uidOf(plan.startDay, number),
    day,
    session,
    minutes: minutes[session],
  }));
  const known = new Set(entries.map(({ uid }) => uid));
  const gone = given.filter(({ uid, day }) => day > today && !known.has(uid));
  return [...entries, ...gone.map(({ uid, day }) => ({ uid, day, session: null, minutes: 0 }))];
}
