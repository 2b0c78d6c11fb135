import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Standing on a step with the left leg, the right leg hanging straight beside it, hands on the hips. The left knee gives a little and
 * the right side of the pelvis is driven up by 13 degrees; the trunk stays upright.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 2 },
    both: { kneeFlexion: 3, hipFlexion: 3 },
    left: { hipAbduction: -1 },
    shift: { left: 0.03 },
  },
  peak: {
    trunk: { pelvisList: 13, spineBend: -13 },
    left: { hipAbduction: 12, hipFlexion: 8, kneeFlexion: 13 },
    right: { hipAbduction: -13 },
  },
  contact: 'leftFoot',
  planted: { leftHand: 'hip', rightHand: 'hip' },
  timing: { outMs: 380, holdMs: 350, backMs: 800, restMs: 1000 },
  camera: { seen: 'front', lensHeightM: 1 },
  props: { step: { under: 'left', heightM: 0.15 }, furniture: { kind: 'chair', leftM: 0.56, forwardM: 0.06 } },
};

/** The hip stays up between repetitions. */
export const notBackDown: DemoChange = {
  between: { trunk: { pelvisList: 6, spineBend: -6 }, left: { hipAbduction: 5 }, right: { hipAbduction: -6 } },
};

/** The whole trunk leans away from the hanging leg. */
export const leans: DemoChange = { peak: { trunk: { spineBend: 12 } } };

/** The foot comes up because the knee bends. */
export const kneeLiftsFoot: DemoChange = { peak: { right: { hipFlexion: 28, kneeFlexion: 52 } } };

/** Pulled up slowly. */
export const slow: DemoChange = { timing: { outMs: 1300 } };
