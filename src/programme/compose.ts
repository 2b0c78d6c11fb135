import { leastOf, mostOf } from '../core/extremes.ts';
import type { ExerciseOutline } from '../core/exercise.ts';
import { outlineById } from '../exercises/known.ts';
import type { PlannedExercise } from './dose.ts';
import { setsSeconds, setUpSeconds } from './estimate.ts';
import { bySpot, sharedSpot, type Spot } from './spots.ts';
import { WARM_UP_S } from './warm-up.ts';

/** A session is put together for the time that somebody has: fewer sets first, then fewer exercises, and those that are due first. */

/** A session that lasts this much longer or shorter than was asked for, as a share of it, still fits. */
export const FITS_SHARE = 0.1;
/** Within this share nothing is gained by coming nearer. */
const CLOSE_SHARE = 0.05;

/** What may be in a session, with all of its sets. */
export interface Candidate<T extends PlannedExercise = PlannedExercise> {
  item: T;
  /** Sessions of the programme since it was done. */
  age: number;
  /** It has to be in this session, for every movement to come within a fortnight. */
  due: boolean;
  /** Fills what time the others leave, and is not missed where they leave none. */
  isFiller: boolean;
}

/** A candidate, known and timed: what so many sets of it take. */
interface Timed<T extends PlannedExercise> extends Candidate<T> {
  exercise: ExerciseOutline;
  /** By number of sets, seconds; 0 for none. */
  setsS: readonly number[];
}

export interface TimeAsked {
  minutes: number;
  /** Rest between sets of both legs together, seconds. */
  restS: number;
}

function timed<T extends PlannedExercise>(candidates: readonly Candidate<T>[], restS: number): Timed<T>[] {
  const known = candidates.flatMap((candidate): Timed<T>[] => {
    const exercise = outlineById(candidate.item.exercise);
    if (!exercise) return [];
    const { dose } = candidate.item;
    const setsS = Array.from({ length: dose.sets }, (_, at) => setsSeconds(exercise, { ...dose, sets: at + 1 }, restS));
    return [{ ...candidate, exercise, setsS: [0, ...setsS] }];
  });
  return bySpot(known, ({ exercise }) => exercise);
}

/** How many sets of each candidate, in their order. */
type Sets = readonly number[];

/** What a session of so many sets takes, warm-up and setting up included, seconds. As `stepsOf` has it, without making the steps. */
function secondsFor<T extends PlannedExercise>(all: readonly Timed<T>[], sets: Sets, restS: number): number {
  let seconds = WARM_UP_S;
  let before: ExerciseOutline | undefined;
  let spot: Spot | null = null;
  for (const [at, { exercise, setsS }] of all.entries()) {
    const own = setsS[sets[at] ?? 0] ?? 0;
    if (own === 0) continue;
    const shared: Spot | null = spot && sharedSpot(spot, exercise.camera);
    seconds += own + setUpSeconds(before, shared === null, restS).seconds;
    spot = shared ?? exercise.camera;
    before = exercise;
  }
  return seconds;
}

/** How long it takes against what was asked for, as a share; 0 is to the second. */
const awayShare = <T extends PlannedExercise>(all: readonly Timed<T>[], sets: Sets, { minutes, restS }: TimeAsked): number =>
  secondsFor(all, sets, restS) / (60 * minutes) - 1;

const beyondFit = (away: number): number => Math.max(0, Math.abs(away) - FITS_SHARE);

/** What speaks against a choice that fits as well as another, the gravest first. */
function againstIt<T extends PlannedExercise>(all: readonly Timed<T>[], sets: Sets, away: number): number[] {
  const isIn = (_: unknown, at: number): boolean => (sets[at] ?? 0) > 0;
  const leftOut = all.filter((each, at) => !each.isFiller && !isIn(each, at));
  const fillers = all.filter((each, at) => each.isFiller && isIn(each, at));
  const shares = all.flatMap(({ isFiller, setsS }, at) => {
    const [chosen = 0, most] = [sets[at], setsS.length - 1];
    return isFiller || chosen === 0 || most === 1 ? [] : [chosen / most];
  });
  return [
    leftOut.filter(({ due }) => due).length,
    // What was done longest ago is missed most.
    leftOut.reduce((sum, { age }) => sum + (age + 1) ** 2, 0),
    // Few of them, and those that were done longest ago.
    fillers.reduce((sum, { age }) => sum + 1 + 1 / (age + 2), 0),
    shares.length > 0 ? mostOf(shares) - leastOf(shares) : 0,
    Math.max(0, Math.abs(away) - CLOSE_SHARE),
    -sets.reduce((sum, each) => sum + each, 0),
  ];
}

/** The fewest and the most sets that each candidate may have. */
type Bounds = readonly (readonly [least: number, most: number])[];

/** Every way to choose within bounds. */
function* choices([first, ...others]: Bounds): Generator<number[]> {
  if (first === undefined) return yield [];
  for (const rest of choices(others)) for (let sets = first[0]; sets <= first[1]; sets++) yield [sets, ...rest];
}

/** Fillers come in only where all sets of all others leave time. */
function boundsFor<T extends PlannedExercise>(all: readonly Timed<T>[], asked: TimeAsked): Bounds {
  const most = all.map(({ setsS }) => setsS.length - 1);
  const own = all.map(({ isFiller }, at) => (isFiller ? 0 : (most[at] ?? 0)));
  const leavesTime = awayShare(all, own, asked) < -CLOSE_SHARE;
  return all.map(({ isFiller }, at) => {
    if (isFiller) return [0, leavesTime ? (most[at] ?? 0) : 0];
    return [leavesTime ? (most[at] ?? 0) : 0, most[at] ?? 0];
  });
}

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

/**
 * The exercises of a session that takes about as long as is asked for, with as many sets as there is time for, in the order in which the
 * camera is moved least. The same candidates give the same session.
 */
export function composed<T extends PlannedExercise>(candidates: readonly Candidate<T>[], asked: TimeAsked): T[] {
  const all = timed(candidates, asked.restS);
  let best: { sets: Sets; beyond: number; against: readonly number[] } = { sets: [], beyond: Infinity, against: [] };
  for (const sets of choices(boundsFor(all, asked))) {
    const away = awayShare(all, sets, asked);
    const beyond = beyondFit(away);
    if (beyond > best.beyond) continue;
    const against = againstIt(all, sets, away);
    if (beyond < best.beyond || isLess(against, best.against)) best = { sets, beyond, against };
  }
  return all.flatMap(({ item }, at) => {
    const sets = best.sets[at] ?? 0;
    return sets > 0 ? [{ ...item, dose: { ...item.dose, sets } }] : [];
  });
}
