import { changeDemo, type Demo, type DemoChange } from '../core/demo.ts';
import * as both from './bridge.demo.ts';

/**
 * The bridge on the right foot: the left leg is held up, hip and knee at right angles, and stays like that while the right foot presses
 * the hips up until shoulder, hip and knee of the right side are in line.
 */
export const demo: Demo = changeDemo(
  {
    ...both.demo,
    planted: { rightFoot: 'floor', leftHand: 'floor', rightHand: 'floor' },
  },
  {
    rest: { left: { hipFlexion: 90, hipAbduction: 2, kneeFlexion: 90, ankleDorsiflexion: 0 } },
    peak: { left: { hipFlexion: 81 } },
  },
);

/** The hips stop short of the straight line. */
export const low: DemoChange = {
  peak: { trunk: { pelvisLean: -107, spineFlexion: 6, neckFlexion: 16 }, left: { hipFlexion: 84 }, right: { hipFlexion: 22.5 } },
};

/** The hips rise beyond it and the back arches. */
export const overArched: DemoChange = {
  peak: { trunk: { pelvisLean: -128, spineFlexion: 4, neckFlexion: 36 }, left: { hipFlexion: 87 }, right: { hipFlexion: -27 } },
};

/** Let down at once. */
export const shortHold: DemoChange = { timing: { holdMs: 500 } };

/** The raised knee is nearly straight. */
export const legStraight: DemoChange = { rest: { left: { kneeFlexion: 30 } } };

/** The raised leg swings up along with the hips. */
export const legSwings: DemoChange = { rest: { left: { hipFlexion: 74 } }, peak: { left: { hipFlexion: 96 } } };

/** The foot tips up onto the toes. */
export const heelLifts: DemoChange = { peak: { right: { heelRaise: 30 } } };

/** The foot stands far from the bottom. */
export const footTooFar: DemoChange = { rest: { right: { hipFlexion: 38, kneeFlexion: 85 } } };

/** The hips stay up between repetitions. */
export const notLoweredBetween: DemoChange = {
  between: {
    trunk: { pelvisLean: -104, spineFlexion: 6, neckFlexion: 12 },
    left: { hipFlexion: 86 },
    right: { hipFlexion: 22 },
  },
};
