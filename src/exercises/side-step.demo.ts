import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Facing the camera with a band above the knees: from a tall stand into a slight squat, then the left foot steps out to the side, well
 * beyond the shoulders, and comes back under control to where the band is still tight.
 */
export const demo: Demo = {
  rest: {
    both: {
      hipFlexion: 2,
      hipAbduction: 4,
      hipRotation: -4,
      kneeFlexion: 4,
      shoulderFlexion: 30,
      shoulderAbduction: 12,
      shoulderRotation: 40,
      elbowFlexion: 95,
    },
  },
  peak: {
    trunk: { pelvisLean: 14, neckFlexion: -8 },
    both: { hipFlexion: 36, kneeFlexion: 42, hipAbduction: 17 },
  },
  between: {
    trunk: { pelvisLean: 14, neckFlexion: -8 },
    both: { hipFlexion: 42, kneeFlexion: 54, hipAbduction: 4 },
  },
  contact: 'rightFoot',
  planted: { leftFoot: 'step' },
  timing: { outMs: 900, holdMs: 350, backMs: 1100, restMs: 600 },
  camera: { seen: 'front', lensHeightM: 0.9 },
  props: { band: 'above knees' },
};

/** The foot is set down below the shoulder. */
export const narrow: DemoChange = { peak: { both: { hipAbduction: 12 } } };

/** The feet come together after each step. */
export const feetTogether: DemoChange = { rest: { both: { hipAbduction: -0.5 } }, between: { both: { hipAbduction: -0.5 } } };

/** Straight legs. */
export const standsTall: DemoChange = {
  peak: { trunk: { pelvisLean: 2, neckFlexion: 0 }, both: { hipFlexion: 4, kneeFlexion: 6 } },
  between: { trunk: { pelvisLean: 2, neckFlexion: 0 }, both: { hipFlexion: 4, kneeFlexion: 6 } },
};

/** Up to standing between the steps. */
export const bobs: DemoChange = {
  between: { trunk: { pelvisLean: 2, neckFlexion: 0 }, both: { hipFlexion: 4, kneeFlexion: 6 } },
};

/** The trunk hangs forward. */
export const chestDown: DemoChange = {
  peak: { trunk: { pelvisLean: 48, neckFlexion: -25 }, both: { hipFlexion: 76 } },
  between: { trunk: { pelvisLean: 48, neckFlexion: -25 }, both: { hipFlexion: 76 } },
};

/** The knees fall in. */
export const kneesIn: DemoChange = {
  peak: { both: { hipAbduction: 17 } },
  out: [{ at: 0.4, key: { both: { hipAbduction: -14 } } }],
  back: [{ at: 0.6, key: { both: { hipAbduction: -14 } } }],
};

/** The trunk sways over the stepping foot. */
export const sways: DemoChange = { peak: { trunk: { spineBend: 27 } } };

/** The band snaps the foot back. */
export const snapsBack: DemoChange = { timing: { backMs: 260 } };
