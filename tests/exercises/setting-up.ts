import type { KeyPose } from '../../src/core/demo.ts';
import { opposite, SIDES, type Side } from '../../src/core/pose.ts';
import { CROUCHING, KNEELING, STANDING, walking } from './everyday.ts';
import { smaller, through, type DrawnTake, type Stop, type Take } from './movements.ts';

/** What people do before a set and between two, in front of the camera; as unhurried as they are. */

const ARMS_DOWN = { shoulderAbduction: 8, elbowFlexion: 14 };

/** Bent over something at the height of a table, both hands at it. */
const AT_THE_PHONE: KeyPose = {
  trunk: { pelvisLean: 35, spineFlexion: 15, neckFlexion: 10 },
  both: { hipFlexion: 40, kneeFlexion: 12, shoulderFlexion: 70, elbowFlexion: 35 },
};

/** On one's feet, bent down with straight legs, the hands at the floor. */
const BENT_DOWN: KeyPose = {
  trunk: { pelvisLean: 75, spineFlexion: 40, neckFlexion: 5 },
  both: { hipFlexion: 88, kneeFlexion: 18, shoulderFlexion: 85, elbowFlexion: 10 },
};

/** Hinged over a weight that stands between the feet. */
const AT_THE_WEIGHT: KeyPose = {
  trunk: { pelvisLean: 62, spineFlexion: 15 },
  both: { hipFlexion: 110, kneeFlexion: 58, ankleDorsiflexion: 10, shoulderFlexion: 70, elbowFlexion: 5 },
};

/** One foot held up to the hands in front, on the other leg. */
const footInHands = (side: Side): KeyPose => ({
  trunk: { pelvisLean: 25, spineFlexion: 25, neckFlexion: 10 },
  both: { shoulderFlexion: 60, elbowFlexion: 25 },
  [opposite(side)]: { shoulderFlexion: 60, elbowFlexion: 25, hipFlexion: 30, kneeFlexion: 14 },
  [side]: { shoulderFlexion: 60, elbowFlexion: 25, hipFlexion: 105, kneeFlexion: 95, hipAbduction: 10 },
});

/** One heel held to the buttock behind. */
const heelToButtock = (side: Side): KeyPose => ({
  trunk: { pelvisLean: 4 },
  [opposite(side)]: { ...ARMS_DOWN, hipFlexion: 4, kneeFlexion: 4 },
  [side]: { shoulderFlexion: -35, elbowFlexion: 20, hipFlexion: -4, kneeFlexion: 125, ankleDorsiflexion: -35 },
});

const stretchedUp: KeyPose = { trunk: { spineFlexion: -8 }, both: { shoulderFlexion: 170, kneeFlexion: 2 } };
const bentAside = (by: number): KeyPose => ({
  trunk: { spineBend: by },
  both: { shoulderFlexion: 165, kneeFlexion: 2, hipAbduction: 8 },
});

const stand = (afterMs: number, headingDeg = 0): Stop => ({ afterMs, key: STANDING, headingDeg });

/** To the camera, both hands at the phone that stands there, and back to the place. */
const placesThePhone: Stop[] = [
  stand(600),
  ...walking(3, 0),
  { afterMs: 900, key: AT_THE_PHONE },
  { afterMs: 1500, key: { ...AT_THE_PHONE, trunk: { pelvisLean: 30, spineFlexion: 20 } } },
  { afterMs: 1200, key: AT_THE_PHONE },
  stand(900),
  stand(500, 90),
  stand(500, 180),
  ...walking(3, 180),
  stand(500, 270),
  stand(500, 360),
  stand(500, 360),
];

/** Puts the mat down, pushes it open on the knees, and stands up again. */
const unrollsTheMat: Stop[] = [
  stand(600),
  { afterMs: 1300, key: CROUCHING },
  { afterMs: 900, key: KNEELING },
  {
    afterMs: 1000,
    key: { ...KNEELING, trunk: { pelvisLean: 70 }, both: { ...KNEELING.both, hipFlexion: 75, shoulderFlexion: 90 } },
  },
  { afterMs: 900, key: KNEELING },
  {
    afterMs: 1000,
    key: { ...KNEELING, trunk: { pelvisLean: 70 }, both: { ...KNEELING.both, hipFlexion: 75, shoulderFlexion: 90 } },
  },
  { afterMs: 900, key: KNEELING },
  { afterMs: 1200, key: CROUCHING },
  stand(1200),
  stand(600),
];

/** Steps into a band, one foot after the other, and draws it up to the thighs. */
const putsABandOn: Stop[] = [
  stand(600),
  ...SIDES.flatMap((side): Stop[] => [
    { afterMs: 1100, key: footInHands(side) },
    { afterMs: 700, key: footInHands(side) },
    { afterMs: 900, key: BENT_DOWN },
  ]),
  { afterMs: 900, key: AT_THE_PHONE },
  stand(900),
  stand(600),
];

/** Takes a weight from the floor, and puts it down again. */
const takesAWeight: Stop[] = [
  stand(600),
  { afterMs: 1200, key: AT_THE_WEIGHT },
  { afterMs: 500, key: AT_THE_WEIGHT },
  stand(1300),
  stand(2000),
  { afterMs: 1200, key: AT_THE_WEIGHT },
  { afterMs: 500, key: AT_THE_WEIGHT },
  stand(1300),
  stand(600),
];

/** Up, to both sides, down to the toes, and each heel to its buttock. */
const stretches: Stop[] = [
  stand(600),
  { afterMs: 1500, key: stretchedUp },
  { afterMs: 1200, key: bentAside(20) },
  { afterMs: 1500, key: bentAside(-20) },
  { afterMs: 1200, key: stretchedUp },
  stand(1200),
  { afterMs: 1800, key: BENT_DOWN },
  { afterMs: 1500, key: BENT_DOWN },
  stand(1800),
  ...SIDES.flatMap((side): Stop[] => [
    { afterMs: 1200, key: heelToButtock(side) },
    { afterMs: 2500, key: heelToButtock(side) },
    stand(1000),
  ]),
  stand(600),
];

/** What somebody does who sets up, by name. */
export const SETTING_UP: Readonly<Record<string, DrawnTake>> = {
  'places the phone': through(placesThePhone),
  'unrolls the mat': through(unrollsTheMat),
  'puts a band on': through(putsABandOn),
  'takes a weight and puts it down': through(takesAWeight),
  stretches: through(stretches),
};

const READY_TO_HOP: KeyPose = { trunk: { pelvisLean: 22 }, both: { hipFlexion: 42, kneeFlexion: 48, shoulderFlexion: -20 } };

/** Off the floor and down again, on both feet. */
const hop: Stop[] = [
  { afterMs: 250, key: READY_TO_HOP },
  { afterMs: 180, key: STANDING, groundM: 0.12 },
  { afterMs: 180, key: READY_TO_HOP },
  { afterMs: 250, key: STANDING },
];

/** How tall a child of six is, as a share of the figure: 1.16 m. */
const OF_SIX = 0.66;

/** Who comes into the picture before a set, and is not the one who trains. */
export const VISITORS: Readonly<Record<string, Take>> = {
  'is a child that walks in, hops and walks off': smaller(
    through([...walking(4, 0), ...hop, ...hop, stand(400), ...walking(4, 180)]),
    OF_SIX,
  ),
};
