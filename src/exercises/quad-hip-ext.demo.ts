import type { Demo, DemoChange } from '../core/demo.ts';
import { onAllFours } from './all-fours.demo.ts';

export { soleBack } from './donkey-bent.demo.ts';

/**
 * Hip extension on hands and knees: the right leg, bent at a right angle, presses its heel towards the ceiling until the thigh is level
 * with the trunk, stays there for a moment, and comes back all the way. Arms straight, nothing else moves.
 */
export const demo: Demo = {
  ...onAllFours,
  peak: { right: { hipFlexion: -8, kneeFlexion: 90, ankleDorsiflexion: 0 } },
  timing: { outMs: 1300, holdMs: 1400, backMs: 1400, restMs: 700 },
};

/** The elbows are bent. */
export const armsBent: DemoChange = { rest: { trunk: { pelvisLean: 86 }, both: { hipFlexion: 86, shoulderFlexion: 80 } } };

/** Let down at once. */
export const noPause: DemoChange = { timing: { holdMs: 0, outMs: 900, backMs: 1200 } };

/** The leg stays half up between repetitions. */
export const notLowered: DemoChange = { between: { right: { hipFlexion: 43, ankleDorsiflexion: -20 } } };

/** The hands are far ahead of the shoulders. */
export const handsAhead: DemoChange = { rest: { trunk: { pelvisLean: 79 }, both: { hipFlexion: 79, shoulderFlexion: 91 } } };

/** The knees are far behind the hips. */
export const kneesBehind: DemoChange = {
  rest: { trunk: { pelvisLean: 74 }, both: { hipFlexion: 54, kneeFlexion: 71, shoulderFlexion: 70 } },
};
