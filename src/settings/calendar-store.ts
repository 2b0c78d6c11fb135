import * as v from 'valibot';
import { isDayOfAClock } from '../programme/limits.ts';
import { fieldPart, personalChoice } from './personal-choice.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/** How training is put into a calendar, and what calendars were told. */
export interface CalendarChoice {
  /** "18:00". */
  time: string;
  allDay: boolean;
  /** So that what is not to come any more can be taken out again. */
  given: readonly { uid: string; day: string }[];
}

const UNTOLD: CalendarChoice = { time: '18:00', allDay: false, given: [] };

/** "00:00" to "23:59". */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Six weeks of the programme have 24 at the most; this is years of them. [our own choice] */
const MOST_GIVEN = 400;

const given = v.object({ uid: v.pipe(v.string(), v.maxLength(200)), day: v.pipe(v.string(), v.check(isDayOfAClock)) });

const schema = v.fallback(
  v.object({
    time: v.fallback(v.pipe(v.string(), v.check(isTime)), UNTOLD.time),
    allDay: v.fallback(v.boolean(), UNTOLD.allDay),
    given: v.fallback(
      v.pipe(
        v.array(given),
        v.transform((all) => all.slice(-MOST_GIVEN)),
      ),
      [],
    ),
  }),
  UNTOLD,
);

/** Reads stored text; whatever does not fit was not chosen. */
export const calendarChoiceFrom = (text: string | null): CalendarChoice => v.parse(schema, parsed(text));

const part = <K extends keyof CalendarChoice>(name: string, field: K) => fieldPart(name, field, calendarChoiceFrom);

export const calendarStore = personalChoice(storedChoice('hipwise-calendar', calendarChoiceFrom), UNTOLD, [
  part('calendar-time', 'time'),
  part('calendar-all-day', 'allDay'),
  part('calendar-given', 'given'),
]);
