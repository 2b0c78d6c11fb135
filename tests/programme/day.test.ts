import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from '../../src/programme/day.ts';

describe('days', () => {
  it.each([
    ['a leap day', '2028-02-28', 2, '2028-03-01'],
    ['no leap day', '2026-02-28', 1, '2026-03-01'],
    ['the turn of the year', '2026-12-31', 1, '2027-01-01'],
    ['the day that has 23 hours', '2026-03-28', 2, '2026-03-30'],
    ['the day that has 25 hours', '2026-10-24', 2, '2026-10-26'],
    ['backwards', '2026-03-01', -1, '2026-02-28'],
  ])('are added over %s', (_what, from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('knows what is a day of the calendar', () => {
    expect(['2028-02-29', '2026-12-31', '1970-01-01'].map(isDay)).toEqual([true, true, true]);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', 'today', '', '2026-01-01T00:00'].map(isDay)).toEqual(Array(6).fill(false));
  });

  it('refuses to count from what is no day', () => {
    expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow('"2026-02-30" is no day of the calendar.');
  });

  it('is the user’s own day, wherever they are', () => {
    const lateInLondon = Date.UTC(2026, 0, 31, 23, 30);
    expect(dayOf(lateInLondon, 'Europe/London')).toBe('2026-01-31');
    expect(dayOf(lateInLondon, 'Europe/Berlin')).toBe('2026-02-01');
    expect(dayOf(lateInLondon, 'Pacific/Auckland')).toBe('2026-02-01');
    expect(dayOf(lateInLondon, 'America/Los_Angeles')).toBe('2026-01-31');
  });

  it('is right on both sides of a change of the clock', () => {
    // Berlin, 29 March 2026: from 02:00 to 03:00 at 01:00 UTC.
    expect(dayOf(Date.UTC(2026, 2, 28, 22, 59), 'Europe/Berlin')).toBe('2026-03-28');
    expect(dayOf(Date.UTC(2026, 2, 28, 23, 0), 'Europe/Berlin')).toBe('2026-03-29');
    expect(dayOf(Date.UTC(2026, 2, 29, 21, 59), 'Europe/Berlin')).toBe('2026-03-29');
    expect(dayOf(Date.UTC(2026, 2, 29, 22, 0), 'Europe/Berlin')).toBe('2026-03-30');
  });
});
