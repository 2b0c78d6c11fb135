import { lookUp } from '../../core/look-up.ts';

/**
 * What the exercises are called in FIT: a category, and mostly a name within it. The numbers are those of the FIT profile; only categories
 * up to 32 are used, because not every reader knows the later ones.
 */
export interface FitExercise {
  category: number;
  /** Left out where the profile has no such movement; the title carries the name. */
  subtype?: number;
}

const HIP_RAISE = 10;
const HIP_STABILITY = 11;
const SQUAT = 28;
const TOTAL_BODY = 29;
const WARM_UP = 31;

const standingAbduction: FitExercise = { category: HIP_STABILITY, subtype: 28 };
const quadrupedExtension: FitExercise = { category: HIP_STABILITY, subtype: 17 };
const hipFlexorStretch: FitExercise = { category: WARM_UP, subtype: 45 };
const otherHipStability: FitExercise = { category: HIP_STABILITY };

const TABLE: Readonly<Record<string, FitExercise>> = {
  'side-lift-standing': standingAbduction,
  'side-lift-lying': { category: HIP_STABILITY, subtype: 21 },
  bridge: { category: HIP_RAISE, subtype: 11 },
  'bridge-single': { category: HIP_RAISE, subtype: 30 },
  'donkey-bent': quadrupedExtension,
  // Quadruped with leg lift: the leg is straight at the height.
  'donkey-straight': { category: HIP_STABILITY, subtype: 19 },
  // Fire hydrant kicks.
  'donkey-side': { category: HIP_STABILITY, subtype: 5 },
  squat: { category: SQUAT, subtype: 61 },
  // Partial single-leg squat.
  'squat-single': { category: SQUAT, subtype: 45 },
  'side-step': { category: HIP_STABILITY, subtype: 11 },
  'box-abduction': standingAbduction,
  'box-abduction-adv': standingAbduction,
  // The profile's “hip drop” is done in suspension straps.
  'hip-drop': otherHipStability,
  'hip-hike': otherHipStability,
  'couch-1': hipFlexorStretch,
  'couch-2': hipFlexorStretch,
  'couch-3': hipFlexorStretch,
  // Marching in place, the nearest there is.
  'knee-drive': { category: WARM_UP, subtype: 88 },
  'quad-hip-ext': quadrupedExtension,
  clamshell: { category: HIP_RAISE, subtype: 44 },
  // Standing T rotation balance, the nearest there is.
  'hinge-rotation': { category: TOTAL_BODY, subtype: 11 },
};

/** Whether an exercise is in the table at all. */
export const isInFitTable = (exercise: string): boolean => Object.hasOwn(TABLE, exercise);

/** By the id of the exercise; one that is not in the table is hip stability without a name. */
export const fitExerciseOf = (exercise: string): FitExercise => lookUp(TABLE, exercise) ?? otherHipStability;
