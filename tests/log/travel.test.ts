import { describe, expect, it } from 'vitest';
import { backupFrom } from '../../src/data/backup/reading.ts';
import { setsCsv } from '../../src/data/export/csv.ts';
import { exportFile } from '../../src/data/export/export-file.ts';
import { fitFrom } from '../../src/data/export/fit.ts';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { newEventStamp, withOffset, type LoggedEvent, type WorkoutEvent } from '../../src/log/events.ts';
import { offsetHere } from '../../src/log/offset.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { entriesFrom } from '../../src/progress/entries.ts';
import { exerciseProgress } from '../../src/progress/exercise-progress.ts';
import { streakOf, weeksFrom } from '../../src/progress/weeks.ts';
import { newPlan, todayOf } from '../../src/programme/index.ts';
import { clockWords } from '../../src/ui/words/words.ts';
import { historyFrom } from '../../src/workout/history.ts';
import { readCsv } from '../data/export/read-csv.ts';
import { readFit } from '../data/export/read-fit.ts';
import { inZone, offsetIn } from './zones.ts';

const squat = need(exerciseById('squat'), 'the squat');
const HOME = 'America/Los_Angeles';
const AWAY = 'Europe/Berlin';

/** A set of two squats, as the app writes one on this device at this moment. */
const trained = (time: string): WorkoutEvent[] => {
  const events = fakeEvents(squat, { id: time.replaceAll(':', ''), count: 2 });
  const shiftMs = Date.parse(time) - (events[0]?.timeMs ?? 0);
  return events.map((event) => ({ ...event, ...newEventStamp(event.timeMs + shiftMs), id: event.id }));
};

/** Six in the evening at home, on 17, 19 and 22 November. */
const EVENINGS = ['2026-11-18T02:00:00Z', '2026-11-20T02:00:00Z', '2026-11-23T02:00:00Z'];
const atHome = await inZone(HOME, () => EVENINGS.flatMap(trained));

/** What the screens say of a log. */
const looksLike = (events: readonly WorkoutEvent[]) => {
  const sets = setsFrom(events);
  const weeks = weeksFrom({ history: historyFrom([], sets), plan: null, today: '2026-11-23', firstWeekday: 1 });
  const training = { workouts: [], sets, exercises: EXERCISES };
  return {
    days: entriesFrom([], sets).map(({ day }) => day),
    times: entriesFrom([], sets).map(({ startedMs, startedOffsetMin }) => clockWords(startedMs, startedOffsetMin)),
    weeks: weeks.map(({ start, sessions, aim }) => [start, sessions, aim]),
    streak: streakOf(weeks),
    progress: exerciseProgress(squat, sets).sessions.map(({ day }) => day),
    table: readCsv(setsCsv(training)).map((row) => row['set_started']),
    names: sets.map((set) => exportFile('fit', { ...training, sets: [set] }, '2026-11-30').name),
  };
};

describe('training that moved with the traveller', () => {
  it('stays on the days and at the times at which it was done', async () => {
    const expected = {
      days: ['2026-11-22', '2026-11-19', '2026-11-17'],
      times: EVENINGS.map(() => clockWords(Date.UTC(2026, 0, 1, 18), 0)),
      weeks: [
        ['2026-11-16', 3, 2],
        ['2026-11-23', 0, 2],
      ],
      streak: { current: 1, longest: 1 },
      progress: ['2026-11-17', '2026-11-19', '2026-11-22'],
      table: ['2026-11-17T18:00:00.000-08:00', '2026-11-19T18:00:00.000-08:00', '2026-11-22T18:00:00.000-08:00'],
      names: ['hipwise-2026-11-22-squat.fit', 'hipwise-2026-11-19-squat.fit', 'hipwise-2026-11-17-squat.fit'],
    };
    for (const zone of [HOME, AWAY, 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      expect(await inZone(zone, () => looksLike(atHome))).toEqual(expected);
  });

  it('has the local time of the place in a FIT file', async () => {
    const [set] = setsFrom(atHome);
    const file = await inZone(AWAY, () => fitFrom({ workout: null, sets: set ? [set] : [], exercises: EXERCISES }));
    const { activity } = await readFit(file);
    expect(activity[0].local_timestamp).toBe('2026-11-22T18:00:04.000Z');
  });

  it('asks for a rest after yesterday’s session, whichever day Greenwich had', () => {
    const plan = newPlan('2026-11-16');
    const onThe19th = setsFrom(atHome.filter(({ id }) => id.startsWith('2026-11-20')));
    const on = (day: string) => todayOf(plan, historyFrom([], onThe19th), day).kind;
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map(on)).toEqual(['rest', 'rest', 'train']);
  });
});

describe('the offset of an event', () => {
  it('is that of the device at that moment, summer time included', async () => {
    const offsets = (zone: string, times: string[]) =>
      inZone(zone, () => times.map((time) => newEventStamp(Date.parse(time)).offsetMin));
    // Los Angeles, 1 November 2026: at 9:00 UTC the clock goes back from 2:00 to 1:00.
    expect(await offsets(HOME, ['2026-11-01T08:59:59Z', '2026-11-01T09:00:00Z'])).toEqual([-420, -480]);
    // Berlin, 29 March 2026: at 1:00 UTC it goes from 2:00 to 3:00.
    expect(await offsets(AWAY, ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z'])).toEqual([60, 120]);
    expect(await offsets('Asia/Kathmandu', ['2026-03-29T00:00:00Z'])).toEqual([345]);
    expect(await offsets('America/St_Johns', ['2026-01-01T00:00:00Z'])).toEqual([-210]);
  });

  it('is in whole minutes where a zone once had seconds, and none where there is no moment', async () => {
    expect(await inZone('Africa/Monrovia', () => offsetHere(0))).toBe(-44);
    expect(offsetHere(Number.NaN)).toBe(0);
  });

  it('keeps sets on either side of a change of the clock on their own days', async () => {
    // The hour from one to two comes twice in that night.
    const night = await inZone(HOME, () =>
      ['2026-11-01T06:59:00Z', '2026-11-01T08:30:00Z', '2026-11-01T09:30:00Z'].flatMap(trained),
    );
    const look = () =>
      entriesFrom([], setsFrom(night)).map(({ day, startedMs, startedOffsetMin }) => [
        day,
        clockWords(startedMs, startedOffsetMin),
      ]);
    const at = (hour: number, minute: number) => clockWords(Date.UTC(2026, 0, 1, hour, minute), 0);
    expect(await inZone(AWAY, look)).toEqual([
      ['2026-11-01', at(1, 30)],
      ['2026-11-01', at(1, 30)],
      ['2026-10-31', at(23, 59)],
    ]);
  });

  it('of an event that has its own is not guessed', () => {
    const stamp = { id: 'a', timeMs: 0, order: 1, setId: 's', type: 'set-deleted' } as const;
    expect(withOffset({ ...stamp, offsetMin: 0 }, () => 60).offsetMin).toBe(0);
    expect(withOffset(stamp, () => 60).offsetMin).toBe(60);
  });
});

describe('a file of an earlier version, whose events say no offset', () => {
  const fileOf = (events: readonly LoggedEvent[]): string => {
    const old = events.map((event) => ({ ...event, offsetMin: undefined }));
    return JSON.stringify({ format: 'hipwise-backup', version: 1, app: '0.1.0', exportedMs: 1, events: old });
  };

  it('gets those of the zone in which it is taken in, each for its own day, and stays there', async () => {
    const home = await createMemoryLog(['2026-07-01T04:30:00Z', ...EVENINGS].flatMap(trained)).events();
    const { backup } = await inZone(HOME, () => backupFrom(fileOf(home)));
    const log = createMemoryLog();
    await log.merge(backup?.events ?? []);
    const merged = await log.events();
    const days = await inZone(AWAY, () => entriesFrom([], setsFrom(merged)).map(({ day }) => day));
    expect(days).toEqual(['2026-11-22', '2026-11-19', '2026-11-17', '2026-06-30']);
    expect(merged.map(({ offsetMin }) => offsetMin)).toEqual(merged.map(({ timeMs }) => offsetIn(HOME, timeMs)));
    expect(backup?.isPlaced).toBe(false);
  });

  it('changes no event that is here already, with its own', async () => {
    const log = createMemoryLog(atHome);
    const { backup } = await inZone(AWAY, async () => backupFrom(fileOf(await log.events())));
    expect(await log.merge(backup?.events ?? [])).toMatchObject({ added: 0 });
    expect(setsFrom(await log.events()).map(({ startedOffsetMin }) => startedOffsetMin)).toEqual([-480, -480, -480]);
  });

  it.each([-841, 841, 0.5, null, '60'])('is refused with an offset that no place has: %j', async (offsetMin) => {
    const [event] = await createMemoryLog(atHome).events();
    const text = JSON.stringify({ ...JSON.parse(fileOf([])), events: [{ ...event, offsetMin }] });
    expect((await backupFrom(text)).refusal).toMatchObject({ kind: 'wrong', field: 'offsetMin' });
  });

  it.each([-840, 840])('is taken with the farthest offset there is: %i', async (offsetMin) => {
    const [event] = await createMemoryLog(atHome).events();
    const text = JSON.stringify({ ...JSON.parse(fileOf([])), events: [{ ...event, offsetMin }] });
    expect((await backupFrom(text)).backup).toMatchObject({ isPlaced: true, events: [{ offsetMin }] });
  });
});
