import fc from 'fast-check';
import { at, pathsIn, replaced } from './paths.ts';
import type { Finding, Hold, Rep } from '../../../src/core/events.ts';
import type { SignalTrace } from '../../../src/core/counting/signal-trace.ts';
import type { PlannedExercise } from '../../../src/programme/index.ts';
import { CORRECTION_LIMITS, LOG_LIMITS, LONGEST_NAME, MOST, type Limits } from '../../../src/programme/limits.ts';
import type { LoggedEvent } from '../../../src/log/events.ts';

/** Random logs: every kind of event with every field, in sets and sessions that share ids, so that they add up to something. */

const idOf = (kind: string, count: number): fc.Arbitrary<string> => fc.nat(count - 1).map((at) => `${kind}-${at}`);

const setId = idOf('set', 4);
const workoutId = idOf('workout', 3);
const ruleId = idOf('rule', 5);
const recording = idOf('recording', 3);
const exercise = fc.constantFrom('squat', 'bridge', 'couch-1', 'of-the-future');

/** Whole numbers within limits, and often at their very ends. */
const whole = ([min, max]: Limits): fc.Arbitrary<number> =>
  fc.oneof({ arbitrary: fc.integer({ min, max }), weight: 4 }, { arbitrary: fc.constantFrom(min, max), weight: 1 });
/** Any number within limits, and often one of their ends. */
const within = ([min, max]: Limits): fc.Arbitrary<number> =>
  fc.oneof({ arbitrary: fc.double({ min, max, noNaN: true }), weight: 4 }, { arbitrary: fc.constantFrom(min, max), weight: 1 });

const timeMs = fc.oneof(fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 0) }), whole(LOG_LIMITS.timeMs));
const offsetMin = whole(LOG_LIMITS.offsetMin);
/** Half of what a set may take to either side: whatever two of them are, they are of one set. */
const HALF_MS = LOG_LIMITS.withinSetMs[1] / 2;
const clockMs = fc.oneof(fc.integer({ min: -60_000, max: 600_000 }), within([-HALF_MS, HALF_MS]));
const measure = within(LOG_LIMITS.measure);
const durationMs = fc.oneof(fc.integer({ min: 0, max: 600_000 }), whole(LOG_LIMITS.withinSetMs));
const reps = whole(LOG_LIMITS.reps);
const sets = whole(LOG_LIMITS.sets);
const setNumber = whole(LOG_LIMITS.setNumber);
const side = fc.constantFrom('left' as const, 'right' as const, null);
const view = fc.constantFrom('front' as const, 'oblique' as const, 'side' as const);
const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.slice(0, LONGEST_NAME));
const seconds = whole(LOG_LIMITS.seconds);
const holdS = whole(LOG_LIMITS.holdS);

/** Fields that may be left out are left out here and there. */
const some = <T, K extends keyof T>(fields: { [P in keyof T]: fc.Arbitrary<T[P]> }, needed: K[]) =>
  fc.record(fields, { requiredKeys: needed });

const finding: fc.Arbitrary<Finding> = some(
  {
    rule: ruleId,
    state: fc.constantFrom('good' as const, 'warn' as const, 'fault' as const, 'unobserved' as const),
    value: measure,
    confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    grade: fc.constantFrom('safety' as const, 'article' as const, 'advice' as const),
    reason: fc.constantFrom('view' as const, 'hidden' as const, 'too-short' as const),
    cue: words,
  },
  ['rule', 'state', 'confidence', 'grade'],
);
const findings = fc.array(finding, { maxLength: 3 });

const hold: fc.Arbitrary<Hold> = some({ side, startMs: clockMs, endMs: clockMs, heldMs: durationMs, findings }, [
  'side',
  'startMs',
  'endMs',
  'heldMs',
]);

const rep: fc.Arbitrary<Rep> = some(
  {
    outcome: fc.constantFrom('full' as const, 'partial' as const, 'void' as const),
    index: whole([0, MOST.movements]),
    side,
    startMs: clockMs,
    peakMs: clockMs,
    endMs: clockMs,
    amplitude: measure,
    peak: measure,
    unit: fc.constantFrom('deg' as const, 'trunk' as const, 'leg' as const, 'shoulders' as const),
    holdMs: durationMs,
    hold,
    view,
    findings,
    reason: words,
    voidReason: fc.constantFrom(
      'lost' as const,
      'left-pose' as const,
      'other-movement' as const,
      'unclear' as const,
      'cut' as const,
    ),
  },
  ['outcome', 'index', 'side', 'startMs', 'peakMs', 'endMs', 'amplitude', 'peak', 'unit', 'holdMs', 'view', 'findings'],
);

const trace: fc.Arbitrary<SignalTrace> = fc.record({
  startMs: clockMs,
  stepMs: whole(LOG_LIMITS.traceStepMs),
  values: fc.array(fc.option(measure), { maxLength: 5 }),
});

const load = fc.constantFrom('none' as const, 'band-above-knees' as const, 'weights' as const);
const planned: fc.Arbitrary<PlannedExercise> = fc.record({
  exercise,
  dose: fc.oneof(
    fc.record({ kind: fc.constant('reps' as const), sets, reps, pauseS: holdS, load }),
    fc.record({ kind: fc.constant('time' as const), sets, keepS: seconds, load }),
  ),
});

const stamp = { timeMs, offsetMin, order: fc.integer({ min: 1, max: 1000 }) };
const ofSet = { ...stamp, setId };
const ofWorkout = { ...stamp, workoutId };
const type = <T extends string>(name: T) => fc.constant(name);

/** Without an id: a log gives each its own. */
const fact = fc.oneof(
  fc.record(
    {
      ...ofSet,
      type: type('set-started'),
      exercise,
      source: fc.constantFrom('camera' as const, 'file' as const, 'sample' as const),
      targetReps: reps,
      targetS: seconds,
      perSide: fc.boolean(),
      holdS,
      set: setNumber,
      sets: setNumber,
      view,
      clockMs,
      workoutId,
    },
    {
      requiredKeys: [
        ...(['timeMs', 'offsetMin', 'order', 'setId', 'type', 'exercise', 'source'] as const),
        ...(['targetReps', 'set', 'sets', 'view', 'clockMs'] as const),
      ],
    },
  ),
  fc.record(
    { ...ofSet, type: type('rep'), rep, trace },
    { requiredKeys: ['timeMs', 'offsetMin', 'order', 'setId', 'type', 'rep'] },
  ),
  fc.record({ ...ofSet, type: type('hold'), hold }),
  fc.record({
    ...ofSet,
    type: type('set-ended'),
    how: fc.constantFrom('target' as const, 'finished' as const, 'cancelled' as const, 'interrupted' as const),
  }),
  fc.record(
    {
      ...ofSet,
      type: type('heart-rate'),
      beats: fc.array(fc.record({ timeMs, bpm: whole(LOG_LIMITS.bpm) }), { maxLength: 3 }),
      recording,
    },
    { requiredKeys: ['timeMs', 'offsetMin', 'order', 'setId', 'type', 'beats'] },
  ),
  fc.record(
    {
      ...stamp,
      type: type('recording-added'),
      recording,
      file: idOf('file', 2),
      startMs: timeMs,
      endMs: timeMs,
      offsetMs: whole(LOG_LIMITS.watchOffsetMs),
      calories: whole(LOG_LIMITS.kcal),
      beats: whole([0, MOST.watchBeats]),
      sets: fc.array(some({ setId, repetitions: whole([0, MOST.movements]) }, ['setId']), { maxLength: 3 }),
    },
    {
      requiredKeys: [
        ...(['timeMs', 'offsetMin', 'order', 'type', 'recording'] as const),
        ...(['file', 'startMs', 'endMs', 'offsetMs', 'beats', 'sets'] as const),
      ],
    },
  ),
  fc.record({ ...stamp, type: type('recording-removed'), recording }),
  fc.record({ ...ofSet, type: type('rep-undone'), rep: idOf('event', 20) }),
  fc.record({ ...ofSet, type: type('count-corrected'), full: whole(CORRECTION_LIMITS.reps) }),
  fc.record({ ...ofSet, type: type('time-corrected'), heldMs: whole(CORRECTION_LIMITS.heldS).map((held) => 1000 * held) }),
  fc.record({ ...ofSet, type: type('set-noted'), note: words }),
  fc.record({ ...ofSet, type: fc.constantFrom('set-deleted' as const, 'set-restored' as const) }),
  fc.record(
    {
      ...ofWorkout,
      type: type('workout-started'),
      session: type('A'),
      name: words,
      items: fc.array(planned, { maxLength: 3 }),
      plannedSets: whole(LOG_LIMITS.plannedSets),
      restS: whole(LOG_LIMITS.restS),
    },
    { requiredKeys: ['timeMs', 'offsetMin', 'order', 'workoutId', 'type', 'session', 'name', 'items', 'plannedSets'] },
  ),
  fc.record({
    ...ofWorkout,
    type: type('workout-ended'),
    how: fc.constantFrom('done' as const, 'stopped' as const, 'interrupted' as const),
  }),
  fc.record({ ...ofWorkout, type: type('pain-told'), exercise, pain: fc.nat(10) }),
  fc.record({ ...ofWorkout, type: type('morning-told'), worse: fc.boolean() }),
  fc.record({ ...ofWorkout, type: type('effort-told'), effort: fc.nat(10) }),
  fc.record({ ...ofWorkout, type: type('workout-noted'), note: words }),
  fc
    .tuple(
      fc.record(stamp),
      fc.constantFrom(
        ...([
          ['theme', 'dark'],
          ['dose/squat', { kind: 'reps', sets: 2, reps: 8, pauseS: 0, load: 'none' }],
          ['plan', null],
          ['of-the-future', { any: [1, 'x'] }],
        ] as const),
      ),
    )
    .map(([stamped, [choice, value]]) => ({ ...stamped, type: 'choice-made' as const, choice, value })),
  fc.record({ ...ofWorkout, type: fc.constantFrom('workout-deleted' as const, 'workout-restored' as const) }),
);

/** Events in no particular order; some share a place in the log, as those of two devices do. */
export const events = (maxLength = 24): fc.Arbitrary<LoggedEvent[]> =>
  fc.array(fact, { maxLength }).map((facts) => facts.map((each, at): LoggedEvent => ({ id: `event-${at}`, ...each })));

/** Numbers that no app has written: far too large or small, between whole numbers, or just beyond what is allowed somewhere. */
export const WILD: readonly number[] = [
  ...[-1, -1e15, 1e15, 1e300, -1e300, 0.5, 11, 21, 101, 301, 601, 1001, 10_001, 100_000, 3_600_001],
  ...[LOG_LIMITS.withinSetMs[1] + 1, LOG_LIMITS.clockMs[1] + 1, LOG_LIMITS.timeMs[1] + 1, 253_402_300_799_999, 2 ** 53],
];

const wild = fc.constantFrom(...WILD, Number.NaN, Number.POSITIVE_INFINITY);

/** Words that no app has written: what every object has by itself, none, far too many, and those of another kind of field. */
const WILD_WORDS: readonly string[] = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', '', ' ', '../..', 'full', 'left', 'squat', 'of-the-future'],
  'x'.repeat(30_000),
];

/** One number or word of the value is another one, or one list is a great deal longer: at a place that `place` chooses. */
function spoilt(value: unknown, place: number, number: number): unknown {
  const paths = pathsIn(value).filter(
    (path) => ['number', 'string'].includes(typeof at(value, path)) || Array.isArray(at(value, path)),
  );
  const path = paths[place % Math.max(1, paths.length)];
  if (!path) return value;
  return replaced(value, path, (each) => {
    if (Array.isArray(each)) return Array.from({ length: 11_000 }, () => each[0] ?? 1);
    return typeof each === 'string' ? WILD_WORDS[place % WILD_WORDS.length] : number;
  });
}

/**
 * What may lie on a disk that an earlier version, a fault or a stranger has written: events with one or several numbers or words that cannot
 * be, and lists without an end.
 */
export const hostileEvents = (maxLength?: number): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(events(maxLength), fc.array(fc.tuple(fc.nat(1_000_000), wild), { minLength: 1, maxLength: 6 }))
    .map(([all, spoils]) => {
      const spoilAt = new Map(spoils.map(([place, number]) => [place % Math.max(1, all.length), { place, number }]));
      return all.map((event, index) => {
        const spoil = spoilAt.get(index);
        return spoil ? spoilt(event, spoil.place, spoil.number) : event;
      });
    });
