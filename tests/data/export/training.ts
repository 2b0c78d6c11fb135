import type { Finding, Hold, Rep } from '../../../src/core/events.ts';
import type { Side } from '../../../src/core/pose.ts';
import { EXERCISES, exerciseById } from '../../../src/exercises/index.ts';
import type { WorkoutRecord } from '../../../src/log/session-log.ts';
import type { SetRecord } from '../../../src/log/set-records.ts';
import { articleDose } from '../../../src/programme/index.ts';
import { offsetIn } from '../../log/zones.ts';

/** Sets and workouts as they are described, done in Berlin. */

/** 23 November 2026, 18:05:30 in Berlin. */
export const EVENING_MS = Date.UTC(2026, 10, 23, 17, 5, 30);

/** The pictures' clock when a set began. */
const CLOCK_MS = 4000;

export interface RepOptions {
  outcome?: Rep['outcome'];
  side?: Side | null;
  /** Seconds after the set began. */
  atS?: number;
  secondsLong?: number;
  peak?: number;
  holdMs?: number;
  findings?: Finding[];
}

export const rep = ({
  outcome = 'full',
  side = null,
  atS = 0,
  secondsLong = 2,
  peak = 80,
  holdMs = 0,
  findings = [],
}: RepOptions = {}): Rep => {
  const startMs = CLOCK_MS + 1000 * atS;
  const endMs = startMs + 1000 * secondsLong;
  const peakMs = startMs + 500 * secondsLong;
  return {
    outcome,
    index: 1,
    side,
    startMs,
    peakMs,
    endMs,
    amplitude: peak,
    peak,
    unit: 'deg',
    holdMs,
    view: 'side',
    findings,
  };
};

/** So many full repetitions, one every three seconds, the first five seconds after the start. */
export const repsOf = (count: number, options: RepOptions = {}): Rep[] =>
  Array.from({ length: count }, (_, at) => rep({ atS: 5 + 3 * at, ...options }));

export const hold = (side: Side | null, atS: number, secondsHeld: number): Hold => ({
  side,
  startMs: CLOCK_MS + 1000 * atS,
  endMs: CLOCK_MS + 1000 * (atS + secondsHeld),
  heldMs: 1000 * secondsHeld,
});

export type SetOptions = Partial<Omit<SetRecord, 'counts' | 'heldMs'>>;

let made = 0;

/** A set of squats that ended a minute after it began; counts and times are those of its repetitions and holds. */
export function setOf({
  reps = [],
  holds = [],
  correctedTo = null,
  startedMs = EVENING_MS,
  ...others
}: SetOptions = {}): SetRecord {
  const full = reps.filter(({ outcome }) => outcome === 'full');
  const on = (side: Side) => full.filter((each) => each.side === side).length;
  const heldOn = (side: Side | null) =>
    holds.filter((each) => side === null || each.side === side).reduce((sum, { heldMs }) => sum + heldMs, 0);
  made += 1;
  return {
    id: `set-${made}`,
    exercise: 'squat',
    source: 'camera',
    targetReps: 15,
    targetS: null,
    perSide: false,
    holdS: null,
    movements: [],
    set: 1,
    sets: 3,
    view: 'side',
    clockMs: CLOCK_MS,
    endedMs: startedMs + 60_000,
    startedOffsetMin: offsetIn('Europe/Berlin', startedMs),
    endedOffsetMin: offsetIn('Europe/Berlin', startedMs + 60_000),
    how: 'target',
    workoutId: null,
    timeCorrected: false,
    traces: [],
    heartRate: [],
    recordings: [],
    note: '',
    ...others,
    startedMs,
    reps,
    holds,
    correctedTo,
    counts: {
      full: correctedTo ?? full.length,
      partial: reps.filter(({ outcome }) => outcome === 'partial').length,
      void: reps.filter(({ outcome }) => outcome === 'void').length,
      left: on('left'),
      right: on('right'),
    },
    heldMs: { total: heldOn(null), left: heldOn('left'), right: heldOn('right') },
  };
}

/** Session A with the article's doses of these exercises. */
export function workoutOf(exercises: readonly string[], options: Partial<WorkoutRecord> = {}): WorkoutRecord {
  const items = exercises.flatMap((id) => {
    const exercise = exerciseById(id);
    return exercise ? [{ exercise: id, dose: articleDose(exercise) }] : [];
  });
  return {
    id: 'workout-1',
    session: 'A',
    name: 'Session A',
    items,
    plannedSets: 3 * items.length,
    startedMs: EVENING_MS,
    startedOffsetMin: 60,
    endedMs: EVENING_MS + 1_800_000,
    endedOffsetMin: 60,
    how: 'done',
    pain: {},
    worseNextMorning: null,
    effort: null,
    note: '',
    ...options,
  };
}

/** Ten squats, a partial one and one that was none, with a strap. */
export const squats = setOf({
  reps: [...repsOf(10), rep({ atS: 40, outcome: 'partial' }), rep({ atS: 50, outcome: 'void' })],
  heartRate: [
    { timeMs: EVENING_MS + 1000, bpm: 98 },
    { timeMs: EVENING_MS + 3400, bpm: 101 },
    { timeMs: EVENING_MS + 3900, bpm: 102 },
  ],
});

/** Twelve on the left side, two minutes later. */
export const clamshells = setOf({
  exercise: 'clamshell',
  reps: repsOf(12, { side: 'left' }),
  startedMs: EVENING_MS + 120_000,
});

/** Eight exercises with three sets each, one every two minutes. */
export const eightByThree = EXERCISES.slice(0, 8).flatMap(({ id }, at) =>
  [0, 1, 2].map((set) =>
    setOf({ exercise: id, reps: repsOf(10 + set), startedMs: EVENING_MS + (3 * at + set) * 120_000, set: set + 1 }),
  ),
);
