import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import { fakeSets, need } from '../../src/gallery/fake-data.ts';
import { fakeSession, pastFrom } from '../../src/gallery/fake-history.ts';
import { entriesFrom } from '../../src/progress/entries.ts';
import { formOf, minutesOf, painOf } from '../../src/progress/entry-facts.ts';

const squat = need(exerciseById('squat'), 'the squat');
const set = need(fakeSets([squat, { id: 'a' }])[0], 'a set');
const { workouts, sets } = pastFrom(fakeSession('w', 'A', 0, 10));
const session = need(entriesFrom(workouts, sets)[0], 'a session');
const workout = need(session.workout ?? undefined, 'its record');

describe('the minutes of an entry', () => {
  it('are those from the beginning of a session to its end', () => expect(minutesOf(session)).toBe(32));

  it('are rounded, and one at least', () => {
    const lasting = (ms: number) => minutesOf({ ...session, startedMs: 0, workout: { ...workout, endedMs: ms } });
    expect([0, 89_999, 90_000].map(lasting)).toEqual([1, 1, 2]);
  });

  it('of a session that was cut short are those until the end of its last set', () => {
    const cut = [
      { ...set, startedMs: 0, endedMs: 60_000 },
      { ...set, startedMs: 90_000, endedMs: 240_000 },
    ];
    expect(minutesOf({ startedMs: 0, workout: null, sets: cut })).toBe(4);
  });
});

describe('the pain of an entry', () => {
  const told = (...pain: number[]) =>
    painOf({ workout: { ...workout, pain: Object.fromEntries(pain.map((each, at) => [String(at), each])) } });

  it('is the worst that was told; up to three one may go on with', () => {
    expect(told(0, 0)).toEqual({ pain: 0, grading: 'good' });
    expect(told(1, 3, 0)).toEqual({ pain: 3, grading: 'fair' });
    expect(told(0, 4)).toEqual({ pain: 4, grading: 'poor' });
  });

  it('is unknown where nobody was asked or answered', () => {
    expect(told()).toBeNull();
    expect(painOf({ workout: null })).toBeNull();
  });
});

describe('the form of an entry', () => {
  it('is the mean score of what the camera saw of it', () => {
    const form = need(formOf({ sets: [set] }, EXERCISES) ?? undefined, 'a form');
    expect(form.score).toBeGreaterThanOrEqual(0);
    expect(form.score).toBeLessThanOrEqual(100);
    expect(formOf({ sets: [set, set] }, EXERCISES)).toEqual(form);
  });

  it('is unknown of a recording, of an exercise that is not known, and where no form was seen', () => {
    expect(formOf({ sets: [{ ...set, source: 'file' }] }, EXERCISES)).toBeNull();
    expect(formOf({ sets: [set] }, [])).toBeNull();
    expect(formOf({ sets: [{ ...set, reps: [] }] }, EXERCISES)).toBeNull();
  });
});
