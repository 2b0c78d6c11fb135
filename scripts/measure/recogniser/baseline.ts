import { SIDES, type PoseFrame } from '../../../src/core/pose.ts';
import { BodyTracker, type Body } from '../../../src/core/seeing/body.ts';
import { quantile } from '../../../src/core/seeing/geometry.ts';
import { COUNT_GATE, measure, type SignalName } from '../../../src/core/signals/index.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { Decider } from '../../../src/recogniser/decision.ts';
import { EVERY_MS } from '../../../src/recogniser/recogniser.ts';
import type { WorkingSide } from '../../../src/recogniser/weights.ts';
import { sideOfDemo } from '../../train/positives.ts';
import type { Witness, Word } from './labelled.ts';

/**
 * A recogniser by hand, to be beaten: over the last seconds the range of each signal is held against the range that it has in the
 * demonstration of each exercise, from several directions; the nearest demonstration is it, unless it is far or nothing moves.
 */

/** What tells postures and movements apart, and how much of each is a difference: degrees, or trunks and legs. */
const SIGNALS: readonly (readonly [SignalName, number])[] = [
  ['trunkSlope', 20],
  ['hipFlex3d', 20],
  ['kneeFlex3d', 20],
  ['hipRise', 0.25],
  ['hipsOverFoot', 0.2],
  ['legAbduction', 15],
  ['ankleLift', 0.15],
  ['legTowardsCamera', 20],
];
const WINDOW_MS = 3100;
const LEAST_MS = 1200;
const YAWS_DEG = [-25, 0, 25] as const;

/** A demonstration further away than this in the mean of all signals is no match: of 0.6, 0.8 and 1 the best on the figure. */
const FAR = 0.6;
/** Nothing moves where no signal ranges over this many differences. */
const STILL = 1;
/** How sharply the nearest stands out. */
const SHARPNESS = 6;

/** Low and high end of each signal, for each side; undefined where it was not seen. */
type Ranges = readonly (readonly [low: number, high: number] | undefined)[];

interface Template {
  movement: string;
  side: WorkingSide;
  ranges: Ranges;
}

const valuesIn = (body: Body): (number | undefined)[] =>
  SIDES.flatMap((side) =>
    SIGNALS.map(([name]) => {
      const { value, visibility } = measure(name, body, side);
      return visibility >= COUNT_GATE ? value : undefined;
    }),
  );

function rangesOf(rows: readonly (readonly (number | undefined)[])[]): Ranges {
  const columns = SIDES.length * SIGNALS.length;
  return Array.from({ length: columns }, (_, column) => {
    const values = rows.flatMap((row) => row[column] ?? []);
    const low = quantile(values, 0.05);
    const high = quantile(values, 0.95);
    return low === undefined || high === undefined || values.length < rows.length / 2 ? undefined : ([low, high] as const);
  });
}

const exchanged = (ranges: Ranges): Ranges => [...ranges.slice(SIGNALS.length), ...ranges.slice(0, SIGNALS.length)];

const OTHER: Record<WorkingSide, WorkingSide> = { left: 'right', right: 'left', both: 'both' };

function templates(): Template[] {
  return EXERCISES.flatMap((exercise) => {
    const side = sideOfDemo(exercise);
    return YAWS_DEG.flatMap((yawDeg) => {
      const tracker = new BodyTracker();
      const frames = [...landmarkSeries(exercise.demo, { reps: 2, fps: 10, yawDeg })].filter(({ timeMs }) => timeMs > 2000);
      const ranges = rangesOf(
        frames.flatMap((frame) => {
          const body = tracker.measure(frame);
          return body ? [valuesIn(body)] : [];
        }),
      );
      return [
        { movement: exercise.id, side, ranges },
        { movement: exercise.id, side: OTHER[side], ranges: exchanged(ranges) },
      ];
    });
  });
}

let made: Template[] | null = null;

const unitOf = (column: number): number => SIGNALS[column % SIGNALS.length]?.[1] ?? 1;

function distance(a: Ranges, b: Ranges): number {
  let sum = 0;
  let count = 0;
  a.forEach((own, column) => {
    const other = b[column];
    if (!own || !other) return;
    sum +=
      (Math.min(3, Math.abs(own[0] - other[0]) / unitOf(column)) + Math.min(3, Math.abs(own[1] - other[1]) / unitOf(column))) / 2;
    count += 1;
  });
  return count < 4 ? Infinity : sum / count;
}

const moves = (ranges: Ranges): boolean =>
  ranges.some((range, column) => range !== undefined && range[1] - range[0] > STILL * unitOf(column));

/** The baseline as a witness. */
export class Baseline implements Witness {
  readonly #tracker = new BodyTracker();
  readonly #names = EXERCISES.map(({ id }) => id);
  readonly #decider = new Decider(this.#names);
  #rows: { timeMs: number; values: (number | undefined)[] }[] = [];
  #lastMs = -Infinity;

  push(frame: PoseFrame): Word | undefined {
    const body = this.#tracker.measure(frame);
    if (body) this.#rows.push({ timeMs: frame.timeMs, values: valuesIn(body) });
    this.#rows = this.#rows.filter(({ timeMs }) => timeMs > frame.timeMs - WINDOW_MS);
    if (frame.timeMs - this.#lastMs < EVERY_MS) return undefined;
    if ((this.#rows.at(-1)?.timeMs ?? 0) - (this.#rows[0]?.timeMs ?? 0) < LEAST_MS) return undefined;
    this.#lastMs = frame.timeMs;
    return this.#judge(frame.timeMs, rangesOf(this.#rows.map(({ values }) => values)));
  }

  #judge(timeMs: number, ranges: Ranges): Word {
    made ??= templates();
    const far = new Map<string, { distance: number; side: WorkingSide }>();
    for (const { movement, side, ranges: own } of made) {
      const away = distance(ranges, own);
      if (away < (far.get(movement)?.distance ?? Infinity)) far.set(movement, { distance: away, side });
    }
    const weights = this.#names.map((name) => Math.exp(-SHARPNESS * (far.get(name)?.distance ?? Infinity)));
    weights.push(moves(ranges) ? Math.exp(-SHARPNESS * FAR) : 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const probabilities = Float32Array.from(weights, (weight) => weight / total);
    const decided = this.#decider.push(timeMs, probabilities);
    const smooth = this.#decider.probabilities;
    const best = smooth.indexOf(Math.max(...smooth));
    const movement = this.#names[best] ?? null;
    return { timeMs, movement, probability: smooth[best] ?? 0, side: far.get(movement ?? '')?.side ?? 'both', decided };
  }
}
