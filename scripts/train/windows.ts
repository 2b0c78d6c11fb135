import type { Demo } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { FEATURES, featuresOf } from '../../src/recogniser/features.ts';
import { observe, type Observation } from '../../src/recogniser/observation.ts';
import { momentsOf, STEP_MS, STEPS } from '../../src/recogniser/window.ts';
import { PHASES, WORKING_SIDES, type WorkingSide } from '../../src/recogniser/weights.ts';
import type { Chance } from './chance.ts';
import { asDetected } from './detector-errors.ts';
import { someNegative } from './negatives.ts';
import { someSet } from './positives.ts';
import { filmed, someCamera } from './some-camera.ts';
import type { Take } from './take.ts';

/** Labelled windows, one after the other. A label of −1 is not asked. */
export interface Windows {
  count: number;
  /** In steps of {@link FEATURE_STEP}, which halves the memory. */
  features: Int16Array;
  movements: Int8Array;
  sides: Int8Array;
  phases: Int8Array;
}

export interface WindowPlan {
  exercises: readonly Exercise[];
  sides: readonly WorkingSide[];
  /** Takes of each exercise; of negatives there are so many for each take of an exercise. */
  takesEach: number;
  negativeShare: number;
}

/** Features lie within 4 on either side of 0. */
export const FEATURE_STEP = 4 / 32767;

/**
 * Where a camera cannot tell two exercises apart, the one that needs a step, or is done by fewer, is likelier to be the other one. What is
 * not seen well enough to be told from much else is shown more often.
 */
const RARER: Readonly<Record<string, number>> = {
  'box-abduction': 0.5,
  'box-abduction-adv': 0.6,
  'quad-hip-ext': 0.6,
  squat: 1.6,
  'squat-single': 1.4,
  'side-step': 1.5,
};

const CAMERAS_PER_TAKE = 2;
const WINDOWS_PER_FILM = 8;

/** A window that has seen less of the way than the first is of nobody's exercise; more than the second, it is. */
const NONE_BELOW = 0.12;
const SURE_FROM = 0.55;
/** Older than this, what was seen tells no more what somebody does now, milliseconds. */
const RECENT_MS = 2500;
const WINDOW_MS = (STEPS - 1) * STEP_MS;

interface Label {
  movement: number;
  side: number;
  phase: number;
}

/** What a window of a take shows; null where nobody could say. */
function labelOf(take: Take, fromMs: number, endMs: number, ids: readonly string[]): Label | null {
  const none: Label = { movement: ids.length, side: -1, phase: -1 };
  if (take.movement === null) return none;
  let recent = 0;
  let ever = 0;
  for (let timeMs = Math.max(0, fromMs); timeMs <= endMs; timeMs += STEP_MS) {
    const { share } = take.progress(timeMs);
    ever = Math.max(ever, share);
    if (timeMs >= endMs - RECENT_MS) recent = Math.max(recent, share);
  }
  if (ever < NONE_BELOW) return none;
  if (recent < SURE_FROM) return null;
  return {
    movement: ids.indexOf(take.movement),
    side: WORKING_SIDES.indexOf(take.side),
    phase: PHASES.indexOf(take.progress(endMs).phase),
  };
}

const mirroredSide = (side: number): number => (side === 0 ? 1 : side === 1 ? 0 : side);

/** Collects windows in one place that is made once. */
class Collection implements Windows {
  count = 0;
  readonly features: Int16Array;
  readonly movements: Int8Array;
  readonly sides: Int8Array;
  readonly phases: Int8Array;

  constructor(room: number) {
    this.features = new Int16Array(room * STEPS * FEATURES);
    this.movements = new Int8Array(room);
    this.sides = new Int8Array(room);
    this.phases = new Int8Array(room);
  }

  add(features: Float32Array, { movement, side, phase }: Label): void {
    const from = this.count * STEPS * FEATURES;
    features.forEach((value, index) => (this.features[from + index] = Math.round(value / FEATURE_STEP)));
    this.movements[this.count] = movement;
    this.sides[this.count] = side;
    this.phases[this.count] = phase;
    this.count += 1;
  }
}

/** Cuts windows out of a film, each seen by a detector of its own. */
function cut(film: readonly Observation[], take: Take, ids: readonly string[], into: Collection, chance: Chance): void {
  for (let index = 0; index < WINDOWS_PER_FILM; index++) {
    const endMs = chance.between(1500, take.durationMs);
    const short = chance.happens(0.12);
    const fromMs = short ? endMs - chance.between(1300, WINDOW_MS) : endMs - WINDOW_MS - 150;
    const label = labelOf(take, fromMs, endMs, ids);
    if (!label) continue;
    const pictures = film.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= endMs);
    const lastMs = pictures.at(-1)?.timeMs;
    if (lastMs === undefined) continue;
    const inMirror = chance.happens(0.5);
    const moments = momentsOf(asDetected(pictures, chance), lastMs);
    into.add(featuresOf(moments, inMirror), inMirror ? { ...label, side: mirroredSide(label.side) } : label);
  }
}

/** Makes labelled windows of people who do the exercises, and who do not. */
export function someWindows({ exercises, sides, takesEach, negativeShare }: WindowPlan, chance: Chance): Windows {
  const ids = exercises.map(({ id }) => id);
  const negatives = Math.round(negativeShare * takesEach * exercises.length);
  const jobs: { take: () => Take; seen?: Demo['camera']['seen'] }[] = exercises.flatMap((exercise, index) =>
    Array.from({ length: Math.round(takesEach * (RARER[exercise.id] ?? 1)) }, () => ({
      take: () => someSet(exercise, sides[index] ?? 'both', chance),
      seen: exercise.demo.camera.seen,
    })),
  );
  for (let index = 0; index < negatives; index++) jobs.push({ take: () => someNegative(chance) });
  const into = new Collection(jobs.length * CAMERAS_PER_TAKE * WINDOWS_PER_FILM);
  for (const { take: make, seen } of jobs) {
    const take = make();
    for (let camera = 0; camera < CAMERAS_PER_TAKE; camera++) {
      const film = filmed(take, someCamera(take, seen, chance), chance).map(observe);
      cut(film, take, ids, into, chance);
    }
  }
  return into;
}
