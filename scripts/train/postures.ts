import type { KeyPose, LimbAngles, TrunkAngles } from '../../src/core/demo.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { opposite, type Side } from '../../src/core/pose.ts';

/** Postures that people take between exercises and in other ones; angles drawn by eye. */

type Limb = Partial<LimbAngles>;

export const arms = (flexion: number, abduction = 8, elbow = 12, rotation = 0): Limb => ({
  shoulderFlexion: flexion,
  shoulderAbduction: abduction,
  elbowFlexion: elbow,
  shoulderRotation: rotation,
});

export const legs = (hip: number, knee: number, abduction = 2): Limb => ({
  hipFlexion: hip,
  kneeFlexion: knee,
  hipAbduction: abduction,
});

export const trunk = (pelvisLean: number, spineFlexion = 0, rest: Partial<TrunkAngles> = {}): Partial<TrunkAngles> => ({
  pelvisLean,
  spineFlexion,
  ...rest,
});

const DOWN = arms(2);

/** Both legs and both arms alike. */
export const alike = (lean: number, spine: number, both: Limb, hands: Limb = DOWN): KeyPose => ({
  trunk: trunk(lean, spine),
  both: { ...hands, ...both },
});

/** One leg does this, the other that. */
export const unlike = (lean: number, spine: number, side: Side, own: Limb, other: Limb, hands: Limb = DOWN): KeyPose => ({
  trunk: trunk(lean, spine),
  [side]: { ...hands, ...own },
  [opposite(side)]: { ...hands, ...other },
});

export const STANDING = alike(1, 0, legs(2, 3));
export const SITTING_ON_CHAIR = alike(-4, 6, legs(86, 88, 6), arms(25, 8, 60));
export const KNEELING = alike(6, 0, { ...legs(12, 98), ankleDorsiflexion: -45 });
export const ON_HEELS = alike(18, 10, { ...legs(95, 150), ankleDorsiflexion: -55 }, arms(30, 10, 60));
export const CROUCHING = alike(66, 32, legs(136, 108), arms(70, 8, 25));
export const DEEP_SQUAT = alike(38, 10, legs(132, 132, 10), arms(70, 8, 20));
export const BENT_DOWN = alike(75, 38, legs(88, 16), arms(85, 8, 10));
export const LEANING = alike(35, 15, legs(40, 12), arms(70, 10, 35));
export const SITTING_ON_FLOOR = alike(-20, 22, legs(105, 100, 10), arms(50, 15, 40));
export const LONG_SITTING = alike(-8, 15, legs(88, 8, 6), arms(-25, 15, 10));
export const SUPINE_KNEES_UP: KeyPose = { trunk: trunk(-90), both: { ...legs(54, 120), ...arms(5, 22, 15) } };
export const SUPINE: KeyPose = { trunk: trunk(-90), both: { ...legs(2, 4, 6), ...arms(5, 22, 15) } };
export const PRONE: KeyPose = { trunk: trunk(90), both: { ...legs(0, 4, 5), ankleDorsiflexion: -50, ...arms(140, 30, 80) } };
export const PLANK: KeyPose = { trunk: trunk(75), both: { ...legs(-2, 3), ankleDorsiflexion: 10, ...arms(78, 5, 5) } };
export const LOW_PLANK: KeyPose = { trunk: trunk(84), both: { ...legs(-2, 3), ankleDorsiflexion: 10, ...arms(85, 5, 90) } };
export const ALL_FOURS: KeyPose = {
  trunk: trunk(77, 0, { neckFlexion: -18 }),
  both: { ...legs(77, 91), ankleDorsiflexion: -55, ...arms(73, 3, 6) },
};
export const CHILD: KeyPose = {
  trunk: trunk(88, 15),
  both: { ...legs(140, 145, 8), ankleDorsiflexion: -55, ...arms(155, 8, 5) },
};
export const SIDE_LYING: KeyPose = {
  trunk: trunk(0, 0, { pelvisList: 90, neckBend: 5 }),
  both: legs(8, 8, 0),
  left: { ...legs(8, 8, 6), ...arms(165, 0, 50) },
  right: { ...legs(8, 8, -10), ...arms(60, 0, 70) },
};
export const SIDE_SITTING: KeyPose = {
  trunk: trunk(0, 0, { pelvisList: 38, spineBend: -10 }),
  both: { ...legs(62, 105), elbowFlexion: 15 },
  left: { shoulderAbduction: 50 },
  right: { shoulderFlexion: 30 },
};

export const halfKneeling = (front: Side, lean = 5, hipBack = 0): KeyPose =>
  unlike(lean, 0, front, legs(92, 90), { ...legs(hipBack, 92 + hipBack), ankleDorsiflexion: -10 }, arms(30, 10, 40));

/** The second couch stretch begins where the first one ends. */
const BEGINS_IN_ANOTHER = new Set(['couch-2']);

/** Where exercises begin. */
export const EXERCISE_RESTS: readonly KeyPose[] = EXERCISES.filter(({ id }) => !BEGINS_IN_ANOTHER.has(id)).map(
  ({ demo }) => demo.rest,
);

/** What people are in when something else moves. */
export const BASES: readonly KeyPose[] = [
  STANDING,
  STANDING,
  STANDING,
  KNEELING,
  halfKneeling('left'),
  ON_HEELS,
  SITTING_ON_CHAIR,
  SITTING_ON_FLOOR,
  LONG_SITTING,
  SUPINE_KNEES_UP,
  SUPINE,
  PRONE,
  PLANK,
  ALL_FOURS,
  SIDE_LYING,
  LEANING,
];
