import { describe, expect, it } from 'vitest';
import { addMonths, weekdayOf, weekOf, weeksOfMonth } from '../../src/progress/calendar.ts';

const SUNDAY = 7;
const MONDAY = 1;
const SATURDAY = 6;

describe('a week', () => {
  it('begins on the day on which weeks begin, and holds the six days after it', () => {
    expect(weekdayOf('2025-03-03')).toBe(MONDAY);
    expect(weekOf('2025-03-03', MONDAY)).toBe('2025-03-03');
    expect(weekOf('2025-03-09', MONDAY)).toBe('2025-03-03');
    expect(weekOf('2025-03-10', MONDAY)).toBe('2025-03-10');
    expect(weekOf('2025-03-08', SUNDAY)).toBe('2025-03-02');
    expect(weekOf('2025-03-09', SUNDAY)).toBe('2025-03-09');
    expect(weekOf('2025-03-07', SATURDAY)).toBe('2025-03-01');
  });

  it('lies before 1970 as well, where a clock that lost its time may be', () => {
    expect(weekOf('1969-12-31', MONDAY)).toBe('1969-12-29');
  });
});

describe('a month later or earlier', () => {
  it('is the same day, or the last one of a shorter month', () => {
    expect(addMonths('2025-03-15', 1)).toBe('2025-04-15');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-03-31', 1)).toBe('2025-04-30');
    expect(addMonths('2025-01-10', -1)).toBe('2024-12-10');
    expect(addMonths('2025-12-31', 12)).toBe('2026-12-31');
  });
});

describe('the weeks of a month', () => {
  it('are whole, and all that it touches', () => {
    const march = weeksOfMonth('2025-03', MONDAY);
    expect(march.map(([first]) => first)).toEqual([
      '2025-02-24',
      '2025-03-03',
      '2025-03-10',
      '2025-03-17',
      '2025-03-24',
      '2025-03-31',
    ]);
    expect(march.flat()).toHaveLength(42);
  });

  it('are four where the month fits them exactly', () => {
    expect(weeksOfMonth('2021-02', MONDAY)).toHaveLength(4);
    expect(weeksOfMonth('2021-02', SUNDAY)).toHaveLength(5);
  });
});
