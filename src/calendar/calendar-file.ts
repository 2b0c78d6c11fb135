import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { addDays } from '../programme/index.ts';
import type { CalendarEntry } from './calendar-entries.ts';

/** When one wants to train, and to be reminded. */
export interface TrainingTime {
  /** "18:00", by the clock of wherever one is. */
  time: string;
  /** The day only, with a reminder at that time; else an event that begins then. */
  allDay: boolean;
}

/** In the user's language. */
export interface CalendarWords {
  /** Name of the calendar. */
  name: string;
  /** "Session A". */
  titleOf(entry: CalendarEntry): string;
  reminder: string;
}

/** One is reminded so long before an event begins, seconds: time to change and to lay out the mat. [our own choice] */
const REMINDED_BEFORE_S = 15 * 60;

const MINUTE_MS = 60_000;

/** Of a time such as "18:00". */
const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
};

/** Days and times have no zone here ("floating"), and the library writes the UTC fields of a date where it is told none. */
const floating = (day: string, minutes: number): Date => new Date(Date.parse(day) + minutes * MINUTE_MS);

function eventOf(entry: CalendarEntry, { time, allDay }: TrainingTime, words: CalendarWords, stampMs: number): ICalEventData {
  const { uid, day, session, minutes } = entry;
  // Whatever is told later of an event counts: minutes since 1970, so that no device has to remember what was told last.
  const told = { id: uid, stamp: new Date(stampMs), sequence: Math.floor(stampMs / MINUTE_MS), summary: words.titleOf(entry) };
  if (session === null)
    return {
      ...told,
      start: floating(day, 0),
      end: floating(addDays(day, 1), 0),
      allDay: true,
      status: ICalEventStatus.CANCELLED,
    };
  const start = minutesOf(time);
  const alarm = { type: ICalAlarmType.display, description: words.reminder, relatesTo: ICalAlarmRelatesTo.start } as const;
  return allDay
    ? {
        ...told,
        start: floating(day, 0),
        end: floating(addDays(day, 1), 0),
        allDay,
        alarms: [{ ...alarm, triggerAfter: 60 * start }],
      }
    : {
        ...told,
        start: floating(day, start),
        end: floating(day, start + minutes),
        floating: true,
        alarms: [{ ...alarm, triggerBefore: REMINDED_BEFORE_S }],
      };
}

/** The text of a file (`text/calendar`) that calendars take in; taken in anew, it changes what it gave them before. `stampMs`: now. */
export function calendarText(
  entries: readonly CalendarEntry[],
  when: TrainingTime,
  words: CalendarWords,
  stampMs: number,
): string {
  const calendar = ical({ name: words.name, prodId: { company: 'Hipwise', product: 'Hipwise' } });
  for (const entry of entries) calendar.createEvent(eventOf(entry, when, words, stampMs));
  return calendar.toString();
}
