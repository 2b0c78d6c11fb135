import { say } from '../../core/message.ts';
import type { CameraPlacement, Confirmation, Exercise, FormRule, NotObservable, Witness } from '../../core/exercise.ts';
import { FPNOTEBOOK, YOUDAS_2007 } from '../sources.ts';

const ANY = Infinity;
export const FRONT = ['front'] as const;

/** How a leg that goes to the side in standing is seen, on the floor or on a box. */
export const standing: Pick<Exercise, 'posture' | 'sides'> = {
  posture: [
    { signal: 'trunkElevation', within: [45, 90], hint: say`Stand up` },
    // Seen from the side, a leg that swings to the front looks like one that swings to the side.
    { signal: 'turnedAway', within: [0, 62], hint: say`Turn to face the camera` },
  ],
  sides: 'moves-more',
};

export const camera: Omit<CameraPlacement, 'text'> = {
  view: 'front',
  alsoCounts: ['oblique'],
  posture: 'standing',
  lensHeightM: [0.8, 1.1],
  distanceM: [2.5, 3.5],
};

/** How far a straight leg is away from the other one, standing or lying. On people, thigh and space agree with the leg in the picture. */
export const legAside: readonly Witness[] = [
  { signal: 'legAbduction', weight: 1, shownFrom: 'front' },
  { signal: 'thighAbduction', weight: 0.7, shownFrom: 'front' },
  { signal: 'legAbduction3d', weight: 0.7 },
];

/** What belongs to the movement besides the angle of the leg. `lowestFoot`: how low the lifted foot may be at the height, leg lengths. */
export const legGoesAside = (lowestFoot: number): readonly Confirmation[] => [
  // Bending the trunk moves the leg against it too, and a step to the side spreads the legs, but neither lifts the foot.
  { signal: 'ankleLift', perUnit: 0.0008 },
  // Who bends from one side to the other does not begin upright.
  { signal: 'sideLean', phase: 'start', within: [-12, 12] },
  // From an angle a leg that swings to the front looks like one that swings to the side; in space it does not.
  { signal: 'legAbduction3d', perUnit: 0.5 },
  // In a step or a jump the hips leave the foot that stands.
  { signal: 'hipsOffOtherFoot', phase: 'whole', over: 'range', within: [0, 0.3] },
  // The leg that carries the body moves against the trunk when that leans over it.
  { signal: 'ankleLift', phase: 'peak', within: [lowestFoot, ANY] },
  { signal: 'otherFootLift', phase: 'peak', within: [-ANY, -lowestFoot] },
  // In a martial kick the trunk tips over to the other side.
  { signal: 'sideLean', phase: 'peak', within: [-30, 30] },
  // A foot that is held behind the body sticks out to the side too.
  { signal: 'legReach', phase: 'peak', within: [0.65, ANY], views: ['front'] },
  // From an angle the lifted leg is foreshortened too.
  { signal: 'legReach', phase: 'peak', within: [0.5, ANY], views: ['oblique'] },
];

export const notTooHigh: FormRule = {
  id: 'not-too-high',
  title: say`Not too high`,
  source: FPNOTEBOOK,
  signal: 'legAbduction',
  phase: 'peak',
  over: 'median',
  bands: { good: [-ANY, 45], warn: [-ANY, 50] },
  views: FRONT,
  confidence: 'high',
  grade: 'safety',
  cue: { high: say`A little lower` },
  basis: 'Abduction against the trunk; 30–50° is the normal range of the hip.',
};

export const straightToTheSide: Omit<FormRule, 'cue'> = {
  id: 'straight-to-the-side',
  title: say`Straight to the side, not to the front`,
  signal: 'legTowardsCamera',
  phase: 'peak',
  over: 'median',
  fromStart: true,
  bands: { good: [-20, 20], warn: [-30, 30] },
  views: FRONT,
  confidence: 'low',
  grade: 'article',
  basis: 'Angle of the leg in depth against the start; depth is the detector’s weakest measure.',
};

export const hipsLevel: FormRule = {
  id: 'hips-level',
  title: say`Hips stay level`,
  source: YOUDAS_2007,
  signal: 'pelvicTilt',
  phase: 'peak',
  over: 'median',
  fromStart: true,
  bands: { good: [-6, 6], warn: [-10, 10] },
  views: FRONT,
  confidence: 'low',
  grade: 'article',
  cue: { low: say`Level your hips`, high: say`Level your hips` },
  basis:
    'Tilt of the hip line against the start; smaller than 4° cannot be told from error, and the hip point moves with the thigh.',
};

/** In standing and in lying. */
export const legLong: Omit<FormRule, 'title' | 'views'> = {
  id: 'leg-long',
  signal: 'legReach',
  phase: 'peak',
  over: 'median',
  fromStart: true,
  bands: { good: [-0.06, ANY], warn: [-0.12, ANY] },
  confidence: 'medium',
  grade: 'article',
  cue: { low: say`Lengthen the leg` },
  basis: 'Shortening from hip to ankle in leg lengths: 0.06 is about 40° of knee flexion, 0.13 about 60°.',
};

export const softKnees: NotObservable = {
  id: 'soft-knees',
  title: say`Knees not locked`,
  why: say`From the front a knee bends in depth, where the camera errs by 10 to 20 degrees.`,
  reminder: say`Soft knees.`,
};
