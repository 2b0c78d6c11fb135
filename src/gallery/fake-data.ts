import type { CoachStatus, Finding, Hold, Rep } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import { landmarkSeries } from '../figure/pinhole.ts';
import { setsFrom, type SetRecord } from '../log/set-records.ts';
import type { SignalTrace } from '../core/counting/signal-trace.ts';
import type { HeartBeat, SetEnd, WorkoutEvent } from '../log/events.ts';
import { type LiveState, initialLiveState } from '../ui/live/live-state.ts';
import { pauseOf, prescribedDose } from '../programme/asked-dose.ts';

/** Made-up data for the gallery and the tests of the elements. */

const START_MS = Date.UTC(2025, 2, 3, 18, 5);
const REP_MS = 3200;

const findings = (exercise: Exercise, faulty: readonly string[]): Finding[] =>
  exercise.rules.map((rule): Finding => {
    const { id, confidence, grade, cue, views } = rule;
    if (!views.includes(exercise.camera.view)) return { rule: id, state: 'unobserved', reason: 'view', confidence, grade };
    const side = cue.high ? 'high' : 'low';
    if (!faulty.includes(id)) return { rule: id, state: 'good', value: 0, confidence, grade };
    return { rule: id, state: faulty.indexOf(id) === 0 ? 'fault' : 'warn', value: 1, confidence, grade, side };
  });

/** Repetitions of one set: every fifth is partial, the last is cut off. */
export const fakeReps = (exercise: Exercise, count: number): Rep[] => {
  const rules = exercise.rules.map(({ id }) => id);
  const counted = { full: 0, partial: 0, void: 0 };
  const { rep, hold, sides } = exercise;
  if (!rep) return [];
  return Array.from({ length: count }, (_, i): Rep => {
    const outcome = i > 0 && i === count - 1 ? 'void' : i % 5 === 4 ? 'partial' : 'full';
    counted[outcome] += 1;
    const share = outcome === 'full' ? 0.95 + 0.08 * Math.sin(i) : 0.6;
    const startMs = 10_000 + i * REP_MS;
    return {
      outcome,
      index: counted[outcome],
      side: sides === 'none' ? null : i < count / 2 ? 'left' : 'right',
      startMs,
      peakMs: startMs + 1300,
      endMs: startMs + 2600 + (i % 3) * 120,
      amplitude: rep.goal * share,
      peak: rep.goal * share,
      unit: rep.unit,
      holdMs: hold ? 1500 + (i % 4) * 250 : 0,
      view: exercise.camera.view,
      findings: outcome === 'void' ? [] : findings(exercise, i % 3 === 1 ? rules.slice(1, 3) : []),
      ...(outcome === 'void' && { voidReason: 'lost' as const }),
    };
  });
};

/** Of the three minutes of a couch stretch; shorter where the aim is. */
const HELD_MS = [70_000, 104_000, 61_500];

/** Two stretches on one leg and one on the other. */
export const fakeHolds = (exercise: Exercise, targetMs: number): Hold[] =>
  HELD_MS.map((ms, i): Hold => {
    const share = targetMs / 180_000;
    const heldMs = Math.round(ms * share);
    const startMs = 12_000 + i * 110_000 * share;
    const rules = exercise.rules.map(({ id }) => id);
    return {
      side: i < 2 ? 'left' : 'right',
      startMs,
      endMs: startMs + heldMs + 400,
      heldMs,
      findings: findings(exercise, i === 0 ? rules.slice(0, 1) : []),
    };
  });

export interface FakeSetOptions {
  id?: string;
  count?: number;
  how?: SetEnd | null;
  daysAgo?: number;
  source?: SetRecord['source'];
  set?: number;
  workoutId?: string;
  /** How far each repetition went is recorded too. */
  traces?: boolean;
  /** So many times slower, as a video in slow motion shows it; with traces. */
  slowed?: number;
  /** A strap was worn. */
  heartRate?: boolean;
}

const TRACE_STEP_MS = 100;

/** There and back in a smooth curve; for a moment in the middle of the third nothing was seen. */
const fakeTrace = ({ startMs, endMs, outcome, index }: Rep): SignalTrace => {
  const height = outcome === 'full' ? 1 : 0.6;
  const length = Math.round((endMs - startMs) / TRACE_STEP_MS) + 1;
  const values = Array.from({ length }, (_, at) => {
    if (index === 3 && Math.abs(at - length / 2) < 2) return null;
    return Math.round(100 * height * Math.sin((Math.PI * at) / (length - 1)) ** 2) / 100;
  });
  return { startMs, stepMs: TRACE_STEP_MS, values };
};

const fakeBeats = (startMs: number): HeartBeat[] =>
  Array.from({ length: 60 }, (_, at) => ({
    timeMs: startMs + 1000 * at,
    bpm: Math.round(96 + 0.6 * at + 4 * Math.sin(at / 5)),
  }));

/** The events of one set, as the log would hold them. */
export const fakeEvents = (exercise: Exercise, options: FakeSetOptions = {}): WorkoutEvent[] => {
  const {
    id = 'set-1',
    count = 13,
    how = 'finished',
    daysAgo = 0,
    source = 'camera',
    set = 1,
    workoutId,
    slowed = 1,
    traces = slowed > 1,
    heartRate,
  } = options;
  const dose = prescribedDose(exercise);
  const holdS = pauseOf(dose);
  const target = dose.kind === 'reps' ? { targetReps: dose.reps } : { targetReps: 1, targetS: dose.keepS };
  const startMs = START_MS - daysAgo * 86_400_000 + set * 120_000;
  const reps = fakeReps(exercise, count).map((rep): Rep => ({
    ...rep,
    startMs: slowed * rep.startMs,
    peakMs: slowed * rep.peakMs,
    endMs: slowed * rep.endMs,
  }));
  const stamp = (name: string, timeMs: number) => ({ id: `${id}-${name}`, setId: id, timeMs, offsetMin: 0 });
  return [
    {
      type: 'set-started',
      ...stamp('start', startMs),
      exercise: exercise.id,
      source,
      ...target,
      ...(holdS !== null && { holdS }),
      perSide: dose.perSide,
      set,
      sets: dose.sets,
      view: exercise.camera.view,
      clockMs: 8000,
      ...(workoutId !== undefined && { workoutId }),
    },
    ...reps.map((rep, i): WorkoutEvent => ({
      type: 'rep',
      ...stamp(`rep-${i}`, startMs + rep.endMs),
      rep,
      ...(traces && { trace: fakeTrace(rep) }),
    })),
    ...(heartRate ? [{ type: 'heart-rate' as const, ...stamp('heart', startMs), beats: fakeBeats(startMs) }] : []),
    ...(dose.kind === 'time' && count > 0 ? fakeHolds(exercise, 1000 * dose.keepS) : []).map((hold, i): WorkoutEvent => ({
      type: 'hold',
      ...stamp(`hold-${i}`, startMs + hold.endMs),
      hold,
    })),
    ...(how ? [{ type: 'set-ended' as const, ...stamp('end', startMs + 60_000), how }] : []),
  ];
};

/** Sets as the log adds them up, newest first. */
export const fakeSets = (...made: readonly (readonly [Exercise, FakeSetOptions])[]): SetRecord[] =>
  setsFrom(made.flatMap(([exercise, options]) => fakeEvents(exercise, options)));

export const fakeLive = (change: Partial<LiveState> = {}): LiveState => ({
  ...initialLiveState,
  set: 'running',
  phase: 'active',
  view: 'side',
  counts: { full: 7, partial: 1, void: 0, left: 0, right: 0 },
  ...change,
});

/** The frames of one repetition of the exercise's demonstration. */
export const fakeFrames = (exercise: Exercise): PoseFrame[] => [
  ...landmarkSeries(exercise.demo, { reps: 1, fps: 20, leadInMs: 500, tailMs: 500 }),
];

/** `share` of the way from rest to the goal. */
export const fakeStatus = (exercise: Exercise, share: number, holdMs = 0): CoachStatus => ({
  phase: 'active',
  hint: null,
  view: 'side',
  isSeen: true,
  nearSide: 'right',
  place: { view: 'side', size: 0.5, x: 0.5, y: 0.5 },
  range: share,
  fullAt: 0.83,
  moving: 'out',
  holdMs,
  holdTargetMs: exercise.timed?.targetMs ?? exercise.hold?.targetMs ?? null,
  timer: exercise.timed
    ? {
        side: 'right',
        running: true,
        heldMs: holdMs,
        bestMs: holdMs,
        targetMs: exercise.timed.targetMs,
        left: 0,
        right: holdMs,
      }
    : null,
  counts: { full: 7, partial: 1, void: 0, left: 0, right: 0 },
  unobserved: exercise.rules.filter(({ views }) => !views.includes('side')).map(({ id }) => id),
});

/** A picture to draw on: a plain room. */
export const fakePicture = (width = 640, height = 360): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const wall = context.createLinearGradient(0, 0, 0, height);
  wall.addColorStop(0, '#8d8478');
  wall.addColorStop(0.78, '#b9ad9c');
  wall.addColorStop(0.781, '#6d5a45');
  wall.addColorStop(1, '#8a7358');
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#5d6b62';
  context.fillRect(width * 0.08, height * 0.2, width * 0.14, height * 0.58);
  return canvas;
};

/** What is there. @throws Error when it is not: the gallery is out of date. */
export const need = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The gallery needs ${what}.`);
  return value;
};
