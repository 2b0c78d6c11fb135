import { movement, over, type ForeignMovement } from './foreign-movement.ts';
import * as at from './postures.ts';
import { alike, arms, legs, trunk } from './postures.ts';

const floorArm = arms(75, 5, 6);

/** What people do on the floor, and on the way there. */
export const ON_THE_FLOOR: readonly ForeignMovement[] = [
  movement('burpee', at.STANDING, [at.CROUCHING, at.PLANK, at.CROUCHING, alike(0, 0, legs(0, 4), arms(170, 8, 10))], [0.3, 0.8], {
    upM: 0.12,
  }),
  movement('squat thrust', at.CROUCHING, [at.PLANK], [0.3, 0.8]),
  movement('push-up', at.PLANK, [over(at.LOW_PLANK, { both: arms(55, 40, 100) })], [0.5, 1.4]),
  movement(
    'push-up on the knees',
    over(at.ALL_FOURS, { trunk: trunk(66), both: { ...legs(15, 60), ...floorArm } }),
    [over(at.ALL_FOURS, { trunk: trunk(82), both: { ...legs(10, 60), ...arms(50, 40, 95) } })],
    [0.5, 1.4],
  ),
  movement('plank', at.LOW_PLANK, [over(at.LOW_PLANK, { trunk: trunk(86) })], [1, 2], { keptSeconds: 4 }),
  movement('mountain climber', at.PLANK, [over(at.PLANK, { left: legs(100, 110) })], [0.2, 0.6], { inTurn: true }),
  movement('downward dog', at.PLANK, [{ trunk: trunk(125), both: { ...legs(95, 8), ...arms(165, 5, 5) } }], [0.8, 2], {
    keptSeconds: 3,
  }),
  movement(
    'cobra',
    at.PRONE,
    [{ trunk: trunk(82, -45), both: { ...legs(0, 4), ankleDorsiflexion: -50, ...arms(35, 12, 15) } }],
    [0.8, 2],
    { keptSeconds: 3 },
  ),
  movement(
    'superman',
    at.PRONE,
    [{ trunk: trunk(90, -22), both: { ...legs(-18, 6), ankleDorsiflexion: -50, ...arms(165, 15, 10) } }],
    [0.5, 1.3],
    { keptSeconds: 1 },
  ),
  movement(
    'cat and cow',
    over(at.ALL_FOURS, { trunk: { spineFlexion: -20, neckFlexion: -30 } }),
    [over(at.ALL_FOURS, { trunk: { spineFlexion: 50, neckFlexion: 30 } })],
    [0.8, 2],
  ),
  movement('child', at.ALL_FOURS, [at.CHILD], [0.8, 2], { keptSeconds: 4 }),
  movement(
    'bird dog',
    at.ALL_FOURS,
    [over(at.ALL_FOURS, { left: { ...legs(-4, 8), ...floorArm }, right: arms(165, 5, 8) })],
    [0.8, 1.8],
    { inTurn: true, keptSeconds: 1.5 },
  ),
  movement('an arm up on all fours', at.ALL_FOURS, [over(at.ALL_FOURS, { right: arms(160, 8, 8) })], [0.6, 1.5], {
    keptSeconds: 1,
    inTurn: true,
  }),
  movement(
    'thread the needle',
    at.ALL_FOURS,
    [over(at.ALL_FOURS, { trunk: { spineTwist: 40 }, left: arms(60, 90, 10) })],
    [0.8, 1.8],
    { keptSeconds: 2 },
  ),
  movement(
    'rocking on all fours',
    at.ALL_FOURS,
    [over(at.ALL_FOURS, { trunk: trunk(84), both: { ...legs(112, 118), ...arms(108, 3, 6) } })],
    [0.5, 1.4],
  ),
  movement('half-kneeling stretch', at.halfKneeling('left', 4, 0), [at.halfKneeling('left', 0, -14)], [0.8, 2], {
    keptSeconds: 6,
  }),
  movement(
    'half-kneeling, hands up',
    at.halfKneeling('left', 4, 0),
    [over(at.halfKneeling('left', -4, -16), { both: arms(165, 10, 10) })],
    [0.8, 2],
    { keptSeconds: 5 },
  ),
  movement('getting to one knee', at.KNEELING, [at.halfKneeling('left')], [0.6, 1.5], { keptSeconds: 2, inTurn: true }),
  movement('sitting back on the heels', at.KNEELING, [at.ON_HEELS], [0.6, 1.6], { keptSeconds: 1.5 }),
  movement('sit-up', at.SUPINE_KNEES_UP, [alike(-28, 42, legs(100, 115), arms(60, 10, 40))], [0.6, 1.5]),
  movement(
    'crunch',
    at.SUPINE_KNEES_UP,
    [over(at.SUPINE_KNEES_UP, { trunk: { spineFlexion: 42, neckFlexion: 20 }, both: arms(40, 100, 140, -60) })],
    [0.5, 1.3],
  ),
  movement('legs raised', at.SUPINE, [over(at.SUPINE, { both: legs(85, 6, 4) })], [0.8, 1.7], { keptSeconds: 0.6 }),
  movement(
    'a leg raised',
    over(at.SUPINE, { right: legs(45, 95) }),
    [over(at.SUPINE, { right: legs(45, 95), left: legs(60, 5, 2) })],
    [0.7, 1.6],
    { keptSeconds: 0.6 },
  ),
  movement(
    'dead bug',
    { trunk: trunk(-90), both: { ...legs(90, 90), ...arms(90, 5, 5) } },
    [{ trunk: trunk(-90), both: { ...legs(90, 90), ...arms(90, 5, 5) }, left: legs(15, 8), right: arms(165, 5, 5) }],
    [0.7, 1.6],
    { inTurn: true },
  ),
  movement(
    'bicycle',
    { trunk: trunk(-80, 30), left: legs(100, 110), right: legs(25, 15), both: arms(40, 110, 140, -60) },
    [{ trunk: trunk(-80, 30), right: legs(100, 110), left: legs(25, 15), both: arms(40, 110, 140, -60) }],
    [0.3, 0.9],
  ),
  movement(
    'knee to the chest',
    at.SUPINE_KNEES_UP,
    [over(at.SUPINE_KNEES_UP, { left: { ...legs(120, 130), ...arms(45, 8, 60) } })],
    [0.7, 1.6],
    { keptSeconds: 3, inTurn: true },
  ),
  movement('feet slid away', at.SUPINE_KNEES_UP, [over(at.SUPINE_KNEES_UP, { both: legs(14, 28) })], [0.6, 1.6]),
  movement(
    'knees to one side',
    at.SUPINE_KNEES_UP,
    [over(at.SUPINE_KNEES_UP, { trunk: { pelvisTurn: 45, spineTwist: -40 } })],
    [0.8, 1.8],
    { keptSeconds: 2, inTurn: true },
  ),
  movement(
    'side plank',
    at.SIDE_LYING,
    [over(at.SIDE_LYING, { trunk: { pelvisList: 68 }, left: arms(10, 80, 90), right: arms(0, 15, 20) })],
    [0.8, 1.6],
    { keptSeconds: 3 },
  ),
  movement('a leg swung forward, lying', at.SIDE_LYING, [over(at.SIDE_LYING, { right: legs(62, 12, -2) })], [0.6, 1.4]),
  movement('knees drawn up, lying', at.SIDE_LYING, [over(at.SIDE_LYING, { both: legs(85, 100, 0) })], [0.6, 1.5]),
  movement('rolling over', at.SIDE_LYING, [over(at.SUPINE_KNEES_UP, {})], [0.8, 1.6]),
  movement('toe touch, sitting', at.LONG_SITTING, [alike(28, 42, legs(105, 10), arms(95, 8, 8))], [0.8, 2], { keptSeconds: 4 }),
  movement(
    'butterfly',
    alike(-5, 12, { ...legs(95, 130, 50), hipRotation: -50 }, arms(40, 8, 30)),
    [alike(8, 22, { ...legs(105, 130, 62), hipRotation: -55 }, arms(50, 8, 35))],
    [0.6, 1.6],
  ),
  movement(
    'seated twist',
    over(at.SITTING_ON_FLOOR, { trunk: { spineTwist: -35 } }),
    [over(at.SITTING_ON_FLOOR, { trunk: { spineTwist: 35 } })],
    [0.5, 1.4],
  ),
  movement(
    'getting down and up',
    at.STANDING,
    [at.halfKneeling('left'), at.KNEELING, at.ALL_FOURS, at.KNEELING, at.halfKneeling('right')],
    [0.6, 1.4],
  ),
];
