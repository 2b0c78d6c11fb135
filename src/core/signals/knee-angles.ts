import { interiorAngle3dDeg, interiorAngleDeg, turnDeg } from '../seeing/geometry.ts';
import { bend, bend3d } from './joint-rows.ts';
import { hips, hipsAboveFeet, ownSideInPicture } from './points.ts';
import { COUNT_GATE, type OneSide, type SignalRow } from './row.ts';

/** Knee flexion in space of each leg that is seen. */
function kneesFlex3d({ body: { world } }: OneSide): number[] {
  if (!world) return [];
  return [world.left, world.right]
    .filter(({ knee, ankle }) => Math.min(knee.visibility, ankle.visibility) >= COUNT_GATE)
    .map(({ hip, knee, ankle }) => 180 - interiorAngle3dDeg(hip, knee, ankle));
}

/** Nearly upright the arc cosine would make ten degrees of a pixel; there the curve goes on as a straight line. */
const UPRIGHT_HEIGHT = 0.9;

/** `height` of the hips above the foot, in leg lengths. */
function kneeFlexOfHeight(height: number): number {
  const bent = (share: number): number => (360 / Math.PI) * Math.acos(share);
  if (height < UPRIGHT_HEIGHT) return bent(Math.max(0.1, height));
  return (bent(UPRIGHT_HEIGHT) * (1 - height)) / (1 - UPRIGHT_HEIGHT);
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
    value: (view) => {
      const [one, other] = kneesFlex3d(view);
      return one === undefined || other === undefined ? undefined : Math.min(one, other);
    },
  },
  /**
   * Knee flexion told from the height of the hips over the feet, with thigh and shank taken as equally long: needs no depth and no
   * profile, but both feet on the floor. Reads −10° to 15° in a standing person.
   */
  kneeFlexByHeight: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => kneeFlexOfHeight(hipsAboveFeet(view) / view.body.scale.leg),
  },
  /** As `kneeFlexByHeight`, of one leg that the person stands on; not below 0. */
  standingKneeFlexByHeight: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    value: (view) => Math.max(0, kneeFlexOfHeight((view.own.ankle.y - hips(view).y) / view.body.scale.leg)),
  },
  /** How much of a forward lean comes from bending the knee: knee flexion per hip flexion. */
  kneePerHipFlex: {
    unit: 'share',
    needs: ['shoulder', 'hip', 'knee', 'ankle'],
    value: ({ own }) =>
      (180 - interiorAngleDeg(own.hip, own.knee, own.ankle)) /
      Math.max(20, 180 - interiorAngleDeg(own.shoulder, own.hip, own.knee)),
  },
  /** In front views: how far the knee is bent inwards of the line from its hip to its ankle, + inwards. */
  kneeIn: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    value: (view) => {
      const { hip, knee, ankle } = view.own;
      return -ownSideInPicture(view) * turnDeg(hip, knee, knee, ankle);
    },
  },
  /** The same of the other leg. */
  otherKneeIn: {
    unit: 'deg',
    needs: ['hip', 'knee', 'ankle'],
    both: true,
    value: (view) => {
      const { hip, knee, ankle } = view.other;
      return ownSideInPicture(view) * turnDeg(hip, knee, knee, ankle);
    },
  },
} satisfies Record<string, SignalRow>;
