import type { Exercise } from '../../../src/core/exercise.ts';
import { seededRandom } from '../../../src/figure/pinhole.ts';
import { quantile } from '../../../src/core/seeing/geometry.ts';
import { inverse, rotate } from '../../../src/figure/vector.ts';
import { angleDeg } from '../../../src/motion/axes.ts';
import { factsOf } from '../../../src/motion/felt-facts.ts';
import { Smoother } from '../../../src/motion/smoother.ts';
import type { Axes } from '../../../src/wearables/sample.ts';
import { swingOf } from '../../../src/motion/motion-counter.ts';
import { played, type Dark } from '../../../tests/motion/played.ts';
import { SETTING_UP } from '../../../tests/exercises/setting-up.ts';
import {
  feltBy,
  samplesOf,
  simulatedSet,
  SITES,
  worldsOf,
  type SimulatedSet,
  type Site,
} from '../../../tests/motion/simulated-set.ts';

/** Samples a second: InfiniTime tells 10, Bangle.js 12.5, a phone 50. */
export const RATES_HZ = [10, 12.5, 50] as const;
/** How long the camera sees nothing, seconds; it begins after the fourth repetition of ten. */
export const LOSSES_S = [5, 20] as const;
const REPS = 10;
const SEEN_REPS = 4;
/** Still after the last repetition, milliseconds: what is counted then is a ghost. */
const TAIL_MS = 15_000;

/** What came of one sensor at one place, over the sets of all seeds. */
export interface Felt {
  exercise: string;
  site: Site;
  hz: number;
  lossS: number;
  sets: number;
  /** Sets in which the place was taken; of those, with exactly the right count, and the repetitions too many in all. */
  taken: number;
  exact: number;
  ghosts: number;
  /** How much of the movement is felt, mg; 0 where it was never taken. */
  swingMg: number;
}

/** What the camera alone counts of the same sets. */
export interface Unfelt {
  exercise: string;
  lossS: number;
  sets: number;
  exact: number;
  /** Repetitions that were counted, and done, in all sets. */
  counted: number;
  done: number;
}

/** What is counted, with the camera gone, while somebody does what people do around an exercise. */
export interface Around {
  exercise: string;
  site: Site;
  minutes: number;
  ghosts: number;
}

const darkOf = ({ reps, durationMs }: SimulatedSet, lossS: number): Dark[] => {
  const [last, next] = [reps[SEEN_REPS - 1], reps[SEEN_REPS]];
  if (!last || !next) return [];
  const fromMs = (last.endMs + next.startMs) / 2;
  return [{ fromMs, toMs: Math.min(durationMs, fromMs + 1000 * lossS) }];
};

/** How far what a sensor says of a pelvis is from how it really tilted. */
export interface Tilt {
  exercise: string;
  /** Degrees: how far it tilts, what is told too much in the middle, and what nine of ten errors stay below. */
  trueDeg: number;
  biasDeg: number;
  errorDeg: number;
}

const TILT_HZ = 50;

/** The way down, along the axes of the pelvis. */
const gravityIn = (set: SimulatedSet, timeMs: number): Axes =>
  rotate([0, 1, 0], inverse(set.worldAt(timeMs).pelvis.rotation)) as readonly number[] as Axes;

/** Of exercises in which the pelvis tilts: a sensor in the waistband against the bones of the figure. */
function tiltOf({ id, demo, feltAt }: Exercise, seeds: readonly number[]): Tilt[] {
  if (feltAt !== 'waist') return [];
  const told = seeds.flatMap((seed) => {
    const set = simulatedSet(demo, { seed });
    const raw = set.felt('waist', TILT_HZ).map(({ timeMs, acceleration }) => ({ timeMs, acceleration }));
    const smoother = new Smoother();
    const felt = raw.flatMap(({ timeMs, acceleration }) => smoother.push(timeMs, acceleration) ?? []);
    return set.reps.flatMap((rep) => {
      const facts = factsOf(felt, raw, rep, 'waist');
      const trueDeg = angleDeg(gravityIn(set, rep.startMs - 100), gravityIn(set, rep.peakMs));
      return facts ? [{ trueDeg, errorDeg: facts.tiltDeg - trueDeg }] : [];
    });
  });
  const errors = told.map(({ errorDeg }) => errorDeg);
  const middle = (values: readonly number[]): number => quantile(values, 0.5) ?? 0;
  return [
    {
      exercise: id,
      trueDeg: middle(told.map(({ trueDeg }) => trueDeg)),
      biasDeg: middle(errors),
      errorDeg: quantile(errors.map(Math.abs), 0.9) ?? 0,
    },
  ];
}

/** All that is measured of one exercise with these seeds. */
export function measureFelt(
  exercise: Exercise,
  seeds: readonly number[],
): { felt: Felt[]; unfelt: Unfelt[]; around: Around[]; tilts: Tilt[] } {
  const sets = seeds.map((seed) => simulatedSet(exercise.demo, { seed, reps: REPS, tailMs: TAIL_MS }));
  const pictures = sets.map((set) => set.frames(15));
  const unfelt = LOSSES_S.map((lossS): Unfelt => {
    const counts = sets.map((set, at) => played(exercise, pictures[at] ?? [], [], { dark: darkOf(set, lossS) }).reps.length);
    const counted = counts.reduce((sum, count) => sum + count, 0);
    const exact = counts.filter((count) => count === REPS).length;
    return { exercise: exercise.id, lossS, sets: sets.length, exact, counted, done: REPS * sets.length };
  });
  const felt = SITES.flatMap((site) =>
    RATES_HZ.flatMap((hz) => LOSSES_S.map((lossS) => feltAt(exercise, sets, pictures, site, hz, lossS))),
  );
  return { felt, unfelt, around: aroundOf(exercise, sets, pictures, seeds), tilts: tiltOf(exercise, seeds) };
}

function feltAt(
  exercise: Exercise,
  sets: readonly SimulatedSet[],
  pictures: readonly ReturnType<SimulatedSet['frames']>[],
  site: Site,
  hz: number,
  lossS: number,
): Felt {
  const sum: Felt = { exercise: exercise.id, site, hz, lossS, sets: sets.length, taken: 0, exact: 0, ghosts: 0, swingMg: 0 };
  const swings: number[] = [];
  sets.forEach((set, at) => {
    const { reps, stood, teachings } = played(exercise, pictures[at] ?? [], set.felt(site, hz), { dark: darkOf(set, lossS) });
    if (!stood.some(({ state }) => state.type === 'counting')) return;
    swings.push(...teachings.map(({ taught }) => 1000 * swingOf(taught)));
    sum.taken += 1;
    if (reps.length === REPS) sum.exact += 1;
    sum.ghosts += Math.max(0, reps.length - REPS);
  });
  const swingMg = swings.length === 0 ? 0 : swings.reduce((all, each) => all + each, 0) / swings.length;
  return { ...sum, swingMg: Math.round(swingMg) };
}

const worlds = Object.values(SETTING_UP).map(worldsOf);

function aroundOf(
  exercise: Exercise,
  sets: readonly SimulatedSet[],
  pictures: readonly ReturnType<SimulatedSet['frames']>[],
  seeds: readonly number[],
): Around[] {
  const [set] = sets;
  const [seed = 1] = seeds;
  if (!set) return [];
  return SITES.flatMap((site) => {
    const taught = set.felt(site, 10);
    const { stood, reps: before } = played(exercise, pictures[0] ?? [], taught);
    if (stood.at(-1)?.state.type !== 'ready') return [];
    const ghosts = worlds.map((world) => {
      const random = seededRandom(seed + 7919 * (SITES.indexOf(site) + 1));
      const after = samplesOf(feltBy(world, site, random), 10, 'sensor', set.durationMs + 100);
      return played(exercise, pictures[0] ?? [], [...taught, ...after]).reps.length - before.length;
    });
    const minutes = worlds.reduce((sum, { length }) => sum + length / 6000, 0);
    return [{ exercise: exercise.id, site, minutes, ghosts: ghosts.reduce((sum, each) => sum + each, 0) }];
  });
}
