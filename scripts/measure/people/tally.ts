import type { ModelName } from '../../../src/capture/pose/protocol.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { type HandCount, isMotionCapture, type NotedView, personOf, viewOf } from './hand-count.ts';
import { areKin } from '../../../src/recogniser/kin.ts';
import { type Counted, hasNumber, scoreSet, type SetScore, shownIn } from './score.ts';

/** Adds up what was scored, so that nothing of a single series is kept. */

/** The same of a set that was counted as a file, and live. */
export interface BothWays<T> {
  asFile: T;
  live: T;
}

export interface SetTally {
  exact: number;
  withinOne: number;
  /** How many repetitions it is off, for each by hand; mean over the sets. */
  error: number;
  /** Repetitions whose side was noted, and those that were given to it; null where none was. */
  sides: { told: number; right: number } | null;
}

export interface MeasuredRow extends BothWays<SetTally> {
  exercise: string;
  /** `none` for motion capture, which no model has seen. */
  model: ModelName | 'none';
  view: NotedView;
  sets: number;
  /** How many people it is; null where that is not noted of each. */
  people: number | null;
  /** By hand. */
  repetitions: number;
}

export interface Collection {
  people: number | null;
  rows: MeasuredRow[];
}

/** What a counter made of series in which there was nothing for it. */
export interface FalseRow {
  counter: string;
  /** Sets of which somebody has said that there is nothing to count, and those in which nothing was. */
  nothing: { sets: number; right: BothWays<number>; full: BothWays<number> };
  /** Movements that come near it, and full repetitions that were counted of them. */
  near: { sets: number; full: BothWays<number> };
  /** Full repetitions of another movement, and of one that looks alike. */
  other: BothWays<number>;
  kin: BothWays<number>;
}

export interface FalseCounts {
  series: number;
  rows: FalseRow[];
}

export interface FolderResult {
  people: Collection | null;
  motionCapture: Collection | null;
  falseCounts: FalseCounts | null;
}

/** What every counter made of a series. */
export type CountsOf = (file: string, exercise: string) => BothWays<Counted>;

interface Scored extends BothWays<SetScore> {
  truth: HandCount;
}

const both = <T>(of: (way: keyof BothWays<unknown>) => T): BothWays<T> => ({ asFile: of('asFile'), live: of('live') });

const sum = <T>(list: readonly T[], of: (each: T) => number): number => list.reduce((total, each) => total + of(each), 0);

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function tallyOf(scores: readonly SetScore[]): SetTally {
  const told = sum(scores, ({ sides }) => sides.told);
  return {
    exact: scores.filter(({ off }) => off === 0).length,
    withinOne: scores.filter(({ off }) => off <= 1).length,
    error: rounded(sum(scores, ({ off, want }) => off / Math.max(want, 1)) / Math.max(scores.length, 1)),
    sides: told > 0 ? { told, right: sum(scores, ({ sides }) => sides.right) } : null,
  };
}

function peopleIn(scored: readonly Scored[]): number | null {
  const people = scored.map(({ truth }) => personOf(truth));
  return people.includes(undefined) ? null : new Set(people).size;
}

const keyOf = ({ truth }: Scored): string => `${truth.exercise} ${modelOf(truth)} ${viewOf(truth)}`;

const modelOf = (truth: HandCount): MeasuredRow['model'] => (isMotionCapture(truth) ? 'none' : (truth.model ?? 'full'));

function collect(scored: readonly Scored[]): Collection | null {
  if (scored.length === 0) return null;
  const groups = new Map<string, [Scored, ...Scored[]]>();
  for (const each of scored) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  const rows = [...groups.values()].map((group): MeasuredRow => {
    const { truth } = group[0];
    return {
      exercise: truth.exercise,
      model: modelOf(truth),
      view: viewOf(truth),
      sets: group.length,
      people: peopleIn(group),
      repetitions: sum(group, ({ asFile }) => asFile.want),
      ...both((way) => tallyOf(group.map((each) => each[way]))),
    };
  });
  return { people: peopleIn(scored), rows };
}

function falseRow(counter: string, truths: readonly HandCount[], scored: readonly Scored[], countsOf: CountsOf): FalseRow {
  const own = scored.filter(({ truth }) => truth.exercise === counter);
  const nothing = own.filter(({ truth }) => truth.group === 'must-be-zero');
  const near = own.filter(({ truth }) => truth.group === 'near-miss');
  const strangers = [...shownIn(truths)].filter(([, shown]) => shown !== counter);
  const fullOf = (of: readonly (readonly [string, unknown])[]): BothWays<number> =>
    both((way) => sum(of, ([file]) => countsOf(file, counter)[way].full.length));
  const isKin = ([, shown]: readonly [string, string | null]): boolean => shown !== null && areKin(shown, counter);
  return {
    counter,
    nothing: {
      sets: nothing.length,
      right: both((way) => nothing.filter((each) => each[way].off === 0).length),
      full: both((way) => sum(nothing, (each) => each[way].full)),
    },
    near: { sets: near.length, full: both((way) => sum(near, (each) => each[way].full)) },
    other: fullOf(strangers.filter((each) => !isKin(each))),
    kin: fullOf(strangers.filter(isKin)),
  };
}

/** What a folder of series comes to. */
export function tallyFolder(truths: readonly HandCount[], countsOf: CountsOf): FolderResult {
  const scored = truths.filter(hasNumber).map((truth): Scored => {
    const counts = countsOf(truth.file, truth.exercise);
    return { truth, ...both((way) => scoreSet(truth, counts[way])) };
  });
  const rows = EXERCISES.map(({ id }) => falseRow(id, truths, scored, countsOf));
  return {
    people: collect(scored.filter(({ truth }) => truth.group === 'real')),
    motionCapture: collect(scored.filter(({ truth }) => isMotionCapture(truth))),
    falseCounts: truths.length === 0 ? null : { series: shownIn(truths).size, rows: rows.filter(saysSomething) },
  };
}

const saysSomething = ({ nothing, near, other, kin }: FalseRow): boolean =>
  nothing.sets + near.sets + other.asFile + other.live + kin.asFile + kin.live > 0;
