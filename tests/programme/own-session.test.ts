import '../english-messages.ts';
import { describe, expect, it } from 'vitest';
import { bridge } from '../../src/exercises/bridge.ts';
import { couch1 } from '../../src/exercises/couch-1.ts';
import { squat } from '../../src/exercises/squat.ts';
import {
  checkOwnSession,
  newOwnSession,
  plannedFromOwn,
  withDose,
  withExercise,
  withItemMoved,
  withoutItem,
} from '../../src/programme/own-session.ts';

const session = [squat, bridge, couch1].reduce(withExercise, newOwnSession('1', 'Evening'));
const ids = ({ items }: { items: readonly { exercise: string }[] }) => items.map(({ exercise }) => exercise);

describe('putting a session together', () => {
  it('adds exercises with the article’s dose', () => {
    expect(session.items[1]?.dose).toEqual({ kind: 'reps', sets: 3, reps: 15, pauseS: 2, load: 'none' });
    expect(session.items[2]?.dose).toEqual({ kind: 'time', sets: 1, keepS: 180, load: 'none' });
  });

  it('takes one out', () => {
    expect(ids(withoutItem(session, 1))).toEqual(['squat', 'couch-1']);
  });

  it.each([
    [0, 2, ['bridge', 'couch-1', 'squat']],
    [2, 0, ['couch-1', 'squat', 'bridge']],
    [0, 99, ['bridge', 'couch-1', 'squat']],
    [2, -1, ['couch-1', 'squat', 'bridge']],
    [1, 1, ['squat', 'bridge', 'couch-1']],
    [7, 0, ['squat', 'bridge', 'couch-1']],
  ])('moves number %i to %i', (from, to, order) => {
    expect(ids(withItemMoved(session, from, to))).toEqual(order);
  });

  it('changes one dose and leaves what was there as it was', () => {
    const dose = { kind: 'reps', sets: 2, reps: 8, pauseS: 0, load: 'none' } as const;
    expect(withDose(session, 0, dose).items[0]?.dose).toEqual(dose);
    expect(session.items[0]?.dose).toMatchObject({ sets: 3 });
  });

  it('is walked like a session of the plan', () => {
    expect(plannedFromOwn(session)).toMatchObject({ id: '1', name: 'Evening', restS: 45, leftOut: [] });
  });

  it('begins with the warm-up unless that is switched off, or an earlier version knew of none', () => {
    const { warmUp: isNew, ...former } = session;
    expect(isNew).toBe(true);
    expect(plannedFromOwn(session).warmUp).toBe(true);
    expect(plannedFromOwn({ ...session, warmUp: false }).warmUp).toBe(false);
    expect(plannedFromOwn(former).warmUp).toBe(false);
  });
});

describe('reading a session', () => {
  const problem = (data: unknown) => checkOwnSession(data).problem;
  const item = (exercise: string, dose: object) => ({
    ...session,
    items: [{ exercise, dose: { kind: 'reps', sets: 3, reps: 15, pauseS: 0, load: 'none', ...dose } }],
  });

  it('gives back what was stored as text', () => {
    expect(checkOwnSession(JSON.parse(JSON.stringify(session)))).toEqual({ session, problem: null });
  });

  it('leaves one of an earlier version as it is, and a warm-up that is no choice away', () => {
    const { warmUp: isNew, ...former } = session;
    expect(isNew).toBe(true);
    expect(checkOwnSession(former).session).toStrictEqual(former);
    expect(checkOwnSession({ ...session, warmUp: 'perhaps' }).session).toStrictEqual(former);
    expect(checkOwnSession({ ...session, warmUp: false }).session).toStrictEqual({ ...session, warmUp: false });
  });

  it('takes the limits themselves', () => {
    expect(problem(item('squat', { sets: 10, reps: 100, pauseS: 10 }))).toBeNull();
    expect(problem(item('squat', { sets: 1, reps: 1 }))).toBeNull();
    expect(problem({ ...session, restS: 0 })).toBeNull();
    expect(problem({ ...session, restS: 300 })).toBeNull();
  });

  it.each([
    [item('handstand', {}), 'This version does not know the exercise “handstand”.'],
    [item('squat', { reps: 101 }), 'Squat: choose 1 to 100 repetitions.'],
    [item('squat', { reps: 0 }), 'Squat: choose 1 to 100 repetitions.'],
    [item('squat', { reps: 7.5 }), 'Squat: choose 1 to 100 repetitions.'],
    [item('squat', { reps: Number.NaN }), 'Squat: choose 1 to 100 repetitions.'],
    [item('squat', { reps: '15' }), 'Squat: choose 1 to 100 repetitions.'],
    [item('squat', { sets: 11 }), 'Squat: choose 1 to 10 sets.'],
    [item('squat', { pauseS: 11 }), 'Squat: choose 0 to 10 seconds of hold.'],
    [item('squat', { load: 'piano' }), 'Squat: this kind of band or weight is not known.'],
    [item('squat', { load: 'toString' }), 'Squat: this kind of band or weight is not known.'],
    [item('squat', { kind: 'time', keepS: 60 }), 'Squat is counted: choose repetitions.'],
    [item('couch-1', {}), 'Couch stretch, hands on the floor is kept for a time: choose seconds.'],
    [item('couch-1', { kind: 'time', keepS: 601 }), 'Couch stretch, hands on the floor: choose 5 to 600 seconds.'],
    [{ ...session, items: [] }, 'Choose at least one exercise.'],
    [{ ...session, items: Array(21).fill(session.items[0]) }, 'Choose at most 20 exercises.'],
    [{ ...session, restS: 301 }, 'Rest: choose 0 to 300 seconds.'],
    [{ ...session, name: '  ' }, 'Give the session a name.'],
    [{ ...session, name: 'x'.repeat(61) }, 'Choose a name of at most 60 letters.'],
    [{ ...session, id: 'A' }, 'This session has no id of its own.'],
    [{ ...session, version: 2 }, 'This session was saved by another version and cannot be read.'],
    [null, 'This session was saved by another version and cannot be read.'],
  ])('says what is wrong: %#', (data, sentence) => {
    expect(checkOwnSession(data)).toEqual({ session: null, problem: sentence });
  });
});
