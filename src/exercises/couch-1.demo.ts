import type { Demo, DemoChange } from '../core/demo.ts';

/** On hands and knees with the hips back over the knees; then the front knee moves ahead and the hips come forward, shin on the floor. */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 85, neckFlexion: -20 },
    both: { hipFlexion: 100, kneeFlexion: 105, ankleDorsiflexion: -58, shoulderFlexion: 115, shoulderAbduction: 3, elbowFlexion: 6 },
  },
  peak: {
    trunk: { pelvisLean: 70, neckFlexion: -30 },
    left: { hipFlexion: 110, kneeFlexion: 130 },
    right: { hipFlexion: 30, kneeFlexion: 50 },
  },
  contact: 'rightKnee',
  planted: { leftHand: 'floor', rightHand: 'floor' },
  timing: { outMs: 2000, holdMs: 6000, backMs: 2000, restMs: 1500 },
  camera: { seen: 'right side', lensHeightM: 0.55 },
  props: { mat: true },
};

/** The hips stay back over the knee. */
export const hipsBack: DemoChange = {
  peak: { trunk: { pelvisLean: 82 }, left: { hipFlexion: 105, kneeFlexion: 113 }, right: { hipFlexion: 80, kneeFlexion: 88 } },
};

/** The front knee hardly passes the back one. */
export const frontKneeBack: DemoChange = { peak: { left: { hipFlexion: 80, kneeFlexion: 90 } } };
