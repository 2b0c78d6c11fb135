import fc from 'fast-check';
import type { Finding, Hold, Rep } from '../../../src/core/events.ts';
import type { SignalTrace } from '../../../src/core/counting/signal-trace.ts';
import type { PlannedExercise } from '../../../src/programme/index.ts';
import type { LoggedEvent } from '../../../src/log/events.ts';

/** Random logs: every kind of event with every field, in sets and sessions that share ids, so that they add up to something. */

const idOf = (kind: string, count: number): fc.Arbitrary<string> => fc.nat(count - 1).map((at) => `${kind}-${at}`);

const setId = idOf('set', 4);
const workoutId = idOf('workout', 3);
const ruleId = idOf('rule', 5);
const exercise = fc.constantFrom('squat', 'bridge', 'of-the-future');
const timeMs = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 0) });
const clockMs = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const measure = fc.double({ min: -1000, max: 1000, noNaN: true });
const durationMs = fc.integer({ min: 0, max: 600_000 });
const amount = fc.nat(300);
const side = fc.constantFrom('left' as const, 'right' as const, null);
const view = fc.constantFrom('front' as const, 'oblique' as const, 'side' as const);
const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const seconds = fc.integer({ min: 0, max: 3600 });

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
    index: amount,
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
  stepMs: fc.constant(100),
  values: fc.array(fc.option(measure), { maxLength: 5 }),
});

const load = fc.constantFrom('none' as const, 'band-above-knees' as const, 'weights' as const);
const planned: fc.Arbitrary<PlannedExercise> = fc.record({
  exercise,
  dose: fc.oneof(
    fc.record({ kind: fc.constant('reps' as const), sets: amount, reps: amount, pauseS: seconds, load }),
    fc.record({ kind: fc.constant('time' as const), sets: amount, keepS: seconds, load }),
  ),
});

const stamp = { timeMs, order: fc.integer({ min: 1, max: 1000 }) };
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
      targetReps: amount,
      targetS: seconds,
      perSide: fc.boolean(),
      holdS: seconds,
      set: amount,
      sets: amount,
      view,
      clockMs,
      workoutId,
    },
    {
      requiredKeys: [
        ...(['timeMs', 'order', 'setId', 'type', 'exercise', 'source'] as const),
        ...(['targetReps', 'set', 'sets', 'view', 'clockMs'] as const),
      ],
    },
  ),
  fc.record({ ...ofSet, type: type('rep'), rep, trace }, { requiredKeys: ['timeMs', 'order', 'setId', 'type', 'rep'] }),
  fc.record({ ...ofSet, type: type('hold'), hold }),
  fc.record({
    ...ofSet,
    type: type('set-ended'),
    how: fc.constantFrom('target' as const, 'finished' as const, 'cancelled' as const, 'interrupted' as const),
  }),
  fc.record({
    ...ofSet,
    type: type('heart-rate'),
    beats: fc.array(fc.record({ timeMs, bpm: fc.integer({ min: 30, max: 220 }) }), { maxLength: 3 }),
  }),
  fc.record({ ...ofSet, type: type('rep-undone'), rep: idOf('event', 20) }),
  fc.record({ ...ofSet, type: type('count-corrected'), full: amount }),
  fc.record({ ...ofSet, type: type('time-corrected'), heldMs: durationMs }),
  fc.record({ ...ofSet, type: type('set-noted'), note: words }),
  fc.record({ ...ofSet, type: fc.constantFrom('set-deleted' as const, 'set-restored' as const) }),
  fc.record(
    {
      ...ofWorkout,
      type: type('workout-started'),
      session: type('A'),
      name: words,
      items: fc.array(planned, { maxLength: 2 }),
      plannedSets: amount,
      restS: seconds,
    },
    { requiredKeys: ['timeMs', 'order', 'workoutId', 'type', 'session', 'name', 'items', 'plannedSets'] },
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
  fc.record({ ...ofWorkout, type: fc.constantFrom('workout-deleted' as const, 'workout-restored' as const) }),
);

/** Events in no particular order; some share a place in the log, as those of two devices do. */
export const events = (maxLength = 24): fc.Arbitrary<LoggedEvent[]> =>
  fc.array(fact, { maxLength }).map((facts) => facts.map((each, at): LoggedEvent => ({ id: `event-${at}`, ...each })));
