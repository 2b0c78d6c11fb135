import { say } from '../../../src/core/message.ts';
import { inEnglish } from '../../../src/language/english.ts';
import '../../english-messages.ts';
import { describe, expect, it } from 'vitest';
import { rangeBySide, symmetryIndex, symmetryOf } from '../../../src/core/judging/symmetry.ts';
import { rep } from './findings.ts';

/** Sides whose index is so many percent. */
const sides = (percent: number) => ({ left: 100 - percent / 2, right: 100 + percent / 2 });

describe('symmetry', () => {
  it('is the difference in percent of the mean, positive to the right', () => {
    expect(symmetryIndex({ left: 90, right: 110 })).toBe(20);
    expect(symmetryIndex({ left: 110, right: 90 })).toBe(-20);
    expect(symmetryIndex({ left: 0, right: 0 })).toBe(0);
  });

  it('is not shown before the third session', () => {
    expect(symmetryOf([sides(40), sides(40)])).toMatchObject({ percent: null, notable: null, sentence: null });
  });

  it('is shown above 15 % in three sessions, and not at 15 %', () => {
    expect(symmetryOf([sides(16), sides(16), sides(16)]).notable).toEqual('right');
    expect(symmetryOf([sides(-16), sides(-16), sides(-16)]).notable).toEqual('left');
    expect(symmetryOf([sides(16), sides(15), sides(16)]).notable).toBeNull();
  });

  it('is not shown when the sides take turns', () => {
    expect(symmetryOf([sides(30), sides(-30), sides(30)])).toMatchObject({ percent: 30, notable: null, sentence: null });
  });

  it('looks at the last three sessions', () => {
    expect(symmetryOf([sides(0), sides(20), sides(20), sides(20)]).notable).toEqual('right');
    expect(symmetryOf([sides(20), sides(20), sides(20), sides(0)]).notable).toBeNull();
  });

  it('is said without blame', () => {
    expect(inEnglish(symmetryOf([sides(20), sides(20), sides(20)]).sentence ?? say``)).toMatch(
      /^In the last three sessions your right side did 20 % more\. Sides often differ/,
    );
  });
});

describe('range by side', () => {
  it('is the median of the full repetitions of each side', () => {
    const reps = [
      rep({ side: 'left', amplitude: 40 }),
      rep({ side: 'left', amplitude: 10, outcome: 'partial' }),
      rep({ side: 'right', amplitude: 50 }),
      rep({ side: 'right', amplitude: 60 }),
    ];
    expect(rangeBySide(reps)).toEqual({ left: 40, right: 55 });
  });

  it('is unknown when a side is missing', () => {
    expect(rangeBySide([rep({ side: 'left' })])).toBeNull();
  });
});
