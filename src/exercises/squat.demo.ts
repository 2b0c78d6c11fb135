import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * A squat to 100 degrees of knee flexion: hips back first, knees over the toes, trunk about parallel to the shins, arms forward for
 * balance. The feet stand a little wider than the hips with the toes slightly out.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 2 },
    both: {
      hipFlexion: 4,
      hipAbduction: 4,
      hipRotation: -10,
      kneeFlexion: 4,
      shoulderFlexion: 8,
      shoulderAbduction: 9,
      elbowFlexion: 14,
    },
  },
  peak: {
    trunk: { pelvisLean: 33, spineFlexion: -2, neckFlexion: -19 },
    both: {
      hipFlexion: 107.5,
      hipAbduction: 12,
      kneeFlexion: 100,
      shoulderFlexion: 112,
      shoulderAbduction: 4,
      shoulderRotation: -10,
      elbowFlexion: 8,
    },
  },
  contact: 'feet',
  timing: { outMs: 1500, holdMs: 150, backMs: 1300, restMs: 700 },
  camera: { seen: 'right side', lensHeightM: 0.8 },
};

/** Seen from the front, where the knees can be watched. */
const FROM_THE_FRONT = { seen: 'front', lensHeightM: 0.9 } as const;

export const front: DemoChange = { camera: FROM_THE_FRONT };

/** Half the depth. */
export const shallow: DemoChange = {
  peak: { trunk: { pelvisLean: 22, neckFlexion: -12 }, both: { hipFlexion: 64, kneeFlexion: 56, shoulderFlexion: 98 } },
};

/** The shins tip forward until the knees are far ahead of the feet; the hips still start the movement. */
export const kneesPastToes: DemoChange = {
  peak: { trunk: { pelvisLean: 34 }, both: { hipFlexion: 100, kneeFlexion: 106 } },
  out: [{ at: 0.35, key: { trunk: { pelvisLean: 20 }, both: { hipFlexion: 48, kneeFlexion: 37 } } }],
};

/** The weight goes onto the toes. */
export const heelsLift: DemoChange = { peak: { trunk: { pelvisLean: 29 }, both: { hipFlexion: 108, heelRaise: 24 } } };

/** The trunk folds over the thighs. */
export const chestDown: DemoChange = {
  peak: { trunk: { pelvisLean: 62, neckFlexion: -30 }, both: { hipFlexion: 140, kneeFlexion: 98, shoulderFlexion: 125 } },
};

/** The knees bend forward before the hips move back. */
export const kneesLeadDown: DemoChange = {
  out: [{ at: 0.35, key: { trunk: { pelvisLean: 4 }, both: { hipFlexion: 14, kneeFlexion: 35 } } }],
};

/** On the way up the legs straighten first and the trunk is left hanging forward. */
export const hipsShootUp: DemoChange = {
  back: [{ at: 0.4, key: { trunk: { pelvisLean: 76, neckFlexion: -40 }, both: { hipFlexion: 120, kneeFlexion: 52 } } }],
};

/** Every repetition ends with bent knees. */
export const notStandingUp: DemoChange = {
  between: { trunk: { pelvisLean: 14, neckFlexion: -8 }, both: { hipFlexion: 37, hipAbduction: 6, kneeFlexion: 34 } },
};

/** Dropped instead of lowered. */
export const fastDown: DemoChange = { timing: { outMs: 360 } };

/** The knees fall in. */
export const kneesIn: DemoChange = { peak: { both: { hipAbduction: -2 } }, camera: FROM_THE_FRONT };

/** The hips move over the left foot. */
export const weightShift: DemoChange = { peak: { shift: { left: 0.035 } }, camera: FROM_THE_FRONT };

/** The feet stand far apart. */
export const feetWide: DemoChange = {
  rest: { both: { hipAbduction: 15 } },
  peak: { both: { hipAbduction: 30 } },
  camera: FROM_THE_FRONT,
};
