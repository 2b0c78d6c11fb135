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
    expect(dayOf(lateInLondon, 0)).toBe('2026-01-31');
    // Berlin, Auckland, Los Angeles, and the farthest places there are.
    expect([60, 780, -480, 840, -720].map((offsetMin) => dayOf(lateInLondon, offsetMin))).toEqual([
      '2026-02-01',
      '2026-02-01',
      '2026-01-31',
      '2026-02-01',
      '2026-01-31',
    ]);
  });

  it('begins at midnight, to the millisecond', () => {
    const midnight = Date.UTC(2026, 2, 29, 23);
    expect([midnight - 1, midnight].map((timeMs) => dayOf(timeMs, 60))).toEqual(['2026-03-29', '2026-03-30']);
    // Before 1970, where a clock that was never set is behind UTC.
    expect(dayOf(0, -480)).toBe('1969-12-31');
  });
});
