import '../english-messages.ts';
import { describe, expect, it } from 'vitest';
import type { PlannedExercise } from '../../src/programme/dose.ts';
import type { DoneExercise, DoneSession } from '../../src/programme/history.ts';
import { ladderById, type LadderId } from '../../src/programme/ladders.ts';
import { eased, painDecision } from '../../src/programme/pain.ts';
import { isLeftOut, standingOn, verdictOf } from '../../src/programme/progression.ts';
import { asPrescribed, doneExercise, doneSession } from './done.ts';

const rungOf = (id: LadderId, index: number): PlannedExercise => {
  const rung = ladderById(id).rungs[index];
  if (!rung) throw new RangeError(`${id} ${index}`);
  return rung;
};

const DAYS = ['2026-03-02', '2026-03-04', '2026-03-06', '2026-03-09', '2026-03-11'];

const sessions = (...each: DoneExercise[]): DoneSession[] =>
  each.map((done, index) => doneSession(DAYS[index] ?? '2026-04-01', 'A', [done]));

/** Bridge: 10, 15, 15 with a hold, then on one leg. */
const bridge = ladderById('bridge');
const [ten, fifteen, held] = [rungOf('bridge', 0), rungOf('bridge', 1), rungOf('bridge', 2)];

describe('how an exercise went', () => {
  const verdict = (how: Parameters<typeof doneExercise>[1]) => verdictOf(doneExercise(fifteen, how), false);

  it('is good with every repetition, form of 80 and pain of 3', () => {
    expect(verdict({ quality: 80, pain: 3 })).toEqual('good');
    expect(verdict({ pain: null })).toEqual('good');
  });

  it('is not good below 80, with one repetition missing, or with a set left out', () => {
    expect(verdict({ quality: 79.9 })).toEqual('fair');
    expect(verdict({ share: 14 / 15 })).toEqual('fair');
    expect(verdict({ sets: 2 })).toEqual('fair');
  });

  it('is poor below 60, or with fewer than two thirds of the repetitions', () => {
    expect(verdict({ quality: 60 })).toEqual('fair');
    expect(verdict({ quality: 59.9 })).toEqual('poor');
    expect(verdict({ share: 10 / 15 })).toEqual('fair');
    expect(verdict({ share: 9 / 15 })).toEqual('poor');
  });

  it('takes form that was not seen for neither good nor poor', () => {
    expect(verdict({ quality: null })).toEqual('unseen');
    expect(verdict({ quality: null, share: 14 / 15 })).toEqual('fair');
    const standing = standingOn(bridge, 1, sessions(doneExercise(fifteen), doneExercise(fifteen, { quality: null })));
    expect(standing).toMatchObject({ at: 1, good: 1 });
    expect(standing.decision?.reason).toEqual('All of it done. Your form could not be checked, so it stays as it is.');
  });

  it('puts pain before everything', () => {
    expect(verdict({ pain: 4 })).toEqual('painful');
    expect(verdict({ pain: 5 })).toEqual('painful');
    expect(verdict({ pain: 6 })).toEqual('too-painful');
    expect(verdictOf(doneExercise(fifteen), true)).toEqual('worse-next-morning');
  });

  it('is judged by its worst set', () => {
    const done = doneExercise(fifteen);
    const [first, ...others] = done.sets;
    expect(first && verdictOf({ ...done, sets: [...others, { ...first, quality: 70 }] }, false)).toEqual('fair');
  });
});

describe('progression', () => {
  it('stays where it begins without a history', () => {
    expect(standingOn(bridge, 1, [])).toMatchObject({ at: 1, planned: fifteen, decision: null });
  });

  it('goes up after two good sessions, and says why', () => {
    const once = standingOn(bridge, 1, sessions(doneExercise(fifteen)));
    expect(once).toMatchObject({ at: 1, good: 1 });
    expect(once.decision?.reason).toEqual('All 15 repetitions with good form. Once more like this, and it goes up.');
    const twice = standingOn(bridge, 1, sessions(doneExercise(fifteen), doneExercise(fifteen)));
    expect(twice).toMatchObject({ at: 2, good: 0 });
    expect(twice.decision?.reason).toEqual('Twice all 15 with full range: now hold two seconds.');
  });

  it.each<[LadderId, number, string]>([
    ['bridge', 0, 'Twice all 10 with full range: now 15 repetitions.'],
    ['bridge', 2, 'Twice all 15 with full range: now Single-leg bridge, 10 repetitions.'],
    ['side-step', 2, 'Twice all 15 with full range: now with the band round your shins.'],
    ['couch', 0, 'Twice all 60 seconds: now 120 seconds.'],
    ['knee-drive', 2, 'Twice all 8 with full range: now hold two seconds.'],
  ])('tells what is new on %s above rung %i', (id, from, reason) => {
    const done = doneExercise(rungOf(id, from));
    expect(standingOn(ladderById(id), from, sessions(done, done)).decision?.reason).toEqual(reason);
  });

  it('lets a fair session between two good ones pass, and a poor one start anew', () => {
    const good = doneExercise(fifteen);
    expect(standingOn(bridge, 1, sessions(good, doneExercise(fifteen, { quality: 70 }), good)).at).toBe(2);
    expect(standingOn(bridge, 1, sessions(good, doneExercise(fifteen, { quality: 50 }), good))).toMatchObject({ at: 1, good: 1 });
  });

  it('goes down after two poor sessions, and not after one', () => {
    const poor = doneExercise(held, { quality: 50 });
    expect(standingOn(bridge, 2, sessions(poor)).decision?.reason).toEqual('Not the best day. Try the same again.');
    const twice = standingOn(bridge, 2, sessions(poor, poor));
    expect(twice.at).toBe(1);
    expect(twice.decision?.reason).toEqual('Twice it did not come out well: for now without the hold.');
  });

  it('stays on the first rung and on the last', () => {
    const poor = doneExercise(ten, { quality: 50 });
    expect(standingOn(bridge, 0, sessions(poor, poor)).at).toBe(0);
    const good = doneExercise(rungOf('bridge', 5));
    const top = standingOn(bridge, 5, sessions(good, good, good));
    expect([top.at, top.decision?.reason]).toEqual([5, 'You are at the top of this one. Keep it, slower and smoother.']);
  });

  it('does not count what was easier than the rung, and counts what was harder', () => {
    expect(standingOn(bridge, 1, sessions(doneExercise(ten), doneExercise(ten)))).toMatchObject({ at: 1, good: 0 });
    expect(standingOn(bridge, 1, sessions(doneExercise(held), doneExercise(held))).at).toBe(2);
  });

  it('counts two sessions of one day once', () => {
    const good = doneExercise(fifteen);
    const day = doneSession('2026-03-02', 'A', [good]);
    expect(standingOn(bridge, 1, [day, day])).toMatchObject({ at: 1, good: 1 });
  });

  it('forgets neither over a gap of three weeks nor with a clock that was set back', () => {
    const good = doneExercise(fifteen);
    const at = (...days: string[]) =>
      standingOn(
        bridge,
        1,
        days.map((day) => doneSession(day, 'A', [good])),
      ).at;
    expect(at('2026-03-02', '2026-03-23')).toBe(2);
    expect(at('2026-03-02', '2025-12-31')).toBe(2);
  });

  it('does not look at other exercises', () => {
    const other = doneExercise(asPrescribed('squat'));
    expect(standingOn(bridge, 1, sessions(other, other)).decision).toBeNull();
  });
});

describe('pain', () => {
  it.each([
    [0, 'go-on'],
    [3, 'go-on'],
    [4, 'ease'],
    [5, 'ease'],
    [6, 'stop'],
    [10, 'stop'],
  ] as const)('of %i means %s', (pain, advice) => {
    expect(painDecision(pain).advice).toBe(advice);
  });

  it('eases to two thirds without hold and band', () => {
    const heavy = {
      exercise: 'clamshell',
      dose: { kind: 'reps', sets: 3, reps: 10, pauseS: 2, load: 'band-above-knees' },
    } as const;
    expect(eased(heavy).dose).toEqual({ kind: 'reps', sets: 3, reps: 7, pauseS: 0, load: 'none' });
    expect(eased(asPrescribed('couch-1')).dose).toMatchObject({ keepS: 120 });
    expect(eased({ ...heavy, dose: { ...heavy.dose, reps: 1 } }).dose).toMatchObject({ reps: 1 });
  });

  it.each([
    ['of 4', { pain: 4 }, false, 'It hurt: for now without the hold.'],
    ['of 6', { pain: 6 }, false, 'It hurt too much: for now without the hold.'],
    ['worse the next morning', {}, true, 'It hurt more the next morning: for now without the hold.'],
  ] as const)('%s goes down at once', (_what, how, worseNextMorning, reason) => {
    const standing = standingOn(bridge, 2, [doneSession('2026-03-02', 'A', [doneExercise(held, how)], { worseNextMorning })]);
    expect([standing.at, standing.decision?.reason]).toEqual([1, reason]);
  });

  it('counts when it ended the exercise before the first set was over', () => {
    const standing = standingOn(bridge, 2, sessions(doneExercise(held, { pain: 7, sets: 0 })));
    expect(standing.at).toBe(1);
  });

  it('above 5 leaves the exercise out for seven days', () => {
    const standing = standingOn(bridge, 2, [doneSession('2026-02-26', 'A', [doneExercise(held, { pain: 6 })])]);
    expect(['2026-02-26', '2026-03-04', '2026-03-05'].map((day) => isLeftOut(standing, day))).toEqual([true, true, false]);
    // The clock that wrote it was years ahead.
    expect(isLeftOut(standing, '2020-01-01')).toBe(false);
  });

  it('of 5 leaves nothing out', () => {
    const standing = standingOn(bridge, 2, [doneSession('2026-02-26', 'A', [doneExercise(held, { pain: 5 })])]);
    expect(isLeftOut(standing, '2026-02-26')).toBe(false);
  });

  it('on the easiest rung says to make it smaller', () => {
    const standing = standingOn(bridge, 0, sessions(doneExercise(ten, { pain: 5 })));
    expect(standing.at).toBe(0);
    expect(standing.decision?.reason).toEqual('It hurt. This is the easiest step: make it smaller and shorter, or leave it out.');
  });
});
