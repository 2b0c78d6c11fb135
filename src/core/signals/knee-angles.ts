import { interiorAngle3dDeg, interiorAngleDeg, turnDeg } from '../seeing/geometry.ts';
import { opposite, type SideLandmarks } from '../pose.ts';
import { FEET } from './feet.ts';
import { bend, bend3d } from './joint-rows.ts';
import { COUNT_GATE, type SignalRow } from './row.ts';

/** One knee is bent by so much more than the other, or the other foot is so high, that one leg alone carries. Leg lengths. */
const BENT_ALONE_DEG = 30;
const LIFTED = 0.3;
const LIFTED_BEHIND = 0.45;

const kneeFlex3dDeg = ({ hip, knee, ankle }: SideLandmarks): number => 180 - interiorAngle3dDeg(hip, knee, ankle);

const isLegSeen = ({ knee, ankle }: SideLandmarks): boolean => Math.min(knee.visibility, ankle.visibility) >= COUNT_GATE;

/** Nearly upright the arc cosine would make ten degrees of a pixel; there the curve goes on as a straight line. */
const UPRIGHT_HEIGHT = 0.9;
/** As little as a person reads who stands as tall as they can, with what the detector errs. */
const LEAST_DEG = -20;

/** `height` of the hips above the foot, in leg lengths. */
function kneeFlexOfHeight(height: number): number {
  const bent = (share: number): number => (360 / Math.PI) * Math.acos(share);
  if (height < UPRIGHT_HEIGHT) return bent(Math.max(0.1, height));
  // A leg that is longer than it was measured is straight, and no more than that.
  return Math.max(LEAST_DEG, (bent(UPRIGHT_HEIGHT) * (1 - height)) / (1 - UPRIGHT_HEIGHT));
}

/** How far the knees are bent, and inwards. */
export const KNEE_ANGLES = {
  /** Knee flexion in profile. */
  kneeFlex: bend('hip', 'knee', 'ankle'),
  /** The same of the other leg. */
  otherKneeFlex: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: ({ other }) => 180 - interiorAngleDeg(other.hip, other.knee, other.ankle),
  },
  /** Knee flexion in space, of one leg; reads 10–20° too much in front views, so only its change counts. */
  kneeFlex3d: bend3d('hip', 'knee', 'ankle'),
  /** Of the leg that is bent less, where both are seen: in a squat both bend. */
  lesserKneeFlex3d: {
    unit: 'deg',
    needs: [],
    value: ({ body: { world } }) =>
      world && isLegSeen(world.left) && isLegSeen(world.right)
        ? Math.min(kneeFlex3dDeg(world.left), kneeFlex3dDeg(world.right))
        : undefined,
  },
  /**
   * Knee flexion told from the height of the hips over the feet, with thigh and shank taken as equally long: needs no depth and no
   * profile, but both feet on the floor. Reads −10° to 15° in a standing person.
   */
  kneeFlexByHeight: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => kneeFlexOfHeight(view.hipsAboveFeet / view.body.scale.leg),
  },
  /** As `kneeFlexByHeight`, of one leg that the person stands on; not below 0. */
  standingKneeFlexByHeight: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: (view) => Math.max(0, kneeFlexOfHeight((view.own.ankle.y - view.hips.y) / view.body.scale.leg)),
  },
  /** How much of a forward lean comes from bending the knee: knee flexion per hip flexion. */
  kneePerHipFlex: {
    unit: 'share',
    needs: ['shoulder', 'hip', 'knee', 'ankle'],
    value: ({ own }) =>
      (180 - interiorAngleDeg(own.hip, own.knee, own.ankle)) /
      Math.max(20, 180 - interiorAngleDeg(own.shoulder, own.hip, own.knee)),
  },
  /**
   * Whether the person bends the own knee on that leg alone; from 1 on, it is so. In a squat on both legs both knees bend alike and both
   * feet are on the floor, which the detector reads as up to 0.28 leg lengths apart; in a split squat the other knee is bent as much and
   * its foot is behind, as high as 0.4. On people (eight series).
   */
  onOneLeg: {
    unit: 'share',
    needs: [],
    value: (view) => {
      const { world, facing } = view.body;
      if (!world) return undefined;
      const own = world[view.side];
      const other = world[opposite(view.side)];
      const bentMoreDeg = kneeFlex3dDeg(own) - kneeFlex3dDeg(other);
      const lift = FEET.otherFootLift.value(view);
      const isBehind = view.body.view !== 'front' && facing * (view.other.ankle.x - view.own.ankle.x) < 0;
      return Math.max(bentMoreDeg / BENT_ALONE_DEG, lift / (isBehind ? LIFTED_BEHIND : LIFTED));
    },
  },
  /** The same in space, for every view. On people: squats 0.47 and more, hip hinges 0.3. */
  kneePerHipFlex3d: {
    unit: 'share',
    needs: ['knee', 'ankle'],
    value: ({ body: { world }, side }) => {
      if (!world) return undefined;
      const { shoulder, hip, knee } = world[side];
      return kneeFlex3dDeg(world[side]) / Math.max(20, 180 - interiorAngle3dDeg(shoulder, hip, knee));
    },
  },
  /** In front views: how far the knee is bent inwards of the line from its hip to its ankle, + inwards. */
  kneeIn: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    value: (view) => {
      const { hip, knee, ankle } = view.own;
      return -view.ownSideInPicture * turnDeg(hip, knee, knee, ankle);
    },
  },
  /** The same of the other leg. */
  otherKneeIn: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: (view) => {
      const { hip, knee, ankle } = view.other;
      return view.ownSideInPicture * turnDeg(hip, knee, knee, ankle);
    },
  },
} satisfies Record<string, SignalRow>;
