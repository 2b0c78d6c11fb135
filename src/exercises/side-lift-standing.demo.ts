import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Standing on the right leg with the hands on the hips, facing the camera. The left leg rises to the side by 36 degrees, is held for two
 * seconds and comes back to just above the floor.
 */
export const demo: Demo = {
  rest: {
    both: { hipFlexion: 2, kneeFlexion: 4, hipRotation: -6, shoulderAbduction: 40, shoulderRotation: 20, elbowFlexion: 80 },
  },
  peak: {
    trunk: { pelvisList: -2, spineBend: 1 },
    left: { hipAbduction: 36, hipFlexion: 0, ankleDorsiflexion: -6 },
    shift: { left: -0.012 },
  },
  between: {
    left: { hipAbduction: 5, hipFlexion: 21, kneeFlexion: 42, ankleDorsiflexion: -8 },
    shift: { left: -0.012 },
  },
  contact: 'rightFoot',
  planted: { leftHand: 'hip', rightHand: 'hip' },
  timing: { outMs: 1300, holdMs: 2100, backMs: 1400, restMs: 600 },
  camera: { seen: 'front', lensHeightM: 0.95 },
};

/** Let down at once. */
export const shortHold: DemoChange = { timing: { holdMs: 500 } };

/** The foot is put down after each repetition. */
export const touchesDown: DemoChange = {
  between: { left: { hipAbduction: 0, hipFlexion: 2, kneeFlexion: 4, ankleDorsiflexion: 0 } },
};

/** Up as far as it goes. */
export const tooHigh: DemoChange = { peak: { left: { hipAbduction: 57 } } };

/** The trunk bends away from the leg. */
export const leansAway: DemoChange = { peak: { trunk: { spineBend: -34, neckBend: 26 }, left: { hipAbduction: 50 } } };

/** The head hangs to one side. */
export const headTilts: DemoChange = { peak: { trunk: { neckBend: -28 } } };

/** The hips swing out over the standing foot. */
export const hipsSway: DemoChange = { peak: { shift: { left: -0.075 } }, between: { shift: { left: 0 } } };

/** Up onto the toes of the standing foot. */
export const heelRises: DemoChange = { peak: { right: { heelRaise: 28 } } };

/** The knee bends while the leg rises. */
export const legBends: DemoChange = { peak: { left: { hipFlexion: 36, kneeFlexion: 78, hipAbduction: 40 } } };

/** The leg goes to the front as much as to the side. */
export const driftsForward: DemoChange = { peak: { left: { hipFlexion: 40 } } };

/** Falls back. */
export const dropped: DemoChange = { timing: { backMs: 380 } };

/** Thrown up. */
export const thrown: DemoChange = { timing: { outMs: 320 } };
