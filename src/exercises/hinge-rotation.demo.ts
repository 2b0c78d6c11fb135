import type { Demo, DemoChange } from '../core/demo.ts';

/**
 * Hinged on the right leg with the left one back in the air, hands on the hips: the chest turns from one side to the other and back.
 */
export const demo: Demo = {
  rest: {
    trunk: { pelvisLean: 58, spineTwist: -28, neckFlexion: -28, neckTwist: 18 },
    left: { hipFlexion: 4, kneeFlexion: 8, ankleDorsiflexion: -15 },
    right: { hipFlexion: 68, kneeFlexion: 14 },
  },
  peak: { trunk: { spineTwist: 28, neckTwist: -18 } },
  contact: 'rightFoot',
  planted: { leftHand: 'hip', rightHand: 'hip' },
  timing: { outMs: 1300, holdMs: 100, backMs: 1300, restMs: 100 },
  camera: { seen: 'right side', lensHeightM: 0.85 },
  props: { furniture: { kind: 'chair', leftM: 0.62, forwardM: 0.5 } },
};

/** The chest turns only a little. */
export const smallTurns: DemoChange = {
  rest: { trunk: { spineTwist: -15, neckTwist: 8 } },
  peak: { trunk: { spineTwist: 15, neckTwist: -8 } },
};

/** Hardly leaning forward. */
export const uprightTrunk: DemoChange = { rest: { trunk: { pelvisLean: 33, neckFlexion: -12 }, right: { hipFlexion: 40 } } };

/** Sitting down on the standing leg instead of hinging. */
export const squatting: DemoChange = { rest: { right: { hipFlexion: 92, kneeFlexion: 62 } } };

/** The free leg hangs down. */
export const legHangs: DemoChange = { rest: { left: { hipFlexion: 44, kneeFlexion: 30 } } };

/** The hands leave the hips. */
export const handsOff: DemoChange = {
  rest: { both: { shoulderFlexion: 60, elbowFlexion: 10 } },
  planted: { leftHand: 'place', rightHand: 'place' },
};

/** The free foot sinks almost to the floor. */
export const footSinks: DemoChange = { rest: { left: { hipFlexion: 52, kneeFlexion: 26 } } };

/** The chest turns to one side only. */
export const oneWay: DemoChange = {
  rest: { trunk: { spineTwist: 4, neckTwist: 0 } },
  peak: { trunk: { spineTwist: 56, neckTwist: -30 } },
};

/** The free leg goes up further than the trunk goes down. */
export const legHigh: DemoChange = { rest: { left: { hipFlexion: -34 } } };
