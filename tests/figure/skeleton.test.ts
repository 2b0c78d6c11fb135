import { describe, expect, test } from 'vitest';
import { changeDemo, mirrorDemo, type Demo } from '../../src/core/demo.ts';
import { JOINTS, SIDES } from '../../src/core/pose.ts';
import * as bridge from '../../src/exercises/bridge.demo.ts';
import * as squat from '../../src/exercises/squat.demo.ts';
import { bodyOf } from '../../src/figure/bones.ts';
import { AVERAGE_BODY, movementOf, poseAt, trueAngles, type BodyShape } from '../../src/figure/skeleton.ts';
import { distance, subtract, type Vec3 } from '../../src/figure/vector.ts';
import { SHARES } from './measure.ts';

const SHAPES: [string, BodyShape][] = [
  ['an average body', AVERAGE_BODY],
  ['a tall body with long legs', { ...AVERAGE_BODY, statureM: 1.95, legRatio: 1.05 }],
  ['a short body with a long trunk', { ...AVERAGE_BODY, statureM: 1.5, legRatio: 0.95, trunkRatio: 1.05 }],
  ['a wide body with short arms', { ...AVERAGE_BODY, hipWidthRatio: 1.2, armRatio: 0.94 }],
];

const DEMOS: [string, Demo][] = [
  ['squat', squat.demo],
  ['bridge', bridge.demo],
];

const worst = (values: number[]): number => Math.max(...values.map(Math.abs));

describe.each(SHAPES)('%s', (_name, shape) => {
  const body = bodyOf(shape);

  test.each(DEMOS)('keeps the length of every segment all through the %s', (_demo, demo) => {
    const movement = movementOf(demo, shape);
    for (const share of SHARES) {
      const { points } = movement.onTheWay(share);
      for (const side of SIDES) {
        const p = points[side];
        expect(distance(p.hip, p.knee)).toBeCloseTo(body.thighM, 6);
        expect(distance(p.knee, p.ankle)).toBeCloseTo(body.shankM, 6);
        expect(distance(p.shoulder, p.elbow)).toBeCloseTo(body.upperArmM, 6);
        expect(distance(p.elbow, p.wrist)).toBeCloseTo(body.forearmM, 6);
      }
    }
  });

  test.each(DEMOS)('keeps both feet within 2 mm of their place all through the %s', (_demo, demo) => {
    const movement = movementOf(demo, shape);
    const start = movement.onTheWay(0).points;
    for (const share of SHARES) {
      const now = movement.onTheWay(share).points;
      for (const side of SIDES) {
        expect(distance(now[side].heel, start[side].heel)).toBeLessThan(0.002);
        expect(distance(now[side].toe, start[side].toe)).toBeLessThan(0.002);
      }
    }
  });

  test('keeps the hands within 2 mm of their place all through the bridge', () => {
    const movement = movementOf(bridge.demo, shape);
    const start = movement.onTheWay(0).points;
    for (const share of SHARES) {
      for (const side of SIDES) {
        expect(distance(movement.onTheWay(share).points[side].wrist, start[side].wrist)).toBeLessThan(0.002);
      }
    }
  });

  test.each(DEMOS)('never sinks into the floor in the %s', (_demo, demo) => {
    const movement = movementOf(demo, shape);
    for (const share of SHARES) {
      const { nose, left, right } = movement.onTheWay(share).points;
      const heights = [nose, ...JOINTS.flatMap((joint) => [left[joint], right[joint]])].map((point) => point[1]);
      expect(Math.min(...heights)).toBeGreaterThan(0);
    }
  });

  test('bends the hips in a bridge exactly as far as the demo says', () => {
    const angles = trueAngles(movementOf(bridge.demo, shape).onTheWay(1).pose);
    expect(angles.left.hipFlexion).toBeCloseTo(bridge.demo.peak.both?.hipFlexion ?? NaN, 2);
    expect(angles.right.hipFlexion).toBeCloseTo(bridge.demo.peak.both?.hipFlexion ?? NaN, 2);
  });

  test('bends the knees in a squat as far as the demo says, to 3 degrees', () => {
    const angles = trueAngles(movementOf(squat.demo, shape).onTheWay(1).pose);
    expect(worst(SIDES.map((side) => angles[side].kneeFlexion - 100))).toBeLessThan(3);
  });
});

describe('a posture', () => {
  const standing: Demo = { ...squat.demo, rest: {}, peak: {} };

  test('in the anatomical stance is as tall as the sum of its parts, with the shoulders above the hips', () => {
    const { points } = poseAt(standing, -1);
    const { left } = points;
    const body = bodyOf(AVERAGE_BODY);
    expect(left.hip[1]).toBeCloseTo(body.thighM + body.shankM + body.ankleHeightM, 3);
    expect(left.shoulder[2]).toBeCloseTo(left.hip[2], 6);
    expect(left.shoulder[0]).toBeGreaterThan(0);
  });

  test.each([
    ['hipFlexion', 70],
    ['hipAbduction', 30],
    ['hipRotation', -25],
    ['kneeFlexion', 80],
    ['ankleDorsiflexion', 15],
    ['shoulderFlexion', 95],
    ['shoulderAbduction', 40],
    ['elbowFlexion', 100],
  ] as const)('of a free limb has the %s of %d degrees that it was given', (name, angleDeg) => {
    const demo: Demo = { ...standing, contact: 'rightFoot', rest: { left: { [name]: angleDeg } } };
    expect(trueAngles(poseAt(demo, -1).pose).left[name]).toBeCloseTo(angleDeg, 6);
  });

  test.each([
    ['hipAbduction away from the body', { hipAbduction: 30 }, 'ankle', 0, 1],
    ['hipFlexion to the front', { hipFlexion: 30 }, 'ankle', 2, 1],
    ['kneeFlexion to the back', { kneeFlexion: 60 }, 'ankle', 2, -1],
    ['ankleDorsiflexion upwards', { ankleDorsiflexion: 20 }, 'toe', 1, 1],
    ['inward hipRotation to the middle', { hipRotation: 30 }, 'toe', 0, -1],
    ['shoulderFlexion to the front', { shoulderFlexion: 60 }, 'wrist', 2, 1],
    ['elbowFlexion to the front', { elbowFlexion: 60 }, 'wrist', 2, 1],
  ] as const)('moves with %s', (_name, angles, joint, axis, sign) => {
    const before = poseAt({ ...standing, contact: 'rightFoot' }, -1).points.left[joint];
    const after = poseAt({ ...standing, contact: 'rightFoot', rest: { left: angles } }, -1).points.left[joint];
    expect(sign * (after[axis] - before[axis])).toBeGreaterThan(0.03);
  });

  test('lies on its back at a pelvic lean of -90, on its right side at a list of -90', () => {
    const lying = poseAt({ ...standing, contact: 'upperBack', rest: { trunk: { pelvisLean: -90 } } }, -1).points;
    expect(lying.nose[1]).toBeGreaterThan(lying.left.shoulder[1]);
    expect(lying.left.shoulder[1]).toBeCloseTo(lying.right.shoulder[1], 6);
    const onSide = poseAt({ ...standing, contact: 'rightHip', rest: { trunk: { pelvisList: -90 } } }, -1).points;
    expect(onSide.left.hip[1] - onSide.right.hip[1]).toBeCloseTo(distance(onSide.left.hip, onSide.right.hip), 6);
  });

  test('tips up over its toes with a heel raise and keeps the toes where they are', () => {
    const movement = movementOf(changeDemo(squat.demo, squat.heelsLift));
    const { left: before } = movement.onTheWay(0).points;
    const { left: after } = movement.onTheWay(1).points;
    expect(after.heel[1] - before.heel[1]).toBeGreaterThan(0.06);
    expect(Math.hypot(after.toe[0] - before.toe[0], after.toe[2] - before.toe[2])).toBeLessThan(0.02);
  });
});

describe('a mirrored demo', () => {
  const kick: Demo = {
    rest: {
      trunk: { pelvisLean: 82, neckFlexion: -20 },
      both: { hipFlexion: 82, kneeFlexion: 88, ankleDorsiflexion: -60, shoulderFlexion: 84 },
    },
    peak: { trunk: { spineTwist: 4, pelvisTurn: 3 }, left: { hipFlexion: -8, hipAbduction: 5 } },
    contact: 'rightKnee',
    planted: { leftHand: 'floor', rightHand: 'floor' },
    timing: { outMs: 1000, holdMs: 500, backMs: 1000, restMs: 500 },
    camera: { seen: 'left side', lensHeightM: 0.5 },
  };

  test('puts every landmark of a side where its mirror image puts the other side', () => {
    const movement = movementOf(kick);
    const mirrored = movementOf(mirrorDemo(kick));
    const flipped = ([x, y, z]: Vec3): Vec3 => [-x, y, z];
    for (const share of SHARES) {
      const { points } = movement.onTheWay(share);
      const { points: image } = mirrored.onTheWay(share);
      for (const joint of JOINTS) {
        expect(distance(image.right[joint], flipped(points.left[joint]))).toBeLessThan(1e-6);
        expect(distance(image.left[joint], flipped(points.right[joint]))).toBeLessThan(1e-6);
      }
    }
  });

  test('keeps hands and knee of a movement on all fours on the floor', () => {
    const movement = movementOf(kick);
    const start = movement.onTheWay(0).points;
    const top = movement.onTheWay(1).points;
    for (const side of SIDES) expect(distance(top[side].wrist, start[side].wrist)).toBeLessThan(0.002);
    expect(distance(top.right.knee, start.right.knee)).toBeLessThan(0.002);
    expect(top.left.knee[1] - start.left.knee[1]).toBeGreaterThan(0.3);
  });
});

describe('a movement in time', () => {
  const movement = movementOf(squat.demo);
  const { outMs, holdMs, backMs, restMs } = squat.demo.timing;
  const kneeAt = (timeMs: number, reps?: number): number => trueAngles(movement.at(timeMs, reps).pose).left.kneeFlexion;

  test('rests before it begins, is at its peak after the way out and back at rest after the way back', () => {
    expect(kneeAt(-500)).toBeCloseTo(4, 0);
    expect(kneeAt(outMs)).toBeCloseTo(kneeAt(outMs + holdMs), 6);
    expect(kneeAt(outMs)).toBeGreaterThan(98);
    expect(kneeAt(outMs + holdMs + backMs)).toBeCloseTo(kneeAt(0), 6);
  });

  test('repeats itself, and stops after the repetitions it is asked for', () => {
    const periodMs = outMs + holdMs + backMs + restMs;
    expect(kneeAt(periodMs + outMs)).toBeCloseTo(kneeAt(outMs), 6);
    expect(kneeAt(periodMs + outMs, 1)).toBeCloseTo(kneeAt(0), 6);
  });

  test('does not jump', () => {
    let before = movement.at(0).points;
    for (let timeMs = 10; timeMs < 4000; timeMs += 10) {
      const now = movement.at(timeMs).points;
      expect(distance(now.left.shoulder, before.left.shoulder)).toBeLessThan(0.02);
      expect(distance(now.left.wrist, before.left.wrist)).toBeLessThan(0.03);
      before = now;
    }
  });

  test('comes back only to the pose between repetitions when the demo has one', () => {
    const bent = movementOf(changeDemo(squat.demo, squat.notStandingUp));
    const endMs = outMs + holdMs + backMs;
    expect(trueAngles(bent.at(-1).pose).left.kneeFlexion).toBeCloseTo(4, 0);
    expect(trueAngles(bent.at(endMs).pose).left.kneeFlexion).toBeGreaterThan(30);
  });

  test('goes half of the way at half depth', () => {
    const half = movementOf(squat.demo, AVERAGE_BODY, { depth: 0.5 });
    expect(trueAngles(half.at(outMs).pose).left.kneeFlexion).toBeCloseTo(52, -0.5);
  });

  test('is the same every time', () => {
    expect(movementOf(squat.demo).at(1234).points).toEqual(movement.at(1234).points);
  });
});

test('a step lifts the foot and puts it down beside', () => {
  const sideStep: Demo = {
    rest: { both: { hipFlexion: 25, kneeFlexion: 40, hipAbduction: 4 }, trunk: { pelvisLean: 12 } },
    peak: { left: { hipAbduction: 22 }, right: { hipAbduction: 22 } },
    contact: 'rightFoot',
    planted: { leftFoot: 'step' },
    timing: { outMs: 600, holdMs: 0, backMs: 800, restMs: 300 },
    camera: { seen: 'front', lensHeightM: 0.9 },
  };
  const movement = movementOf(sideStep);
  const [rest, middle, peak] = [0, 0.5, 1].map((share) => movement.onTheWay(share).points.left.ankle);
  if (!rest || !middle || !peak) throw new Error('no points');
  expect(middle[1] - rest[1]).toBeGreaterThan(0.04);
  expect(peak[1]).toBeCloseTo(rest[1], 6);
  expect(subtract(peak, rest)[0]).toBeGreaterThan(0.3);
});

const timing = { outMs: 1000, holdMs: 0, backMs: 1000, restMs: 500 };

test('in a clamshell the feet stay together while the knees part', () => {
  const clamshell: Demo = {
    rest: { trunk: { pelvisList: -90 }, both: { hipFlexion: 45, kneeFlexion: 90 } },
    peak: { left: { hipAbduction: 38 } },
    contact: 'rightHip',
    planted: { leftFoot: 'place' },
    timing,
    camera: { seen: 'front', lensHeightM: 0.45 },
    props: { mat: true },
  };
  const movement = movementOf(clamshell);
  const { left: closed } = movement.onTheWay(0).points;
  const { left: open, right } = movement.onTheWay(1).points;
  expect(distance(open.ankle, closed.ankle)).toBeLessThan(0.002);
  expect(open.knee[1] - closed.knee[1]).toBeGreaterThan(0.15);
  expect(distance(open.knee, right.knee)).toBeGreaterThan(0.3);
});

test('on a step the standing foot is on the box, the other hangs lower, and the hands stay on the hips', () => {
  const hipDrop: Demo = {
    rest: { both: { shoulderAbduction: 40, elbowFlexion: 90 }, right: { hipFlexion: 3, kneeFlexion: 5 } },
    peak: { trunk: { pelvisList: -9 }, left: { hipAbduction: -9 }, right: { hipAbduction: 9 } },
    contact: 'leftFoot',
    planted: { leftHand: 'hip', rightHand: 'hip' },
    timing,
    camera: { seen: 'front', lensHeightM: 0.9 },
    props: { step: { under: 'left', heightM: 0.16 } },
  };
  const movement = movementOf(hipDrop);
  const before = movement.onTheWay(0).points;
  const after = movement.onTheWay(1).points;
  expect(before.left.ankle[1]).toBeCloseTo(0.16 + bodyOf(AVERAGE_BODY).ankleHeightM, 3);
  expect(after.left.ankle[1]).toBeCloseTo(before.left.ankle[1], 3);
  expect(before.right.ankle[1] - after.right.ankle[1]).toBeGreaterThan(0.02);
  for (const side of SIDES)
    expect(distance(after[side].wrist, after[side].hip)).toBeCloseTo(distance(before[side].wrist, before[side].hip), 3);
});
