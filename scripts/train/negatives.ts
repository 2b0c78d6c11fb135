import { mergeKeys, type KeyPose } from '../../src/core/demo.ts';
import { opposite, SIDES } from '../../src/core/pose.ts';
import type { Chance } from './chance.ts';
import type { ForeignMovement } from './foreign-movement.ts';
import { ON_FEET } from './foreign-on-feet.ts';
import { ON_THE_FLOOR } from './foreign-on-floor.ts';
import * as at from './postures.ts';
import { arms, legs, trunk, unlike } from './postures.ts';
import { takeOf, type Stop } from './script.ts';
import type { Take } from './take.ts';
import { ARMS, jittered, otherSide, someBody } from './variations.ts';

/** What is none of the exercises: other movements, everyday ones, start poses in which nobody moves, and motion without a plan. */

/** How long a take is at least, milliseconds. */
const TAKE_MS = 10_000;

const lastsMs = (stops: readonly Stop[]): number => stops.reduce((sum, { afterMs }) => sum + afterMs, 0);

/** Another movement over and over. */
function repeated(foreign: ForeignMovement, chance: Chance): Stop[] {
  const { from, through, waySeconds, keptSeconds = 0, inTurn = false, upM = 0 } = foreign;
  const own = jittered(from, chance, chance.between(0.2, 1.2));
  const depth = chance.between(0.7, 1.15);
  const way = through.map((key) => jittered(between(from, key, depth), chance, chance.between(0.2, 0.9)));
  const other = chance.happens(0.5);
  const arm = foreign.from === at.STANDING && chance.happens(0.3) ? chance.pick(ARMS) : undefined;
  const posed = (key: KeyPose, mirror: boolean): KeyPose => {
    const armed = arm ? mergeKeys(key, { left: arm, right: arm }) : key;
    return mirror ? otherSide(armed) : armed;
  };
  const oneWayMs = 1000 * chance.ratio(...waySeconds);
  const keptMs = 1000 * keptSeconds * chance.between(0, 1);
  const restMs = chance.between(0, 0.6) * oneWayMs;
  const stops: Stop[] = [{ afterMs: 0, key: posed(own, other) }];
  for (let rep = 0; lastsMs(stops) < TAKE_MS; rep++) {
    const mirror = other !== (inTurn && rep % 2 === 1);
    way.forEach((key, index) => {
      const up = index === way.length - 1 ? upM : 0;
      stops.push({ afterMs: oneWayMs * chance.ratio(0.85, 1.2), key: posed(key, mirror), upM: up });
    });
    const last = stops.at(-1);
    if (keptMs > 100 && last) stops.push({ ...last, afterMs: keptMs });
    stops.push({ afterMs: oneWayMs * chance.ratio(0.85, 1.2), key: posed(own, mirror) });
    if (restMs > 60) stops.push({ afterMs: restMs, key: posed(own, mirror) });
  }
  return stops;
}

/** `share` of the way from a posture to another one, angle by angle. */
function between(from: KeyPose, to: KeyPose, share: number): KeyPose {
  const mixed = (a: object = {}, b: object = {}): object => {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    const of = (angles: object, name: string): number => (angles as Record<string, number>)[name] ?? 0;
    return Object.fromEntries([...names].map((name) => [name, of(a, name) + share * (of(b, name) - of(a, name))]));
  };
  const one = mergeKeys({}, from);
  const other = mergeKeys({}, to);
  return {
    trunk: mixed(one.trunk, other.trunk),
    left: mixed(one.left, other.left),
    right: mixed(one.right, other.right),
    shift: mixed(one.shift, other.shift),
  };
}

/** Steps in one direction after another. */
function walking(chance: Chance): Stop[] {
  const stops: Stop[] = [{ afterMs: 0, key: at.STANDING }];
  const stepMs = chance.between(180, 380);
  const stride = chance.between(0.3, 1.2);
  let headingDeg = chance.between(-180, 180);
  const hands = chance.happens(0.6) ? null : chance.pick(ARMS);
  while (lastsMs(stops) < TAKE_MS) {
    for (let step = 0; step < 2 + chance.below(8); step++) {
      const side = SIDES[step % 2] ?? 'left';
      const swing = (key: KeyPose): KeyPose => (hands ? mergeKeys(key, { left: hands, right: hands }) : key);
      const passing = unlike(3, 0, side, legs(28 * stride, 58 * stride), legs(4, 8));
      const apart: KeyPose = {
        trunk: trunk(3),
        [side]: { ...legs(25 * stride, 6), ...arms(-18 * stride, 8, 20) },
        [opposite(side)]: { ...legs(-14 * stride, 20 * stride), ...arms(20 * stride, 8, 20) },
      };
      stops.push({ afterMs: stepMs, key: swing(jittered(passing, chance, 0.3)), headingDeg });
      stops.push({ afterMs: stepMs, key: swing(jittered(apart, chance, 0.3)), headingDeg });
    }
    stops.push({ afterMs: stepMs, key: at.STANDING, headingDeg });
    if (chance.happens(0.5)) stops.push({ afterMs: chance.between(100, 1500), key: at.STANDING, headingDeg });
    const turnDeg = chance.pick([0, 45, 90, 180]) * chance.sign();
    if (turnDeg !== 0) {
      stops.push({ afterMs: 350, key: unlike(2, 0, 'left', legs(22, 42), legs(2, 4)), headingDeg: headingDeg + turnDeg / 2 });
      headingDeg += turnDeg;
      stops.push({ afterMs: 350, key: at.STANDING, headingDeg });
    }
  }
  return stops;
}

/** Somebody stays as they are, and talks with hands and head, or only breathes. */
function restless(base: KeyPose, chance: Chance): Stop[] {
  const own = jittered(base, chance, chance.between(0.2, 1.2));
  const handsMove = chance.happens(0.55);
  const stirs = chance.happens(0.75);
  const stops: Stop[] = [{ afterMs: 0, key: own }];
  while (lastsMs(stops) < TAKE_MS) {
    const change: KeyPose = { trunk: {}, left: {}, right: {} };
    if (stirs) {
      change.trunk = {
        neckTwist: chance.normal(22),
        neckFlexion: (own.trunk?.neckFlexion ?? 0) + chance.normal(10),
        spineTwist: (own.trunk?.spineTwist ?? 0) + chance.normal(7),
        spineBend: (own.trunk?.spineBend ?? 0) + chance.normal(4),
        pelvisLean: (own.trunk?.pelvisLean ?? 0) + chance.normal(3),
      };
      change.shift = { left: chance.normal(0.012) };
    }
    if (handsMove)
      for (const side of SIDES)
        if (chance.happens(0.6)) change[side] = jittered({ [side]: chance.pick(ARMS) }, chance, 1)[side] ?? {};
    if (handsMove) for (const side of SIDES) change[side] = armOnly(change[side]);
    stops.push({ afterMs: chance.between(250, 1400), key: mergeKeys(own, change) });
    const last = stops.at(-1);
    if (last && chance.happens(0.4)) stops.push({ ...last, afterMs: chance.between(200, 1800) });
  }
  return stops;
}

function armOnly(limb: KeyPose['left'] = {}): NonNullable<KeyPose['left']> {
  const names = ['shoulderFlexion', 'shoulderAbduction', 'shoulderRotation', 'elbowFlexion'] as const;
  return Object.fromEntries(names.flatMap((name) => (limb[name] === undefined ? [] : [[name, limb[name]]])));
}

/** Down to where an exercise begins, a while there, and up again; or another way through postures of the everyday. */
function settling(chance: Chance): Stop[] {
  const rest = chance.pick(at.EXERCISE_RESTS);
  const side = chance.pick(SIDES);
  const { pelvisLean = 0, pelvisList = 0 } = rest.trunk ?? {};
  const down =
    pelvisLean < -60
      ? chance.pick([
          [at.DEEP_SQUAT, at.SITTING_ON_FLOOR],
          [at.halfKneeling(side), at.KNEELING, at.SITTING_ON_FLOOR],
        ])
      : Math.abs(pelvisList) > 60
        ? [at.halfKneeling(side), at.KNEELING, at.SIDE_SITTING]
        : pelvisLean > 50
          ? chance.pick([[at.halfKneeling(side), at.KNEELING], [at.CROUCHING]])
          : [unlike(5, 0, side, legs(48, 66), legs(2, 4))];
  return ways([at.STANDING, ...down, rest, rest, ...[...down].reverse(), at.STANDING], chance);
}

const EVERYDAY: readonly (readonly KeyPose[])[] = [
  [at.STANDING, at.SITTING_ON_CHAIR, at.SITTING_ON_CHAIR, at.SITTING_ON_CHAIR, at.STANDING],
  [at.STANDING, at.CROUCHING, at.CROUCHING, at.STANDING, at.BENT_DOWN, at.STANDING],
  [
    at.STANDING,
    unlike(58, 30, 'left', legs(142, 96), legs(55, 112), arms(78, 8, 20)),
    unlike(58, 36, 'left', legs(142, 96), legs(55, 112), arms(82, 8, 20)),
    at.STANDING,
  ],
  [
    at.STANDING,
    unlike(25, 25, 'left', legs(105, 95, 10), legs(30, 14), arms(60, 8, 25)),
    unlike(25, 25, 'left', legs(105, 95, 10), legs(30, 14), arms(60, 8, 25)),
    at.BENT_DOWN,
    at.STANDING,
  ],
  [at.STANDING, at.LEANING, at.LEANING, at.STANDING, at.CROUCHING, at.CROUCHING, at.STANDING],
  [at.STANDING, at.halfKneeling('left'), at.KNEELING, at.ON_HEELS, at.KNEELING, at.halfKneeling('right'), at.STANDING],
  [at.SITTING_ON_FLOOR, at.SUPINE_KNEES_UP, at.SUPINE, at.SIDE_LYING, at.SITTING_ON_FLOOR, at.LONG_SITTING],
  [at.ALL_FOURS, at.KNEELING, at.ALL_FOURS, at.CHILD, at.PRONE, at.ALL_FOURS],
];

/** Through postures, some of them kept for a while. */
function ways(keys: readonly KeyPose[], chance: Chance): Stop[] {
  const mirror = chance.happens(0.5);
  const stops: Stop[] = [];
  const headingDeg = chance.between(-60, 60);
  do {
    for (const key of keys) {
      const posed = jittered(mirror ? otherSide(key) : key, chance, 0.8);
      stops.push({ afterMs: chance.between(600, 1700), key: posed, headingDeg: headingDeg + chance.normal(8) });
      if (chance.happens(0.4)) stops.push({ afterMs: chance.between(300, 1800), key: jittered(posed, chance, 0.2), headingDeg });
    }
  } while (lastsMs(stops) < TAKE_MS);
  return stops;
}

/** Joints that have nothing to do with each other move at once, anyhow. */
function planless(chance: Chance): Stop[] {
  const base = chance.pick(at.BASES);
  const strength = chance.between(1.5, 4.5);
  const stops: Stop[] = [{ afterMs: 0, key: base }];
  const toAndFro = chance.happens(0.4) ? [jittered(base, chance, strength), jittered(base, chance, strength / 2)] : null;
  const wayMs = 1000 * chance.ratio(0.3, 1.6);
  for (let index = 0; lastsMs(stops) < TAKE_MS; index++) {
    const key = toAndFro?.[index % 2] ?? jittered(base, chance, strength);
    stops.push({ afterMs: wayMs * chance.ratio(0.7, 1.4), key });
  }
  return stops;
}

/** Kinds of negatives, and how often each is made. */
const KINDS: readonly (readonly [weight: number, make: (chance: Chance) => Stop[]])[] = [
  [0.42, (chance) => repeated(chance.pick(chance.happens(0.6) ? ON_FEET : ON_THE_FLOOR), chance)],
  [0.1, walking],
  [0.17, (chance) => restless(chance.pick(at.EXERCISE_RESTS), chance)],
  [0.11, (chance) => restless(chance.pick(at.BASES), chance)],
  [0.07, settling],
  [0.06, (chance) => ways(chance.pick(EVERYDAY), chance)],
  [0.07, planless],
];

/** Somebody who does none of the exercises. */
export function someNegative(chance: Chance): Take {
  let left = chance.between(0, 1);
  const [, make] = KINDS.find(([weight]) => (left -= weight) < 0) ?? [0, planless];
  return takeOf(make(chance), someBody(chance));
}
