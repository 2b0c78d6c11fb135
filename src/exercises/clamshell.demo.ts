import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Lying on the left side with the chest to the camera, hips and knees bent, heels in line with the bottom. The right knee opens while
 * the feet stay together, is held for a moment and comes down to just above the other.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisList: 90, neckBend: 4 },
    both: { hipFlexion: 50, kneeFlexion: 85 },
    left: { hipAbduction: 12, shoulderFlexion: 168, elbowFlexion: 55 },
    right: { hipAbduction: -21, shoulderFlexion: 30, elbowFlexion: 90 },
  },
  peak: { right: { hipFlexion: 41.5, hipAbduction: 8, hipRotation: -33, ankleDorsiflexion: 10 } },
  between: { right: { hipFlexion: 49.4, hipAbduction: -14, hipRotation: -7.5 } },
  contact: 'leftHip',
  planted: { rightHand: 'hip', leftFoot: 'place' },
  timing: { outMs: 1300, holdMs: 1500, backMs: 1600, restMs: 600 },
  camera: { seen: 'front', lensHeightM: 0.5 },
  props: { mat: true },
};

/** Opened and closed again at once. */
export const noPause: DemoChange = { timing: { outMs: 1000, holdMs: 0, backMs: 1200 } };

/** The upper foot comes up with the knee. */
export const feetPart: DemoChange = {
  peak: { right: { hipFlexion: 46, hipAbduction: 11, hipRotation: -20 } },
};

/** The knee is laid down after each repetition. */
export const kneesTouch: DemoChange = { between: { right: { hipFlexion: 50, hipAbduction: -21, hipRotation: 0 } } };

/** The lower knee lies further up than the upper one. */
export const legsOffset: DemoChange = { rest: { left: { hipFlexion: 78 } } };

/** The trunk lifts along with the knee. */
export const trunkMoves: DemoChange = { peak: { trunk: { spineBend: -34 } } };

/** Falls shut. */
export const dropped: DemoChange = { timing: { backMs: 360 } };

/** Heels pulled up to the bottom. */
export const kneesTooBent: DemoChange = {
  rest: { both: { hipFlexion: 66, kneeFlexion: 122 } },
  peak: { right: { hipFlexion: 56 } },
  between: { right: { hipFlexion: 65 } },
  planted: { rightFoot: 'place' },
};
