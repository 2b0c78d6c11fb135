import {
  BODY_SHIFTS,
  LIMB_ANGLES,
  mergeKeys,
  TRUNK_ANGLES,
  type BodyShift,
  type KeyPose,
  type LimbAngles,
  type TrunkAngles,
  type Waypoint,
} from '../core/demo.ts';
import { mix } from './vector.ts';

/** A complete posture: every angle in degrees, the shift in fractions of the stature. */
export interface PoseAngles {
  trunk: TrunkAngles;
  left: LimbAngles;
  right: LimbAngles;
  shift: BodyShift;
}

const limbAtEase = (): LimbAngles => ({
  hipFlexion: 0,
  hipAbduction: 0,
  hipRotation: 0,
  kneeFlexion: 0,
  ankleDorsiflexion: 0,
  heelRaise: 0,
  shoulderFlexion: 0,
  shoulderAbduction: 0,
  shoulderRotation: 0,
  elbowFlexion: 0,
});

const atEase = (): PoseAngles => ({
  trunk: {
    pelvisLean: 0,
    pelvisList: 0,
    pelvisTurn: 0,
    spineFlexion: 0,
    spineBend: 0,
    spineTwist: 0,
    neckFlexion: 0,
    neckBend: 0,
    neckTwist: 0,
  },
  left: limbAtEase(),
  right: limbAtEase(),
  shift: { left: 0, up: 0, forward: 0 },
});

/** The posture that results from keys laid over one another, the last on top. */
export function anglesOf(...keys: readonly KeyPose[]): PoseAngles {
  const { trunk, left, right, shift } = keys.reduce(mergeKeys, {});
  const pose = atEase();
  Object.assign(pose.trunk, trunk);
  Object.assign(pose.left, left);
  Object.assign(pose.right, right);
  Object.assign(pose.shift, shift);
  return pose;
}

/** All numbers of a key in one fixed order; undefined where the key is silent. */
function listed(key: KeyPose): (number | undefined)[] {
  const { trunk, left, right, shift } = mergeKeys({}, key);
  return [
    ...TRUNK_ANGLES.map((name) => trunk?.[name]),
    ...LIMB_ANGLES.map((name) => left?.[name]),
    ...LIMB_ANGLES.map((name) => right?.[name]),
    ...BODY_SHIFTS.map((name) => shift?.[name]),
  ];
}

/** The posture with these numbers, in the order of {@link listed}. */
function unlisted(values: readonly number[]): PoseAngles {
  const pose = atEase();
  let next = 0;
  const take = (): number => values[next++] ?? 0;
  for (const name of TRUNK_ANGLES) pose.trunk[name] = take();
  for (const name of LIMB_ANGLES) pose.left[name] = take();
  for (const name of LIMB_ANGLES) pose.right[name] = take();
  for (const name of BODY_SHIFTS) pose.shift[name] = take();
  return pose;
}

interface Knot {
  at: number;
  value: number;
}

/** Slope of a curve at each knot that keeps it monotone between knots (Fritsch and Carlson 1980, harmonic mean). */
function slopesAt(knots: readonly Knot[]): number[] {
  const rises = knots.slice(1).map(({ at, value }, index) => {
    const before = knots[index];
    return before ? (value - before.value) / (at - before.at) : 0;
  });
  return knots.map((_, index) => {
    const before = rises[index - 1];
    const after = rises[index];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return before * after > 0 ? (2 * before * after) / (before + after) : 0;
  });
}

function curveThrough(knots: readonly Knot[]): (at: number) => number {
  const slopes = slopesAt(knots);
  return (at) => {
    const end = Math.max(
      1,
      knots.findIndex((knot) => knot.at >= at),
    );
    const from = knots[end - 1];
    const to = knots[end];
    if (!from || !to) return from?.value ?? 0;
    const span = to.at - from.at;
    const t = (at - from.at) / span;
    const outSlope = (slopes[end - 1] ?? 0) * span;
    const inSlope = (slopes[end] ?? 0) * span;
    const rise = to.value - from.value;
    return from.value + t * (outSlope + t * (3 * rise - 2 * outSlope - inSlope + t * (outSlope + inSlope - 2 * rise)));
  };
}

/** A smooth way from one posture to another; 0 gives the first, 1 the last. Every angle passes only the waypoints that name it. */
export function pathBetween(
  from: PoseAngles,
  to: PoseAngles,
  waypoints: readonly Waypoint[] = [],
): (share: number) => PoseAngles {
  const stops = [...waypoints].sort((a, b) => a.at - b.at).map(({ at, key }) => ({ at, values: listed(key) }));
  const ends = listed(to);
  const curves = listed(from).map((start, index) => {
    const knots: Knot[] = [{ at: 0, value: start ?? 0 }];
    for (const { at, values } of stops) {
      const value = values[index];
      if (value !== undefined) knots.push({ at, value });
    }
    knots.push({ at: 1, value: ends[index] ?? 0 });
    return curveThrough(knots);
  });
  return (share) => unlisted(curves.map((curve) => curve(share)));
}

/** `share` of the way from one posture straight to another. */
export function mixAngles(from: PoseAngles, to: PoseAngles, share: number): PoseAngles {
  const ends = listed(to);
  return unlisted(listed(from).map((value, index) => mix(value ?? 0, ends[index] ?? 0, share)));
}
