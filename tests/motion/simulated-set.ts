import type { Demo } from '../../src/core/demo.ts';
import type { PoseFrame, Side } from '../../src/core/pose.ts';
import type { MovementTimes } from '../../src/core/counting/same-movement.ts';
import { AVERAGE_BODY, bone, type BodyShape, type BoneName, type World } from '../../src/figure/bones.ts';
import { cameraFor, photograph, seededRandom } from '../../src/figure/pinhole.ts';
import { movementOf, type Posture } from '../../src/figure/skeleton.ts';
import { repPeriodMs } from '../../src/figure/timeline.ts';
import { about, add, inverse, mean, multiply, rotate, scale, subtract, type Quat, type Vec3 } from '../../src/figure/vector.ts';
import type { Axes, MotionSample } from '../../src/wearables/sample.ts';

/** A set of the figure in front of a camera and with a sensor on: what both of them tell, on one clock. */

/** Where the sensor sits. `wrist`, `thigh` and `ankle` are of one leg or arm. */
export type Site = 'waist' | `${Side}-${'thigh' | 'ankle' | 'wrist'}`;
export const SITES: readonly Site[] = [
  'left-thigh',
  'right-thigh',
  'waist',
  'left-ankle',
  'right-ankle',
  'left-wrist',
  'right-wrist',
];

export interface SimulatedSet {
  readonly durationMs: number;
  /** When each repetition is done. */
  readonly reps: readonly MovementTimes[];
  frames(fps?: number): PoseFrame[];
  /** What a sensor tells at `hz` samples a second. */
  felt(site: Site, hz: number): MotionSample[];
}

export interface SetOptions {
  seed: number;
  reps?: number;
  shape?: BodyShape;
  /** Still before the first repetition and after the last. */
  leadInMs?: number;
  tailMs?: number;
}

/** Repetitions are done this much faster or slower than the demo, and this deep: people are no clocks. */
const TEMPO = [0.8, 1.25] as const;
const DEPTHS = [0.8, 0.9, 1] as const;

/** Steps of the simulation; samples and pictures are taken out of it. */
const STEP_MS = 10;
const GRAVITY = 9.80665;
/** Sway of a body that holds still, degrees, with a time constant of a second. */
const SWAY_DEG = 1;
/** Somebody shifts, or scratches, every so many seconds, by so many degrees for a second; hands more than the rest. */
const SHIFT_EVERY_S = 12;
const SHIFT_DEG = { hand: 12, body: 4 };
/** Noise of the sensor, its range, and its steps: those of a small accelerometer at ±2 g and 1024 steps a g. */
const NOISE_G = 0.006;
const RANGE_G = 2;
const STEPS_A_G = 1024;

/** The bone that carries the sensor, and a second one: it sits half-way between their joints, or on the second joint. */
function boneOf(site: Site): { carrier: BoneName; end: BoneName; isHalfWay: boolean } {
  if (site === 'waist') return { carrier: 'pelvis', end: 'pelvis', isHalfWay: false };
  const [side, limb] = site.split('-') as [Side, 'thigh' | 'ankle' | 'wrist'];
  if (limb === 'thigh') return { carrier: bone(side, 'Thigh'), end: bone(side, 'Shank'), isHalfWay: true };
  if (limb === 'ankle') return { carrier: bone(side, 'Shank'), end: bone(side, 'Foot'), isHalfWay: false };
  return { carrier: bone(side, 'Forearm'), end: bone(side, 'Hand'), isHalfWay: false };
}

const gaussian = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const vector = (make: () => number): Vec3 => [make(), make(), make()];

/** As a device would be put on: turned in any way. */
const mounted = (random: () => number): Quat =>
  multiply(about([0, 1, 0], 360 * random()), multiply(about([1, 0, 0], 360 * random()), about([0, 0, 1], 360 * random())));

/** How a body that means to hold still stirs: degrees about each axis at every step. */
function stirring(steps: number, isHand: boolean, random: () => number): Vec3[] {
  let sway: Vec3 = [0, 0, 0];
  let shift = { left: 0, by: [0, 0, 0] as Vec3 };
  const share = STEP_MS / 1000;
  return Array.from({ length: steps }, () => {
    sway = add(
      scale(sway, 1 - share),
      scale(
        vector(() => gaussian(random)),
        SWAY_DEG * Math.sqrt(2 * share),
      ),
    );
    if (shift.left <= 0 && random() < share / SHIFT_EVERY_S)
      shift = {
        left: 1,
        by: scale(
          vector(() => gaussian(random)),
          isHand ? SHIFT_DEG.hand : SHIFT_DEG.body,
        ),
      };
    shift.left -= share;
    return shift.left > 0 ? add(sway, scale(shift.by, Math.sin(Math.PI * shift.left))) : sway;
  });
}

const turnedBy = (degrees: Vec3): Quat =>
  multiply(about([1, 0, 0], degrees[0]), multiply(about([0, 1, 0], degrees[1]), about([0, 0, 1], degrees[2])));

const inSteps = (value: number): number => Math.max(-RANGE_G, Math.min(RANGE_G, Math.round(value * STEPS_A_G) / STEPS_A_G));

/** What a sensor at this site feels of bodies at every step, in g, along its own axes. */
export function feltBy(worlds: readonly World[], site: Site, random: () => number): Axes[] {
  const { carrier, end, isHalfWay } = boneOf(site);
  const mount = mounted(random);
  const stirs = stirring(worlds.length, site.endsWith('wrist'), random);
  const places = worlds.map((world) => (isHalfWay ? mean([world[carrier].position, world[end].position]) : world[end].position));
  // Where one repetition follows another the figure changes its speed at once, and a body does not.
  const smooth = places.map((_, at) => mean(places.slice(Math.max(0, at - 4), at + 5)));
  return worlds.map((world, at): Axes => {
    const here = smooth[at] ?? [0, 0, 0];
    const [before, after] = [smooth[at - 1] ?? here, smooth[at + 1] ?? here];
    const bend = add(subtract(after, here), subtract(before, here));
    const push = add(scale(bend, (1000 / STEP_MS) ** 2 / GRAVITY), [0, 1, 0]);
    const turned = multiply(world[carrier].rotation, multiply(turnedBy(stirs[at] ?? [0, 0, 0]), mount));
    const [x, y, z] = add(
      rotate(push, inverse(turned)),
      vector(() => NOISE_G * gaussian(random)),
    );
    return [inSteps(x), inSteps(y), inSteps(z)];
  });
}

export const samplesOf = (felt: readonly Axes[], hz: number, source = 'sensor', startMs = 0): MotionSample[] =>
  Array.from({ length: Math.floor((felt.length * STEP_MS * hz) / 1000) }, (_, index) => ({
    kind: 'motion',
    source,
    place: null,
    timeMs: startMs + (index * 1000) / hz,
    acceleration: felt[Math.floor((index * 1000) / hz / STEP_MS)] ?? [0, 0, 1],
  }));

/** Every posture of a take at the steps of the simulation. */
export const worldsOf = ({ durationMs, worldAt }: { durationMs: number; worldAt(timeMs: number): World }): World[] =>
  Array.from({ length: Math.floor(durationMs / STEP_MS) }, (_, at) => worldAt(at * STEP_MS));

/** Repetitions as somebody does them, each with a tempo and a depth of its own. */
export function simulatedSet(demo: Demo, options: SetOptions): SimulatedSet {
  const { seed, reps = 10, shape = AVERAGE_BODY, leadInMs = 4000, tailMs = 2500 } = options;
  const random = seededRandom(seed);
  const movements = DEPTHS.map((depth) => movementOf(demo, shape, { depth, swayDeg: 1 }));
  const deepest = movementOf(demo, shape, { swayDeg: 1 });
  const { outMs, holdMs, backMs } = demo.timing;
  const periodMs = repPeriodMs(demo.timing);
  const postures: Posture[] = [];
  const times: MovementTimes[] = [];
  const stay = (forMs: number, at: (ms: number) => Posture): void => {
    for (let ms = 0; ms < forMs; ms += STEP_MS) postures.push(at(ms));
  };
  stay(leadInMs, (ms) => deepest.at(ms - leadInMs));
  for (let rep = 0; rep < reps; rep++) {
    const tempo = TEMPO[0] + (TEMPO[1] - TEMPO[0]) * random();
    const movement = movements[Math.floor(random() * movements.length)] ?? deepest;
    const startMs = postures.length * STEP_MS;
    const at = (share: number): number => startMs + share * tempo;
    times.push({ startMs, peakMs: at(outMs + holdMs / 2), endMs: at(outMs + holdMs + backMs) });
    // From the second on it comes from where the one before has ended.
    const offsetMs = rep === 0 ? 0 : periodMs;
    stay(periodMs * tempo, (ms) => movement.at(Math.min(periodMs - 1, ms / tempo) + offsetMs, Infinity));
  }
  stay(tailMs, (ms) => deepest.at(3 * periodMs + 1 + ms, 1));
  const worlds = postures.map(({ world }) => world);
  const camera = cameraFor(deepest);
  return {
    durationMs: postures.length * STEP_MS,
    reps: times,
    frames: (fps = 20) =>
      Array.from({ length: Math.floor((postures.length * STEP_MS * fps) / 1000) }, (_, index) => {
        const timeMs = (index * 1000) / fps;
        const posture = postures[Math.floor(timeMs / STEP_MS)] ?? deepest.at(-1);
        return photograph(posture.points, camera, timeMs, deepest.body.size);
      }),
    felt: (site, hz) => samplesOf(feltBy(worlds, site, seededRandom(seed + 7919 * (SITES.indexOf(site) + 1))), hz),
  };
}
