import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarEntries, type GivenEntry } from '../../src/calendar/calendar-entries.ts';
import { calendarText, type TrainingTime } from '../../src/calendar/calendar-file.ts';
import { trainingToCome } from '../../src/calendar/training-to-come.ts';
import { newPlan, type History } from '../../src/programme/index.ts';
import { trained } from '../programme/done.ts';

/** 2 March 2026 is a Monday. */
const START = '2026-03-02';
const NOW = Date.UTC(2026, 2, 2, 12, 0, 30);
const AT_SIX: TrainingTime = { time: '18:00', allDay: false };
const WORDS = {
  name: 'Hipwise',
  titleOf: ({ session }: { session: string | null }) => (session ? `Hüfte, Session ${session}; go` : 'Gone'),
  reminder: 'Time for your hips',
};

interface Options {
  plan?: ReturnType<typeof newPlan>;
  history?: History;
  today?: string;
  given?: readonly GivenEntry[];
  when?: TrainingTime;
  stampMs?: number;
}

const entriesOf = ({ plan = newPlan(START), history = [], today = START, given = [] }: Options = {}) =>
  calendarEntries(trainingToCome(plan, history, today), given);

/** The events as a parser that knows nothing of us reads them. */
function read({ when = AT_SIX, stampMs = NOW, ...options }: Options = {}) {
  const calendar = new ICAL.Component(ICAL.parse(calendarText(entriesOf(options), when, WORDS, stampMs)));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm');
    return {
      uid: event.uid,
      title: event.summary,
      start: event.startDate.toString(),
      zone: event.startDate.zone.tzid,
      lasts: event.duration.toString(),
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      alarms: alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      action: alarms[0]?.getFirstPropertyValue('action'),
    };
  });
}

describe('a calendar of the weeks to come', () => {
  it('is read by calendars: an event for each session, with a reminder before it', () => {
    const events = read();
    expect(events).toHaveLength(18);
    expect(events[0]).toMatchObject({
      uid: '2026-03-02-1@hipwise',
      title: 'Hüfte, Session A; go',
      start: '2026-03-02T18:00:00',
      zone: 'floating',
      alarms: ['-PT15M'],
      action: 'DISPLAY',
      status: null,
    });
    expect(events[1]).toMatchObject({ uid: '2026-03-02-2@hipwise', start: '2026-03-04T18:00:00' });
  });

  it('lasts as long as the session is thought to', () => {
    const { minutes } = trainingToCome(newPlan(START), [], START);
    expect(ICAL.Duration.fromString(read()[0]?.lasts ?? '').toSeconds()).toBe(60 * minutes.A);
  });

  it('takes the day alone, with a reminder at the time', () => {
    const [event] = read({ when: { time: '07:30', allDay: true } });
    expect(event).toMatchObject({ start: '2026-03-02', lasts: 'P1D', alarms: ['PT7H30M'] });
  });

  it('says the same time wherever it is made', () => {
    const before = process.env.TZ;
    process.env.TZ = 'America/New_York';
    const there = read()[0]?.start;
    process.env.TZ = before;
    expect(there).toBe('2026-03-02T18:00:00');
  });

  it('moves an event that it gave before, by the same name and a higher sequence', () => {
    const [first] = read();
    const [moved] = read({ today: '2026-03-05', stampMs: NOW + 3 * 86_400_000 });
    expect(moved?.uid).toBe(first?.uid);
    expect(moved?.start).toBe('2026-03-05T18:00:00');
    expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? Infinity);
  });

  it('raises the sequence with each whole minute', () => {
    const sequenceAt = (stampMs: number) => read({ stampMs })[0]?.sequence;
    expect(sequenceAt(NOW + 29_999)).toBe(sequenceAt(NOW));
    expect(sequenceAt(NOW + 30_000)).toBe((sequenceAt(NOW) ?? 0) + 1);
  });

  it('takes out what it gave before and is not to come any more', () => {
    const given = entriesOf();
    const gone = (options: Options) => read({ given, ...options }).filter(({ status }) => status === 'CANCELLED');
    const first = trained(START, 'A');
    // Today's is done: its day stays in the calendar.
    expect(gone({ history: [first], today: START })).toEqual([]);
    const early = gone({ history: [first, trained('2026-03-03', 'B')], today: '2026-03-03' });
    expect(early.map(({ uid, start }) => [uid, start])).toEqual([['2026-03-02-2@hipwise', '2026-03-04']]);
    const begunAgain = gone({ plan: newPlan('2026-03-09'), today: '2026-03-09' });
    expect(begunAgain.map(({ uid }) => uid)).toEqual(given.filter(({ day }) => day > '2026-03-09').map(({ uid }) => uid));
  });
});
