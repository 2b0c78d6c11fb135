import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Back foot up behind, front foot planted: from leaning down with the hands at the floor to the torso upright, hands on the front
 * thigh.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 58, spineFlexion: 40, neckFlexion: -20 },
    both: { shoulderFlexion: 85, shoulderAbduction: 6, elbowFlexion: 70 },
    left: { hipFlexion: 148, kneeFlexion: 94 },
    right: { hipFlexion: 50, kneeFlexion: 130, ankleDorsiflexion: -40 },
  },
  peak: {
    trunk: { pelvisLean: 4, spineFlexion: 0, neckFlexion: -2 },
    both: { shoulderFlexion: 34, elbowFlexion: 42 },
    left: { hipFlexion: 98 },
    right: { hipFlexion: -4, kneeFlexion: 132 },
  },
  contact: 'rightKnee',
  planted: { leftFoot: 'floor' },
  timing: { outMs: 1500, holdMs: 6000, backMs: 1500, restMs: 1500 },
  camera: { seen: 'right side', lensHeightM: 0.6 },
  props: { mat: true, furniture: { kind: 'couch', under: 'right' } },
};

/** The hips stay bent and back. */
export const hipsBack: DemoChange = { peak: { trunk: { pelvisLean: 13 }, right: { hipFlexion: 24 } } };

/** The torso leans forward over the front leg. */
export const leaning: DemoChange = { peak: { trunk: { pelvisLean: 27 }, right: { hipFlexion: 8 } } };

/** The back arches and the chest falls behind the hips. */
export const arched: DemoChange = { peak: { trunk: { pelvisLean: -6, spineFlexion: -26 }, right: { hipFlexion: -16 } } };
