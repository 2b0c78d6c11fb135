import { BodyTracker, type Body } from '../src/core/seeing/body.ts';
import { Coach } from '../src/core/coach.ts';
import { SetCounter } from '../src/core/count.ts';
import type { FindingState } from '../src/core/events.ts';
import type { Exercise } from '../src/core/exercise.ts';
import { median } from '../src/core/seeing/geometry.ts';
import { opposite, type Joint, type PoseFrame, type Side } from '../src/core/pose.ts';
import type { ClipJob } from '../src/figure/recorder.ts';
import { movementOf, type Posture, type RepTimes } from '../src/figure/skeleton.ts';

/** How much of a tilt of the pelvis the landmarks show, and what the coach makes of it. */

/** The leg that hangs in the demos of both exercises. */
const HANGING: Side = 'right';

/** The detector needs a moment to find the person, and its filters one to come to rest after a movement. */
const SETTLES_MS = 500;
/** The detector's filters lag behind a movement by about this. */
const LAG_MS = 100;

interface Sides {
  own: Body['left'];
  other: Body['left'];
  legPx: number;
}

/** How much the own side is lower than the other one: degrees of the hip line, else leg lengths. `fused`: what is counted by. */
export type Quantity = 'hipLineDeg' | 'hips' | 'wrists' | 'ankles' | 'fused';

const lower =
  (joint: Joint) =>
  ({ own, other, legPx }: Sides): number =>
    (own[joint].y - other[joint].y) / legPx;

const QUANTITIES: Record<Quantity, (sides: Sides) => number> = {
  hipLineDeg: ({ own, other }) => (Math.atan2(own.hip.y - other.hip.y, Math.abs(own.hip.x - other.hip.x)) * 180) / Math.PI,
  hips: lower('hip'),
  wrists: lower('wrist'),
  ankles: lower('ankle'),
  fused: (sides) => (lower('hip')(sides) + lower('wrist')(sides)) / 2,
};

/** From rest to the height of a repetition, the median of them; `noise` is the standard deviation at rest. */
export interface Change {
  change: number;
  noise: number;
}

export type Changes = Record<Quantity, Change>;

/** Undefined where nobody was seen in the rest before the first repetition. */
export function measureChanges(frames: readonly PoseFrame[], reps: readonly RepTimes[]): Changes | undefined {
  const tracker = new BodyTracker();
  const bodies = frames.flatMap((frame) => tracker.measure(frame) ?? []);
  const of = (quantity: Quantity): Change | undefined => changeOf(bodies, reps, QUANTITIES[quantity]);
  const [hipLineDeg, hips, wrists, ankles, fused] = [of('hipLineDeg'), of('hips'), of('wrists'), of('ankles'), of('fused')];
  return hipLineDeg && hips && wrists && ankles && fused && { hipLineDeg, hips, wrists, ankles, fused };
}

function changeOf(bodies: readonly Body[], reps: readonly RepTimes[], valueOf: (sides: Sides) => number): Change | undefined {
  const values = bodies.map((body) => ({
    timeMs: body.timeMs,
    value: valueOf({ own: body[HANGING], other: body[opposite(HANGING)], legPx: body.scale.leg }),
  }));
  const between = (fromMs: number, toMs: number): number[] =>
    values.flatMap(({ timeMs, value }) => (timeMs >= fromMs && timeMs <= toMs ? [value] : []));
  const rests = reps.map(({ endMs }, index) => between(endMs + SETTLES_MS, reps[index + 1]?.startMs ?? Infinity));
  const before = between(SETTLES_MS, reps[0]?.startMs ?? Infinity);
  const rest = median(before);
  if (rest === undefined) return undefined;
  const tops = reps.flatMap(({ topFromMs, topToMs }) => median(between(topFromMs + LAG_MS, topToMs + LAG_MS)) ?? []);
  return { change: (median(tops) ?? rest) - rest, noise: deviation([before, ...rests].flat()) };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** How much lower the hip of the hanging leg is than the other, degrees of the hip line in the room. */
function trueTiltDeg({ points }: Posture): number {
  const own = points[HANGING].hip;
  const other = points[opposite(HANGING)].hip;
  return (Math.atan2(other[1] - own[1], Math.hypot(own[0] - other[0], own[2] - other[2])) * 180) / Math.PI;
}

/** The tilt from rest to the height, without the figure's slow stirring; degrees, + sinks on the side of the hanging leg. */
export function trueChangeDeg({ demo }: ClipJob): number {
  const movement = movementOf(demo);
  return trueTiltDeg(movement.onTheWay(1)) - trueTiltDeg(movement.onTheWay(0));
}

export interface Coached {
  full: number;
  partial: number;
  void: number;
  /** Rules that found a fault in most repetitions; `(warn)`: a fault or nearly one. */
  found: string[];
  /** What was said about the place and the posture. */
  hints: string[];
}

/** One case, looked at by one exercise. */
export interface StudyResult {
  exercise: Exercise;
  name: string;
  trueReps: number;
  /** The tilt from rest to the height; + sinks on the side of the hanging leg. */
  trueDeg: number;
  changes: Changes | undefined;
  coached: Coached;
}

/** Runs a set as a live one, with the wait for the start pose. */
export function coachSet(exercise: Exercise, frames: readonly PoseFrame[]): Coached {
  const coach = new Coach(exercise, { gate: true });
  const counter = new SetCounter(exercise);
  const events = [...frames.flatMap((frame) => coach.push(frame)), ...coach.finish()];
  counter.add(events);
  const { full, partial, void: voided } = counter.count;
  const reps = [...full, ...partial];
  const inMost = (rule: string, states: readonly FindingState[]): boolean =>
    reps.filter(({ findings }) => findings.some((finding) => finding.rule === rule && states.includes(finding.state))).length >
    reps.length / 2;
  const hints = events.flatMap((event) => (event.type === 'hint-changed' && event.hint ? [event.hint.text] : []));
  return {
    full: full.length,
    partial: partial.length,
    void: voided.length,
    found: exercise.rules.flatMap(({ id }) => {
      if (inMost(id, ['fault'])) return [id];
      return inMost(id, ['fault', 'warn']) ? [`${id} (warn)`] : [];
    }),
    hints: [...new Set(hints)],
  };
}
