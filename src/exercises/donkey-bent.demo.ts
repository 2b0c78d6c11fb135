import type { Demo, DemoChange } from '../core/demo.ts';
import { onAllFours } from './all-fours.demo.ts';

/**
 * A donkey kick: on hands and knees the right leg, bent at a right angle all the time, goes up until the thigh is level with the
 * trunk, and comes back until the knee is just above the floor. Nothing else moves.
 */
export const demo: Demo = {
  ...onAllFours,
  peak: { right: { hipFlexion: -8, kneeFlexion: 90, ankleDorsiflexion: -10 } },
  between: { right: { hipFlexion: 54, kneeFlexion: 90, ankleDorsiflexion: -30 } },
  timing: { outMs: 1300, holdMs: 200, backMs: 1500, restMs: 600 },
};

/** The knee opens on the way up. */
export const kneeOpens: DemoChange = { peak: { right: { kneeFlexion: 40 } } };

/** The shank points backwards instead of up. */
export const soleBack: DemoChange = { peak: { right: { hipFlexion: 11, kneeFlexion: 71 } } };

/** The chest sinks as the leg rises. */
export const chestSinks: DemoChange = {
  peak: { trunk: { pelvisLean: 95 }, left: { hipFlexion: 95 }, right: { kneeFlexion: 78 } },
};

/** The body moves forward over the hands. */
export const bodyShifts: DemoChange = { peak: { left: { hipFlexion: 60 } } };

/** The leg goes far above the trunk and the back arches. */
export const tooHigh: DemoChange = { peak: { trunk: { spineFlexion: -8 }, right: { hipFlexion: -38, kneeFlexion: 72 } } };

/** The knee is put down after each repetition. */
export const touchesDown: DemoChange = { between: { right: { hipFlexion: 77, kneeFlexion: 91, ankleDorsiflexion: -58 } } };

/** Dropped instead of lowered. */
export const dropped: DemoChange = { timing: { backMs: 360 } };

/** The hands are far ahead of the shoulders. */
export const handsAhead: DemoChange = {
  rest: { trunk: { pelvisLean: 80 }, both: { hipFlexion: 80, shoulderFlexion: 92 } },
  between: { right: { hipFlexion: 57 } },
};

/** The knees are far behind the hips. */
export const kneesBehind: DemoChange = {
  rest: { trunk: { pelvisLean: 74 }, both: { hipFlexion: 54, kneeFlexion: 71, shoulderFlexion: 70 } },
  between: { right: { hipFlexion: 42 } },
};

/** The head is thrown back. */
export const headBack: DemoChange = { peak: { trunk: { neckFlexion: -60 } } };
