import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Lying on the left side with the chest to the camera, head on the lower arm, legs stacked and straight. The right leg rises by 38
 * degrees, is held for two seconds and comes down to just above the other.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisList: 90, neckBend: 4 },
    both: { kneeFlexion: 4, ankleDorsiflexion: 4 },
    left: { hipAbduction: 6, shoulderFlexion: 168, elbowFlexion: 55 },
    right: { hipAbduction: -11, shoulderFlexion: 62, shoulderAbduction: 0, elbowFlexion: 75 },
  },
  peak: { right: { hipAbduction: 27 } },
  between: { right: { hipAbduction: -5 } },
  contact: 'leftHip',
  planted: { rightHand: 'floor', leftFoot: 'place' },
  timing: { outMs: 1400, holdMs: 2100, backMs: 1500, restMs: 600 },
  camera: { seen: 'front', lensHeightM: 0.5 },
  props: { mat: true },
};

/** Let down at once. */
export const shortHold: DemoChange = { timing: { holdMs: 400 } };

/** Laid onto the other leg after each repetition. */
export const legsTouch: DemoChange = { between: { right: { hipAbduction: -11 } } };

/** Thrown up as high as it goes. */
export const tooHigh: DemoChange = { peak: { right: { hipAbduction: 45 } } };

/** The trunk bends up sideways along with the leg. */
export const bodyBends: DemoChange = { peak: { trunk: { spineBend: -30 }, right: { hipAbduction: 11 } } };

/** Knee and hip bend while the leg rises. */
export const legBends: DemoChange = { peak: { right: { hipFlexion: 30, kneeFlexion: 75, hipAbduction: 29 } } };

/** Falls back. */
export const dropped: DemoChange = { timing: { backMs: 380 } };

/** The pelvis rolls back, away from the camera. */
export const rollsBack: DemoChange = {
  peak: { trunk: { pelvisTurn: -36, spineTwist: 36 }, right: { hipFlexion: 18, hipAbduction: 30 } },
};

/** The leg is lifted by pulling the hip up to the ribs. */
export const hipHikes: DemoChange = { peak: { trunk: { pelvisList: 112, spineBend: -25 }, right: { hipAbduction: 14 } } };

/** The leg comes forward, in front of the body. */
export const driftsForward: DemoChange = { peak: { right: { hipFlexion: 35 } } };
