import type { Demo, KeyPose, LimbAngles } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { opposite, type Side } from '../../src/core/pose.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { mix, smoothstep } from '../../src/figure/vector.ts';
import { inTurn, performed, through, type Stop, type Take } from './movements.ts';

/** What people do before and after a set. Times and speeds are unhurried: a step in 0.55 s, getting down in 3 to 4 s. */

const ARMS_DOWN = { shoulderAbduction: 8, elbowFlexion: 14 } satisfies Partial<LimbAngles>;

export const STANDING: KeyPose = {
  trunk: { pelvisLean: 1 },
  both: { ...ARMS_DOWN, hipFlexion: 2, hipAbduction: 2, kneeFlexion: 3 },
};

/** Both feet on the floor in walking, this one ahead; the arms swing against the legs. */
const feetApart = (ahead: Side): KeyPose => ({
  trunk: { pelvisLean: 3 },
  [ahead]: { ...ARMS_DOWN, hipFlexion: 25, kneeFlexion: 6, ankleDorsiflexion: 2, shoulderFlexion: -18 },
  [opposite(ahead)]: { ...ARMS_DOWN, hipFlexion: -14, kneeFlexion: 22, ankleDorsiflexion: 8, shoulderFlexion: 20 },
});

/** One leg swings past the other. */
const footPasses = (swings: Side): KeyPose => ({
  trunk: { pelvisLean: 3 },
  [opposite(swings)]: { ...ARMS_DOWN, hipFlexion: 4, kneeFlexion: 8 },
  [swings]: { ...ARMS_DOWN, hipFlexion: 28, kneeFlexion: 62, ankleDorsiflexion: 0 },
});

const sidesInTurn = (steps: number): Side[] => Array.from({ length: steps }, (_, step) => (step % 2 === 0 ? 'left' : 'right'));

export const walking = (steps: number, headingDeg: number): Stop[] => [
  ...sidesInTurn(steps).flatMap((side): Stop[] => [
    { afterMs: 275, key: footPasses(side), headingDeg },
    { afterMs: 275, key: feetApart(side), headingDeg },
  ]),
  { afterMs: 300, key: footPasses(steps % 2 === 0 ? 'left' : 'right'), headingDeg },
  { afterMs: 350, key: STANDING, headingDeg },
];

/** Two small steps on the spot. */
const turning = (fromDeg: number, toDeg: number): Stop[] =>
  fromDeg === toDeg
    ? []
    : [
        { afterMs: 350, key: stepOnTheSpot('left'), headingDeg: fromDeg + 0.3 * (toDeg - fromDeg) },
        { afterMs: 300, key: STANDING, headingDeg: fromDeg + 0.5 * (toDeg - fromDeg) },
        { afterMs: 350, key: stepOnTheSpot('right'), headingDeg: fromDeg + 0.8 * (toDeg - fromDeg) },
        { afterMs: 300, key: STANDING, headingDeg: toDeg },
      ];

const stepOnTheSpot = (lifted: Side): KeyPose => ({
  both: { ...ARMS_DOWN, hipFlexion: 2, kneeFlexion: 3 },
  [lifted]: { ...ARMS_DOWN, hipFlexion: 22, kneeFlexion: 42, ankleDorsiflexion: 0 },
});

const HALF_KNEELING: KeyPose = {
  trunk: { pelvisLean: 12 },
  left: { ...ARMS_DOWN, hipFlexion: 98, kneeFlexion: 92, shoulderFlexion: 45 },
  right: { ...ARMS_DOWN, hipFlexion: 10, kneeFlexion: 95, ankleDorsiflexion: 10 },
};

export const KNEELING: KeyPose = {
  trunk: { pelvisLean: 8 },
  both: { ...ARMS_DOWN, hipFlexion: 14, kneeFlexion: 98, ankleDorsiflexion: -45 },
};

const SQUATTING: KeyPose = {
  trunk: { pelvisLean: 42 },
  both: { hipFlexion: 135, kneeFlexion: 132, ankleDorsiflexion: 34, shoulderFlexion: 70, elbowFlexion: 10 },
};

const SITTING: KeyPose = {
  trunk: { pelvisLean: -28, spineFlexion: 20 },
  both: { hipFlexion: 105, kneeFlexion: 130, shoulderFlexion: -45, shoulderAbduction: 15, elbowFlexion: 10 },
};

const SITTING_ON_THE_SIDE: KeyPose = {
  trunk: { pelvisList: 38, spineBend: -10 },
  both: { hipFlexion: 62, kneeFlexion: 105, ankleDorsiflexion: -30, elbowFlexion: 15 },
  left: { shoulderAbduction: 50 },
  right: { shoulderFlexion: 30 },
};

/** One knee on the floor, both hands at the other foot. */
const AT_THE_SHOE: KeyPose = {
  trunk: { pelvisLean: 58, spineFlexion: 30, neckFlexion: 10 },
  left: { hipFlexion: 142, kneeFlexion: 96, shoulderFlexion: 75, elbowFlexion: 20 },
  right: { hipFlexion: 55, kneeFlexion: 112, ankleDorsiflexion: 5, shoulderFlexion: 80, elbowFlexion: 20 },
};

/** Crouching over both feet. */
export const CROUCHING: KeyPose = {
  trunk: { pelvisLean: 68, spineFlexion: 35, neckFlexion: 5 },
  both: { hipFlexion: 138, kneeFlexion: 108, shoulderFlexion: 70, elbowFlexion: 25 },
};

/** Tying a shoe, one way and the other. */
const shoeTying: Stop[] = [
  { afterMs: 1500, key: AT_THE_SHOE },
  { afterMs: 1200, key: { ...AT_THE_SHOE, trunk: { ...AT_THE_SHOE.trunk, spineFlexion: 38 } } },
  { afterMs: 1300, key: AT_THE_SHOE },
  { afterMs: 1500, key: STANDING },
  { afterMs: 800, key: STANDING },
  { afterMs: 1300, key: CROUCHING },
  { afterMs: 1800, key: { ...CROUCHING, trunk: { ...CROUCHING.trunk, spineFlexion: 42 } } },
  { afterMs: 1400, key: STANDING },
  { afterMs: 600, key: STANDING },
];

/** From standing to the rest of the demo, without the first posture and the last. */
function waysDown({ trunk }: KeyPose): Stop[] {
  if ((trunk?.pelvisLean ?? 0) < -60)
    return [
      { afterMs: 1300, key: SQUATTING },
      { afterMs: 1000, key: SITTING },
    ];
  const kneeling: Stop[] = [
    { afterMs: 1200, key: HALF_KNEELING },
    { afterMs: 900, key: KNEELING },
  ];
  return Math.abs(trunk?.pelvisList ?? 0) > 60 ? [...kneeling, { afterMs: 1000, key: SITTING_ON_THE_SIDE }] : kneeling;
}

/** Up onto the step of the demo. */
function stepUp({ props }: Demo): Stop[] {
  const under = props?.step?.under;
  if (!under) return [];
  return [{ afterMs: 500, key: { both: ARMS_DOWN, [under]: { ...ARMS_DOWN, hipFlexion: 48, kneeFlexion: 66 } } }];
}

/** The same way back. */
const backAlong = (stops: readonly Stop[]): Stop[] =>
  stops.map((stop, index): Stop => ({ ...stop, afterMs: stops[index + 1]?.afterMs ?? 0 })).reverse();

/** Into the posture in which the demo rests. */
function settling({ camera }: Exercise, demo: Demo): Stop[] {
  const groundM = demo.props?.step?.heightM ?? 0;
  const down = camera.posture === 'standing' ? stepUp(demo) : waysDown(demo.rest);
  return [...down, { afterMs: camera.posture === 'standing' ? 800 : 1500, key: demo.rest, groundM }];
}

/** Direction along the picture that is nearest to where the demo faces, degrees to the figure's left. */
const ACROSS_DEG: Record<Demo['camera']['seen'], number> = {
  front: 90,
  back: 90,
  'left side': 0,
  'right side': 0,
  'oblique left': -45,
  'oblique right': 45,
};

/** A take with a set in it, and when that is. */
export interface FilmedSet extends Take {
  setFromMs: number;
  setToMs: number;
}

/** The set as it is really filmed: `before`, then into the start pose, the repetitions, and out the same way, then `after`. */
function framed(exercise: Exercise, demo: Demo, before: readonly Stop[], after: readonly Stop[]): FilmedSet {
  const settle: Stop[] = [{ afterMs: 600, key: STANDING }, ...settling(exercise, demo)];
  const come = through([...before, ...settle]);
  const set = performed(demo);
  const leave = through([...backAlong(settle), ...after]);
  return {
    ...inTurn([come], set, [leave]),
    setFromMs: come.durationMs,
    setToMs: come.durationMs + set.durationMs,
  };
}

/** Walks across the picture to the place, turns as the exercise wants, gets into position, does the set, and walks on. */
export function walksInAndOut(exercise: Exercise, demo = exercise.demo): FilmedSet {
  const acrossDeg = ACROSS_DEG[demo.camera.seen];
  return framed(
    exercise,
    demo,
    [...walking(6, acrossDeg), ...turning(acrossDeg, 0), { afterMs: 400, key: STANDING }],
    [{ afterMs: 300, key: STANDING }, ...turning(0, acrossDeg), ...walking(6, acrossDeg)],
  );
}

/** Ties both shoes before the set and after it. */
export const tiesShoes = (exercise: Exercise, demo = exercise.demo): FilmedSet => framed(exercise, demo, shoeTying, shoeTying);

/**
 * Somebody who waits in the start pose and stirs: the weight goes over to one side, the head turns, a hand scratches it, then all the
 * same to the other side.
 */
export function stirring({ demo }: Exercise): Demo {
  const { planted, contact } = demo;
  const isStanding = contact === 'feet' || contact === 'leftFoot' || contact === 'rightFoot';
  return {
    rest: demo.rest,
    contact,
    planted: { ...planted, ...(isStanding && { leftFoot: 'place', rightFoot: 'place' }), rightHand: 'head' },
    camera: demo.camera,
    ...(demo.props && { props: demo.props }),
    peak: { trunk: { neckTwist: 45, spineBend: 5 }, shift: { left: 0.02 } },
    between: { trunk: { neckTwist: -45, spineBend: -5 }, shift: { left: -0.02 } },
    timing: { outMs: 1200, holdMs: 1500, backMs: 1500, restMs: 1800 },
  };
}

/** Three repetitions of 2 s each way; at the height of the last one the movement goes back by a fifth and up again. */
export function pulsing(demo: Demo): Take {
  const movement = movementOf(demo);
  const REP_MS = 5000;
  const heights: readonly (readonly [timeMs: number, share: number])[] = [
    ...[0, REP_MS].flatMap((fromMs) => [[fromMs, 0] as const, [fromMs + 2000, 1] as const, [fromMs + 4000, 0] as const]),
    [2 * REP_MS, 0],
    [2 * REP_MS + 2000, 1],
    [2 * REP_MS + 3000, 0.8],
    [2 * REP_MS + 4000, 1],
    [2 * REP_MS + 6000, 0],
  ];
  const leadInMs = 2000;
  const shareAt = (timeMs: number): number => {
    const next = heights.findIndex(([atMs]) => atMs >= timeMs);
    const [from, to] = [heights[next - 1], heights[next]];
    return from && to ? mix(from[1], to[1], smoothstep(from[0], to[0], timeMs)) : 0;
  };
  return {
    durationMs: leadInMs + 3 * REP_MS + 3000,
    at: (timeMs) => movement.onTheWay(shareAt(timeMs - leadInMs)).points,
  };
}
