import { perJoint, type Landmark, type Landmarks, type PoseFrame, type Side } from '../../../src/core/pose.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { cameraFor } from '../../../src/figure/pinhole.ts';
import { movementOf } from '../../../src/figure/skeleton.ts';
import {
  BODY_JOINTS,
  CHANNELS,
  HEAD,
  observe,
  pointOf,
  SEEN,
  U,
  V,
  X,
  Y,
  Z,
  type Observation,
} from '../../../src/recogniser/observation.ts';
import { STEP_MS, STEPS } from '../../../src/recogniser/window.ts';
import { stirring } from '../../../tests/exercises/everyday.ts';
import { FOREIGN_MOVEMENTS } from '../../../tests/exercises/foreign-movements.ts';
import { filmed as filmedBy, performed, turned, type Take as FilmedTake } from '../../../tests/exercises/movements.ts';
import { SETTING_UP } from '../../../tests/exercises/setting-up.ts';
import { Chance } from '../../train/chance.ts';
import { asDetected } from '../../train/detector-errors.ts';
import { sideOfDemo, someSet } from '../../train/positives.ts';
import { someNegative } from '../../train/negatives.ts';
import { filmed, someCamera } from '../../train/some-camera.ts';
import type { Take } from '../../train/take.ts';
import type { LabelledSeries, Source, Truth } from './labelled.ts';

/** Other people of the figure than those that were trained on: another seed. */
const SEED = 90_001;
const SETS_EACH = 6;
const NEGATIVES = 60;

/** When enough of a repetition was seen, and how much: as in the training. */
const SEEN_FROM = 0.55;
const NONE_BELOW = 0.12;
const RECENT_MS = 2500;
const HEIGHT_FROM = 0.8;

/** A frame that has nothing but the points that the recogniser looks at; the face is its middle, the heel is near the ankle. */
function frameOf({ timeMs, values }: Observation): PoseFrame {
  const points = (across: number, down: number, away: number): Landmarks | null => {
    if (!values || !Number.isFinite(values[across] ?? NaN)) return null;
    const at = (point: number): Landmark => ({
      x: values[point * CHANNELS + across] ?? 0,
      y: values[point * CHANNELS + down] ?? 0,
      z: values[point * CHANNELS + away] ?? 0,
      visibility: values[point * CHANNELS + SEEN] ?? 0,
    });
    const side = (which: Side): Landmarks['left'] =>
      perJoint((joint) => {
        const own = BODY_JOINTS.find((each) => each === joint);
        if (own) return at(pointOf(which, own));
        if (joint === 'heel') return at(pointOf(which, 'ankle'));
        return joint === 'index' || joint === 'pinky' || joint === 'thumb' ? at(pointOf(which, 'wrist')) : at(HEAD);
      });
    return { nose: at(HEAD), left: side('left'), right: side('right') };
  };
  const image = values && points(U, V, Z);
  return { timeMs, width: 1000, height: 1000, image, world: image && points(X, Y, Z) };
}

/** What is true of a take at a moment, as far as its last seconds show it. */
function truthOf(take: Take): (timeMs: number) => Truth | undefined {
  return (timeMs) => {
    if (take.movement === null) return { movement: null };
    const shareIn = (fromMs: number): number => {
      let most = 0;
      for (let at = Math.max(0, fromMs); at <= timeMs; at += STEP_MS) most = Math.max(most, take.progress(at).share);
      return most;
    };
    if (shareIn(timeMs - STEPS * STEP_MS) < NONE_BELOW) return { movement: null };
    if (shareIn(timeMs - RECENT_MS) < SEEN_FROM) return undefined;
    return { movement: take.movement, side: take.side, phase: take.progress(timeMs).phase };
  };
}

function firstHeightOf(take: Take): number | undefined {
  for (let timeMs = 0; timeMs < take.durationMs; timeMs += 50) if (take.progress(timeMs).share >= HEIGHT_FROM) return timeMs;
  return undefined;
}

function seriesOf(take: Take, name: string, seen: Parameters<typeof someCamera>[1], chance: Chance): LabelledSeries {
  const frames = asDetected(filmed(take, someCamera(take, seen, chance), chance).map(observe), chance).map(frameOf);
  return { name, shows: take.movement, frames: () => frames, truthAt: truthOf(take), firstHeightMs: firstHeightOf(take) };
}

/** The figure as other people, seen from other places by a detector with other errors. */
export function otherPeople(): Source {
  const chance = new Chance(SEED);
  const sets = EXERCISES.flatMap((exercise) => {
    const side = sideOfDemo(exercise);
    return Array.from({ length: SETS_EACH }, (_, index) =>
      seriesOf(someSet(exercise, side, chance), `${exercise.id} ${index + 1}`, exercise.demo.camera.seen, chance),
    );
  });
  const others = Array.from({ length: NEGATIVES }, (_, index) =>
    seriesOf(someNegative(chance), `none ${index + 1}`, undefined, chance),
  );
  return {
    name: 'figure',
    origin: 'The figure as people, from views and with errors that were not trained on, but drawn by the same hand.',
    series: [...sets, ...others],
  };
}

/** What people do around exercises, as the tests of the counter know it; the training has its own. */
export function aroundExercises(): Source {
  const camera = cameraFor(movementOf(squat.demo));
  const shown = (name: string, take: FilmedTake): LabelledSeries => ({
    name,
    shows: null,
    frames: () => filmedBy(take, camera, 15),
    truthAt: () => ({ movement: null }),
  });
  const settingUp = Object.entries(SETTING_UP).flatMap(([name, take]) => [
    shown(name, take),
    shown(`${name}, turned`, turned(take, 90)),
  ]);
  const foreign = Object.entries(FOREIGN_MOVEMENTS).map(([name, demo]) => shown(name, performed(demo, { reps: 6 })));
  const still = EXERCISES.map((exercise) => shown(`stirring before ${exercise.id}`, performed(stirring(exercise), { reps: 3 })));
  return {
    name: 'around exercises',
    origin:
      'The figure sets up, stirs in start poses and does other movements, as the tests of the counter have them; seen without errors.',
    series: [...settingUp, ...foreign, ...still],
  };
}
