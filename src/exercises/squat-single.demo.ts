import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * A squat on the right leg to 62 degrees of knee flexion, the left leg straight in front with the foot flexed. Hips back, arms forward
 * for balance.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 2 },
    both: { shoulderFlexion: 40, shoulderAbduction: 10, elbowFlexion: 10 },
    right: { hipFlexion: 5, kneeFlexion: 5 },
    left: { hipFlexion: 32, kneeFlexion: 4, ankleDorsiflexion: 4 },
    // The middle of the body over the foot that stands.
    shift: { left: -0.035 },
  },
  peak: {
    trunk: { pelvisLean: 33, spineFlexion: 2, neckFlexion: -18 },
    both: { shoulderFlexion: 112 },
    right: { hipFlexion: 72, kneeFlexion: 62 },
    left: { hipFlexion: 86 },
  },
  // The hips go back before the knee goes forward.
  out: [{ at: 0.35, key: { trunk: { pelvisLean: 15 }, right: { hipFlexion: 37, kneeFlexion: 30 } } }],
  contact: 'rightFoot',
  timing: { outMs: 1350, holdMs: 150, backMs: 1300, restMs: 800 },
  camera: { seen: 'right side', lensHeightM: 0.8 },
  props: { furniture: { kind: 'chair', leftM: 0.62, forwardM: 0.3 } },
};

const FROM_THE_FRONT = { seen: 'front', lensHeightM: 0.9 } as const;

/** Far below what is asked for. */
export const tooLow: DemoChange = {
  peak: { trunk: { pelvisLean: 37 }, right: { hipFlexion: 108, kneeFlexion: 104 }, left: { hipFlexion: 112 } },
};

/** The knee of the leg that is held out is bent. */
export const freeLegBent: DemoChange = { peak: { left: { hipFlexion: 118, kneeFlexion: 62 } } };

/** Its toes point away. */
export const footPointed: DemoChange = {
  rest: { left: { ankleDorsiflexion: -38 } },
};

/** The shin tips forward until the knee is far ahead of the foot. */
export const kneePastToes: DemoChange = {
  peak: { trunk: { pelvisLean: 36 }, right: { hipFlexion: 70, kneeFlexion: 72 }, left: { hipFlexion: 92 } },
};

/** The weight goes onto the toes. */
export const heelLifts: DemoChange = { peak: { trunk: { pelvisLean: 30 }, right: { hipFlexion: 72, heelRaise: 24 } } };

/** The trunk folds over the thigh. */
export const chestDown: DemoChange = {
  peak: { trunk: { pelvisLean: 62, neckFlexion: -30 }, right: { hipFlexion: 104 }, left: { hipFlexion: 112 } },
};

/** The knee bends forward before the hips move back. */
export const kneeLeadsDown: DemoChange = {
  out: [{ at: 0.35, key: { trunk: { pelvisLean: 4 }, right: { hipFlexion: 12, kneeFlexion: 30 } } }],
};

/** Every repetition ends with a bent knee. */
export const notStandingUp: DemoChange = {
  between: { trunk: { pelvisLean: 14, neckFlexion: -8 }, right: { hipFlexion: 36, kneeFlexion: 33 }, left: { hipFlexion: 52 } },
};

/** Dropped instead of lowered. */
export const fastDown: DemoChange = { timing: { outMs: 360 } };

/** The trunk leans over the standing leg. */
export const leansSideways: DemoChange = { peak: { trunk: { spineBend: -30 } }, camera: FROM_THE_FRONT };

/** The hips drift away from the foot and back. */
export const sways: DemoChange = { peak: { shift: { left: 0.035 } }, camera: FROM_THE_FRONT };

/** The knee falls in. */
export const kneeIn: DemoChange = { peak: { right: { hipAbduction: -14, hipRotation: 20 } }, camera: FROM_THE_FRONT };
