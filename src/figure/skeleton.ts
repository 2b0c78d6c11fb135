import type { Demo, LimbAngles } from '../core/demo.ts';
import type { Side } from '../core/pose.ts';
import { mixAngles, pathBetween, type PoseAngles } from './angles.ts';
import {
  AVERAGE_BODY,
  bodyOf,
  bone,
  landmarksOf,
  worldOf,
  type FigureBody,
  type BodyPoints,
  type BodyPose,
  type BodyShape,
  type World,
} from './bones.ts';
import { hingeFlexion } from './ik.ts';
import { createPoser, hipAngles, shoulderAngles } from './poser.ts';
import { momentAt } from './timeline.ts';
import { toAnatomical } from './vector.ts';

export { AVERAGE_BODY, type FigureBody, type BodyPoints, type BodyPose, type BodyShape, type World } from './bones.ts';
export { repTimes, type RepTimes } from './timeline.ts';

/** The figure at one moment. */
export interface Posture {
  pose: BodyPose;
  /** Every bone in the room: metres, floor at y = 0; in the anatomical stance x is the figure's left and z its front. */
  world: World;
  /** The 33 landmarks in the room, metres. */
  points: BodyPoints;
}

export interface MovementOptions {
  /** How much of the way to the peak is done, 0 to 1; a half-hearted repetition is below 1. */
  depth?: number;
  /** Slow stirring of back and head, degrees at most, as of somebody who breathes. */
  swayDeg?: number;
}

/** A demo worked out for one person's measures. */
export interface Movement {
  demo: Demo;
  body: FigureBody;
  /** `timeMs` after the first repetition began; the figure rests before that and after `reps` repetitions. */
  at(timeMs: number, reps?: number): Posture;
  /** `share` of the way out, 0 at rest and 1 at the peak. */
  onTheWay(share: number): Posture;
}

/** Angles that a pose really has, degrees: what the demo asked for, changed by planted hands and feet. */
export type TrueAngles = Record<Side, Omit<LimbAngles, 'heelRaise'>>;

export function trueAngles(pose: BodyPose): TrueAngles {
  const limb = (side: Side): TrueAngles[Side] => {
    const hip = hipAngles(pose, side);
    const shoulder = shoulderAngles(pose, side);
    return {
      hipFlexion: hip.flexion,
      hipAbduction: hip.abduction,
      hipRotation: hip.rotation,
      kneeFlexion: hingeFlexion(pose.turned[bone(side, 'Shank')], 1),
      ankleDorsiflexion: -toAnatomical(pose.turned[bone(side, 'Foot')]).x,
      shoulderFlexion: shoulder.flexion,
      shoulderAbduction: shoulder.abduction,
      shoulderRotation: shoulder.rotation,
      elbowFlexion: hingeFlexion(pose.turned[bone(side, 'Forearm')], -1),
    };
  };
  return { left: limb('left'), right: limb('right') };
}

/** Periods of the stirring, seconds; they do not divide one another, so it does not repeat itself visibly. */
const SWAY_PERIODS_S = [3.7, 5.3, 6.1] as const;

function stirred(angles: PoseAngles, timeMs: number, swayDeg: number): PoseAngles {
  if (swayDeg === 0) return angles;
  const [breath, bend, turn] = SWAY_PERIODS_S.map((periodS) => swayDeg * Math.sin((2 * Math.PI * timeMs) / (1000 * periodS)));
  const { trunk } = angles;
  return {
    ...angles,
    trunk: {
      ...trunk,
      spineFlexion: trunk.spineFlexion + (breath ?? 0) / 2,
      spineBend: trunk.spineBend + (bend ?? 0) / 2,
      neckFlexion: trunk.neckFlexion - (breath ?? 0),
      neckTwist: trunk.neckTwist + (turn ?? 0),
    },
  };
}

/** Works a demo out for a person. Do it once and ask the result for as many moments as needed. */
export function movementOf(
  demo: Demo,
  shape: BodyShape = AVERAGE_BODY,
  { depth = 1, swayDeg = 0 }: MovementOptions = {},
): Movement {
  const body = bodyOf(shape);
  const poser = createPoser(demo, body);
  const { rest, peak, between } = poser;
  const firstOut = pathBetween(rest, peak, demo.out);
  const out = demo.between ? pathBetween(between, peak, demo.out) : firstOut;
  const back = pathBetween(peak, between, demo.back);

  const postureOf = (angles: PoseAngles, share: number): Posture => {
    const pose = poser.pose(angles, share);
    const world = worldOf(pose, body);
    return { pose, world, points: landmarksOf(world, body) };
  };
  const shallower = (angles: PoseAngles): PoseAngles => (depth === 1 ? angles : mixAngles(rest, angles, depth));

  return {
    demo,
    body,
    at(timeMs, reps = Infinity) {
      const { rep, phase, share } = momentAt(demo.timing, timeMs, reps);
      const stir = (angles: PoseAngles): PoseAngles => stirred(angles, timeMs, swayDeg);
      switch (phase) {
        case 'rest':
          return postureOf(stir(rep < 0 ? rest : shallower(between)), 0);
        case 'out':
          return postureOf(stir(shallower((rep === 0 ? firstOut : out)(share))), depth * share);
        case 'hold':
          return postureOf(stir(shallower(peak)), depth);
        case 'back':
          return postureOf(stir(shallower(back(share))), depth * (1 - share));
      }
    },
    onTheWay: (share) => postureOf(shallower(firstOut(share)), depth * share),
  };
}

/** The figure at one moment of an endlessly repeated demo. For many moments, keep the result of {@link movementOf}. */
export const poseAt = (demo: Demo, timeMs: number, shape: BodyShape = AVERAGE_BODY): Posture =>
  movementOf(demo, shape).at(timeMs);
