import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents, fakeSets, need } from '../../../src/gallery/fake-data.ts';
import { fakeQuarter, fakeSession, pastFrom } from '../../../src/gallery/fake-history.ts';
import type { WorkoutEvent } from '../../../src/log/events.ts';
import { entriesFrom } from '../../../src/progress/entries.ts';
import { exerciseProgress } from '../../../src/progress/exercise-progress.ts';
import type { Week } from '../../../src/progress/weeks.ts';
import { firstWeekdayHere, shortDay } from '../../../src/ui/words/day-words.ts';
import { HistoryController } from '../../../src/ui/history/history-controller.ts';
import { createFakeServices } from '../../../src/gallery/fake-services.ts';
import { exerciseCharts, weeksChart } from '../../../src/ui/progress/progress-charts.ts';
import { recordParts, setHeading, timesWords } from '../../../src/ui/history/record-model.ts';
import { clockWords } from '../../../src/ui/words/words.ts';
import { linesOf, spanOf, ticksOf } from '../../../src/ui/history/timeline-model.ts';

const squat = need(exerciseById('squat'), 'the squat');
const clamshell = need(exerciseById('clamshell'), 'the clamshell');
const MINUTE_MS = 60_000;

describe('when a session was', () => {
  const lasted = (minutes: number) =>
    timesWords({ startedMs: 0, startedOffsetMin: 0, endedMs: minutes * MINUTE_MS, endedOffsetMin: 0 });

  it('says from when to when, and how long', () => {
    expect(lasted(35)).toBe(`${clockWords(0, 0)} to ${clockWords(35 * MINUTE_MS, 0)}, 35 minutes`);
    expect(lasted(1)).toBe(`${clockWords(0, 0)} to ${clockWords(MINUTE_MS, 0)}, 1 minute`);
  });

  it('is told by the clock that the user had then, also where it was changed in between', () => {
    const summerTimeBegins = { startedMs: 0, startedOffsetMin: 60, endedMs: 60 * MINUTE_MS, endedOffsetMin: 120 };
    expect(timesWords(summerTimeBegins)).toBe(
      `${clockWords(60 * MINUTE_MS, 0)} to ${clockWords(180 * MINUTE_MS, 0)}, 60 minutes`,
    );
  });

  it('says only when it began where it has no end, or the clock was changed in it', () => {
    expect(timesWords({ startedMs: 0, startedOffsetMin: 0, endedMs: null, endedOffsetMin: null })).toBe(clockWords(0, 0));
    expect(lasted(-5)).toBe(clockWords(0, 0));
    expect(lasted(600)).toContain('600 minutes');
    expect(lasted(601)).toBe(clockWords(0, 0));
  });
});

describe('the page of a session', () => {
  it('has its exercises in the order in which they were begun, with the pain that was told', () => {
    const { workouts, sets } = pastFrom(fakeSession('w', 'B', 0, 11));
    const parts = entriesFrom(workouts, sets).flatMap((entry) => recordParts(entry, EXERCISES, sets));
    expect(parts.map(({ id, sets: own, summary }) => [id, own.length, summary?.pain])).toEqual([
      ['squat', 2, 2],
      ['donkey-bent', 2, null],
      ['couch-3', 2, null],
    ]);
  });

  it('compares with what came before, not with what came after', () => {
    const { workouts, sets } = pastFrom([
      ...fakeSession('old', 'B', 9, 6),
      ...fakeSession('then', 'B', 4, 11),
      ...fakeSession('now', 'B', 0, 13),
    ]);
    const then = entriesFrom(workouts, sets).find(({ id }) => id === 'then');
    const [squats] = then ? recordParts(then, EXERCISES, sets) : [];
    expect(squats?.summary?.notes).toContainEqual({ kind: 'good', sentence: '8 full repetitions more than last time.' });
  });

  it('keeps the sets of an exercise that this version does not know', () => {
    const sets = fakeSets([squat, { id: 'a' }]);
    const [part] = entriesFrom([], sets).flatMap((entry) => recordParts(entry, [], sets));
    expect(part).toMatchObject({ name: 'squat', summary: null });
    expect(part?.sets).toHaveLength(1);
  });

  it('names the side of a set that has only one', () => {
    const [both] = fakeSets([clamshell, { count: 24 }]);
    const left = both && { ...both, perSide: false, reps: both.reps.filter(({ side }) => side === 'left') };
    expect(both && setHeading(both)).toMatch(/^Set 1: left 10, right 9 of/);
    expect(left && setHeading(left)).toMatch(/^Set 1, Left: /);
  });
});

describe('a line of time', () => {
  const [set] = fakeSets([squat, { traces: true, count: 6 }]);
  const known = need(set, 'a set');
  const span = need(spanOf(known) ?? undefined, 'a span');

  it('begins with the set, and ends with its last movement', () => {
    expect(span.fromMs).toBe(0);
    expect(span.secondsAt(known.clockMs)).toBe(0);
    expect(span.shareAt(known.reps.at(-1)?.endMs ?? 0)).toBe(1);
  });

  it('leaves out a wait of more than 20 seconds before the first movement', () => {
    const late = (waitMs: number) => spanOf({ ...known, clockMs: (known.reps[0]?.startMs ?? 0) - waitMs })?.fromMs;
    expect(late(20_000)).toBe(0);
    expect(late(20_001)).toBe(1);
  });

  it('is none where nothing happened', () => {
    expect(spanOf({ reps: [], holds: [], clockMs: 0 })).toBeNull();
  });

  it('has its moments apart: every ten seconds, or more where there is less room', () => {
    expect(ticksOf(span, 5).map(({ ms }) => ms)).toEqual([0, 10_000, 20_000].filter((ms) => ms <= 1000 * span.seconds));
    expect(ticksOf(span, 10.1).map(({ ms }) => ms)).toEqual([0]);
  });

  it('draws each movement, broken where nothing was seen', () => {
    expect(linesOf(known, span)).toHaveLength(7);
    expect(linesOf({ ...known, traces: [] }, span)).toHaveLength(6);
  });

  it('draws nothing of what came before its left end', () => {
    const early = { startMs: span.startsMs - 500, stepMs: 100, values: [0, 0, 0, 0, 0, 0.5, 1] };
    expect(linesOf({ reps: known.reps, traces: [early] }, span)).toEqual(['0.00,1.000 0.10,0.500']);
  });
});

describe('the charts', () => {
  const { sets } = pastFrom(fakeQuarter());
  const chartsOf = (id: string, count: number) => {
    const exercise = need(exerciseById(id), id);
    const progress = exerciseProgress(exercise, sets);
    return exerciseCharts({ ...progress, sessions: progress.sessions.slice(0, count) });
  };

  it('show repetitions, range and form of a counted exercise, time and form of a timed one', () => {
    expect(chartsOf('squat', 9).map(({ title }) => title)).toEqual(['Full repetitions', 'Range of motion', 'Form']);
    expect(chartsOf('couch-3', 9).map(({ title }) => title)).toEqual(['Time held', 'Form']);
  });

  it('are none with one session: a trend needs more', () => {
    expect(chartsOf('squat', 1)).toEqual([]);
  });

  it('say where it began, where it is and the most there was', () => {
    expect(chartsOf('squat', 2)[0]?.sentence).toBe(
      `From 14 on ${shortDay('2024-12-05')} to 12 on ${shortDay('2024-12-10')}; best 14.`,
    );
  });

  it('have a value for every label in every series', () => {
    for (const { labels, series } of chartsOf('squat', 9))
      expect(series.map(({ values }) => values.length)).toEqual(series.map(() => labels.length));
  });

  it('mark times at whole minutes, and further apart where that would be more than five', () => {
    const exercise = need(exerciseById('couch-3'), 'the stretch');
    const progress = exerciseProgress(exercise, sets);
    const stepFor = (heldMs: number) =>
      exerciseCharts({ ...progress, sessions: progress.sessions.map((session) => ({ ...session, heldMs })) })[0]?.step;
    expect([300_000, 300_001, 600_000].map(stepFor)).toEqual([60, 120, 120]);
    expect(chartsOf('squat', 9)[0]?.step).toBeUndefined();
  });

  it('show twelve weeks', () => {
    const week = (at: number): Week => ({ start: '2025-03-03', sessions: at, aim: 3, isPlanned: true, isReached: at === 3 });
    const model = weeksChart(Array.from({ length: 13 }, (_, at) => week(at)));
    expect(model.labels).toHaveLength(12);
    expect(model.sentence).toBe('Goal met in 1 of 12 weeks (hollow = missed).');
    expect(model.series[0]?.hollow?.filter((hollow) => !hollow)).toHaveLength(1);
  });
});

describe('weeks begin', () => {
  it('where the user lives', () => {
    expect([firstWeekdayHere(['en-GB']), firstWeekdayHere(['en-US']), firstWeekdayHere(['ar-EG'])]).toEqual([1, 7, 6]);
  });
});

describe('what is changed of the past', () => {
  const open = async (events: readonly WorkoutEvent[]) => {
    const services = createFakeServices({ exercises: EXERCISES, events });
    const refresh = async (): Promise<void> => controller.update(await services.log.records());
    const controller: HistoryController = new HistoryController({ services, refresh });
    await refresh();
    return { controller, services };
  };

  it('is written and shown at once', async () => {
    const { controller, services } = await open(fakeSession('w', 'A', 0, 6));
    await controller.note({ type: 'effort-told', workoutId: 'w', effort: 9 });
    await controller.changeSet('w-0-1', { type: 'count-corrected', full: 3 });
    expect(services.calls).toEqual(['note effort-told', 'change count-corrected']);
    expect(controller.entryById('w')?.workout?.effort).toBe(9);
    expect(controller.entryById('w')?.sets[0]?.counts.full).toBe(3);
  });

  it('can be brought back after it was deleted: a set, the last set, the session', async () => {
    const { controller } = await open([...fakeSession('w', 'A', 0, 6), ...fakeEvents(squat, { id: 'single' })]);
    await controller.changeSet('w-0-1', { type: 'set-deleted' });
    expect(controller.entryById('w')?.sets).toHaveLength(5);
    await controller.changeSet('single', { type: 'set-deleted' });
    expect(controller.entryById('single')).toBeNull();
    for (const deleted of [...controller.deletedFrom('w'), ...controller.deletedFrom('single')])
      await controller.restore(deleted);
    expect(controller.entryById('w')?.sets).toHaveLength(6);
    expect(controller.entryById('single')?.sets).toHaveLength(1);
    await controller.note({ type: 'workout-deleted', workoutId: 'w' });
    expect(controller.entryById('w')).toBeNull();
    const [deleted] = controller.deletedFrom('w');
    if (deleted) await controller.restore(deleted);
    expect(controller.entryById('w')?.sets).toHaveLength(6);
    expect(controller.deletedFrom('w')).toEqual([]);
  });

  it('is no longer offered to be brought back once another tab has done so', async () => {
    const { controller, services } = await open(fakeEvents(squat, { id: 'single' }));
    await controller.changeSet('single', { type: 'set-deleted' });
    expect(controller.deletedFrom('single')).toHaveLength(1);
    await services.log.changeSet('single', { type: 'set-restored' });
    controller.update(await services.log.records());
    expect(controller.deletedFrom('single')).toEqual([]);
  });
});
