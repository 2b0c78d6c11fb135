import type { ExerciseOutline } from '../core/exercise.ts';
import { outlineById } from '../exercises/known.ts';
import { articleDose, asksAtLeast, type Dose, type Load, type PlannedExercise } from './dose.ts';

/** An exercise that is known to exist: a table that names another is a mistake in the table. */
function named(id: string): ExerciseOutline {
  const exercise = outlineById(id);
  if (!exercise) throw new RangeError(`There is no exercise "${id}".`);
  return exercise;
}

/** Steps of one movement from easy to hard: repetitions, then a hold, then the harder variation, then a load, then the band lower. */
export interface Ladder {
  id: LadderId;
  rungs: readonly PlannedExercise[];
  /** Index of the rung where one begins gently, and of the one that is the article's own dose. */
  gentle: number;
  article: number;
  /** Index of the first rung of a harder variation or a heavier load; the article's where there is none. */
  stronger: number;
}

interface Climb {
  /** Repetitions, or seconds in a timed exercise, rising. */
  counts: readonly number[];
  /** Pauses at the height, seconds, rising; with the most repetitions. */
  pausesS?: readonly number[];
  /** Loads, rising; with the most repetitions and the longest pause. */
  loads?: readonly Load[];
}

const rung = (exercise: string, count: number, pauseS = 0, load: Load = 'none'): PlannedExercise => {
  const { sets, holdS } = named(exercise).prescription;
  const dose: Dose =
    holdS === undefined ? { kind: 'reps', sets, reps: count, pauseS, load } : { kind: 'time', sets, keepS: count, load };
  return { exercise, dose };
};

function climb(exercise: string, { counts, pausesS = [], loads = [] }: Climb): PlannedExercise[] {
  const most = counts.at(-1) ?? 0;
  const longest = pausesS.at(-1) ?? 0;
  return [
    ...counts.map((count) => rung(exercise, count)),
    ...pausesS.map((pauseS) => rung(exercise, most, pauseS)),
    ...loads.map((load) => rung(exercise, most, longest, load)),
  ];
}

const COUNTS_OF_8 = [5, 8];
const COUNTS_OF_15 = [10, 15];
const STRETCH_S = [60, 120, 180];

interface Row {
  /** The exercise one begins with. */
  from: string;
  /** What the article's own dose is done with, where that is not nothing. */
  load?: Load;
  rungs: readonly PlannedExercise[];
}

/**
 * The article's movements and what it offers to make each harder. A ladder whose exercise is named by `from` has easier movements below
 * it. Repetitions below the article's are about two thirds; a third where the variation is a leap.
 */
const TABLE = {
  'side-lift': {
    from: 'side-lift-lying',
    rungs: [
      ...climb('side-lift-standing', { counts: COUNTS_OF_15, pausesS: [2] }),
      ...climb('side-lift-lying', { counts: COUNTS_OF_15, pausesS: [2], loads: ['band-or-weights'] }),
    ],
  },
  bridge: {
    from: 'bridge',
    rungs: [
      ...climb('bridge', { counts: COUNTS_OF_15, pausesS: [2] }),
      ...climb('bridge-single', { counts: COUNTS_OF_15, pausesS: [2] }),
    ],
  },
  donkey: {
    from: 'donkey-bent',
    rungs: [
      ...climb('donkey-bent', { counts: COUNTS_OF_15 }),
      ...climb('donkey-straight', { counts: COUNTS_OF_15, loads: ['weights'] }),
    ],
  },
  'donkey-side': { from: 'donkey-side', rungs: climb('donkey-side', { counts: COUNTS_OF_15, loads: ['weights'] }) },
  squat: {
    from: 'squat',
    rungs: [...climb('squat', { counts: COUNTS_OF_15 }), ...climb('squat-single', { counts: [5, 10, 15] })],
  },
  // The article's own dose is with the band; without one is the way in.
  'side-step': {
    from: 'side-step',
    load: 'band-above-knees',
    rungs: [
      rung('side-step', 10),
      rung('side-step', 10, 0, 'band-above-knees'),
      rung('side-step', 15, 0, 'band-above-knees'),
      rung('side-step', 15, 0, 'band-round-shins'),
      rung('side-step', 15, 0, 'band-round-ankles'),
    ],
  },
  'box-abduction': {
    from: 'box-abduction',
    rungs: [
      ...climb('box-abduction', { counts: COUNTS_OF_8 }),
      ...climb('box-abduction-adv', { counts: COUNTS_OF_8, loads: ['weights'] }),
    ],
  },
  'hip-drop': {
    from: 'hip-drop',
    rungs: [...climb('hip-drop', { counts: COUNTS_OF_8 }), ...climb('hip-hike', { counts: COUNTS_OF_8, loads: ['weights'] })],
  },
  couch: {
    from: 'couch-1',
    rungs: ['couch-1', 'couch-2', 'couch-3'].flatMap((level) => climb(level, { counts: STRETCH_S })),
  },
  'knee-drive': {
    from: 'knee-drive',
    load: 'band',
    rungs: [
      rung('knee-drive', 5),
      rung('knee-drive', 8),
      rung('knee-drive', 8, 0, 'band'),
      rung('knee-drive', 8, 2, 'band'),
      rung('knee-drive', 8, 2, 'strong-band'),
    ],
  },
  'quad-hip-ext': {
    from: 'quad-hip-ext',
    rungs: climb('quad-hip-ext', { counts: COUNTS_OF_8, pausesS: [1, 2], loads: ['band'] }),
  },
  clamshell: {
    from: 'clamshell',
    rungs: climb('clamshell', { counts: [7, 10], pausesS: [1, 2], loads: ['band-above-knees'] }),
  },
  'hinge-rotation': { from: 'hinge-rotation', rungs: climb('hinge-rotation', { counts: [20, 30] }) },
} satisfies Record<string, Row>;

export type LadderId = keyof typeof TABLE;

function ladder(id: LadderId): Ladder {
  const { from, load, rungs }: Row = TABLE[id];
  const own = articleDose(named(from), load);
  const article = rungs.findIndex(({ exercise, dose }) => exercise === from && asksAtLeast(dose, own));
  const isStronger = ({ exercise, dose }: PlannedExercise): boolean => exercise !== from || dose.load !== own.load;
  return {
    id,
    rungs,
    gentle: rungs.findIndex(({ exercise }) => exercise === from),
    article,
    stronger: Math.max(
      article,
      rungs.findIndex((each, at) => at > article && isStronger(each)),
    ),
  };
}

const isLadderId = (id: string): id is LadderId => Object.hasOwn(TABLE, id);

/** Every ladder. */
export const LADDERS: readonly Ladder[] = Object.keys(TABLE).filter(isLadderId).map(ladder);

const BY_ID = new Map(LADDERS.map((each) => [each.id, each]));
const BY_EXERCISE = new Map(LADDERS.flatMap((each) => each.rungs.map(({ exercise }) => [exercise, each] as const)));

export const ladderById = (id: LadderId): Ladder => BY_ID.get(id) ?? ladder(id);

/** The ladder that an exercise stands on; undefined for an exercise that has none. */
export const ladderOf = (exercise: string): Ladder | undefined => BY_EXERCISE.get(exercise);
