import type { Demo, DemoChange } from '../core/demo.ts';
import { demo as basic } from './box-abduction.demo.ts';

/** The side kick on a box with the hands by the head: out fast, back slowly. */
export const demo: Demo = {
  ...basic,
  planted: { leftHand: 'head', rightHand: 'head' },
  rest: {
    both: { hipFlexion: 2, kneeFlexion: 4, hipRotation: -6, shoulderAbduction: 100, shoulderRotation: -60, elbowFlexion: 130 },
    left: { hipAbduction: 2, ankleDorsiflexion: -14 },
  },
  timing: { outMs: 600, holdMs: 200, backMs: 1000, restMs: 650 },
};

/** Hands on the hips. */
export const handsDown: DemoChange = { planted: { leftHand: 'hip', rightHand: 'hip' } };

/** Raised slowly. */
export const slowKick: DemoChange = { timing: { outMs: 1900 } };

/** Falls back. */
export const dropped: DemoChange = { timing: { backMs: 280 } };
