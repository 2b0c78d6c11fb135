import type { Contact, Demo, KeyPose } from '../../src/core/demo.ts';
import { JOINTS, perJoint, SIDES, type Joint, type PoseFrame } from '../../src/core/pose.ts';
import { anglesOf } from '../../src/figure/angles.ts';
import { perBone, type BodyPoints, type World } from '../../src/figure/bones.ts';
import { photograph, project, type PinholeCamera } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import {
  about,
  add,
  mean,
  mix,
  mixVec,
  multiply,
  rotate,
  scale,
  smoothstep,
  subtract,
  type Vec3,
} from '../../src/figure/vector.ts';

/** What people do around an exercise, as key poses of the figure: the body stands, walks and kneels on whatever is lowest. */

/** A posture on the way, complete: what a key leaves out is as in the anatomical stance. */
export interface Stop {
  /** Time from the stop before, milliseconds. */
  afterMs: number;
  key: KeyPose;
  /** Where the person faces, degrees from the figure's front to its left; 0 when left out. */
  headingDeg?: number;
  /** What is stood on, metres above the floor; 0 when left out. */
  groundM?: number;
}

/** A person in the room over time. */
export interface Take {
  durationMs: number;
  at(timeMs: number): BodyPoints;
}

/** One that can be drawn, and not only its landmarks. */
export interface DrawnTake extends Take {
  worldAt(timeMs: number): World;
}

/** How far the skin is from the landmark below which it touches the floor, metres. */
const SKIN_M: Partial<Record<Joint, number>> = { heel: 0.02, toe: 0.02, knee: 0.055, hip: 0.11, shoulder: 0.1, wrist: 0.04 };

/** Points this much above the lowest one hardly carry any more, metres. */
const CARRIES_WITHIN_M = 0.008;

const STEP_MS = 40;

/** One posture flows into the next over this long where their limbs are held differently. */
const BLEND_MS = 700;

const mapPoints = (points: BodyPoints, change: (point: Vec3) => Vec3): BodyPoints => ({
  nose: change(points.nose),
  left: perJoint((joint) => change(points.left[joint])),
  right: perJoint((joint) => change(points.right[joint])),
});

const blend = (from: BodyPoints, to: BodyPoints, share: number): BodyPoints => ({
  nose: mixVec(from.nose, to.nose, share),
  left: perJoint((joint) => mixVec(from.left[joint], to.left[joint], share)),
  right: perJoint((joint) => mixVec(from.right[joint], to.right[joint], share)),
});

const hipsOf = ({ left, right }: BodyPoints): Vec3 => mean([left.hip, right.hip]);
const level = ([x, , z]: Vec3): Vec3 => [x, 0, z];

/** What may touch the floor: each point, and the height of the skin below it. */
const soles = (points: BodyPoints): { point: Vec3; heightM: number }[] =>
  JOINTS.flatMap((joint) => {
    const skinM = SKIN_M[joint];
    return skinM === undefined
      ? []
      : SIDES.map((side) => ({ point: points[side][joint], heightM: points[side][joint][1] - skinM }));
  });

/** How far what carries the body in the first posture has slid in the second. */
function slide(before: BodyPoints, after: BodyPoints): Vec3 {
  const from = soles(before);
  const to = soles(after);
  const lowest = Math.min(...from.map(({ heightM }) => heightM));
  const weights = from.map(({ heightM }) => Math.exp((lowest - heightM) / CARRIES_WITHIN_M));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return from.reduce<Vec3>(
    (sum, { point }, index) => {
      const moved = subtract(to[index]?.point ?? point, point);
      return add(sum, scale(level(moved), (weights[index] ?? 0) / total));
    },
    [0, 0, 0],
  );
}

const UNCARRIED: { contact: Contact; timing: Demo['timing']; camera: Demo['camera'] } = {
  contact: 'upperBack',
  timing: { outMs: 1, holdMs: 0, backMs: 1, restMs: 0 },
  camera: { seen: 'front', lensHeightM: 1 },
};

/** A foot is kept flat where the key does not say how the ankle is held. */
function flatFooted(key: KeyPose): KeyPose {
  const { trunk, left, right, shift } = anglesOf(key);
  const flat = (limb: typeof left, own: number | undefined): typeof left => ({
    ...limb,
    ankleDorsiflexion: own ?? trunk.pelvisLean - limb.hipFlexion + limb.kneeFlexion,
  });
  return {
    trunk,
    shift,
    left: flat(left, key.left?.ankleDorsiflexion ?? key.both?.ankleDorsiflexion),
    right: flat(right, key.right?.ankleDorsiflexion ?? key.both?.ankleDorsiflexion),
  };
}

/** Goes through the stops, from the first on; what is lowest stays where it is on the floor, so that steps carry the person along. */
export function through(stops: readonly Stop[]): DrawnTake {
  let durationMs = 0;
  const timed = stops.map((stop, index) => ({
    headingDeg: 0,
    groundM: 0,
    ...stop,
    atMs: (durationMs += index === 0 ? 0 : stop.afterMs),
    key: flatFooted(stop.key),
  }));
  const last = timed.at(-1);
  const way = movementOf({
    ...UNCARRIED,
    rest: timed[0]?.key ?? {},
    peak: last?.key ?? {},
    out: timed.slice(1, -1).map(({ atMs, key }) => ({ at: atMs / durationMs, key })),
  });
  const between = (timeMs: number, of: 'headingDeg' | 'groundM'): number => {
    const next = timed.findIndex(({ atMs }) => atMs >= timeMs);
    const [a, b] = [timed[next - 1], timed[next]];
    if (!a || !b) return (b ?? last)?.[of] ?? 0;
    return mix(a[of], b[of], smoothstep(a.atMs, b.atMs, timeMs));
  };

  const frames: BodyPoints[] = [];
  const worlds: World[] = [];
  let place: Vec3 = [0, 0, 0];
  let before: BodyPoints | null = null;
  for (let timeMs = 0; timeMs <= durationMs; timeMs += STEP_MS) {
    const turn = about([0, 1, 0], between(timeMs, 'headingDeg'));
    const { points, world } = way.onTheWay(timeMs / durationMs);
    const hips = level(hipsOf(points));
    const centred = mapPoints(points, (point) => rotate(subtract(point, hips), turn));
    if (before) place = subtract(place, slide(before, centred));
    before = centred;
    const lift = between(timeMs, 'groundM') - Math.min(...soles(centred).map(({ heightM }) => heightM));
    const put = (point: Vec3): Vec3 => add(point, [place[0], lift, place[2]]);
    frames.push(mapPoints(centred, put));
    worlds.push(
      perBone((name) => ({
        position: put(rotate(subtract(world[name].position, hips), turn)),
        rotation: multiply(turn, world[name].rotation),
      })),
    );
  }
  return {
    durationMs,
    at(timeMs) {
      const index = Math.min(frames.length - 1, Math.max(0, timeMs / STEP_MS));
      const from = frames[Math.floor(index)];
      const to = frames[Math.ceil(index)];
      if (!from || !to) throw new Error('A way has at least one moment.');
      return blend(from, to, index % 1);
    },
    worldAt(timeMs) {
      const world = worlds[Math.min(worlds.length - 1, Math.max(0, Math.round(timeMs / STEP_MS)))];
      if (!world) throw new Error('A way has at least one moment.');
      return world;
    },
  };
}

/** A set of the demo: rest, repetitions, rest. */
export function performed(demo: Demo, { reps = 3, leadInMs = 2000, tailMs = 1500 } = {}): Take {
  const movement = movementOf(demo);
  const { outMs, holdMs, backMs, restMs } = demo.timing;
  return {
    durationMs: leadInMs + reps * (outMs + holdMs + backMs + restMs) + tailMs,
    at: (timeMs) => movement.at(timeMs - leadInMs, reps).points,
  };
}

/** The same, by somebody who is turned to the figure's left by so much, degrees. */
export const turned = (take: Take, byDeg: number): Take => ({
  ...take,
  at: (timeMs) => mapPoints(take.at(timeMs), (point) => rotate(point, about([0, 1, 0], byDeg))),
});

/** The same by somebody so much smaller, in all measures. */
export const smaller = (take: Take, factor: number): Take => ({
  ...take,
  at: (timeMs) => mapPoints(take.at(timeMs), (point) => scale(point, factor)),
});

const moved = (take: Take, by: Vec3): Take => ({
  ...take,
  at: (timeMs) => mapPoints(take.at(timeMs), (point) => add(point, by)),
});

/** One after the other. `anchor` stays where it is in the room, the others begin or end where their neighbours do. */
export function inTurn(before: readonly Take[], anchor: Take, after: readonly Take[]): Take {
  const onto = (place: BodyPoints, own: BodyPoints): Vec3 => subtract(level(hipsOf(place)), level(hipsOf(own)));
  const takes = [anchor];
  for (const take of [...before].reverse()) {
    const next = takes[0] ?? anchor;
    takes.unshift(moved(take, onto(next.at(0), take.at(take.durationMs))));
  }
  for (const take of after) {
    const previous = takes.at(-1) ?? anchor;
    takes.push(moved(take, onto(previous.at(previous.durationMs), take.at(0))));
  }
  let sumMs = 0;
  const timed = takes.map((take) => ({ take, fromMs: sumMs, toMs: (sumMs += take.durationMs) }));
  return {
    durationMs: sumMs,
    at(timeMs) {
      const index = Math.max(
        0,
        timed.findIndex(({ toMs }) => timeMs < toMs),
      );
      const now = timeMs >= sumMs ? timed.at(-1) : timed[index];
      if (!now) return anchor.at(0);
      const points = now.take.at(timeMs - now.fromMs);
      if (now.take === anchor) return points;
      // Into the anchor and out of it, hands and feet find their places on the way.
      const next = timed[index + 1];
      if (next && now.toMs - timeMs < BLEND_MS && next.take === anchor)
        return blend(points, next.take.at(0), smoothstep(now.toMs - BLEND_MS, now.toMs, timeMs));
      const previous = timed[index - 1];
      if (previous?.take === anchor && timeMs - now.fromMs < BLEND_MS)
        return blend(previous.take.at(previous.take.durationMs), points, smoothstep(now.fromMs, now.fromMs + BLEND_MS, timeMs));
      return points;
    },
  };
}

/** Beyond the edge of the picture by this share of it nobody is found any more. */
const GONE = 0.1;

/** What camera and detector report of a take. */
export function* filmed(take: Take, camera: PinholeCamera, fps = 15): Generator<PoseFrame, void, undefined> {
  for (let index = 0; index <= Math.floor((take.durationMs * fps) / 1000); index++) {
    const timeMs = (index * 1000) / fps;
    const points = take.at(timeMs);
    const frame = photograph(points, camera, timeMs);
    const { x } = project(hipsOf(points), camera);
    yield x < -GONE || x > 1 + GONE ? { ...frame, image: null, world: null } : frame;
  }
}
