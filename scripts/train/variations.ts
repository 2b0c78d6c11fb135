import {
  changeDemo,
  LIMB_ANGLES,
  mergeKeys,
  TRUNK_ANGLES,
  type Demo,
  type DemoChange,
  type KeyPose,
  type LimbAngles,
} from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { opposite, SIDES, type Side } from '../../src/core/pose.ts';
import { anglesOf } from '../../src/figure/angles.ts';
import { AVERAGE_BODY, type BodyShape } from '../../src/figure/bones.ts';
import type { Chance } from './chance.ts';

/** How people differ from the figure, and from one another. Spreads are drawn by eye and wide on purpose. */

export const someBody = (chance: Chance): BodyShape => ({
  ...AVERAGE_BODY,
  statureM: chance.between(1.5, 1.98),
  legRatio: chance.between(0.9, 1.1),
  armRatio: chance.between(0.9, 1.1),
  trunkRatio: chance.between(0.9, 1.12),
  hipWidthRatio: chance.between(0.8, 1.5),
  shoulderWidthRatio: chance.between(0.85, 1.25),
});

/** Spread of each angle from person to person, degrees. */
const SPREAD_DEG: Partial<Record<(typeof LIMB_ANGLES)[number] | (typeof TRUNK_ANGLES)[number], number>> = {
  hipFlexion: 5,
  hipAbduction: 3,
  hipRotation: 8,
  kneeFlexion: 5,
  ankleDorsiflexion: 10,
  shoulderFlexion: 12,
  shoulderAbduction: 8,
  shoulderRotation: 15,
  elbowFlexion: 15,
  pelvisLean: 4,
  pelvisList: 2,
  pelvisTurn: 5,
  spineFlexion: 6,
  spineBend: 3,
  spineTwist: 4,
  neckFlexion: 14,
  neckBend: 6,
  neckTwist: 16,
};

/** A posture with every angle a little different. */
export function jittered(key: KeyPose, chance: Chance, strength: number): KeyPose {
  const { trunk, left, right, shift } = mergeKeys({}, key);
  const around = <Name extends keyof typeof SPREAD_DEG>(
    names: readonly Name[],
    angles: Partial<Record<Name, number>> = {},
  ): Partial<Record<Name, number>> => {
    const changed: Partial<Record<Name, number>> = { ...angles };
    for (const name of names) {
      const spreadDeg = SPREAD_DEG[name];
      if (spreadDeg !== undefined) changed[name] = (angles[name] ?? 0) + chance.normal(strength * spreadDeg);
    }
    return changed;
  };
  return {
    trunk: around(TRUNK_ANGLES, trunk),
    left: around(LIMB_ANGLES, left),
    right: around(LIMB_ANGLES, right),
    shift: { ...shift },
  };
}

type Arm = Pick<LimbAngles, 'shoulderFlexion' | 'shoulderAbduction' | 'shoulderRotation' | 'elbowFlexion'>;

const arm = (shoulderFlexion: number, shoulderAbduction: number, shoulderRotation: number, elbowFlexion: number): Arm => ({
  shoulderFlexion,
  shoulderAbduction,
  shoulderRotation,
  elbowFlexion,
});

/** How people hold arms that have nothing to do: down, on the hips, crossed, clasped, ahead, behind the head, at a weight, up. */
export const ARMS: readonly Arm[] = [
  arm(2, 8, 0, 12),
  arm(5, 10, 10, 25),
  arm(-5, 42, 30, 85),
  arm(25, 12, 60, 110),
  arm(30, 10, 45, 95),
  arm(88, 8, 0, 8),
  arm(60, 15, 20, 30),
  arm(40, 110, -60, 140),
  arm(35, 20, 20, 140),
  arm(20, 70, 0, 15),
  arm(150, 15, 0, 15),
];

/** One arm at a wall or a chair. */
const SUPPORTED: readonly Arm[] = [arm(70, 20, 0, 20), arm(15, 75, 0, 20), arm(35, 25, 0, 40)];

const isHand = (extremity: string): boolean => extremity.endsWith('Hand');

/** Feet stay where they are; hands are free. */
const withoutHands = ({ planted = {} }: Demo): NonNullable<Demo['planted']> =>
  Object.fromEntries(Object.entries(planted).filter(([extremity]) => !isHand(extremity)));

/** The arms are not what the exercise is about, and do not carry. */
function withOtherArms(demo: Demo, chance: Chance): Demo {
  const style = chance.pick(ARMS);
  const supported: Partial<Record<Side, Arm>> = chance.happens(0.2) ? { [chance.pick(SIDES)]: chance.pick(SUPPORTED) } : {};
  const arms: KeyPose = { left: supported.left ?? style, right: supported.right ?? style };
  // Some move their arms along, others keep them.
  const peakArms = chance.happens(0.7) ? arms : { left: chance.pick(ARMS), right: chance.pick(ARMS) };
  return {
    ...demo,
    rest: mergeKeys(demo.rest, arms),
    peak: mergeKeys(demo.peak, peakArms),
    ...(demo.between && { between: mergeKeys(demo.between, arms) }),
    planted: withoutHands(demo),
  };
}

/** Exercises in which the arms do what the article says, at least of most people. */
const ARMS_MATTER: Readonly<Record<string, number>> = { 'knee-drive': 0.45, 'box-abduction-adv': 0.1, 'hinge-rotation': 0.4 };

const STANDING = new Set(['feet', 'leftFoot', 'rightFoot']);

const plants = ({ planted = {} }: Demo, plant: string): boolean =>
  Object.entries(planted).some(([extremity, how]) => isHand(extremity) && how === plant);

/** Lying on the side, some prop the head up on the elbow, and lay the upper arm along the body. */
function lyingOtherwise(demo: Demo, chance: Chance): Demo {
  const key: KeyPose = {};
  if (chance.happens(0.35)) {
    key.trunk = { spineBend: -chance.between(12, 32), neckBend: -chance.between(0, 20) };
    key.left = { shoulderFlexion: chance.between(60, 120), elbowFlexion: chance.between(60, 120) };
  }
  if (!chance.happens(0.5)) return changeDemo(demo, { rest: key });
  key.right = chance.pick([arm(5, 5, 0, 15), arm(30, 0, 0, 80), arm(60, 0, 0, 60), arm(40, 20, 0, 100)]);
  return { ...changeDemo(demo, { rest: key }), planted: withoutHands(demo) };
}

/** A bridge with the arms along the body, across the belly or up. */
function bridgingOtherwise(demo: Demo, chance: Chance): Demo {
  if (chance.happens(0.5)) return demo;
  const style = chance.pick([arm(8, 20, 0, 10), arm(20, 10, 60, 95), arm(160, 20, 0, 40), arm(5, 60, 0, 20)]);
  return { ...changeDemo(demo, { rest: { both: style }, peak: { both: style } }), planted: withoutHands(demo) };
}

function withArms(id: string, demo: Demo, chance: Chance): Demo {
  if (demo.contact === 'leftHip') return lyingOtherwise(demo, chance);
  if (demo.contact === 'upperBack') return bridgingOtherwise(demo, chance);
  if (!STANDING.has(demo.contact) || plants(demo, 'floor')) return demo;
  return chance.happens(ARMS_MATTER[id] ?? 0.6) ? withOtherArms(demo, chance) : demo;
}

/** Ways of doing an exercise that differ by more than angles spread: how the free leg is held, how wide the feet stand. */
const STYLES: Readonly<Record<string, (chance: Chance) => DemoChange>> = {
  'squat-single': (chance) => {
    const kneeFlexion = chance.between(0, 30);
    const rises = chance.between(-5, 50);
    const hipFlexion = chance.between(25, 92);
    return { rest: { left: { hipFlexion, kneeFlexion } }, peak: { left: { hipFlexion: Math.max(45, hipFlexion + rises) } } };
  },
  squat: (chance) => {
    const wide = chance.happens(0.35) ? chance.between(4, 16) : 0;
    const hipRotation = -chance.between(5, 30);
    return {
      rest: { both: { hipAbduction: 4 + wide, hipRotation } },
      peak: { trunk: { pelvisLean: chance.between(16, 46) }, both: { hipAbduction: 12 + 1.6 * wide, hipRotation } },
    };
  },
  'side-step': (chance) => ({ peak: { both: { hipAbduction: chance.between(10, 22) } } }),
};

/** The exercise as somebody or other does it: now and then with a fault, never quite like the figure. */
export function someDemo({ id, demo, rules }: Exercise, chance: Chance): Demo {
  const faults = rules.flatMap(({ faultyDemo }) => faultyDemo ?? []);
  let some = demo;
  if (faults.length > 0 && chance.happens(0.45)) {
    some = changeDemo(some, chance.pick(faults));
  }
  const style = STYLES[id];
  if (style && chance.happens(0.6)) some = changeDemo(some, style(chance));
  some = withArms(id, some, chance);
  // A band, a step or habit keeps some from the rest that the figure comes back to.
  const rest = some.between && chance.happens(0.65) ? mergeKeys(some.rest, some.between) : some.rest;
  const peak = anglesOf(rest, some.peak);
  const own = jittered(rest, chance, chance.between(0.2, 1.3));
  const shifted = differenceOf(anglesOf(rest), anglesOf(own));
  return { ...some, rest: own, peak: jittered(added(peak, shifted), chance, chance.between(0.1, 0.9)) };
}

type Angles = ReturnType<typeof anglesOf>;

const combined = (a: Angles, b: Angles, make: (a: number, b: number) => number): Angles => {
  const group = <Group extends object>(one: Group, other: Group): Group =>
    Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, make(value as number, (other as Record<string, number>)[name] ?? 0)]),
    ) as Group;
  return {
    trunk: group(a.trunk, b.trunk),
    left: group(a.left, b.left),
    right: group(a.right, b.right),
    shift: group(a.shift, b.shift),
  };
};

const differenceOf = (from: Angles, to: Angles): Angles => combined(from, to, (a, b) => b - a);
const added = (a: Angles, b: Angles): Angles => combined(a, b, (x, y) => x + y);

/** The posture with left and right exchanged. */
export function otherSide(key: KeyPose): KeyPose {
  const { trunk, left, right, shift } = anglesOf(key);
  const { pelvisList, pelvisTurn, spineBend, spineTwist, neckBend, neckTwist } = trunk;
  const sides: Record<Side, LimbAngles> = { left, right };
  return {
    trunk: {
      ...trunk,
      pelvisList: -pelvisList,
      pelvisTurn: -pelvisTurn,
      spineBend: -spineBend,
      spineTwist: -spineTwist,
      neckBend: -neckBend,
      neckTwist: -neckTwist,
    },
    left: sides[opposite('left')],
    right: sides[opposite('right')],
    shift: { ...shift, left: -shift.left },
  };
}
