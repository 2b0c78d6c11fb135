import { describe, expect, it, vi } from 'vitest';
import { copiesFrom } from '../../../src/data/backup/copies.ts';
import { backupName } from '../../../src/data/backup/folder-backup.ts';
import { previewOf } from '../../../src/data/backup/preview.ts';
import { withProgramme } from '../../../src/data/backup/programme.ts';
import { sessionsWithoutBackup } from '../../../src/data/backup/reminder.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents } from '../../../src/gallery/fake-data.ts';
import { newEventStamp } from '../../../src/log/events.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { previewWords } from '../../../src/ui/data/data-words.ts';
import { newPlan, type OwnSession } from '../../../src/programme/index.ts';
import { LOG_LIMITS } from '../../../src/programme/limits.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 2, 20, 12);
const daysAgo = (days: number, workoutId: string | null = null) => ({
  startedMs: NOW - days * DAY_MS,
  startedOffsetMin: 0,
  workoutId,
});
const never = { backedUpMs: null, dismissedMs: null };

describe('what is remembered of copies', () => {
  const last = LOG_LIMITS.timeMs[1];

  it.each([[0], [last]])('has a time that a clock can show: %d', (backedUpMs) => {
    expect(copiesFrom(JSON.stringify({ backedUpMs })).backedUpMs).toBe(backedUpMs);
  });

  it.each([[-1], [last + 1], [1e300], ['today']])('has none where the time is none: %s', (backedUpMs) => {
    expect(copiesFrom(JSON.stringify({ backedUpMs })).backedUpMs).toBeNull();
  });
});

describe('the reminder of a backup', () => {
  it('comes with the fifth session that no copy has', () => {
    const sessions = ['a', 'b', 'c', 'd', 'e'].map((id, at) => daysAgo(at, id));
    expect(sessionsWithoutBackup(sessions.slice(1), never, NOW)).toBe(0);
    expect(sessionsWithoutBackup(sessions, never, NOW)).toBe(5);
    expect(sessionsWithoutBackup([...sessions, daysAgo(0, 'a')], never, NOW)).toBe(5);
    expect(sessionsWithoutBackup(sessions, { ...never, backedUpMs: NOW - 3.5 * DAY_MS }, NOW)).toBe(0);
  });

  it('takes the single sets of a day for a session', () => {
    const sets = [0, 0.1, 1, 2, 3].map((days) => daysAgo(days));
    expect(sessionsWithoutBackup(sets, never, NOW)).toBe(0);
    expect(sessionsWithoutBackup([...sets, daysAgo(4)], never, NOW)).toBe(5);
    // Noon in London is the next day on the other side of the Earth.
    const across = daysAgo(0).startedMs;
    const dayAfter = { startedMs: across, startedOffsetMin: 780, workoutId: null };
    expect(sessionsWithoutBackup([...sets, dayAfter], never, NOW)).toBe(5);
  });

  it('comes when anything has no copy for two weeks, and not a moment before', () => {
    expect(sessionsWithoutBackup([{ ...daysAgo(14), startedMs: NOW - 14 * DAY_MS + 1 }], never, NOW)).toBe(0);
    expect(sessionsWithoutBackup([daysAgo(14)], never, NOW)).toBe(1);
    expect(sessionsWithoutBackup([daysAgo(14)], { ...never, backedUpMs: NOW - 14 * DAY_MS }, NOW)).toBe(0);
    expect(sessionsWithoutBackup([], never, NOW)).toBe(0);
  });

  it('can wait for two weeks when it was dismissed', () => {
    expect(sessionsWithoutBackup([daysAgo(40)], { ...never, dismissedMs: NOW - 14 * DAY_MS + 1 }, NOW)).toBe(0);
    expect(sessionsWithoutBackup([daysAgo(40)], { ...never, dismissedMs: NOW - 14 * DAY_MS }, NOW)).toBe(1);
  });
});

describe('what is remembered of copies', () => {
  it('is as at the beginning where it cannot be read', () => {
    const beginning = { backedUpMs: null, dismissedMs: null, folder: false, sync: false, syncOrigin: null };
    for (const text of [null, '', 'x', 'null', '[]', '{"backedUpMs":"1","folder":1,"sync":"on"}', '{"dismissedMs":-1}'])
      expect(copiesFrom(text)).toEqual(beginning);
    expect(copiesFrom('{"backedUpMs":5,"sync":true}')).toEqual({ ...beginning, backedUpMs: 5, sync: true });
  });
});

describe('the preview of a backup', () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  const squat = exerciseById('squat');
  if (!squat) throw new Error('The squat is gone.');

  it('says what is new, what was here, and of when', async () => {
    const events = await createMemoryLog(fakeEvents(squat, { count: 2 })).events();
    const preview = previewOf({ events, leftOut: 0 }, new Set(events.slice(2).map(({ id }) => id)));
    expect(preview).toMatchObject({
      added: 2,
      known: 2,
      sets: 1,
      sessions: 0,
      from: '2025-03-03',
      to: '2025-03-03',
    });
    expect(previewWords(preview)).toBe('2 new events: 1 set, of 3 March 2025. 2 were here already.');
  });

  it('says that all of it is here', () => {
    const none = { added: 0, known: 7, sets: 0, sessions: 0, choices: 0, leftOut: 0, from: null, to: null };
    expect(previewWords(none)).toBe('Everything in this backup is here already.');
    expect(previewWords({ ...none, known: 0 })).toBe('There are no sets in this backup.');
  });

  it('says what of it cannot be right', () => {
    const none = { added: 0, known: 7, sets: 0, sessions: 0, choices: 0, leftOut: 1, from: null, to: null };
    expect(previewWords(none)).toContain('1 entry in it cannot be right');
    expect(previewWords({ ...none, leftOut: 2 })).toContain('2 entries in it cannot be right');
  });

  it('says that settings and plans come along, and counts them as no training', async () => {
    const chosen = { ...newEventStamp(NOW), type: 'choice-made', choice: 'theme', value: 'dark', order: 1 } as const;
    const preview = previewOf({ events: [chosen], leftOut: 0 }, new Set());
    expect(preview).toMatchObject({ added: 0, known: 0, choices: 1, from: null });
    expect(previewWords(preview)).toBe('Your settings and plans come along.');
    expect(previewWords(previewOf({ events: [chosen], leftOut: 0 }, new Set([chosen.id])))).not.toContain('come along');
  });

  it('names both days', () => {
    const days = { choices: 0, leftOut: 0, from: '2026-03-03', to: '2026-04-04' };
    expect(previewWords({ added: 142, known: 300, sets: 12, sessions: 3, ...days })).toBe(
      '142 new events: 12 sets, from 3 March 2026 to 4 April 2026. 300 were here already.',
    );
  });
});

describe('a programme that comes from elsewhere', () => {
  const own = (id: string, name: string): OwnSession => ({ version: 1, id, name, restS: 30, items: [] });
  const here = { plan: newPlan('2026-03-02'), own: [own('a', 'here')] };

  it('adds own sessions, and leaves what is here as it is', () => {
    const came = { plan: newPlan('2020-01-06'), own: [own('a', 'there'), own('b', 'there')] };
    expect(withProgramme(here, came)).toEqual({ plan: here.plan, own: [own('a', 'here'), own('b', 'there')] });
    expect(withProgramme({ plan: null, own: [] }, came)).toEqual(came);
  });

  it('does not bring back what was deleted here', () => {
    expect(withProgramme(here, { plan: null, own: [own('b', 'x')] }, new Set(['b']))).toEqual(here);
  });
});

it('names of backups are sorted by their age', () => {
  expect(backupName(Date.UTC(2026, 2, 4, 18, 5, 12))).toBe('hipwise-2026-03-04-180512.json.gz');
  const names = [Date.UTC(2026, 8, 30, 23, 59, 59), Date.UTC(2026, 9, 1), Date.UTC(2027, 0, 1)].map(backupName);
  expect(names.toSorted()).toEqual(names);
});
