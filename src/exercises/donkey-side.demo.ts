import type { Demo, DemoChange } from '../core/demo.ts';
import { onAllFours } from './all-fours.demo.ts';

/**
 * The donkey kick to the side: on hands and knees the right leg, bent at a right angle all the time, opens to the side up to hip height
 * and comes back to just above the floor. Seen halfway from the front.
 */
export const demo: Demo = {
  ...onAllFours,
  peak: { right: { hipAbduction: 62, ankleDorsiflexion: 0 } },
  between: { right: { hipAbduction: 12 } },
  timing: { outMs: 1300, holdMs: 200, backMs: 1500, restMs: 600 },
  camera: { seen: 'oblique right', lensHeightM: 0.65 },
};

/** Half open. */
export const low: DemoChange = { peak: { right: { hipAbduction: 30 } } };
