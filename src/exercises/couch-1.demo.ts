import type { Demo, DemoChange } from '../core/demo.ts';

/** On hands and knees with the hips back over the knees; then the front knee moves ahead and the hips come forward, shin on the floor. */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 85, neckFlexion: -20 },
    both: {
      hipFlexion: 100,
      kneeFlexion: 105,
      ankleDorsiflexion: -58,
      shoulderFlexion: 115,
      shoulderAbduction: 3,
      elbowFlexion: 6,
    },
  },
  peak: {
    trunk: { pelvisLean: 70, neckFlexion: -30 },
    left: { hipFlexion: 110, kneeFlexion: 130 },
    right: { hipFlexion: 30, kneeFlexion: 50 },
  },
  contact: 'rightKnee',
  planted: { leftHand: 'floor', rightHand: 'floor' },
  timing: { outMs: 1500, holdMs: 6000, backMs: 1500, restMs: 1500 },
  camera: { seen: 'right side', lensHeightM: 0.55 },
  props: { mat: true, furniture: { kind: 'box', behind: 'right' } },
};

/** The hips stay back over the knee. */
export const hipsBack: DemoChange = {
  peak: { trunk: { pelvisLean: 80 }, left: { hipFlexion: 105, kneeFlexion: 115 }, right: { hipFlexion: 67, kneeFlexion: 77 } },
};

/** The front knee hardly passes the back one, and the hips cannot come far forward. */
export const frontKneeBack: DemoChange = {
  peak: { trunk: { pelvisLean: 80 }, left: { hipFlexion: 84, kneeFlexion: 94 }, right: { hipFlexion: 67, kneeFlexion: 77 } },
};

/** The hands come off the floor. */
export const handsUp: DemoChange = {
  rest: { both: { shoulderFlexion: 142, elbowFlexion: 12 } },
  planted: { leftHand: 'place', rightHand: 'place' },
};
