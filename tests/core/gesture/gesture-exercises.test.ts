import { describe, expect, it } from 'vitest';
import { countSet } from '../../../src/core/count.ts';
import { mirrorDemo, type Demo } from '../../../src/core/demo.ts';
import { raiseDemo } from '../../../src/figure/gesture-demos.ts';
import { CIRCUMSTANCES as QUICK_ONES } from '../../../scripts/pages/gesture-tally.ts';
import { GestureWatcher, type GestureEvent } from '../../../src/core/gesture/gesture.ts';
import { opposite, perJoint, SIDES, type PoseFrame, type Side } from '../../../src/core/pose.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { AVERAGE_BODY, type BodyPoints } from '../../../src/figure/bones.ts';
import { cameraFor, landmarkSeries, photograph, type SeriesOptions } from '../../../src/figure/pinhole.ts';
import { movementOf } from '../../../src/figure/skeleton.ts';
import { easing } from '../../../src/figure/timeline.ts';
import { mixVec, type Vec3 } from '../../../src/figure/vector.ts';

/** Frame rates, bodies, sides, turns, noise and drop-outs; every value occurs, not every combination. */
const CIRCUMSTANCES: readonly SeriesOptions[] = [
  ...QUICK_ONES,
  { fps: 30, mirrored: true, yawDeg: 15, dropOuts: { perSecond: 0.5, lengthMs: 300 }, seed: 5 },
  { fps: 60, reps: 1, shape: { ...AVERAGE_BODY, statureM: 1.52, legRatio: 0.94, trunkRatio: 1.05, armRatio: 0.9 }, noise: 0.01 },
];

const LEAD_IN_MS = 2000;
/** From the first stir of the arm, which takes 0.8 s to go up; a drop-out at the wrong moment adds its length. */
const SEEN_WITHIN_MS = 2500;
const LONG_TEST_MS = 30_000;

type Made = Extract<GestureEvent, { type: 'gesture' }>;

function gesturesIn(frames: Iterable<PoseFrame>): Made[] {
  const watcher = new GestureWatcher();
  return [...frames].flatMap((frame) => watcher.push(frame)).flatMap((event) => (event.type === 'gesture' ? [event] : []));
}

const armsOf = (demo: Demo): { side: Side; raise: Demo }[] =>
  SIDES.flatMap((side) => {
    const raise = raiseDemo(demo, side);
    return raise ? [{ side, raise }] : [];
  });

const NAMED = EXERCISES.map((exercise) => [exercise.id, exercise] as const);

/** Pictures at 30 a second of which every tenth is looked at, and every third as long as an arm is up; `first` is the first of them. */
function seenInARest(frames: readonly PoseFrame[], first: number): Made[] {
  const watcher = new GestureWatcher();
  return frames.flatMap((frame, index) => {
    if ((index - first) % (watcher.isArmUp ? 3 : 10) !== 0) return [];
    return watcher.push(frame).flatMap((event) => (event.type === 'gesture' ? [event] : []));
  });
}

describe.each(NAMED)('in a rest of %s, looked at three times a second until an arm goes up', (_, { demo }) => {
  it('a raised arm is seen each time, wherever the looks fall', () => {
    for (const { side, raise } of armsOf(demo)) {
      const frames = [...landmarkSeries(raise, { fps: 30, reps: 1, noise: 0.004, seed: 7, leadInMs: LEAD_IN_MS })];
      for (const first of [0, 3, 6, 9]) {
        const seen = seenInARest(frames, first).map((each) => [each.gesture, each.side]);
        expect({ first, seen }).toEqual({ first, seen: [['raise', side]] });
      }
    }
  });
});

describe.each(NAMED)('in %s', (_, exercise) => {
  it(
    'an arm that is raised from the rest posture is seen each time, once and within 2.5 s',
    () => {
      const arms = armsOf(exercise.demo);
      expect(arms.length).toBeGreaterThanOrEqual(1);
      for (const { side, raise } of arms) {
        const { outMs, holdMs, backMs, restMs } = raise.timing;
        for (const options of CIRCUMSTANCES) {
          const reps = options.reps ?? 2;
          const gestures = gesturesIn(landmarkSeries(raise, { ...options, reps, leadInMs: LEAD_IN_MS }));
          const own = options.mirrored ? opposite(side) : side;
          expect(gestures.map((each) => [each.gesture, each.side])).toEqual(Array.from({ length: reps }, () => ['raise', own]));
          gestures.forEach(({ timeMs }, index) => {
            const sinceMs = timeMs - LEAD_IN_MS - index * (outMs + holdMs + backMs + restMs);
            expect(sinceMs).toBeLessThanOrEqual(SEEN_WITHIN_MS + (options.dropOuts?.lengthMs ?? 0));
          });
        }
      }
    },
    LONG_TEST_MS,
  );

  it('raising an arm counts no repetition', () => {
    for (const demo of [exercise.demo, mirrorDemo(exercise.demo)]) {
      for (const { raise } of armsOf(demo)) {
        // Without the gate it counts from the first frame on, wherever the camera stands.
        const set = countSet(exercise, raisedInRest(demo, raise), { gate: false });
        expect({ full: set.full.length, partial: set.partial.length }).toEqual({ full: 0, partial: 0 });
      }
    }
  });
});

/** From the true rest posture, hands where the exercise holds them, to the raised arm and back. */
function* raisedInRest(demo: Demo, raise: Demo): Generator<PoseFrame, void, undefined> {
  const way = movementOf(raise);
  const camera = cameraFor(way);
  const rest = movementOf(demo).at(-1).points;
  const peak = way.onTheWay(1).points;
  const { outMs, holdMs, backMs } = raise.timing;
  const upMs = LEAD_IN_MS + outMs;
  const downMs = upMs + holdMs;
  for (let timeMs = 0; timeMs <= downMs + backMs + LEAD_IN_MS; timeMs += 1000 / 15) {
    const share = Math.min(easing((timeMs - LEAD_IN_MS) / outMs), 1 - easing((timeMs - downMs) / backMs));
    yield photograph(between(rest, peak, share), camera, timeMs);
  }
}

function between(from: BodyPoints, to: BodyPoints, share: number): BodyPoints {
  const at = (a: Vec3, b: Vec3): Vec3 => mixVec(a, b, share);
  return {
    nose: at(from.nose, to.nose),
    left: perJoint((joint) => at(from.left[joint], to.left[joint])),
    right: perJoint((joint) => at(from.right[joint], to.right[joint])),
  };
}
