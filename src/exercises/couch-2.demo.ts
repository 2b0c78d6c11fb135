import type { Demo, DemoChange } from '../core/demo.ts';

/** From the first stretch, with the shin still on the floor, to the back foot up and the hips forward. Hands stay on the floor. */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 80, neckFlexion: -22 },
    both: { ankleDorsiflexion: -50, shoulderFlexion: 102, shoulderAbduction: 3, elbowFlexion: 6 },
    left: { hipFlexion: 100, kneeFlexion: 110 },
    right: { hipFlexion: 60, kneeFlexion: 68 },
  },
  peak: {
    trunk: { pelvisLean: 70, neckFlexion: -30 },
    left: { hipFlexion: 110, kneeFlexion: 130 },
    right: { hipFlexion: 30, kneeFlexion: 122 },
  },
  contact: 'rightKnee',
  planted: { leftHand: 'floor', rightHand: 'floor' },
  timing: { outMs: 1500, holdMs: 6000, backMs: 1500, restMs: 1500 },
  camera: { seen: 'right side', lensHeightM: 0.55 },
  props: { mat: true, furniture: { kind: 'couch', under: 'right' } },
};

/** The hips stay back over the knee. */
export const hipsBack: DemoChange = {
  peak: { trunk: { pelvisLean: 81 }, left: { hipFlexion: 105, kneeFlexion: 114 }, right: { hipFlexion: 67, kneeFlexion: 128 } },
};

/** The front knee hardly passes the back one, and the hips cannot come far forward. */
export const frontKneeBack: DemoChange = {
  rest: { left: { hipFlexion: 84, kneeFlexion: 94 } },
  peak: { trunk: { pelvisLean: 80 }, left: { hipFlexion: 84, kneeFlexion: 94 }, right: { hipFlexion: 67, kneeFlexion: 125 } },
};

/** The back foot comes up only halfway. */
export const footLow: DemoChange = { peak: { right: { kneeFlexion: 97 } } };
