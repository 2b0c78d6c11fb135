import { describe, expect, it } from 'vitest';
import { piecesOf, type BarSet } from '../../../src/ui/workout/session-pieces.ts';

const sets = (exercise: string, ...outcomes: BarSet['outcome'][]): BarSet[] => outcomes.map((outcome) => ({ exercise, outcome }));

describe('the pieces of a session', () => {
  it('are one for each exercise, filled by its sets; one that was broken off counts half', () => {
    expect(piecesOf([...sets('squat', 'done', 'stopped', null, null), ...sets('bridge', null)], 2)).toEqual([
      { state: 'next', filled: 0.375 },
      { state: '', filled: 0 },
    ]);
  });

  it('are done when every set was left, and skipped when none of them was done', () => {
    expect(piecesOf([...sets('squat', 'done', 'skipped'), ...sets('bridge', 'skipped', 'skipped')], -1)).toEqual([
      { state: 'done', filled: 0.5 },
      { state: 'skipped', filled: 0 },
    ]);
  });

  it('are two for an exercise that comes twice with another between', () => {
    const session = [...sets('squat', 'done'), ...sets('bridge', null), ...sets('squat', null)];
    expect(piecesOf(session, 1).map(({ state }) => state)).toEqual(['done', 'next', '']);
  });

  it('are none without a set', () => expect(piecesOf([], -1)).toEqual([]));
});
