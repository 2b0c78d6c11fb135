import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Standing on a step with the left leg, the right leg hanging straight beside it, hands on the hips. The right side of the pelvis sinks
 * by 12 degrees and comes up again; the standing leg stays straight and the shoulders stay level.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 2 },
    both: { kneeFlexion: 3, hipFlexion: 3 },
    left: { hipAbduction: -1 },
    shift: { left: 0.03 },
  },
  peak: { trunk: { pelvisList: -12, spineBend: 12 }, left: { hipAbduction: -12 }, right: { hipAbduction: 12 } },
  contact: 'leftFoot',
  planted: { leftHand: 'hip', rightHand: 'hip' },
  timing: { outMs: 1300, holdMs: 250, backMs: 1300, restMs: 900 },
  camera: { seen: 'front', lensHeightM: 1 },
  props: { step: { under: 'left', heightM: 0.15 }, furniture: { kind: 'chair', leftM: 0.56, forwardM: 0.06 } },
};

/** The hip stays low between repetitions. */
export const notBackUp: DemoChange = {
  between: { trunk: { pelvisList: -6, spineBend: 6 }, left: { hipAbduction: -7 }, right: { hipAbduction: 6 } },
};

/** The whole trunk leans over towards the hanging leg. */
export const leans: DemoChange = { peak: { trunk: { spineBend: -14 } } };
