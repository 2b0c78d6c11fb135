import type { Demo, KeyPose } from '../../src/core/demo.ts';
import { onAllFours } from '../../src/exercises/all-fours.demo.ts';
import { demo as bridge } from '../../src/exercises/bridge.demo.ts';
import { demo as sideLying } from '../../src/exercises/side-lift-lying.demo.ts';
import { demo as onOneLeg } from '../../src/exercises/squat-single.demo.ts';

/** Movements that people make and that are none of the catalogue's exercises, at an unhurried speed. */

const TIMING: Demo['timing'] = { outMs: 1100, holdMs: 300, backMs: 1100, restMs: 700 };

const ON_THE_FLOOR: Demo['camera'] = { seen: 'front', lensHeightM: 0.5 };

const standing: Pick<Demo, 'rest' | 'contact' | 'timing' | 'camera'> = {
  rest: { both: { hipFlexion: 2, hipAbduction: 2, kneeFlexion: 4, shoulderAbduction: 8, elbowFlexion: 14 } },
  contact: 'feet',
  timing: TIMING,
  camera: { seen: 'front', lensHeightM: 0.9 },
};

const onOneFoot = { ...standing, contact: 'rightFoot' } satisfies Partial<Demo>;

const backAndForth = (posture: Pick<Demo, 'rest' | 'contact' | 'planted'>, peak: KeyPose): Demo => ({
  rest: posture.rest,
  contact: posture.contact,
  ...(posture.planted && { planted: posture.planted }),
  peak,
  timing: TIMING,
  camera: ON_THE_FLOOR,
});

export const FOREIGN_MOVEMENTS: Readonly<Record<string, Demo>> = {
  'a bow to the toes': {
    ...standing,
    peak: { trunk: { pelvisLean: 88, spineFlexion: 35 }, both: { hipFlexion: 96, kneeFlexion: 10, shoulderFlexion: 90 } },
  },
  'arms overhead': { ...standing, peak: { both: { shoulderFlexion: 172, elbowFlexion: 4 } } },
  'a side bend': { ...standing, peak: { trunk: { spineBend: 35 }, right: { shoulderAbduction: 170 } } },
  'a turn of the trunk': { ...standing, peak: { trunk: { spineTwist: 45, pelvisTurn: 10 }, both: { shoulderAbduction: 60 } } },
  'a heel raise': { ...standing, peak: { both: { heelRaise: 35 } } },
  'a kick to the front': {
    ...onOneFoot,
    peak: { trunk: { pelvisLean: -8 }, left: { hipFlexion: 92, kneeFlexion: 8 }, right: { hipFlexion: -6 } },
  },
  'a heel to the bottom': { ...onOneFoot, peak: { left: { hipFlexion: -4, kneeFlexion: 120 } } },
  'a leg swung back': { ...onOneFoot, peak: { trunk: { pelvisLean: 14 }, left: { hipFlexion: -18 }, right: { hipFlexion: 16 } } },
  'a lunge': {
    ...onOneFoot,
    planted: { leftFoot: 'step' },
    peak: {
      trunk: { pelvisLean: 6 },
      left: { hipFlexion: 98, kneeFlexion: 92 },
      right: { hipFlexion: -2, kneeFlexion: 82, heelRaise: 45 },
    },
  },
  'a lunge from standing on one leg': {
    ...onOneFoot,
    rest: onOneLeg.rest,
    // The foot that was in the air is set down ahead.
    peak: { trunk: { pelvisLean: 4 }, left: { hipFlexion: 59, kneeFlexion: 55 }, right: { hipFlexion: 10, kneeFlexion: 62 } },
  },
  'sitting back on the heels': backAndForth(onAllFours, {
    trunk: { pelvisLean: 88 },
    both: { hipFlexion: 138, kneeFlexion: 142, shoulderFlexion: 150 },
  }),
  'a rounded back': backAndForth(onAllFours, { trunk: { spineFlexion: 55, neckFlexion: 30 } }),
  'kneeling upright on one knee': {
    ...backAndForth(
      {
        rest: { trunk: { pelvisLean: 5 }, both: { hipFlexion: 12, kneeFlexion: 96, ankleDorsiflexion: -45 } },
        contact: 'rightKnee',
      },
      {
        trunk: { pelvisLean: 0 },
        left: { hipFlexion: 88, kneeFlexion: 88, ankleDorsiflexion: 0 },
        right: { hipFlexion: -8, kneeFlexion: 78 },
      },
    ),
    timing: { ...TIMING, holdMs: 4000 },
  },
  'a sit-up': backAndForth(
    { rest: bridge.rest, contact: 'feet' },
    { trunk: { pelvisLean: -35, spineFlexion: 45 }, both: { hipFlexion: 102, shoulderFlexion: 60 } },
  ),
  'feet slid away and back': backAndForth(
    { rest: bridge.rest, contact: 'upperBack', planted: { leftHand: 'floor', rightHand: 'floor' } },
    { both: { hipFlexion: 14, kneeFlexion: 28 } },
  ),
  'a knee to the chest': backAndForth(
    { rest: bridge.rest, contact: 'upperBack', planted: { leftHand: 'floor', rightHand: 'floor', rightFoot: 'floor' } },
    { left: { hipFlexion: 118, kneeFlexion: 130 } },
  ),
  'a leg swung forward in side-lying': backAndForth(sideLying, { right: { hipFlexion: 70 } }),
  'knees drawn up in side-lying': backAndForth(
    { rest: sideLying.rest, contact: sideLying.contact },
    { both: { hipFlexion: 85, kneeFlexion: 100 } },
  ),
};
