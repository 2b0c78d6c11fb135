import { describe, expect, it } from 'vitest';
import {
  beginSession,
  currentStep,
  isOver,
  nextSet,
  outcomeOf,
  secondsLeft,
  sessionAfter,
  type SessionEvent,
  type SessionProgress,
} from '../../src/programme/session-progress.ts';
import { secondsOf, stepsOf } from '../../src/programme/steps.ts';
import { asPrescribed } from './done.ts';

/** 0 set-up, 1 set, 2 rest, 3 set, 4 rest, 5 set; 6 set-up, 7 left, 8 change, 9 right; 10 end. */
const steps = stepsOf({ items: ['squat', 'couch-1'].map(asPrescribed), restS: 45 });
const begun = beginSession(steps);
const after = (...events: SessionEvent[]): SessionProgress => events.reduce(sessionAfter, begun);
/** As it was after the first set of squats, resting. */
const resting = ['set-up-done', 'set-done'] as const;

describe('a session', () => {
  it('walks from the set-up over sets and rests to the end', () => {
    const whole = after(
      ...(['set-up-done', 'set-done', 'rest-over', 'set-done', 'rest-over', 'set-stopped'] as const),
      ...(['set-up-done', 'set-done', 'rest-over', 'set-done'] as const),
    );
    expect(isOver(whole)).toBe(true);
    expect(whole.made.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      '1 done',
      '3 done',
      '5 stopped',
      '7 done',
      '9 done',
    ]);
  });

  it.each<[number, SessionEvent[], SessionEvent]>([
    [0, [], 'set-done'],
    [0, [], 'rest-over'],
    [1, ['set-up-done'], 'set-up-done'],
    [1, ['set-up-done'], 'rest-over'],
    [2, [...resting], 'set-done'],
    [2, [...resting], 'set-stopped'],
    [10, ['end'], 'skip'],
    [10, ['end'], 'end'],
  ])('at step %i passes over what comes late: %j, then %s', (at, before, late) => {
    const progress = after(...before);
    expect(progress.at).toBe(at);
    expect(sessionAfter(progress, late)).toBe(progress);
  });

  it('changes nothing in place', () => {
    const before = structuredClone(begun);
    after('set-up-done', 'set-done', 'skip', 'repeat', 'end');
    expect(begun).toEqual(before);
  });

  it('goes on after it was stored', () => {
    const stored: SessionProgress = JSON.parse(JSON.stringify(after(...resting)));
    expect(sessionAfter(stored, 'rest-over')).toEqual(after(...resting, 'rest-over'));
  });
});

describe('skipping', () => {
  it('a set skips the rest after it too', () => {
    const progress = after('set-up-done', 'skip');
    expect([progress.at, outcomeOf(progress, 1)]).toEqual([3, 'skipped']);
  });

  it('a rest goes on at once', () => {
    expect(after(...resting, 'skip').at).toBe(3);
  });

  it('a set-up skips the whole exercise', () => {
    const progress = after('skip');
    expect(progress.at).toBe(6);
    expect([1, 3, 5, 7].map((step) => outcomeOf(progress, step))).toEqual(['skipped', 'skipped', 'skipped', null]);
    expect(isOver(after('skip', 'skip'))).toBe(true);
  });

  it('the last set ends the session', () => {
    expect(isOver(after('skip', 'set-up-done', 'skip', 'skip'))).toBe(true);
  });
});

describe('repeating', () => {
  it('in a rest does the set before once more', () => {
    const progress = after(...resting, 'repeat');
    expect(progress.at).toBe(1);
    const again = sessionAfter(progress, 'set-stopped');
    expect(again.made.map(({ outcome }) => outcome)).toEqual(['done', 'stopped']);
    expect(outcomeOf(again, 1)).toBe('stopped');
  });

  it('brings back a set that was skipped', () => {
    const progress = after('skip', 'repeat');
    expect([progress.at, currentStep(progress).kind]).toEqual([5, 'set']);
  });

  it('at the end does the last set once more', () => {
    const progress = after('skip', 'set-up-done', 'set-done', 'rest-over', 'set-done', 'repeat');
    expect([progress.at, isOver(progress)]).toEqual([9, false]);
  });

  it('has nothing to repeat before the first set', () => {
    expect(after('repeat')).toBe(begun);
  });
});

describe('going back', () => {
  it('goes to the set before, over the rest', () => {
    expect(after(...resting, 'rest-over', 'go-back').at).toBe(1);
    expect(after(...resting, 'go-back').at).toBe(1);
  });

  it('goes from the first set to the set-up, and no further', () => {
    expect(after('set-up-done', 'go-back').at).toBe(0);
    expect(after('go-back')).toBe(begun);
  });

  it('goes from an early end to where it was ended', () => {
    const ended = after(...resting, 'end');
    expect([isOver(ended), ended.endedAt]).toEqual([true, 2]);
    expect(sessionAfter(ended, 'go-back')).toEqual(after(...resting));
  });
});

describe('what is left', () => {
  it('is all of it at the beginning and nothing at the end', () => {
    expect(secondsLeft(begun)).toBe(secondsOf(steps));
    expect(secondsLeft(after('end'))).toBe(0);
  });

  it('names the set that comes next', () => {
    expect(nextSet(begun)).toMatchObject({ exercise: 'squat', set: 1 });
    expect(nextSet(after(...resting))).toMatchObject({ exercise: 'squat', set: 2 });
    expect(nextSet(after('end'))).toBeNull();
  });
});
