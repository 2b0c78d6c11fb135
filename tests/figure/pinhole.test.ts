import { describe, expect, test } from 'vitest';
import { changeDemo, mirrorDemo } from '../../src/core/demo.ts';
import { JOINTS, SIDES, type Landmark, type PoseFrame } from '../../src/core/pose.ts';
import * as bridge from '../../src/exercises/bridge.demo.ts';
import * as squat from '../../src/exercises/squat.demo.ts';
import { cameraFor, landmarkSeries, photograph, project, seriesTimes, type PinholeCamera } from '../../src/figure/pinhole.ts';
import { AVERAGE_BODY, movementOf } from '../../src/figure/skeleton.ts';

const imageOf = (frame: PoseFrame | undefined) => {
  if (!frame?.image || !frame.world) throw new Error('nobody in the picture');
  return { image: frame.image, world: frame.world };
};
const everyPoint = (frame: PoseFrame): Landmark[] => {
  const { image } = imageOf(frame);
  return [image.nose, ...JOINTS.flatMap((joint) => [image.left[joint], image.right[joint]])];
};

describe('a pinhole', () => {
  const camera: PinholeCamera = { position: [0, 1, 4], aim: [0, 1, 0], verticalFovDeg: 90, widthPx: 1600, heightPx: 900 };

  test('shows what it aims at in the middle', () => {
    expect(project([0, 1, 0], camera)).toEqual({ x: 0.5, y: 0.5, depthM: 4 });
  });

  test('shows a point at half the field of view on the edge', () => {
    expect(project([0, 5, 0], camera).y).toBeCloseTo(0, 9);
    expect(project([0, -3, 0], camera).y).toBeCloseTo(1, 9);
    expect(project([(4 * 16) / 9, 1, 0], camera).x).toBeCloseTo(1, 9);
  });

  test('shows things at half the distance twice as large', () => {
    const far = project([0.1, 1, 0], camera).x - 0.5;
    expect(project([0.1, 1, 2], camera).x - 0.5).toBeCloseTo(2 * far, 9);
  });
});

describe('a photograph', () => {
  const front = movementOf(changeDemo(squat.demo, squat.front));
  const side = movementOf(squat.demo);

  test('from the front has the left side of the body on the right of the un-mirrored picture', () => {
    const { image, world } = imageOf(photograph(front.at(-1).points, cameraFor(front), 0));
    expect(image.left.shoulder.x).toBeGreaterThan(image.right.shoulder.x);
    expect(world.left.shoulder.x).toBeGreaterThan(world.right.shoulder.x);
  });

  test('of the right side shows the person facing to the right, with the left side further away', () => {
    const { image, world } = imageOf(photograph(side.at(-1).points, cameraFor(side), 0));
    expect(image.right.toe.x).toBeGreaterThan(image.right.heel.x);
    expect(world.left.shoulder.z).toBeGreaterThan(world.right.shoulder.z);
    expect(image.left.shoulder.z).toBeGreaterThan(image.right.shoulder.z);
  });

  test('has world landmarks in true metres around the middle of the hips, y down', () => {
    const { points } = side.at(-1);
    const { world } = imageOf(photograph(points, cameraFor(side), 0));
    const { left, right } = world;
    expect((left.hip.x + right.hip.x) / 2).toBeCloseTo(0, 9);
    expect(Math.hypot(left.hip.x - right.hip.x, left.hip.y - right.hip.y, left.hip.z - right.hip.z)).toBeCloseTo(
      2 * 0.052 * AVERAGE_BODY.statureM,
      6,
    );
    expect(world.nose.y).toBeLessThan(0);
  });

  test('reports hips and shoulders as seen even when they are hidden, and far limbs as less seen than near ones', () => {
    const { image } = imageOf(photograph(side.at(-1).points, cameraFor(side), 0));
    for (const which of SIDES) {
      expect(image[which].hip.visibility).toBe(1);
      expect(image[which].shoulder.visibility).toBe(1);
    }
    for (const joint of ['elbow', 'knee', 'ankle', 'heel'] as const) {
      expect(image.right[joint].visibility).toBeGreaterThan(0.95);
      expect(image.left[joint].visibility).toBeLessThan(0.6);
      expect(image.left[joint].visibility).toBeGreaterThanOrEqual(0.25);
    }
  });

  test('reports every joint as seen from the front', () => {
    const { image } = imageOf(photograph(front.at(-1).points, cameraFor(front), 0));
    for (const which of SIDES) for (const joint of JOINTS) expect(image[which][joint].visibility).toBeGreaterThan(0.95);
  });

  test.each([
    ['squat', squat.demo],
    ['squat from the front', changeDemo(squat.demo, squat.front)],
    ['bridge', bridge.demo],
    ['bridge with raised heels', changeDemo(bridge.demo, bridge.heelsLift)],
  ])('has the whole %s inside the picture with a margin of 0.06', (_name, demo) => {
    const movement = movementOf(demo);
    const camera = cameraFor(movement);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      for (const { x, y } of everyPoint(photograph(movement.onTheWay(share).points, camera, 0))) {
        expect(x).toBeGreaterThan(0.06);
        expect(x).toBeLessThan(0.94);
        expect(y).toBeGreaterThan(0.06);
        expect(y).toBeLessThan(0.94);
      }
    }
  });

  test('turns with the person: a turn to the left shows the chest to a camera on the left', () => {
    const left = movementOf(mirrorDemo(squat.demo));
    const straight = imageOf(photograph(left.at(-1).points, cameraFor(left), 0)).world;
    const turned = imageOf(photograph(left.at(-1).points, cameraFor(left, { yawDeg: 20 }), 0)).world;
    const away = imageOf(photograph(left.at(-1).points, cameraFor(left, { yawDeg: -20 }), 0)).world;
    expect(turned.nose.z).toBeLessThan(straight.nose.z - 0.03);
    expect(away.nose.z).toBeGreaterThan(straight.nose.z + 0.03);
  });
});

describe('a landmark series', () => {
  test.each([10, 15, 30, 60])('at %d frames per second has a frame at every period', (fps) => {
    const frames = [...landmarkSeries(squat.demo, { fps, reps: 1, leadInMs: 1000, tailMs: 500, startMs: 7000 })];
    const { outMs, holdMs, backMs } = squat.demo.timing;
    const durationMs = 1000 + outMs + holdMs + backMs + 500;
    expect(frames).toHaveLength(Math.floor((durationMs * fps) / 1000) + 1);
    expect(frames[0]?.timeMs).toBe(7000);
    frames.forEach(({ timeMs }, index) => expect(timeMs).toBeCloseTo(7000 + (index * 1000) / fps, 9));
  });

  test('says when its repetitions are: the body is highest at rest and lowest at the top', () => {
    const options = { fps: 50, reps: 2, startMs: 300 };
    const frames = [...landmarkSeries(squat.demo, options)];
    const times = seriesTimes(squat.demo, options);
    expect(times).toHaveLength(2);
    const hipAt = (timeMs: number): number => imageOf(frames.find((frame) => frame.timeMs >= timeMs)).image.right.hip.y;
    for (const { startMs, topFromMs, topToMs, endMs } of times) {
      expect(hipAt(startMs)).toBeCloseTo(hipAt(0), 6);
      expect(hipAt(topFromMs)).toBeGreaterThan(hipAt(startMs) + 0.1);
      expect(hipAt(topToMs)).toBeGreaterThan(hipAt(startMs) + 0.1);
      expect(hipAt(endMs)).toBeCloseTo(hipAt(0), 3);
    }
  });

  test('is still while it leads in', () => {
    const still = [...landmarkSeries(squat.demo, { leadInMs: 1500 })].filter(({ timeMs }) => timeMs < 1500);
    for (const frame of still) expect(frame.image).toEqual(still[0]?.image);
  });

  test('without repetitions only rests', () => {
    const frames = [...landmarkSeries(bridge.demo, { reps: 0, leadInMs: 0, tailMs: 3000, fps: 10 })];
    expect(frames).toHaveLength(31);
    for (const { image } of frames) expect(image).toEqual(frames[0]?.image);
  });

  test('gives the same frames for the same seed and others for another', () => {
    const noisy = (seed: number) => [...landmarkSeries(squat.demo, { reps: 1, fps: 10, noise: 0.01, seed })];
    expect(noisy(5)).toEqual(noisy(5));
    expect(noisy(5)[3]).not.toEqual(noisy(6)[3]);
  });

  test('has noise of the size it is asked for', () => {
    const options = { reps: 0, leadInMs: 0, tailMs: 60_000, fps: 20 };
    const [clean] = landmarkSeries(squat.demo, options);
    const { world } = imageOf(clean);
    const trunkM = Math.hypot(world.right.shoulder.y - world.right.hip.y, world.right.shoulder.x - world.right.hip.x);
    const offsets = [...landmarkSeries(squat.demo, { ...options, noise: 0.02 })].map(
      (frame) => imageOf(frame).world.right.knee.x - world.right.knee.x,
    );
    const spread = Math.sqrt(offsets.reduce((sum, offset) => sum + offset ** 2, 0) / offsets.length);
    expect(spread / trunkM).toBeCloseTo(0.02, 2);
  });

  test('loses the person for as long as its drop-outs last', () => {
    const frames = [...landmarkSeries(squat.demo, { reps: 3, fps: 30, dropOuts: { perSecond: 0.5, lengthMs: 200 }, seed: 3 })];
    const lost = frames.filter(({ image, world }) => image === null && world === null);
    expect(lost.length).toBeGreaterThanOrEqual(6);
    expect(lost.length).toBeLessThan(frames.length / 3);
  });

  test('mirrored shows the other side from the other side', () => {
    const [frame] = landmarkSeries(squat.demo, { mirrored: true });
    const { image } = imageOf(frame);
    expect(image.left.toe.x).toBeLessThan(image.left.heel.x);
    expect(image.left.knee.visibility).toBeGreaterThan(image.right.knee.visibility);
  });
});
