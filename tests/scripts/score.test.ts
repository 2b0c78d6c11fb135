import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/core/pose.ts';
import { personOf, viewOf, type HandCount } from '../../scripts/measure/people/hand-count.ts';
import { hasNumber, scoreSet, shownIn, type Counted } from '../../scripts/measure/people/score.ts';
import { areKin } from '../../src/recogniser/kin.ts';

const truth = (change: Partial<HandCount> = {}): HandCount => ({
  file: 'a.json',
  exercise: 'squat',
  group: 'real',
  full: 10,
  ...change,
});

const reps = (number: number, side: Side | null = null): Counted['full'] =>
  Array.from({ length: number }, (_, at) => ({ side, peakMs: at * 2000 }));

const counted = (full: number, partial = 0, heldMs: readonly number[] = []): Counted => ({
  full: reps(full),
  partial: reps(partial),
  holds: heldMs.map((each) => ({ heldMs: each })),
});

const off = (of: HandCount, count: Counted): number => scoreSet(of, count).off;

describe('what a set is off', () => {
  it.each([
    [10, 0, 0],
    [8, 2, 0],
    [8, 1, 1],
    [9, 3, 2],
  ])('is told by full and partial repetitions together: %i and %i of 10', (full, partial, expected) => {
    expect(off(truth(), counted(full, partial))).toBe(expected);
  });

  it('is told by the full ones alone where fewer than six in ten are full', () => {
    expect(off(truth(), counted(6, 4))).toBe(0);
    expect(off(truth(), counted(5, 5))).toBe(5);
    expect(off(truth({ full: 5 }), counted(3, 2))).toBe(0);
    expect(off(truth({ full: 1 }), counted(0, 1))).toBe(1);
  });

  it('is the less of repetitions and heights where a recording is cut, of people only', () => {
    expect(off(truth({ full: 3, peaks: 4 }), counted(4))).toBe(0);
    expect(off(truth({ full: 3, peaks: 4 }), counted(3))).toBe(0);
    expect(off(truth({ full: 3, peaks: 4 }), counted(5))).toBe(1);
    expect(off(truth({ full: 3, peaks: 4, group: 'uiprmd-correct' }), counted(4))).toBe(1);
  });

  it('does not take partial ones for repetitions where nothing is to be counted', () => {
    expect(off(truth({ full: 0 }), counted(0, 2))).toBe(0);
    expect(off(truth({ full: 0, peaks: 1 }), counted(1))).toBe(0);
    expect(off(truth({ full: 0, peaks: 3, group: 'must-be-zero' }), counted(0, 2))).toBe(0);
    expect(off(truth({ full: 4, group: 'must-be-zero' }), counted(4))).toBe(4);
  });

  it('is held to the attempts, of any depth, where motion capture is wrong on purpose', () => {
    const wrong = { group: 'uiprmd-incorrect', full: null, attempts: 10 } as const;
    expect(off(truth(wrong), counted(1, 9))).toBe(0);
    expect(off(truth({ ...wrong, full: 4 }), counted(4))).toBe(6);
    expect(off(truth({ group: 'uiprmd-correct', full: null, attempts: 10 }), counted(10))).toBe(0);
  });

  it('is one at least where a time is wrong by more than a second', () => {
    const held = truth({ full: 0, heldS: 30 });
    expect(off(held, counted(0, 0, [20_000, 11_000]))).toBe(0);
    expect(off(held, counted(0, 0, [31_001]))).toBe(1);
    expect(scoreSet(held, counted(0, 0, [])).falselyHeld).toBe(true);
    expect(off(truth({ full: 4, heldS: 30 }), counted(2))).toBe(2);
    expect(off(truth({ full: 0 }), counted(0, 0, [9000]))).toBe(0);
  });

  it('is not asked where there is no number', () => {
    expect(hasNumber(truth({ full: null }))).toBe(false);
    expect(hasNumber(truth({ full: 0 }))).toBe(true);
    expect(hasNumber(truth({ full: null, attempts: 10 }))).toBe(true);
  });
});

describe('left and right', () => {
  const sides = (change: Partial<HandCount>, count: Counted) => scoreSet(truth(change), count).sides;

  it('are not told where nobody has noted them', () => {
    expect(sides({}, counted(3))).toEqual({ told: 0, right: 0 });
  });

  it('are those of all repetitions, partial ones too', () => {
    const count = { full: reps(3, 'left'), partial: reps(1, 'right'), holds: [] };
    expect(sides({ side: 'left' }, count)).toEqual({ told: 4, right: 3 });
    expect(sides({ side: 'left' }, counted(2))).toEqual({ told: 2, right: 0 });
  });

  it('are those of the true repetition whose height is nearest', () => {
    const change = { side: ['left', 'right', 'right'], peakTimesS: [0.2, 1.9, 3.6] } as const;
    expect(sides(change, { full: reps(3, 'right'), partial: [], holds: [] })).toEqual({ told: 3, right: 2 });
  });
});

it('knows which movements are alike', () => {
  expect(areKin('bridge', 'bridge-single')).toBe(true);
  expect(areKin('squat', 'squat')).toBe(true);
  expect(areKin('squat', 'squat-single')).toBe(false);
});

it('takes a series for what it shows, and for nothing where it was only said what it does not show', () => {
  const shown = shownIn([
    truth({ file: 'squats', exercise: 'bridge', group: 'must-be-zero' }),
    truth({ file: 'squats' }),
    truth({ file: 'squats', exercise: 'couch-1', group: 'must-be-zero' }),
    truth({ file: 'walk', exercise: 'couch-1', group: 'must-be-zero' }),
    truth({ file: 'lunge', group: 'near-miss' }),
    truth({ file: 'joints', group: 'uiprmd-incorrect' }),
  ]);
  expect([...shown]).toEqual([
    ['squats', 'squat'],
    ['walk', null],
    ['lunge', 'squat'],
    ['joints', 'squat'],
  ]);
});

it('reads the view from what was noted, and of motion capture from the name', () => {
  const view = (change: Partial<HandCount>) => viewOf(truth(change));
  expect(view({ view: 'side' })).toBe('side');
  expect(view({ view: 'oblique from the feet' })).toBe('oblique');
  expect(view({ view: 'front-oblique 0-13.3, side 13.6-27.4' })).toBe('changing');
  expect(view({ view: 'somewhere' })).toBe('not noted');
  expect(view({ file: 'kick-to-the-side.json.gz' })).toBe('not noted');
  expect(view({ file: 'capture-s06-correct-front.json.gz', group: 'uiprmd-correct' })).toBe('front');
});

it('knows who it is only where that was noted', () => {
  expect(personOf(truth({ file: 'squat-1.json.gz' }))).toBeUndefined();
  expect(personOf(truth({ person: 3 }))).toBe('3');
  expect(personOf(truth({ file: 'squat_x_s01_correct_side.json.gz', group: 'uiprmd-correct' }))).toBe('s01');
  expect(personOf(truth({ file: 'capture-1.json.gz', group: 'uiprmd-correct' }))).toBeUndefined();
});
