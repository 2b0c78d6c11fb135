import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * A bridge on both feet: from lying with the knees up until shoulders, hips and knees are in line, held for two seconds. Shoulder
 * blades, feet and arms stay on the floor.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: -90, neckFlexion: 4 },
    both: {
      hipFlexion: 54,
      hipAbduction: 2,
      kneeFlexion: 122,
      shoulderAbduction: 26,
      shoulderRotation: 80,
      elbowFlexion: 56,
    },
  },
  // The upper back rolls up less than the pelvis; shoulders, hips and knees are in line when the rounding is taken off the hips.
  peak: { trunk: { pelvisLean: -120, spineFlexion: 12, neckFlexion: 31 }, both: { hipFlexion: -9 } },
  contact: 'upperBack',
  planted: { leftFoot: 'floor', rightFoot: 'floor', leftHand: 'floor', rightHand: 'floor' },
  leanFollows: 'hipFlexion',
  timing: { outMs: 1300, holdMs: 2000, backMs: 1300, restMs: 800 },
  camera: { seen: 'right side', lensHeightM: 0.35 },
  props: { mat: true },
};

/** The hips stop short of the straight line. */
export const low: DemoChange = {
  peak: { trunk: { pelvisLean: -107, spineFlexion: 6, neckFlexion: 16 }, both: { hipFlexion: 20.5 } },
};

/** The hips rise beyond it and the back arches. */
export const overArched: DemoChange = {
  peak: { trunk: { pelvisLean: -128, spineFlexion: 4, neckFlexion: 36 }, both: { hipFlexion: -25 } },
};

/** Let down at once. */
export const shortHold: DemoChange = { timing: { holdMs: 500 } };

/** The feet tip up onto the toes. */
export const heelsLift: DemoChange = { peak: { both: { heelRaise: 30 } } };

/** The feet stand far from the bottom. */
export const feetTooFar: DemoChange = { rest: { both: { hipFlexion: 38, kneeFlexion: 85 } } };

/** The hips stay up between repetitions. */
export const notLoweredBetween: DemoChange = {
  between: { trunk: { pelvisLean: -104, spineFlexion: 6, neckFlexion: 12 }, both: { hipFlexion: 22 } },
};
