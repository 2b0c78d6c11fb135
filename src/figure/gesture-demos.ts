import type { Contact, Demo, Extremity, KeyPose, LimbAngles, Plant, RepTiming } from '../core/demo.ts';
import type { Side } from '../core/pose.ts';

/** How far the trunk leans, or lies on one side, before an arm goes up another way, degrees. */
const LEANS_DEG = 45;
const LIES_ON_SIDE_DEG = 60;
/** How far the chest opens towards the ceiling with the hands near the floor, degrees. */
const OPENING_DEG = 55;
/** As far forward and up as an arm goes beside the head, degrees. */
const OVERHEAD_DEG = 175;

const RAISE_TIMING: RepTiming = { outMs: 800, holdMs: 2200, backMs: 800, restMs: 1200 };

const DEG = 180 / Math.PI;

/**
 * Somebody who rests as the demo does, raises one arm to the ceiling, keeps it there and lets it down. Null where the arm carries the
 * body: the lower one in side-lying.
 */
export function raiseDemo(
  { rest, contact, planted, camera, props }: Demo,
  side: Side,
  timing: Partial<RepTiming> = {},
): Demo | null {
  const raised = raisedArm(rest, contact, side);
  if (!raised) return null;
  const hand: Extremity = side === 'left' ? 'leftHand' : 'rightHand';
  const held = Object.entries(planted ?? {}).filter(([extremity]) => extremity !== hand);
  return {
    rest,
    peak: raised,
    contact,
    planted: Object.fromEntries(
      held.map(([extremity, plant]): [string, Plant] => [extremity, plant === 'step' ? 'floor' : plant]),
    ),
    timing: { ...RAISE_TIMING, ...timing },
    camera,
    ...(props && { props }),
  };
}

/** What the raised arm changes in a posture. */
function raisedArm({ trunk = {} }: KeyPose, contact: Contact, side: Side): KeyPose | null {
  const { pelvisLean = 0, spineFlexion = 0, pelvisList = 0 } = trunk;
  const leanDeg = pelvisLean + spineFlexion;
  if (Math.abs(pelvisList) >= LIES_ON_SIDE_DEG) {
    const lower: Side = pelvisList > 0 ? 'left' : 'right';
    return side === lower ? null : armTo(side, { shoulderAbduction: 180 - Math.abs(pelvisList), shoulderFlexion: 0 });
  }
  if (leanDeg < LEANS_DEG) return armTo(side, { shoulderFlexion: Math.min(OVERHEAD_DEG, 180 + leanDeg), shoulderAbduction: 3 });
  if (FEET.includes(contact)) return { ...standingUp, ...armTo(side, { shoulderFlexion: OVERHEAD_DEG, shoulderAbduction: 3 }) };
  return {
    ...armTo(side, upFromOpenChest(leanDeg)),
    trunk: { spineTwist: side === 'left' ? OPENING_DEG : -OPENING_DEG },
  };
}

const FEET: readonly Contact[] = ['feet', 'leftFoot', 'rightFoot'];

/** Out of a bow: nobody turns to the ceiling on one leg. */
const standingUp: KeyPose = {
  trunk: { pelvisLean: 2, spineFlexion: 0, spineTwist: 0, neckFlexion: 0, neckTwist: 0 },
  both: { hipFlexion: 8 },
};

const armTo = (side: Side, angles: Pick<LimbAngles, 'shoulderFlexion' | 'shoulderAbduction'>): KeyPose => ({
  [side]: { ...angles, shoulderRotation: 0, elbowFlexion: 6 },
});

/** Angles of an upper arm that points to the ceiling while the chest leans forward and is turned open towards that arm. */
function upFromOpenChest(leanDeg: number): Pick<LimbAngles, 'shoulderFlexion' | 'shoulderAbduction'> {
  const lean = leanDeg / DEG;
  const opening = OPENING_DEG / DEG;
  const outwards = Math.sin(lean) * Math.sin(opening);
  const headwards = Math.cos(lean);
  const forwards = -Math.sin(lean) * Math.cos(opening);
  return { shoulderAbduction: Math.asin(outwards) * DEG, shoulderFlexion: Math.atan2(forwards, -headwards) * DEG };
}
