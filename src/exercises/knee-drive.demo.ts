import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Standing on the right leg, turned half to the camera: the left knee is driven up beyond the height of the hip together with the right
 * arm, and both come down under control.
 */
export const demo: Demo = {
  rest: {
    both: {
      hipFlexion: 2,
      hipAbduction: 2,
      kneeFlexion: 5,
      hipRotation: -4,
      shoulderAbduction: 8,
      shoulderFlexion: 4,
      elbowFlexion: 16,
    },
  },
  peak: {
    trunk: { spineTwist: 3 },
    left: { hipFlexion: 116, kneeFlexion: 106, ankleDorsiflexion: 6, shoulderFlexion: -24, elbowFlexion: 40 },
    right: { hipFlexion: 0, kneeFlexion: 2, shoulderFlexion: 150, shoulderAbduction: 10, elbowFlexion: 20 },
    shift: { left: -0.012 },
  },
  contact: 'rightFoot',
  timing: { outMs: 560, holdMs: 150, backMs: 850, restMs: 750 },
  camera: { seen: 'oblique left', lensHeightM: 1 },
  props: { band: 'feet' },
};

const FROM_THE_FRONT = { seen: 'front', lensHeightM: 1 } as const;

/** The knee stops below the hip. */
export const low: DemoChange = { peak: { left: { hipFlexion: 70, kneeFlexion: 74 } } };

/** Only the leg works. */
export const armStays: DemoChange = { peak: { right: { shoulderFlexion: 12 } }, camera: FROM_THE_FRONT };

/** The arm of the same side goes up. */
export const sameArm: DemoChange = {
  peak: { left: { shoulderFlexion: 150, elbowFlexion: 20 }, right: { shoulderFlexion: 0, elbowFlexion: 30 } },
  camera: FROM_THE_FRONT,
};

/** The trunk bends to the side. */
export const leansAside: DemoChange = { peak: { trunk: { spineBend: -38 } }, camera: FROM_THE_FRONT };

/** The knee swings out to the side. */
export const kneeOut: DemoChange = { peak: { left: { hipAbduction: 32 } }, camera: FROM_THE_FRONT };

/** Raised without haste. */
export const slowUp: DemoChange = { timing: { outMs: 1700 } };

/** The trunk falls back as the knee comes up. */
export const leansBack: DemoChange = {
  peak: { trunk: { pelvisLean: -26 }, left: { hipFlexion: 98 }, right: { hipFlexion: -24 } },
};

/** The leg snaps down with the band. */
export const snapsDown: DemoChange = { timing: { backMs: 150 } };
