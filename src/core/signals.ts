import type { Body, BodySide } from './body.ts';
import { distance, interiorAngle3dDeg, interiorAngleDeg, leanDeg, midpoint, turnDeg } from './geometry.ts';
import { opposite, type Joint, type Side } from './pose.ts';

/**
 * Units: degrees, or lengths of the person's own trunk, leg, foot or shoulder width. Centimetres are never reported, because the
 * detector's metres are those of an average body.
 */
export type SignalUnit = 'deg' | 'trunk' | 'leg' | 'foot' | 'shoulders' | 'share';

/** One side of a body, as a signal sees it: nothing here says left or right, so the two cannot differ. */
export interface OneSide {
  body: Body;
  /** The side in question, and the other one. */
  own: BodySide;
  other: BodySide;
  side: Side;
}

export interface SignalRow {
  unit: SignalUnit;
  /** Points of the own side that have to be seen; `both` adds the same points of the other side. */
  needs: readonly Joint[];
  both?: boolean;
  /** Undefined where it cannot be computed, for example without world landmarks. */
  value(view: OneSide): number | undefined;
}

/** Below this visibility a point does not count; a rule wants more. */
export const COUNT_GATE = 0.5;
export const RULE_GATE = 0.65;
/** A signal that has been seen is let go only this much further down. */
export const GATE_HYSTERESIS = 0.1;

/** Flexion of a joint: 0 when straight. */
const bend = (a: Joint, b: Joint, c: Joint): SignalRow => ({
  unit: 'deg',
  needs: [a, b, c],
  value: ({ own }) => 180 - interiorAngleDeg(own[a], own[b], own[c]),
});

const bend3d = (a: Joint, b: Joint, c: Joint): SignalRow => ({
  unit: 'deg',
  needs: [b, c],
  value: ({ body, side }) => {
    const own = body.world?.[side];
    return own && 180 - interiorAngle3dDeg(own[a], own[b], own[c]);
  },
});

/** Lean of a segment away from the vertical, positive towards where the person faces. */
const lean = (low: Joint, high: Joint): SignalRow => ({
  unit: 'deg',
  needs: [low, high],
  value: ({ own, body }) => body.facing * leanDeg(own[low], own[high]),
});

/** Knee flexion in space of each leg that is seen. */
function kneesFlex3d({ body: { world } }: OneSide): number[] {
  if (!world) return [];
  return [world.left, world.right]
    .filter(({ knee, ankle }) => Math.min(knee.visibility, ankle.visibility) >= COUNT_GATE)
    .map(({ hip, knee, ankle }) => 180 - interiorAngle3dDeg(hip, knee, ankle));
}

const hips = ({ own, other }: OneSide) => midpoint(own.hip, other.hip);
const ankles = ({ own, other }: OneSide) => midpoint(own.ankle, other.ankle);
const shoulders = ({ own, other }: OneSide) => midpoint(own.shoulder, other.shoulder);

const hipsOverFoot = (view: OneSide): number =>
  (Math.max(view.own.ankle.y, view.other.ankle.y) - hips(view).y) / view.body.scale.leg;

/** Nearly upright the arc cosine would make ten degrees of a pixel; there the curve goes on as a straight line. */
const UPRIGHT_HEIGHT = 0.97;

function kneeFlexOfHeight(height: number): number {
  const bent = (share: number): number => (360 / Math.PI) * Math.acos(share);
  if (height < UPRIGHT_HEIGHT) return bent(Math.max(0.1, height));
  return (bent(UPRIGHT_HEIGHT) * (1 - height)) / (1 - UPRIGHT_HEIGHT);
}

/**
 * Every quantity that exercises are counted and judged by. In the picture: side views are measured on the near side, front views on
 * both. Angles in the picture are true only in the view that the exercise asks for.
 */
export const SIGNALS = {
  /** Knee flexion in profile. */
  kneeFlex: bend('hip', 'knee', 'ankle'),
  /** Knee flexion in space, of one leg; reads 10–20° too much in front views, so only its change counts. */
  kneeFlex3d: bend3d('hip', 'knee', 'ankle'),
  /** The same of both legs together; of one where only that is seen. */
  bothKneesFlex3d: {
    unit: 'deg',
    needs: [],
    value: (view) => {
      const [one, other] = kneesFlex3d(view);
      return one === undefined || other === undefined ? one : (one + other) / 2;
    },
  },
  /** Of the leg that is bent less, where both are seen: in a squat both bend. */
  lesserKneeFlex3d: {
    unit: 'deg',
    needs: [],
    value: (view) => {
      const [one, other] = kneesFlex3d(view);
      return one === undefined || other === undefined ? undefined : Math.min(one, other);
    },
  },
  /** Hip flexion in profile, signed: + flexion, 0 shoulder–hip–knee in line, − extension (lumbar extension included). */
  hipFlex: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee'],
    value: ({ own, body }) => -body.facing * turnDeg(own.shoulder, own.hip, own.hip, own.knee),
  },
  /** The same with its sign turned, so that rest is low and the height is high. */
  hipExtension: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee'],
    value: ({ own, body }) => body.facing * turnDeg(own.shoulder, own.hip, own.hip, own.knee),
  },
  elbowFlex: bend('shoulder', 'elbow', 'wrist'),
  trunkLean: lean('hip', 'shoulder'),
  shinLean: lean('ankle', 'knee'),
  /** How much more the trunk leans than the shin; 0 when parallel. */
  trunkMinusShin: {
    unit: 'deg',
    needs: ['shoulder', 'hip', 'knee', 'ankle'],
    value: ({ own, body }) => body.facing * (leanDeg(own.hip, own.shoulder) - leanDeg(own.ankle, own.knee)),
  },
  /** Angle of the trunk above the picture's horizontal, 0..90, whichever way the head points. */
  trunkElevation: {
    unit: 'deg',
    needs: ['shoulder', 'hip'],
    value: ({ own }) => (Math.abs(Math.atan2(own.hip.y - own.shoulder.y, Math.abs(own.shoulder.x - own.hip.x))) * 180) / Math.PI,
  },
  /** Height of the hips above the lower of the two ankles. */
  hipsOverFoot: {
    unit: 'leg',
    needs: ['hip', 'ankle'],
    value: hipsOverFoot,
  },
  /**
   * Knee flexion told from the height of the hips over the feet, with thigh and shank taken as equally long: needs no depth and no
   * profile, but both feet on the floor. Reads between −15° and 25° in a standing person.
   */
  kneeFlexByHeight: {
    unit: 'deg',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => kneeFlexOfHeight(hipsOverFoot(view)),
  },
  /** Height of the hip above the shoulder, for lying poses. */
  hipRise: {
    unit: 'trunk',
    needs: ['shoulder', 'hip'],
    value: ({ own, body }) => (own.shoulder.y - own.hip.y) / body.scale.trunk,
  },
  /** Height of the shoulder above the floor line of heel and toe, for lying poses. */
  shoulderRise: {
    unit: 'trunk',
    needs: ['shoulder', 'heel', 'toe'],
    value: ({ own, body }) => ((own.heel.y + own.toe.y) / 2 - own.shoulder.y) / body.scale.trunk,
  },
  /** How far the knee is ahead of the toes. */
  kneePastToe: {
    unit: 'foot',
    needs: ['knee', 'heel', 'toe'],
    value: ({ own, body }) => (body.facing * (own.knee.x - own.toe.x)) / Math.max(1, body.scale.foot),
  },
  /** Height of the heel above the tip of the foot. */
  heelRise: {
    unit: 'foot',
    needs: ['heel', 'toe'],
    value: ({ own, body }) => (own.toe.y - own.heel.y) / Math.max(1, body.scale.foot),
  },
  /** How far the hip is behind the ankle, less how far the knee is ahead of it: rises when the hips lead. */
  hipLead: {
    unit: 'leg',
    needs: ['hip', 'knee', 'ankle'],
    value: ({ own, body }) => (body.facing * (2 * own.ankle.x - own.hip.x - own.knee.x)) / body.scale.leg,
  },
  /** Height of the wrist above the hip. */
  wristOverHip: {
    unit: 'trunk',
    needs: ['wrist', 'hip'],
    value: ({ own, body }) => (own.hip.y - own.wrist.y) / body.scale.trunk,
  },
  /** Distance of the wrist from the height of the shoulder, for lying poses. */
  wristOffShoulderHeight: {
    unit: 'trunk',
    needs: ['wrist', 'shoulder'],
    value: ({ own, body }) => Math.abs(own.shoulder.y - own.wrist.y) / body.scale.trunk,
  },
  /** Distance between the ankles. */
  stanceWidth: {
    unit: 'shoulders',
    needs: ['ankle'],
    both: true,
    value: ({ own, other, body }) => distance(own.ankle, other.ankle) / Math.max(1, body.scale.shoulders),
  },
  /**
   * Distance between the knees less the distance between the ankles; negative when the knees fall in. Where one knee is more than
   * twice as far inside its ankle as the other, that knee alone counts, doubled.
   */
  kneesOverAnkles: {
    unit: 'shoulders',
    needs: ['knee', 'ankle'],
    both: true,
    value: ({ own, other, body }) => {
      const direction = Math.sign(own.ankle.x - other.ankle.x) || 1;
      const ownOut = direction * (own.knee.x - own.ankle.x);
      const otherOut = direction * (other.ankle.x - other.knee.x);
      const worse = Math.min(ownOut, otherOut);
      const lopsided = worse < 0 && Math.abs(worse) > 2 * Math.abs(Math.max(ownOut, otherOut));
      return (lopsided ? 2 * worse : ownOut + otherOut) / Math.max(1, body.scale.shoulders);
    },
  },
  /** Sideways offset of the hips from the middle of the feet, towards the person's left, per stance width. */
  weightShift: {
    unit: 'share',
    needs: ['hip', 'ankle'],
    both: true,
    value: (view) => {
      const feet = distance(view.own.ankle, view.other.ankle);
      const towardsLeft = Math.sign(view.body.left.hip.x - view.body.right.hip.x) || 1;
      return feet < 1 ? undefined : (towardsLeft * (hips(view).x - ankles(view).x)) / feet;
    },
  },
  /** Tilt of the hip line in front views, + when the person's left hip is higher. */
  pelvicTilt: {
    unit: 'deg',
    needs: ['hip'],
    both: true,
    value: ({ body: { left, right } }) =>
      (Math.atan2(right.hip.y - left.hip.y, Math.abs(left.hip.x - right.hip.x)) * 180) / Math.PI,
  },
  /** Sideways lean of the trunk in front views, + to the right of the picture. */
  sideLean: { unit: 'deg', needs: ['shoulder', 'hip'], both: true, value: (view) => leanDeg(hips(view), shoulders(view)) },
} satisfies Record<string, SignalRow>;

export type SignalName = keyof typeof SIGNALS;

export interface Measured {
  /** Undefined when it cannot be computed at all. */
  value: number | undefined;
  /** Visibility of the least visible point it needs, 0..1. */
  visibility: number;
}

/** Measures one signal on one side of the body. */
export function measure(name: SignalName, body: Body, side: Side): Measured {
  const row: SignalRow = SIGNALS[name];
  const own = body[side];
  const other = body[opposite(side)];
  let visibility = 1;
  for (const joint of row.needs) {
    visibility = Math.min(visibility, own[joint].visibility);
    if (row.both) visibility = Math.min(visibility, other[joint].visibility);
  }
  const value = row.value({ body, own, other, side });
  return { value: Number.isFinite(value) ? value : undefined, visibility };
}
