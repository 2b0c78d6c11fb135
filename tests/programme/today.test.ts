import { inEnglish } from '../../src/language/english.ts';
import '../english-messages.ts';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/programme/day.ts';
import { isDone, type DoneSession } from '../../src/programme/history.ts';
import { followingPlan, newPlan, plannedSession } from '../../src/programme/plan.ts';
import { todayOf } from '../../src/programme/today.ts';
import { asPrescribed, doneExercise, doneSession, trained } from './done.ts';

/** 2 March 2026 is a Monday. */
const START = '2026-03-02';
/** With all sets of all exercises. */
const three = newPlan(START, { minutes: 40 });
const four = newPlan(START, { minutes: 40, sessionsPerWeek: 4 });

const ids = (items: readonly { exercise: string }[]) => items.map(({ exercise }) => exercise);

/** Trains whenever it is due, for so many sessions. */
function follow(plan: typeof three, sessions: number, whole = false): DoneSession[] {
  const history: DoneSession[] = [];
  for (let day = plan.startDay; history.length < sessions; day = addDays(day, 1)) {
    const { kind, session } = todayOf(plan, history, day);
    const id = session.id === 'A' ? 'A' : 'B';
    if (kind !== 'train') continue;
    history.push(
      whole
        ? doneSession(
            day,
            id,
            session.items.map((item) => doneExercise(item)),
          )
        : trained(day, id),
    );
  }
  return history;
}

describe('the sessions', () => {
  it('are the standing exercises first, then the floor, and the stretch last', () => {
    expect(ids(plannedSession(three, 'A', [], START).items)).toEqual([
      'side-step',
      'hinge-rotation',
      'side-lift-lying',
      'bridge',
      'clamshell',
      'couch-1',
    ]);
    expect(ids(plannedSession(three, 'B', [], START).items)).toEqual([
      'squat',
      'hip-drop',
      'knee-drive',
      'box-abduction',
      // Of session A: the others leave time.
      'side-lift-lying',
      'donkey-bent',
      'couch-1',
    ]);
  });

  it('have fewer sets in less time, and then fewer exercises', () => {
    const setsIn = (minutes: 10 | 20 | 40) =>
      plannedSession(newPlan(START, { minutes }), 'A', [], START).items.map(({ exercise, dose }) => `${dose.sets} × ${exercise}`);
    expect(setsIn(40)).toContain('3 × side-lift-lying');
    expect(setsIn(20)).toEqual(['2 × side-step', '2 × hinge-rotation', '1 × side-lift-lying', '2 × bridge', '1 × clamshell']);
    expect(setsIn(10)).toEqual(['1 × side-step', '1 × hinge-rotation', '1 × side-lift-lying']);
  });

  it('bring what was left out the next time', () => {
    const plan = newPlan(START, { minutes: 10 });
    const first = plannedSession(plan, 'A', [], START).items;
    const history = [
      doneSession(
        START,
        'A',
        first.map((item) => doneExercise(item)),
      ),
      trained('2026-03-04', 'B'),
    ];
    expect(ids(plannedSession(plan, 'A', history, '2026-03-06').items)).toEqual(expect.arrayContaining(['bridge', 'clamshell']));
  });

  it('let the two kicks take turns, the one that was chosen first', () => {
    const plan = newPlan(START, { minutes: 20, kick: 'quad-hip-ext' });
    const kicks = follow(plan, 6, true).flatMap(({ session, exercises }) =>
      session === 'B' ? ids(exercises).filter((id) => id.startsWith('donkey') || id.startsWith('quad')) : [],
    );
    expect(kicks).toEqual(['quad-hip-ext', 'quad-hip-ext', 'donkey-bent']);
  });

  it('begin with the article’s dose, or gently', () => {
    const doseOf = (begin: 'article' | 'gentle') =>
      plannedSession(newPlan(START, { begin, minutes: 40 }), 'A', [], START).items.find(({ exercise }) => exercise === 'bridge');
    expect(doseOf('article')).toEqual({ ...asPrescribed('bridge'), why: 'The full programme.' });
    expect(doseOf('gentle')).toMatchObject({ dose: { reps: 10, pauseS: 0 }, why: 'An easy start.' });
  });

  it('leave out what hurt too much, and say so', () => {
    const history = [doneSession(START, 'A', [doneExercise(asPrescribed('bridge'), { pain: 8 })])];
    const session = plannedSession(three, 'A', history, '2026-03-06');
    expect(ids(session.items)).not.toContain('bridge');
    expect(session.leftOut).toEqual([{ exercise: 'bridge', why: 'Glute bridge rests for a week after pain above 5.' }]);
    expect(ids(plannedSession(three, 'A', history, '2026-03-09').items)).toContain('bridge');
  });
});

describe('today', () => {
  it('begins with A on the first day', () => {
    const today = todayOf(three, [], START);
    expect(today).toMatchObject({
      kind: 'train',
      phase: 'programme',
      why: 'Your first workout: Session A.',
      session: { id: 'A' },
    });
    expect(today.next).toEqual({ session: 'B', day: '2026-03-04', sentence: 'Session B, on Wednesday.' });
    expect(today.progress).toEqual({
      week: 1,
      weeks: 6,
      doneThisWeek: 0,
      perWeek: 3,
      done: 0,
      planned: 18,
      sentence: 'Week 1 of 6 · 0 of 3 done',
    });
  });

  it('waits for the first day', () => {
    const today = todayOf(three, [], '2026-03-01');
    expect(today).toMatchObject({ kind: 'rest', phase: 'before', next: { session: 'A', day: START } });
    expect(today.why).toEqual('Your six weeks begin tomorrow. To begin sooner, choose an earlier first day.');
  });

  it('rests after a session, says why, and lets one train all the same', () => {
    const today = todayOf(three, [trained(START)], START);
    expect(today).toMatchObject({ kind: 'rest', session: { id: 'B' }, next: { session: 'B', day: '2026-03-04' } });
    expect(today.why).toEqual('You trained today. Muscles grow while you rest.');
    expect(inEnglish(todayOf(three, [trained(START)], '2026-03-03').why)).toContain('You trained yesterday');
  });

  it('is due again after one day of rest, with the other session', () => {
    const today = todayOf(three, [trained(START)], '2026-03-04');
    expect(today).toMatchObject({ kind: 'train', session: { id: 'B' }, why: 'Session B is due: you had a day of rest.' });
  });

  it('keeps to three sessions in seven days', () => {
    const history = [trained('2026-03-02'), trained('2026-03-04', 'B'), trained('2026-03-06')];
    const sunday = todayOf(three, history, '2026-03-08');
    expect(sunday).toMatchObject({ kind: 'rest', next: { day: '2026-03-09', sentence: 'Session B, tomorrow.' } });
    expect(inEnglish(sunday.why)).toContain('three times in seven days');
    expect(todayOf(three, history, '2026-03-09').kind).toEqual('train');
  });

  it('gives four sessions in each seven days to who wants four, two of them in a row', () => {
    expect(follow(four, 9).map(({ day }) => day.slice(5))).toEqual([
      '03-02',
      '03-04',
      '03-06',
      '03-08',
      '03-09',
      '03-11',
      '03-13',
      '03-15',
      '03-16',
    ]);
    expect(todayOf(four, follow(four, 4), '2026-03-09')).toMatchObject({
      kind: 'train',
      why: 'Session A is due: with four a week, two days follow each other once.',
    });
  });

  it('gives two days in a row only to who had a day of rest before each of four', () => {
    const after = (...days: number[]) =>
      todayOf(
        four,
        days.map((day) => trained(addDays(START, day))),
        addDays(START, (days.at(-1) ?? 0) + 1),
      ).kind;
    expect(after(0, 2, 4, 6)).toBe('train');
    // One was done a day late, two follow each other already, one was left out, or they are only three.
    expect(after(0, 2, 4, 7)).toBe('rest');
    expect(after(0, 1, 4, 6)).toBe('rest');
    expect(after(0, 3, 6)).toBe('rest');
    expect(after(2, 4, 6)).toBe('rest');
  });

  it('follows six weeks of four, to the day', () => {
    const history = follow(four, 24);
    expect(history.at(-1)?.day).toEqual(addDays(START, 41));
    expect(history.map(({ session }) => session).join('')).toEqual('AB'.repeat(12));
  });

  it('follows six weeks of three, A and B in turn, to the day', () => {
    const history = follow(three, 18);
    expect(history.map(({ session }) => session).join('')).toEqual('ABABABABABABABABAB');
    expect(history.at(-1)?.day).toEqual('2026-04-10');
    expect(todayOf(three, history.slice(0, 17), '2026-04-10').progress.sentence).toEqual('Week 6 of 6 · 2 of 3 done');
  });

  it('counts weeks by sessions: missed days are not lost', () => {
    const today = todayOf(three, [trained('2026-03-02')], '2026-03-12');
    expect(today).toMatchObject({ kind: 'train', session: { id: 'B' }, why: 'Session B is next. You go on where you were.' });
    expect(today.progress).toMatchObject({ week: 1, doneThisWeek: 1 });
  });

  it('welcomes back after three weeks, one step easier for one session', () => {
    const history = [trained('2026-03-02', 'B')];
    const back = todayOf(three, history, '2026-03-23');
    expect(back.why).toEqual('Welcome back after three weeks. Session A is next, one step easier today.');
    const bridge = back.session.items.find(({ exercise }) => exercise === 'bridge');
    expect(bridge).toMatchObject({
      exercise: 'bridge',
      dose: { pauseS: 0 },
      why: 'One step easier, to come back.',
    });
    const again = todayOf(three, [...history, trained('2026-03-23'), trained('2026-03-25', 'B')], '2026-03-27');
    expect(again.session.items.find(({ exercise }) => exercise === 'bridge')).toMatchObject({ dose: { pauseS: 2 } });
  });

  it('is a break from the fourteenth day on', () => {
    const on = (day: string) => todayOf(three, [trained('2026-03-02')], day).why;
    expect(inEnglish(on('2026-03-15'))).toContain('You go on where you were');
    expect(inEnglish(on('2026-03-16'))).toContain('Welcome back after two weeks');
  });

  it('takes two sessions of one day for one day of training and two sessions done', () => {
    const today = todayOf(three, [trained('2026-03-02'), trained('2026-03-02', 'B')], '2026-03-04');
    expect(today).toMatchObject({ kind: 'train', session: { id: 'A' }, progress: { done: 2 } });
  });

  it.each([
    ['a leap day', '2028-02-28', '2028-02-29', '2028-03-01'],
    ['a year', '2026-12-31', '2027-01-01', '2027-01-02'],
    ['the day with 23 hours', '2026-03-28', '2026-03-29', '2026-03-30'],
    ['the day with 25 hours', '2026-10-24', '2026-10-25', '2026-10-26'],
  ])('rests one day across %s', (_what, trainedOn, rest, due) => {
    const plan = newPlan(trainedOn);
    const history = [trained(trainedOn)];
    expect(todayOf(plan, history, rest)).toMatchObject({ kind: 'rest', next: { day: due } });
    expect(todayOf(plan, history, due).kind).toEqual('train');
  });

  it('takes a session dated tomorrow for today’s: somebody flew west', () => {
    expect(todayOf(three, [trained('2026-03-05')], '2026-03-04')).toMatchObject({ kind: 'rest', next: { day: '2026-03-06' } });
  });

  it('neither loses a session nor rests for years when the clock was set back', () => {
    const today = todayOf(three, [trained('2030-01-01')], '2026-03-04');
    expect(today).toMatchObject({ kind: 'train', session: { id: 'B' }, progress: { done: 1 } });
    expect(inEnglish(today.why)).toContain('carries a later date than today');
  });

  it('keeps the order of sessions when the clock was set back between them', () => {
    const history = [trained('2026-03-10'), trained('2026-02-20', 'B')];
    expect(todayOf(three, history, '2026-03-12')).toMatchObject({ session: { id: 'A' }, progress: { done: 2 } });
  });

  it('does not count sessions of before the plan, but rests from them', () => {
    const today = todayOf(three, [trained('2026-03-01')], START);
    expect(today).toMatchObject({ kind: 'rest', session: { id: 'A' }, progress: { done: 0 } });
  });

  it('rests from a session of the user’s own without counting it', () => {
    const own = doneSession(START, 'my-legs', [doneExercise(asPrescribed('squat'))]);
    expect(todayOf(three, [own], START)).toMatchObject({ kind: 'rest', session: { id: 'A' }, progress: { done: 0 } });
  });
});

describe('after six weeks', () => {
  const history = follow(three, 18);

  it('goes on with two sessions a week, if one likes', () => {
    const due = todayOf(three, history, '2026-04-15');
    expect(due).toMatchObject({ kind: 'train', phase: 'after', session: { id: 'A' }, next: { day: '2026-04-17' } });
    expect(inEnglish(due.why)).toMatch(
      /^Six weeks done! Go on to harder exercises, or keep what you have with two short sessions a week\./,
    );
    expect(due.progress.sentence).toEqual('All six weeks · 18 sessions');
  });

  it('begins another six weeks from where one is', () => {
    const again = todayOf(newPlan('2026-04-13', { minutes: 40 }), history, '2026-04-13');
    expect(again.progress).toMatchObject({ week: 1, done: 0 });
    expect(ids(again.session.items)).toContain('bridge-single');
  });
});

describe('donkey kicks', () => {
  const kicks = (day: string) => doneSession(day, null, [doneExercise(asPrescribed('donkey-bent'))]);

  it('are offered on a day of rest', () => {
    const { extras } = todayOf(three, [trained(START)], '2026-03-03');
    expect(extras).toMatchObject([
      { exercise: 'donkey-bent', why: 'Up to 5 days a week · 0 so far' },
      { exercise: 'couch-1', dose: { keepS: 180 }, why: 'When you are warm: after a run or a walk' },
    ]);
  });

  it('ask for no day of rest themselves', () => {
    expect(todayOf(three, [kicks(START)], START).kind).toEqual('train');
  });

  it('are offered five times in seven days, and not a sixth time', () => {
    const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
    const resting = (history: DoneSession[], day: string) =>
      todayOf(three, [trained(addDays(day, -1)), ...history], day).extras.filter(({ exercise }) =>
        exercise.startsWith('donkey-'),
      );
    expect(resting(days.slice(0, 4).map(kicks), '2026-03-07')).toHaveLength(1);
    expect(resting(days.map(kicks), '2026-03-07')).toHaveLength(0);
    expect(resting(days.map(kicks), '2026-03-09')).toHaveLength(1);
  });

  it('are not offered twice a day, nor after they hurt', () => {
    const kicksOn = (history: DoneSession[]) =>
      ids(todayOf(three, history, '2026-03-03').extras).filter((id) => id === 'donkey-bent');
    expect(kicksOn([trained(START), kicks('2026-03-03')])).toEqual([]);
    const hurt = doneSession(START, 'B', [
      doneExercise(asPrescribed('donkey-bent'), { pain: 7 }),
      doneExercise(asPrescribed('squat')),
    ]);
    expect(kicksOn([hurt])).toEqual([]);
  });
});

describe('the six weeks after six weeks', () => {
  const history = follow(three, 18, true);
  const atItem = (plan: typeof three, exercise: string) =>
    [...plannedSession(plan, 'A', history, '2026-04-13').items, ...plannedSession(plan, 'B', history, '2026-04-13').items].find(
      (item) => item.exercise === exercise,
    );

  it('are harder from the start where the full dose was reached', () => {
    const stronger = followingPlan(three, 'stronger', '2026-04-13');
    expect(stronger).toEqual({ ...three, phase: 'stronger', startDay: '2026-04-13', strongerSince: '2026-04-13' });
    expect(atItem(stronger, 'squat-single')).toBeDefined();
    const onlyBegun = plannedSession(
      followingPlan(newPlan(START, { begin: 'gentle', minutes: 40 }), 'stronger', START),
      'B',
      [],
      START,
    );
    expect(ids(onlyBegun.items)).toContain('squat');
  });

  it('stay as hard when strength is only kept', () => {
    const stronger = followingPlan(newPlan(START, { minutes: 40 }), 'stronger', START);
    const first = plannedSession(stronger, 'B', [], START).items;
    expect(ids(first)).toEqual(expect.arrayContaining(['squat-single', 'hip-hike']));
    const kept = followingPlan(stronger, 'keep', '2026-04-13');
    expect(ids(plannedSession(kept, 'B', [], '2026-04-13').items)).toEqual(expect.arrayContaining(['squat-single', 'hip-hike']));
  });

  it('are two sessions of twenty minutes a week when strength is kept, and end too', () => {
    const keep = followingPlan(three, 'keep', '2026-04-13');
    expect(keep).toMatchObject({ minutes: 20, sessionsPerWeek: 3, phase: 'keep' });
    expect(todayOf(keep, history, '2026-04-13').progress).toMatchObject({ perWeek: 2, planned: 12, done: 0 });
  });
});

describe('done', () => {
  const session = (made: number, plannedSets: number) =>
    doneSession(START, 'A', [doneExercise(asPrescribed('squat'), { sets: made })], { plannedSets });

  it('means half of the sets', () => {
    expect([isDone(session(5, 10)), isDone(session(4, 10)), isDone(session(0, 0))]).toEqual([true, false, false]);
  });

  it('leaves a session that was broken off due', () => {
    expect(todayOf(three, [session(4, 10)], '2026-03-04')).toMatchObject({ session: { id: 'A' }, progress: { done: 0 } });
  });
});
