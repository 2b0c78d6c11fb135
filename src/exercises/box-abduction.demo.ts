import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Standing on a low step with the right foot, near its edge, hands on the hips: the left leg hangs beside the step, rises to the side by
 * 32 degrees and comes back.
 */
export const demo: Demo = {
  rest: {
    both: { hipFlexion: 2, kneeFlexion: 4, hipRotation: -6, shoulderAbduction: 40, shoulderRotation: 20, elbowFlexion: 80 },
    left: { hipAbduction: 2, ankleDorsiflexion: -14 },
  },
  peak: {
    trunk: { pelvisList: -2, spineBend: 1 },
    left: { hipAbduction: 33, ankleDorsiflexion: -6 },
    shift: { left: -0.01 },
  },
  contact: 'rightFoot',
  planted: { leftHand: 'hip', rightHand: 'hip' },
  timing: { outMs: 1000, holdMs: 250, backMs: 1100, restMs: 650 },
  camera: { seen: 'front', lensHeightM: 1 },
  props: { step: { under: 'right', heightM: 0.14 } },
};

/** Hardly away from the other leg. */
export const low: DemoChange = { peak: { left: { hipAbduction: 18 } } };

/** Up as far as it goes. */
export const tooHigh: DemoChange = { peak: { left: { hipAbduction: 57 } } };

/** The trunk bends away from the leg. */
export const leansAway: DemoChange = { peak: { trunk: { spineBend: -32, neckBend: 22 }, left: { hipAbduction: 46 } } };

/** The standing knee gives way. */
export const kneeGives: DemoChange = { peak: { right: { hipFlexion: 34, kneeFlexion: 62 }, left: { hipFlexion: 2 } } };

/** The hips swing out over the standing foot. */
export const hipsSway: DemoChange = { peak: { shift: { left: -0.08 } } };

/** Up onto the toes of the standing foot. */
export const heelRises: DemoChange = { peak: { right: { heelRaise: 32 } } };

/** The leg goes to the front as much as to the side. */
export const driftsForward: DemoChange = { peak: { left: { hipFlexion: 42 } } };
