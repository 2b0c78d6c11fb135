import '../../english-messages.ts';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/events.ts';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { calendarOf } from '../../../src/data/export/report-calendar.ts';
import { reportFrom, type ReportInput } from '../../../src/data/export/report.ts';
import { articleDose, LADDERS, newPlan } from '../../../src/programme/index.ts';
import { historyFrom } from '../../../src/workout/history.ts';
import { EVENING_MS, hold, rep, repsOf, setOf, workoutOf } from './training.ts';

const DAY_MS = 86_400_000;
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

const reportOf = (change: Partial<Omit<ReportInput, 'history'>>) => {
  const input = {
    workouts: [],
    sets: [],
    exercises: EXERCISES,
    plan: null,
    period: NOVEMBER,
    firstWeekday: 1,
    ...change,
  };
  return reportFrom({ ...input, history: historyFrom(input.workouts, input.sets) });
};
const only = (change: Partial<Omit<ReportInput, 'history'>>) => {
  const { exercises } = reportOf(change);
  if (!exercises[0]) throw new Error('No exercise is in the report.');
  return exercises[0];
};

const finding = (rule: string, state: Finding['state']): Finding => ({ rule, state, confidence: 'high', grade: 'article' });

/** A session of clamshells on a day of November, so many full repetitions on each side. */
const clamshells = (date: number, { left = 10, right = 10, peak = 40, pain = 0 } = {}) => {
  const id = `workout-${date}`;
  const startedMs = Date.UTC(2026, 10, date, 18);
  const workout = workoutOf(['clamshell'], { id, startedMs, pain: { clamshell: pain }, effort: 5, note: `On the ${date}th` });
  const of = (side: 'left' | 'right', count: number, at: number) =>
    setOf({ exercise: 'clamshell', workoutId: id, startedMs: startedMs + at, reps: repsOf(count, { side, peak }) });
  return { workout, sets: [of('left', left, 0), of('right', right, 120_000)] };
};
const both = (...made: ReturnType<typeof clamshells>[]) => ({
  workouts: made.map(({ workout }) => workout),
  sets: made.flatMap(({ sets }) => sets),
});

describe('the days of a report', () => {
  it('are both in it, the first and the last', () => {
    const on = (day: number) => setOf({ startedMs: Date.UTC(2026, 10, day, 12), reps: repsOf(3) });
    const { sessions } = reportOf({ sets: [on(0), on(1), on(30), on(31)] });
    expect(sessions.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-30']);
  });

  it('are those of the place where it was done', () => {
    const late = (startedOffsetMin: number) =>
      setOf({ startedMs: Date.UTC(2026, 10, 30, 23, 30), startedOffsetMin, reps: repsOf(3) });
    expect(reportOf({ sets: [late(29)] }).sessions).toHaveLength(1);
    expect(reportOf({ sets: [late(30)] }).sessions).toHaveLength(0);
  });

  it('count by week, weeks without a session as well', () => {
    expect(calendarOf(['2026-11-03', '2026-11-08', '2026-11-17'], { from: '2026-11-03', to: '2026-11-20' }, 1)).toEqual({
      by: 'week',
      blocks: [
        { start: '2026-11-02', count: 2 },
        { start: '2026-11-09', count: 0 },
        { start: '2026-11-16', count: 1 },
      ],
    });
  });

  it('count by month from the fifteenth week on', () => {
    const until = (to: string) => calendarOf(['2026-11-20'], { from: '2026-08-17', to }, 1);
    expect(until('2026-11-22')).toMatchObject({ by: 'week', blocks: { length: 14 } });
    expect(until('2026-11-23').blocks).toEqual([
      { start: '2026-08-01', count: 0 },
      { start: '2026-09-01', count: 0 },
      { start: '2026-10-01', count: 0 },
      { start: '2026-11-01', count: 1 },
    ]);
  });
});

describe('what is in a report', () => {
  it('are sets in front of the camera: no recordings, no sample, nothing thrown away', () => {
    const reps = repsOf(5);
    const sets = [
      setOf({ reps, source: 'file' }),
      setOf({ reps, source: 'sample' }),
      setOf({ reps, how: 'cancelled' }),
      setOf({ reps, how: null }),
    ];
    expect(reportOf({ sets })).toMatchObject({ sessions: [], exercises: [], changes: [], sessionsAsked: null });
  });

  it('says how many sets were asked for and how many were done', () => {
    const half = clamshells(3);
    // Clamshells are asked for on each side; of the second session one set was made.
    const made = both(half, { ...clamshells(5), sets: clamshells(5).sets.slice(0, 1) });
    const { setsAsked, setsDone, usualDone } = only(made);
    const perSession = 2 * (exerciseById('clamshell')?.prescription.sets ?? 0);
    expect([setsAsked, setsDone, usualDone]).toEqual([2 * perSession, 3, 10]);
  });

  it('asks for nothing but itself in a single set, and for nothing in a session without a set', () => {
    expect(only({ sets: [setOf({ reps: repsOf(9) })] })).toMatchObject({ setsAsked: 1, setsDone: 1, usualDone: 9 });
    expect(reportOf({ workouts: [workoutOf(['squat'])] }).exercises).toEqual([]);
  });

  it('has the first dose and the last one', () => {
    const squat = exerciseById('squat');
    if (!squat) throw new Error('The squat is gone.');
    const [early, late] = [10, 15].map((reps, at) => {
      const id = `w${at}`;
      const startedMs = EVENING_MS + at * DAY_MS;
      const items = [{ exercise: 'squat', dose: { ...articleDose(squat), kind: 'reps' as const, reps, pauseS: 0 } }];
      return {
        workout: workoutOf([], { id, startedMs, items }),
        sets: [setOf({ workoutId: id, startedMs, reps: repsOf(reps) })],
      };
    });
    if (!early || !late) throw new Error('Two sessions are needed.');
    const { asked, exercise } = only(both(early, late));
    expect([asked.first, asked.latest]).toMatchObject([{ reps: 10 }, { reps: 15 }]);
    expect(exercise.prescription.reps).toBe(15);
  });
});

describe('an exercise in a report', () => {
  it('has median and highest range of each side, and of the first and the last session', () => {
    const { sides } = only(both(clamshells(3, { peak: 30 }), clamshells(5, { peak: 50, left: 4 }), clamshells(7, { peak: 40 })));
    expect(sides.map(({ side, full, range }) => [side, full, range])).toEqual([
      ['left', 24, { unit: 'deg', median: 40, best: 50, sessions: { first: 30, latest: 40 } }],
      ['right', 30, { unit: 'deg', median: 40, best: 50, sessions: { first: 30, latest: 40 } }],
    ]);
  });

  it('says nothing of change after one session, and nothing of sides that are not told apart', () => {
    expect(only({ sets: [setOf({ reps: [...repsOf(4), rep({ outcome: 'partial' })] })] }).sides).toMatchObject([
      { side: null, full: 4, partial: 1, range: { sessions: null }, held: null, time: null },
    ]);
  });

  it('counts repetitions that were held as long as their own set asked', () => {
    const sets = [setOf({ holdS: 2, reps: [rep({ holdMs: 1800 }), rep({ holdMs: 1799 })] }), setOf({ reps: repsOf(5) })];
    expect(only({ sets }).sides[0]?.held).toEqual({ met: 1, of: 2 });
  });

  it('adds up the time of a timed exercise and has the longest', () => {
    const holds = [hold('left', 5, 60), hold('left', 80, 100), hold('right', 200, 42)];
    const { sides, usualDone } = only({ sets: [setOf({ exercise: 'couch-1', targetS: 180, holds })] });
    expect(sides.map(({ side, time, range }) => [side, time, range])).toEqual([
      ['left', { totalMs: 160_000, longestMs: 100_000 }, null],
      ['right', { totalMs: 42_000, longestMs: 42_000 }, null],
    ]);
    expect(usualDone).toBe(101);
  });

  it('has the rule first that was off in the largest share, and none that was never seen', () => {
    const reps = [
      rep({
        findings: [finding('knees-behind-toes', 'fault'), finding('thighs-level', 'good'), finding('heels-down', 'unobserved')],
      }),
      rep({ findings: [finding('knees-behind-toes', 'unobserved'), finding('thighs-level', 'warn')] }),
    ];
    const { rules } = only({ sets: [setOf({ reps })] });
    expect(rules.map(({ rule, off, close, seen, of }) => [rule.id, off, close, seen, of])).toEqual([
      ['knees-behind-toes', 1, 0, 1, 2],
      ['thighs-level', 0, 1, 2, 2],
    ]);
  });

  it('tells a difference of the sides only after three sessions', () => {
    const sides = (date: number) => {
      const { workout, sets } = clamshells(date);
      const [left, right] = sets;
      const further = right?.reps.map((each) => ({ ...each, amplitude: 60 })) ?? [];
      return { workout, sets: left && right ? [left, { ...right, reps: further }] : [] };
    };
    expect(only(both(sides(3), sides(5))).symmetry).toMatchObject({ percent: null, notable: null });
    expect(only(both(sides(3), sides(5), sides(7))).symmetry).toMatchObject({ percent: 40, notable: 'right' });
  });
});

describe('pain, effort and changes', () => {
  it('come with the heart rate of the session, rests included, where it was measured', () => {
    const { workout, sets } = clamshells(3);
    const heartRate = [100, 140, 111].map((bpm, at) => ({ timeMs: (sets[0]?.startedMs ?? 0) + 40_000 * at, bpm }));
    const measured = sets.map((set, at) => (at === 0 ? { ...set, heartRate } : set));
    const { sessions } = reportOf({ workouts: [workout], sets: measured });
    expect(sessions[0]?.heartRate).toEqual({ mean: 117, max: 140 });
    expect(reportOf({ workouts: [workout], sets }).sessions[0]?.heartRate).toBeNull();
  });

  it('come with each session, in order of time', () => {
    const { sessions, exercises } = reportOf(both(clamshells(7, { pain: 2 }), clamshells(3, { pain: 4 })));
    expect(sessions).toMatchObject([
      {
        day: '2026-11-03',
        name: 'Session A',
        sets: 2,
        effort: 5,
        pain: { pain: 4, exercise: 'clamshell' },
        notes: ['On the 3th'],
      },
      { day: '2026-11-07', pain: { pain: 2 } },
    ]);
    expect(exercises[0]?.pain.map(({ pain }) => pain)).toEqual([4, 2]);
  });

  it('has what changed in the programme with its reason, once, and only in these days', () => {
    const plan = newPlan('2026-10-01');
    const ladder = LADDERS.find(({ id }) => id === 'clamshell');
    const at = ladder?.article ?? 0;
    const made = both(clamshells(3), clamshells(5, { pain: 4 }), clamshells(7), clamshells(9));
    const { changes, sessionsAsked } = reportOf({ ...made, plan });
    expect(sessionsAsked).toBe(3);
    expect(changes).toMatchObject([
      { day: '2026-11-05', change: 'down', from: ladder?.rungs[at], to: ladder?.rungs[at - 1], verdict: 'painful' },
    ]);
    expect(reportOf({ ...made, plan, period: { from: '2026-11-06', to: '2026-11-30' } }).changes).toEqual([]);
  });
});
