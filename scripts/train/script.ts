import type { Demo, KeyPose } from '../../src/core/demo.ts';
import { SIDES, type Joint } from '../../src/core/pose.ts';
import { anglesOf } from '../../src/figure/angles.ts';
import type { BodyPoints, BodyShape } from '../../src/figure/bones.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { about, add, mean, mix, rotate, smoothstep, subtract, type Vec3 } from '../../src/figure/vector.ts';
import { alongPoints, mapPoints, type Take } from './take.ts';

/** A posture on the way: what a key leaves out is as in the anatomical stance. */
export interface Stop {
  /** Time from the stop before, milliseconds. */
  afterMs: number;
  key: KeyPose;
  /** Where the person faces, degrees from the figure's front to its left; 0 when left out. */
  headingDeg?: number;
  /** Lowest point above the floor, metres: a jump, or a step; 0 when left out. */
  upM?: number;
}

/** Postures that are worked out between two stops. */
const BETWEEN = 6;

/** How far the skin is from the landmark below which it touches the floor, metres. */
const SKIN_M: Partial<Record<Joint, number>> = { heel: 0.02, toe: 0.02, knee: 0.055, hip: 0.11, shoulder: 0.1, wrist: 0.04 };

/** Points this much above the lowest one hardly carry any more, metres. */
const CARRIES_WITHIN_M = 0.01;

const UNCARRIED: Pick<Demo, 'contact' | 'timing' | 'camera'> = {
  contact: 'upperBack',
  timing: { outMs: 1, holdMs: 0, backMs: 1, restMs: 0 },
  camera: { seen: 'front', lensHeightM: 1 },
};

/** A foot is flat on the floor where the key does not say how the ankle is held. */
function flatFooted(key: KeyPose): KeyPose {
  const { trunk, left, right, shift } = anglesOf(key);
  const upright = Math.abs(trunk.pelvisList) < 45 && trunk.pelvisLean > -45;
  const flat = (limb: typeof left, own: number | undefined): typeof left => {
    const flatDeg = Math.max(-50, Math.min(35, trunk.pelvisLean - limb.hipFlexion + limb.kneeFlexion));
    return { ...limb, ankleDorsiflexion: own ?? (upright ? flatDeg : -10) };
  };
  return {
    trunk,
    shift,
    left: flat(left, key.left?.ankleDorsiflexion ?? key.both?.ankleDorsiflexion),
    right: flat(right, key.right?.ankleDorsiflexion ?? key.both?.ankleDorsiflexion),
  };
}

/** What may touch the floor, and how high the skin below it is. */
const soles = (points: BodyPoints): { point: Vec3; heightM: number }[] =>
  (Object.entries(SKIN_M) as [Joint, number][]).flatMap(([joint, skinM]) =>
    SIDES.map((side) => ({ point: points[side][joint], heightM: points[side][joint][1] - skinM })),
  );

const lowestOf = (points: BodyPoints): number => Math.min(...soles(points).map(({ heightM }) => heightM));

/** How far what carries the body before has slid since, along the floor. */
function slide(before: BodyPoints, after: BodyPoints): Vec3 {
  const from = soles(before);
  const to = soles(after);
  const lowestM = lowestOf(before);
  const weights = from.map(({ heightM }) => Math.exp((lowestM - heightM) / CARRIES_WITHIN_M));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let slid: Vec3 = [0, 0, 0];
  from.forEach(({ point }, index) => {
    const share = (weights[index] ?? 0) / total;
    const now = to[index]?.point ?? point;
    slid = add(slid, [share * (now[0] - point[0]), 0, share * (now[2] - point[2])]);
  });
  return slid;
}

/** Postures between two stops, as the angles alone have them. */
function postures(from: KeyPose, to: KeyPose, shape: BodyShape): BodyPoints[] {
  const way = movementOf({ ...UNCARRIED, rest: from, peak: to }, shape);
  return Array.from({ length: BETWEEN }, (_, index) => way.onTheWay(index / BETWEEN).points);
}

/** Somebody goes through postures that are no exercise; what is lowest stays where it is on the floor, so that steps carry them along. */
export function takeOf(stops: readonly Stop[], shape: BodyShape): Take {
  const keys = stops.map(({ key }) => flatFooted(key));
  const points: BodyPoints[] = [];
  let place: Vec3 = [0, 0, 0];
  let before: BodyPoints | null = null;
  stops.slice(1).forEach((next, index) => {
    const [from, to] = [keys[index], keys[index + 1]];
    const last = stops[index];
    if (!from || !to || !last) return;
    postures(from, to, shape).forEach((posture, step) => {
      const share = step / BETWEEN;
      const turn = about([0, 1, 0], mix(last.headingDeg ?? 0, next.headingDeg ?? 0, share));
      const hips = mean([posture.left.hip, posture.right.hip]);
      const centred = mapPoints(posture, (point) => rotate(subtract(point, [hips[0], 0, hips[2]]), turn));
      if (before) place = subtract(place, slide(before, centred));
      before = centred;
      const upM = mix(last.upM ?? 0, next.upM ?? 0, share) - lowestOf(centred);
      points.push(mapPoints(centred, (point) => add(point, [place[0], upM, place[2]])));
    });
  });
  let sumMs = 0;
  const times = stops.map(({ afterMs }, index) => (sumMs += index === 0 ? 0 : Math.max(1, afterMs)));
  return {
    durationMs: sumMs,
    movement: null,
    side: 'both',
    size: shape.statureM / 1.75,
    progress: () => ({ share: 0, phase: 'rest' }),
    at(timeMs) {
      const next = Math.max(
        1,
        times.findIndex((atMs) => atMs >= timeMs),
      );
      const share = smoothstep(times[next - 1] ?? 0, times[next] ?? 0, timeMs);
      const at = (next - 1 + (timeMs >= sumMs ? 1 : share)) * BETWEEN;
      return alongPoints(points, at / Math.max(1, points.length - 1));
    },
  };
}
