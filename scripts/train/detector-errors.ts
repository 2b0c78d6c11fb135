import { opposite, SIDES, type Side } from '../../src/core/pose.ts';
import {
  CHANNELS,
  HEAD,
  POINT_COUNT,
  pointOf,
  SEEN,
  U,
  V,
  X,
  Y,
  Z,
  type BodyJoint,
  type Observation,
  type PointValues,
} from '../../src/recogniser/observation.ts';
import type { Chance } from './chance.ts';

/**
 * What a pose detector gets wrong, as its series of people show: points that are off by the same for a whole set, that tremble, that
 * lag in depth; a hidden limb that is drawn where the other one is; legs that change places or collapse for a moment; points that are
 * not seen, or outside the picture; pictures that are missing. Changes pictures in place. All sizes are in trunk lengths.
 */

const LEG: readonly BodyJoint[] = ['knee', 'ankle', 'toe'];
const ARM: readonly BodyJoint[] = ['elbow', 'wrist'];

type Pictures = readonly Observation[];

const seenOnes = (pictures: Pictures): PointValues[] => pictures.flatMap(({ values }) => values ?? []);

const at = (point: number, channel: number): number => point * CHANNELS + channel;

/** Median length of the trunk, in heights of the picture and in metres; at least a fifth of the leg's. */
function trunkOf(all: readonly PointValues[]): { inPicture: number; inSpace: number } {
  const lengths = all.map((values) => {
    const way = (channel: number): number =>
      (values[at(pointOf('left', 'shoulder'), channel)] ?? 0) - (values[at(pointOf('left', 'hip'), channel)] ?? 0);
    const inSpace = Math.hypot(way(X), way(Y), way(Z));
    const flat = Math.hypot(way(X), way(Y));
    const pictured = Math.hypot(way(U), way(V));
    return { inSpace, perMetre: pictured / Math.max(flat, 0.1) };
  });
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0.5;
  const inSpace = middle(lengths.map((each) => each.inSpace));
  return { inSpace, inPicture: middle(lengths.map(({ perMetre }) => perMetre)) * inSpace };
}

/** Turns what is seen in space: the detector misjudges which way somebody faces, and how the camera is tipped and rolled. */
function turnInSpace(all: readonly PointValues[], chance: Chance): void {
  const yaw = (chance.normal(13) * Math.PI) / 180;
  const pitch = (chance.normal(8) * Math.PI) / 180;
  const depth = chance.between(0.45, 1.25);
  const [cosYaw, sinYaw, cosPitch, sinPitch] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  for (const values of all) {
    for (let point = 0; point < POINT_COUNT; point++) {
      const x = values[at(point, X)] ?? 0;
      const y = values[at(point, Y)] ?? 0;
      const z = depth * (values[at(point, Z)] ?? 0);
      const turned = cosYaw * z - sinYaw * x;
      values[at(point, X)] = cosYaw * x + sinYaw * z;
      values[at(point, Y)] = cosPitch * y + sinPitch * turned;
      values[at(point, Z)] = cosPitch * turned - sinPitch * y;
    }
  }
}

/** Rolls the camera a little, in the picture and in space. */
function roll(all: readonly PointValues[], chance: Chance): void {
  const angle = (chance.normal(3) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const values of all) {
    for (let point = 0; point < POINT_COUNT; point++) {
      for (const [across, down] of [
        [U, V],
        [X, Y],
      ] as const) {
        const x = values[at(point, across)] ?? 0;
        const y = values[at(point, down)] ?? 0;
        values[at(point, across)] = cos * x - sin * y;
        values[at(point, down)] = sin * x + cos * y;
      }
    }
  }
}

/** Points are off: the same all along, slowly wandering, and trembling; hidden ones more. */
function shake(pictures: Pictures, chance: Chance): void {
  const trunk = trunkOf(seenOnes(pictures));
  const strength = chance.ratio(0.35, 1.6);
  const bias = Array.from({ length: POINT_COUNT }, () => [chance.normal(0.045), chance.normal(0.045), chance.normal(0.13)]);
  const wander = bias.map(() => [0, 0, 0]);
  let lastMs = pictures[0]?.timeMs ?? 0;
  for (const { timeMs, values } of pictures) {
    const keep = Math.exp(-(timeMs - lastMs) / 350);
    lastMs = timeMs;
    const fresh = Math.sqrt(1 - keep * keep);
    for (let point = 0; point < POINT_COUNT; point++) {
      const hidden = (values?.[at(point, SEEN)] ?? 1) < 0.5 ? 2.5 : 1;
      const off = wander[point] ?? [];
      for (const [axis, size] of [0.022, 0.022, 0.06].entries())
        off[axis] = keep * (off[axis] ?? 0) + chance.normal(fresh * size);
      if (!values) continue;
      const by = (axis: number, tremble: number): number =>
        strength * hidden * ((bias[point]?.[axis] ?? 0) + (off[axis] ?? 0) + chance.normal(tremble));
      const [right, down, away] = [by(0, 0.006), by(1, 0.006), by(2, 0.02)];
      for (const [channel, way, size] of [
        [U, right, trunk.inPicture],
        [V, down, trunk.inPicture],
        [X, right, trunk.inSpace],
        [Y, down, trunk.inSpace],
        [Z, away, trunk.inSpace],
      ] as const) {
        values[at(point, channel)] = (values[at(point, channel)] ?? 0) + way * size;
      }
    }
  }
}

/** A stretch of the pictures, milliseconds. */
function stretch(pictures: Pictures, chance: Chance, shortestMs: number, longestMs: number): PointValues[] {
  const first = pictures[0]?.timeMs ?? 0;
  const last = pictures.at(-1)?.timeMs ?? 0;
  const fromMs = chance.between(first - shortestMs, last);
  const toMs = fromMs + chance.between(shortestMs, longestMs);
  return seenOnes(pictures.filter(({ timeMs }) => timeMs >= fromMs && timeMs < toMs));
}

function swapLegs(all: readonly PointValues[]): void {
  for (const values of all) {
    for (const joint of LEG) {
      const left = pointOf('left', joint) * CHANNELS;
      const right = pointOf('right', joint) * CHANNELS;
      const kept = values.slice(left, left + CHANNELS);
      values.copyWithin(left, right, right + CHANNELS);
      values.set(kept, right);
    }
  }
}

const ALL_AXES = [U, V, X, Y, Z] as const;

/** Draws a point nearer to another place, by `share` of the way. */
function pull(values: PointValues, point: number, to: (channel: number) => number, share: number): void {
  for (const channel of ALL_AXES) {
    const own = values[at(point, channel)] ?? 0;
    values[at(point, channel)] = own + share * (to(channel) - own);
  }
}

/** A limb that is hidden is drawn where the same one of the other side is, more or less. */
function follow(all: readonly PointValues[], joints: readonly BodyJoint[], root: BodyJoint, hidden: Side, share: number): void {
  for (const values of all) {
    for (const joint of joints) {
      const point = pointOf(hidden, joint);
      if ((values[at(point, SEEN)] ?? 1) > 0.75) continue;
      const offset = (channel: number): number =>
        (values[at(pointOf(hidden, root), channel)] ?? 0) - (values[at(pointOf(opposite(hidden), root), channel)] ?? 0);
      const other = pointOf(opposite(hidden), joint);
      pull(values, point, (channel) => (values[at(other, channel)] ?? 0) + offset(channel), share);
    }
  }
}

function collapse(all: readonly PointValues[], side: Side, share: number): void {
  for (const values of all) {
    for (const joint of LEG)
      pull(values, pointOf(side, joint), (channel) => values[at(pointOf(side, 'hip'), channel)] ?? 0, share);
  }
}

const HIDDEN_SETS: readonly ((side: Side) => number[])[] = [
  (side) => ARM.map((joint) => pointOf(side, joint)),
  () => SIDES.flatMap((side) => ARM.map((joint) => pointOf(side, joint))),
  (side) => LEG.map((joint) => pointOf(side, joint)),
  () => SIDES.flatMap((side) => [pointOf(side, 'ankle'), pointOf(side, 'toe')]),
  () => SIDES.map((side) => pointOf(side, 'toe')),
  () => [HEAD],
  () => [HEAD, ...SIDES.flatMap((side) => [pointOf(side, 'shoulder'), ...ARM.map((joint) => pointOf(side, joint))])],
];

function hide(all: readonly PointValues[], points: readonly number[], chance: Chance): void {
  const seen = chance.between(0, 0.45);
  for (const values of all) for (const point of points) values[at(point, SEEN)] = Math.min(values[at(point, SEEN)] ?? 0, seen);
}

/** The detector is as sure as it likes, and says little of how right it is. */
function misjudge(all: readonly PointValues[], chance: Chance): void {
  const own = Array.from({ length: POINT_COUNT }, () => chance.between(0.65, 1.05));
  const doubt = chance.between(0.3, 1.4);
  for (const values of all) {
    for (let point = 0; point < POINT_COUNT; point++) {
      const seen = values[at(point, SEEN)] ?? 0;
      values[at(point, SEEN)] = Math.max(0, Math.min(1, seen ** doubt * (own[point] ?? 1) + chance.normal(0.03)));
    }
  }
}

const copied = ({ timeMs, values }: Observation): Observation => ({ timeMs, values: values?.slice() ?? null });

/** Pictures that are dropped one by one, or for a while. */
function thinned(pictures: Pictures, chance: Chance): Observation[] {
  const kept = pictures.filter(() => !chance.happens(0.08)).map(copied);
  if (!chance.happens(0.12)) return kept;
  const gone = new Set(stretch(kept, chance, 150, 900));
  return kept.map(({ timeMs, values }) => ({ timeMs, values: values && gone.has(values) ? null : values }));
}

/** What a detector makes of what is really there. The pictures that come in stay as they are. */
export function asDetected(pictures: Pictures, chance: Chance): Observation[] {
  const detected = thinned(pictures, chance);
  const all = seenOnes(detected);
  if (all.length === 0) return detected;
  for (const side of SIDES) {
    if (chance.happens(0.35)) follow(all, LEG, 'hip', side, chance.between(0.2, 0.9));
    if (chance.happens(0.35)) follow(all, ARM, 'shoulder', side, chance.between(0.2, 0.9));
  }
  turnInSpace(all, chance);
  roll(all, chance);
  shake(detected, chance);
  if (chance.happens(0.12)) swapLegs(stretch(detected, chance, 80, 1200));
  if (chance.happens(0.1)) collapse(stretch(detected, chance, 80, 500), chance.pick(SIDES), chance.between(0.3, 0.8));
  misjudge(all, chance);
  if (chance.happens(0.3))
    hide(chance.happens(0.6) ? all : stretch(detected, chance, 300, 2000), chance.pick(HIDDEN_SETS)(chance.pick(SIDES)), chance);
  if (chance.happens(0.03))
    for (const values of all) for (let point = 0; point < POINT_COUNT; point++) values.fill(NaN, at(point, X), at(point, Z) + 1);
  return detected;
}
