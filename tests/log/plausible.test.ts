import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeEvents, need } from '../../src/gallery/fake-data.ts';
import { fakeSession } from '../../src/gallery/fake-history.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import type { RepRecorded, WorkoutEvent, WorkoutStarted } from '../../src/log/events.ts';
import { isPlausible } from '../../src/log/plausible.ts';
import { workoutsFrom } from '../../src/log/session-log.ts';
import { leftOutOf, setsFrom } from '../../src/log/set-records.ts';
import type { Dose } from '../../src/programme/index.ts';
import { LOG_LIMITS, LONGEST, MOST } from '../../src/programme/limits.ts';
import { entriesFrom } from '../../src/progress/entries.ts';
import { leftBehind } from '../../src/workout/unfinished.ts';

const squat = need(exerciseById('squat'), 'the squat');
const NOW = Date.UTC(2026, 10, 29, 12);
const stamp = { id: 'made', timeMs: NOW, offsetMin: 60 };

const started = (dose: Partial<Extract<Dose, { kind: 'reps' }>>, items = 1): WorkoutStarted => ({
  ...stamp,
  type: 'workout-started',
  workoutId: 'bomb',
  session: 'x',
  name: 'Bomb',
  items: Array.from({ length: items }, () => ({
    exercise: 'squat',
    dose: { kind: 'reps', sets: 3, reps: 15, pauseS: 0, load: 'none', ...dose },
  })),
  plannedSets: 3,
});

const events = fakeEvents(squat, { count: 4, traces: true, heartRate: true });
const aRep = need(
  events.find((event): event is RepRecorded => event.type === 'rep'),
  'a repetition',
);
const withRep = (change: Partial<RepRecorded['rep']>): WorkoutEvent => ({ ...aRep, rep: { ...aRep.rep, ...change } });

describe('a line of the log', () => {
  it('can be, when the app has written it', () => {
    const session = fakeSession('w', 'B', 3, 6);
    expect([...events, ...session].filter((event) => !isPlausible(event))).toEqual([]);
  });

  it.each<[string, (value: number) => WorkoutEvent, readonly [number, number], step: number]>([
    ['its time', (timeMs) => ({ ...started({}), timeMs }), LOG_LIMITS.timeMs, 1],
    ['its offset', (offsetMin) => ({ ...started({}), offsetMin }), LOG_LIMITS.offsetMin, 1],
    ['the sets of an exercise', (sets) => started({ sets }), LOG_LIMITS.sets, 1],
    ['the repetitions of a set', (reps) => started({ reps }), LOG_LIMITS.reps, 1],
    ['a pause', (pauseS) => started({ pauseS }), LOG_LIMITS.holdS, 1],
    ['the exercises of a session', (items) => started({}, Math.max(0, items)), [0, LOG_LIMITS.items[1]], 1],
    ['the rest', (restS) => ({ ...started({}), restS }), LOG_LIMITS.restS, 1],
    ['pain', (pain) => ({ ...stamp, type: 'pain-told', workoutId: 'w', exercise: 'squat', pain }), [0, 10], 1],
    ['effort', (effort) => ({ ...stamp, type: 'effort-told', workoutId: 'w', effort }), [0, 10], 1],
    ['a corrected number', (full) => ({ ...stamp, type: 'count-corrected', setId: 's', full }), [0, 300], 1],
    ['a corrected time', (s) => ({ ...stamp, type: 'time-corrected', setId: 's', heldMs: 1000 * s }), [0, 3600], 0.001],
    ['the clock of a repetition', (at) => withRep({ startMs: at, peakMs: at, endMs: at }), LOG_LIMITS.clockMs, 1e9],
    [
      'the length of a repetition',
      (ms) => withRep({ startMs: 0, peakMs: 0, endMs: ms }),
      [-LOG_LIMITS.withinSetMs[1], LOG_LIMITS.withinSetMs[1]],
      1,
    ],
    ['the height of a repetition', (amplitude) => withRep({ amplitude }), LOG_LIMITS.measure, 1],
  ])('holds %s within its limits, both of them allowed', (_what, made, [least, most], step) => {
    expect([least, most].map((value) => isPlausible(made(value)))).toEqual([true, true]);
    expect(isPlausible(made(most + step))).toBe(false);
    // Fewer than none of a list there are not.
    if (_what !== 'the exercises of a session') expect(isPlausible(made(least - step))).toBe(false);
    expect(isPlausible(made(Number.NaN)) && _what !== 'the exercises of a session').toBe(false);
  });

  it.each<[string, number, (length: number) => WorkoutEvent]>([
    [
      'values of a way',
      MOST.traceValues,
      (length) => ({ ...aRep, trace: { startMs: 0, stepMs: 100, values: Array.from({ length }, () => 0) } }),
    ],
    [
      'findings',
      MOST.findings,
      (length) => withRep({ findings: Array.from({ length }, () => need(aRep.rep.findings[0], 'a finding')) }),
    ],
    [
      'heart beats',
      MOST.beats,
      (length) => ({ ...stamp, type: 'heart-rate', setId: 's', beats: Array.from({ length }, () => ({ timeMs: NOW, bpm: 90 })) }),
    ],
    ['letters of a note', LONGEST.note, (length) => ({ ...stamp, type: 'set-noted', setId: 's', note: 'x'.repeat(length) })],
  ])('has no more %s than the app writes', (_what, most, made) => {
    expect([most, most + 1].map((length) => isPlausible(made(length)))).toEqual([true, false]);
  });

  it.each(['constructor', '__proto__', 'toString', '', 'a b', 'x'.repeat(LONGEST.id + 1)])(
    'cannot be where a name in it is %j, which the app gives to nothing',
    (name) => {
      const [first] = events;
      const start = first?.type === 'set-started' ? first : undefined;
      const named: unknown[] = [
        { ...aRep, id: name },
        { ...aRep, setId: name },
        { ...start, exercise: name },
        { ...start, workoutId: name },
        { ...stamp, type: 'pain-told', workoutId: 'w', exercise: name, pain: 3 },
        { ...started({}), items: [{ ...started({}).items[0], exercise: name }] },
        withRep({ findings: [{ ...need(aRep.rep.findings[0], 'a finding'), rule: name }] }),
      ];
      const lines: WorkoutEvent[] = JSON.parse(JSON.stringify(named));
      expect(lines.map(isPlausible)).toEqual(lines.map(() => false));
    },
  );

  it.each([
    ['outcome', 'constructor'],
    ['outcome', 'good'],
    ['unit', 'toString'],
    ['view', 'above'],
    ['side', 'both'],
  ])('cannot be where the %s of a repetition is %j, for which no screen has a word', (field, word) => {
    const line: WorkoutEvent = JSON.parse(JSON.stringify({ ...aRep, rep: { ...aRep.rep, [field]: word } }));
    expect(isPlausible(line)).toBe(false);
    const all = [...events.filter(({ id }) => id !== aRep.id), line];
    expect([setsFrom(all)[0]?.reps.length, leftOutOf(all)]).toEqual([3, 1]);
  });

  it('cannot be where what every line of its kind has is missing', () => {
    const damaged: WorkoutEvent[] = JSON.parse(
      JSON.stringify([
        { ...stamp, type: 'rep', setId: 's' },
        { ...stamp, type: 'workout-started', workoutId: 'w' },
        { ...stamp, type: 'heart-rate', setId: 's', beats: 5 },
        { type: 'set-noted', setId: 's', note: '' },
        null,
        7,
      ]),
    );
    expect(damaged.map(isPlausible)).toEqual(damaged.map(() => false));
  });

  it('of a kind that only a newer version knows is kept, and adds up to nothing', () => {
    const newer: WorkoutEvent = JSON.parse(JSON.stringify({ ...stamp, type: 'breath', setId: 'set-1' }));
    expect(isPlausible(newer)).toBe(true);
    expect(setsFrom([...events, newer])).toEqual(setsFrom(events));
  });
});

describe('a log in which something cannot be', () => {
  const bomb = started({ sets: 100_000, reps: 100_000 }, 100);

  it('keeps it, says that it is left out, and shows everything else', async () => {
    const log = createMemoryLog([...events, bomb]);
    const all = await log.events();
    expect(all).toHaveLength(events.length + 1);
    expect(leftOutOf(all)).toBe(1);
    expect([setsFrom(all).length, workoutsFrom(all).length]).toEqual([1, 0]);
  });

  it('offers nothing to go on with, and keeps the sets of such a session as sets', () => {
    const sets = setsFrom([...fakeEvents(squat, { workoutId: 'bomb' }), bomb]);
    const workouts = workoutsFrom([bomb]);
    expect(leftBehind(workouts, sets, NOW)).toEqual({ over: [], goOn: null });
    expect(entriesFrom(workouts, sets)).toMatchObject([{ workout: null, sets: [{ id: 'set-1' }] }]);
  });

  it('offers the longest session that can be put together', () => {
    const longest = workoutsFrom([started({ sets: 10, reps: 50 }, 20)]);
    expect(leftBehind(longest, [], NOW).goOn?.setsLeft).toBe(200);
  });

  it('leaves a repetition out that lies a week from its set, and says so', () => {
    const [start] = events;
    const clockMs = start?.type === 'set-started' ? start.clockMs : 0;
    const at = (id: string, startMs: number): WorkoutEvent => ({ ...withRep({ startMs, peakMs: startMs, endMs: startMs }), id });
    const [, weekMs] = LOG_LIMITS.withinSetMs;
    const last = at('last', clockMs + weekMs);
    const beyond = at('beyond', clockMs + weekMs + 1);
    const before = at('before', clockMs - weekMs - 1);
    const countOf = (...more: WorkoutEvent[]) => setsFrom([...events, ...more])[0]?.reps.length;
    expect([countOf(last), countOf(beyond), countOf(before)]).toEqual([5, 4, 4]);
    expect(leftOutOf([...events, last, beyond, before])).toBe(2);
  });

  it('has no more repetitions in a set than a video of hours', () => {
    const many = Array.from({ length: MOST.movements + 5 }, (_, at): WorkoutEvent => ({ ...aRep, id: `rep-${String(at)}` }));
    const [start] = events;
    const all = start ? [start, ...many] : [];
    expect(setsFrom(all)[0]?.reps).toHaveLength(MOST.movements);
    expect(leftOutOf(all)).toBe(5);
  });

  it('bears a session of very many sets', () => {
    const set = need(setsFrom(events)[0], 'a set');
    const sets = Array.from({ length: 150_000 }, (_, at) => ({ ...set, id: String(at), workoutId: 'bomb' }));
    // All of them are the first of three.
    expect(leftBehind(workoutsFrom([started({})]), sets, NOW).goOn?.setsLeft).toBe(2);
  });
});
