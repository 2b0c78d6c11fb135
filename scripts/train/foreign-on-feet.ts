import type { KeyPose } from '../../src/core/demo.ts';
import { movement, over, type ForeignMovement } from './foreign-movement.ts';
import * as at from './postures.ts';
import { alike, arms, legs, trunk, unlike } from './postures.ts';

const L = 'left';

/** Hands on the hips, at the chest, at weights beside the shoulders. */
const ON_HIPS = arms(-5, 42, 85, 30);
const AT_CHEST = arms(35, 15, 120, 30);

const lunge = (lean: number, front = 95, back = 85, hipBack = -5): KeyPose =>
  unlike(lean, 0, L, legs(front, front - 4), { ...legs(hipBack, back), heelRaise: 45, ankleDorsiflexion: 20 }, ON_HIPS);
const SPLIT = unlike(2, 0, L, legs(22, 6), { ...legs(-20, 12), ankleDorsiflexion: 15 }, ON_HIPS);

/** What people do on their feet. */
export const ON_FEET: readonly ForeignMovement[] = [
  movement('jumping jacks', at.STANDING, [alike(2, 0, legs(4, 6, 26), arms(20, 160, 10))], [0.22, 0.6], { upM: 0.05 }),
  movement('half jacks', at.STANDING, [alike(2, 0, legs(4, 6, 24), arms(5, 85, 10))], [0.22, 0.6], { upM: 0.03 }),
  movement('lunge', at.STANDING, [lunge(6)], [0.7, 1.7], { inTurn: true, keptSeconds: 0.5 }),
  movement('lunge, one side', at.STANDING, [lunge(12, 90, 75, -2)], [0.7, 1.7], { keptSeconds: 0.5 }),
  movement('split squat', SPLIT, [lunge(5, 92, 92, -8)], [0.6, 1.6], { keptSeconds: 0.4 }),
  movement('split squat, leaning', SPLIT, [lunge(25, 105, 80, 5)], [0.6, 1.6], { keptSeconds: 0.4 }),
  movement(
    'rear foot elevated',
    unlike(4, 0, L, legs(20, 10), legs(-10, 75), ON_HIPS),
    [unlike(12, 0, L, legs(88, 85), legs(-5, 110), ON_HIPS)],
    [0.7, 1.6],
  ),
  movement(
    'side lunge',
    alike(2, 0, legs(6, 4, 24)),
    [unlike(28, 0, L, legs(85, 80, 20), legs(30, 4, 40), AT_CHEST)],
    [0.7, 1.6],
    { inTurn: true },
  ),
  movement(
    'curtsy',
    at.STANDING,
    [unlike(14, 0, L, legs(62, 70, 0), { ...legs(20, 85, -22), heelRaise: 40 }, ON_HIPS)],
    [0.7, 1.5],
    { inTurn: true },
  ),
  movement(
    'step up',
    at.STANDING,
    [unlike(12, 0, L, legs(75, 82), legs(4, 6)), unlike(6, 0, L, legs(30, 30), legs(4, 40))],
    [0.4, 0.9],
    { inTurn: true, upM: 0.15 },
  ),
  movement('step up, one side', at.STANDING, [unlike(14, 0, L, legs(82, 88), legs(4, 6)), alike(3, 0, legs(4, 6))], [0.4, 0.9], {
    upM: 0.18,
  }),
  movement('sit to stand', at.SITTING_ON_CHAIR, [alike(38, 10, legs(112, 92, 6), arms(40, 8, 40)), at.STANDING], [0.5, 1.1], {
    keptSeconds: 0.8,
  }),
  movement(
    'good morning',
    alike(1, 0, legs(3, 8), arms(40, 110, 140, -60)),
    [alike(66, 6, legs(74, 18), arms(40, 110, 140, -60))],
    [0.8, 2],
    { keptSeconds: 0.4 },
  ),
  movement('hip hinge', at.STANDING, [alike(55, 4, legs(70, 22), ON_HIPS)], [0.8, 2], { keptSeconds: 0.6 }),
  movement('deadlift', at.STANDING, [alike(58, 4, legs(88, 42), arms(58, 5, 5))], [0.8, 1.7], { keptSeconds: 0.3 }),
  movement('straight-legged deadlift', at.STANDING, [alike(80, 12, legs(88, 10), arms(82, 5, 5))], [0.9, 2]),
  movement('one-legged deadlift', at.STANDING, [unlike(75, 0, L, legs(4, 10), legs(80, 14), arms(75, 5, 5))], [0.9, 1.9], {
    keptSeconds: 0.3,
  }),
  movement('bow', at.STANDING, [at.BENT_DOWN], [0.8, 2], { keptSeconds: 2 }),
  movement(
    'march',
    at.STANDING,
    [unlike(1, 0, L, { ...legs(88, 92), shoulderFlexion: -20 }, legs(2, 3), arms(30, 8, 60))],
    [0.25, 0.7],
    { inTurn: true },
  ),
  movement('high knees', at.STANDING, [unlike(-3, 0, L, legs(100, 105), legs(0, 8), arms(40, 8, 90))], [0.15, 0.3], {
    inTurn: true,
    upM: 0.04,
  }),
  movement('butt kicks', at.STANDING, [unlike(6, 0, L, legs(2, 118), legs(4, 8), arms(20, 8, 80))], [0.17, 0.5], {
    inTurn: true,
  }),
  movement('kick to the front', at.STANDING, [unlike(-8, 0, L, legs(80, 8), legs(-6, 6), arms(30, 20, 60))], [0.3, 0.8], {
    inTurn: true,
  }),
  movement(
    'leg swing',
    unlike(10, 0, L, legs(-22, 12), legs(10, 5), ON_HIPS),
    [unlike(-4, 0, L, legs(52, 8), legs(-3, 5), ON_HIPS)],
    [0.35, 0.8],
  ),
  movement(
    'leg drawn across',
    over(at.STANDING, { left: { hipAbduction: 18, hipFlexion: 4 } }),
    [over(at.STANDING, { left: { hipAbduction: -22, hipFlexion: 24, kneeFlexion: 10 } })],
    [0.5, 1.3],
    { keptSeconds: 0.5 },
  ),
  movement(
    'leg held across',
    over(at.STANDING, { left: { hipAbduction: 6, hipFlexion: 18 } }),
    [over(at.STANDING, { left: { hipAbduction: -20, hipFlexion: 20, kneeFlexion: 6 } })],
    [0.4, 1.2],
    { keptSeconds: 0.8 },
  ),
  movement(
    'leg swing across',
    over(at.STANDING, { left: { hipAbduction: -22, hipFlexion: 12 } }),
    [over(at.STANDING, { left: { hipAbduction: 2, hipFlexion: 3 } })],
    [0.5, 1.3],
    { keptSeconds: 0.5 },
  ),
  movement(
    'hip circle',
    over(at.STANDING, { left: { hipFlexion: 25 } }),
    [
      over(at.STANDING, { left: { hipAbduction: 24 } }),
      over(at.STANDING, { left: { hipFlexion: -18, hipAbduction: 6 } }),
      over(at.STANDING, { left: { hipAbduction: -4 } }),
    ],
    [0.3, 0.8],
  ),
  movement(
    'hip circle, bent',
    over(at.STANDING, { left: legs(75, 80, 0) }),
    [over(at.STANDING, { left: legs(70, 85, 45) }), over(at.STANDING, { left: legs(-5, 50, 10) })],
    [0.4, 0.9],
  ),
  movement('leg back', at.STANDING, [unlike(12, 0, L, legs(-18, 6), legs(14, 5), ON_HIPS)], [0.5, 1.2], { keptSeconds: 0.6 }),
  movement('heel raise', at.STANDING, [alike(2, 0, { ...legs(2, 2), heelRaise: 38, ankleDorsiflexion: -36 })], [0.4, 1.2], {
    keptSeconds: 0.6,
  }),
  movement(
    'trunk turn',
    over(at.STANDING, { trunk: { spineTwist: -40 }, both: arms(80, 20, 40) }),
    [over(at.STANDING, { trunk: { spineTwist: 40 }, both: arms(80, 20, 40) })],
    [0.5, 1.5],
  ),
  movement('side bend', at.STANDING, [over(at.STANDING, { trunk: { spineBend: 34 }, right: arms(20, 165, 15) })], [0.8, 2], {
    inTurn: true,
    keptSeconds: 2,
  }),
  movement(
    'hips to and fro',
    over(at.STANDING, { shift: { left: -0.04 }, trunk: { pelvisList: -5, spineBend: 6 } }),
    [over(at.STANDING, { shift: { left: 0.04 }, trunk: { pelvisList: 5, spineBend: -6 } })],
    [0.5, 1.6],
  ),
  movement(
    'weight from foot to foot',
    over(at.STANDING, { left: legs(12, 22), trunk: { pelvisList: 4, spineBend: -4 } }),
    [over(at.STANDING, { right: legs(12, 22), trunk: { pelvisList: -4, spineBend: 4 } })],
    [0.5, 2],
    { keptSeconds: 2 },
  ),
  movement('arms overhead', at.STANDING, [over(at.STANDING, { both: arms(172, 8, 5) })], [0.5, 1.6], { keptSeconds: 1 }),
  movement('arms aside', at.STANDING, [over(at.STANDING, { both: arms(5, 88, 10) })], [0.4, 1.5], { keptSeconds: 0.5 }),
  movement('arms ahead', at.STANDING, [over(at.STANDING, { both: arms(90, 5, 10) })], [0.4, 1.5], { keptSeconds: 0.5 }),
  movement('curls', at.STANDING, [over(at.STANDING, { both: arms(10, 8, 140) })], [0.5, 1.4]),
  movement('press', over(at.STANDING, { both: arms(30, 60, 140) }), [over(at.STANDING, { both: arms(160, 20, 10) })], [0.5, 1.4]),
  movement('row', alike(55, 0, legs(70, 30), arms(60, 5, 5)), [alike(55, 0, legs(70, 30), arms(-25, 12, 95))], [0.5, 1.3]),
  movement(
    'boxing',
    alike(8, 0, legs(15, 20, 10), arms(40, 15, 130)),
    [
      {
        trunk: trunk(10, 0, { spineTwist: 20 }),
        left: { ...legs(15, 20, 10), ...arms(40, 15, 130) },
        right: { ...legs(15, 20, 10), ...arms(85, 5, 8) },
      },
    ],
    [0.15, 0.4],
    { inTurn: true },
  ),
  movement(
    'quad stretch',
    at.STANDING,
    [unlike(3, 0, L, { ...legs(-4, 128), ankleDorsiflexion: -35, ...arms(-35, 8, 20) }, legs(4, 4))],
    [0.8, 1.6],
    { keptSeconds: 5 },
  ),
  movement('knee hug', at.STANDING, [unlike(-2, 8, L, legs(115, 118), legs(0, 4), arms(55, 8, 60))], [0.7, 1.5], {
    keptSeconds: 4,
    inTurn: true,
  }),
  movement('calf stretch', at.STANDING, [unlike(16, 0, L, legs(48, 40), legs(-14, 6), arms(80, 8, 10))], [0.8, 1.6], {
    keptSeconds: 5,
  }),
  movement(
    'hamstring stretch',
    at.STANDING,
    [unlike(48, 20, L, { ...legs(72, 4), ankleDorsiflexion: 15 }, legs(50, 30), arms(60, 8, 15))],
    [0.8, 1.8],
    { keptSeconds: 5 },
  ),
  movement(
    'skater',
    unlike(30, 0, L, legs(55, 50, 0), legs(20, 70, -18), arms(30, 20, 40)),
    [unlike(30, 0, 'right', legs(55, 50, 0), legs(20, 70, -18), arms(30, 20, 40))],
    [0.35, 0.8],
    { upM: 0.04 },
  ),
];
