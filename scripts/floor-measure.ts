import { Coach } from '../src/core/coach.ts';
import { SetCounter } from '../src/core/count.ts';
import type { Exercise } from '../src/core/exercise.ts';
import { distance, interiorAngleDeg, median, type Point } from '../src/core/seeing/geometry.ts';
import { opposite, SIDES, type Joint, type Landmarks, type PoseFrame, type Side } from '../src/core/pose.ts';

/** How well a set on the floor was seen: what was detected, held against what a faultless detector would have said. */

/** The points that signals are made of. */
const MEASURED: readonly Joint[] = ['shoulder', 'hip', 'knee', 'ankle'];
/** Legs further apart than this can be told from one another, trunk lengths; and how clearly they have to be exchanged. As in the swap guard. */
const SEPARATE = 0.1;
const CLEARLY = 0.5;
/** A body whose points are off by less than this is found, trunk lengths. */
const FOUND_WITHIN = 0.25;

/** Distances in trunk lengths, angles in degrees, times from the first picture in milliseconds; null where there is nothing to compare. */
export interface Sight {
  /** Share of the pictures in which somebody was found. */
  detected: number;
  pointError: number | null;
  kneeErrorDeg: number | null;
  /** Share of the pictures in which left and right leg are exchanged, of those in which they can be told apart. */
  swapped: number | null;
  /** Usual visibility of the less visible of knee and ankle, 0 to 1. */
  visibility: number | null;
  /** First picture in which the body is where it is. */
  foundMs: number | null;
}

type Pixels = (landmarks: Landmarks, side: Side, joint: Joint) => Point;

/** `sides`: those that the camera sees. `truth` has a frame for each of `frames`; without it, only what needs none is measured. */
export function measureSight(frames: readonly PoseFrame[], sides: readonly Side[], truth: readonly PoseFrame[] = []): Sight {
  const seen = frames.flatMap((frame, index) => (frame.image ? [{ frame, image: frame.image, truth: truth[index]?.image }] : []));
  const compared = seen.flatMap(({ frame, image, truth: own }) => {
    if (!own) return [];
    const inPixels: Pixels = (landmarks, side, joint) => {
      const { x, y } = landmarks[side][joint];
      return { x: x * frame.width, y: y * frame.height };
    };
    return [{ timeMs: frame.timeMs, ...compare(image, own, sides, inPixels) }];
  });
  const separate = compared.filter(({ isSeparate }) => isSeparate);
  const startMs = frames[0]?.timeMs ?? 0;
  const found = compared.find(({ pointError }) => pointError <= FOUND_WITHIN);
  return {
    detected: seen.length / Math.max(1, frames.length),
    pointError: median(compared.map(({ pointError }) => pointError)) ?? null,
    kneeErrorDeg: median(compared.map(({ kneeErrorDeg }) => kneeErrorDeg)) ?? null,
    swapped: separate.length === 0 ? null : separate.filter(({ isSwapped }) => isSwapped).length / separate.length,
    visibility: median(seen.map(({ image }) => Math.min(...sides.map((side) => legVisibility(image, side))))) ?? null,
    foundMs: found ? found.timeMs - startMs : null,
  };
}

const legVisibility = (image: Landmarks, side: Side): number =>
  Math.min(image[side].knee.visibility, image[side].ankle.visibility);

function compare(image: Landmarks, truth: Landmarks, sides: readonly Side[], at: Pixels) {
  const trunk = distance(at(truth, 'left', 'shoulder'), at(truth, 'left', 'hip'));
  const pairs = sides.flatMap((side) =>
    MEASURED.map((joint) => distance(at(image, side, joint), at(truth, side, joint)) / trunk),
  );
  const kneeDeg = (of: Landmarks, side: Side): number =>
    interiorAngleDeg(at(of, side, 'hip'), at(of, side, 'knee'), at(of, side, 'ankle'));
  const legs = SIDES.flatMap((side) => (['knee', 'ankle'] as const).map((joint) => ({ side, joint })));
  const offBy = (of: (side: Side) => Side): number =>
    legs.reduce((sum, { side, joint }) => sum + distance(at(image, of(side), joint), at(truth, side, joint)), 0);
  return {
    pointError: median(pairs) ?? Infinity,
    kneeErrorDeg: median(sides.map((side) => Math.abs(kneeDeg(image, side) - kneeDeg(truth, side)))) ?? Infinity,
    isSeparate: legs.every(({ joint }) => distance(at(truth, 'left', joint), at(truth, 'right', joint)) > SEPARATE * trunk),
    isSwapped: offBy(opposite) < CLEARLY * offBy((side) => side),
  };
}

/** What a set came to. */
export interface Counted {
  /** Full and partial ones. */
  reps: number;
  /** Of an exercise that is kept for a time; 0 in others. */
  heldMs: number;
  /** From the first picture until the set began; null when it never did. */
  begunMs: number | null;
}

/** `gate`: with placement and start pose waited for, as live. */
export function countFloorSet(exercise: Exercise, frames: readonly PoseFrame[], gate: boolean): Counted {
  const coach = new Coach(exercise, { gate });
  const counter = new SetCounter(exercise);
  let begunMs: number | null = null;
  for (const frame of frames) {
    counter.add(coach.push(frame));
    if (begunMs === null && coach.status.phase === 'active') begunMs = frame.timeMs - (frames[0]?.timeMs ?? 0);
  }
  counter.add(coach.finish());
  const { full, partial, holds } = counter.count;
  const heldMs = exercise.timed ? holds.reduce((sum, hold) => sum + hold.heldMs, 0) : 0;
  return { reps: full.length + partial.length, heldMs, begunMs };
}
