import type { Demo, DemoChange } from '../core/demo.ts';
import { onAllFours } from './all-fours.demo.ts';

/**
 * The donkey kick to the side: on hands and knees the right leg, bent at a right angle all the time, opens to the side and comes back
 * until the knee is just above the floor. Seen halfway from the front.
 */
export const demo: Demo = {
  ...onAllFours,
  peak: { right: { hipAbduction: 47 } },
  between: { right: { hipFlexion: 60, hipAbduction: 5 } },
  timing: { outMs: 1300, holdMs: 200, backMs: 1500, restMs: 600 },
  camera: { seen: 'oblique right', lensHeightM: 0.65 },
};

/** The knee opens on the way up. */
export const kneeOpens: DemoChange = { peak: { right: { kneeFlexion: 42 } } };

/** The whole body rolls away from the leg. */
export const leansAway: DemoChange = { peak: { trunk: { pelvisTurn: -18 } } };

/** The knee goes above the hip. */
export const tooHigh: DemoChange = { peak: { right: { hipAbduction: 104 } } };

/** The knee is put down after each repetition. */
export const touchesDown: DemoChange = { between: { right: { hipFlexion: 77, hipAbduction: 0 } } };

/** Dropped instead of lowered. */
export const dropped: DemoChange = { timing: { backMs: 360 } };
