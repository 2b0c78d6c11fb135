import { EXERCISES, exerciseById } from '../../src/exercises/index.ts';
import type { AccuracyData } from '../measure/accuracy-data.ts';
import type { ClipResult } from '../measure/measure-clip.ts';
import { NOTED_VIEWS } from '../measure/people/hand-count.ts';
import type { BothWays, Collection, FalseCounts, FalseRow, MeasuredRow, SetTally } from '../measure/people/tally.ts';

/** What was measured of several folders, exercises or clips, added up. */

export type Sum = Omit<MeasuredRow, 'exercise' | 'model' | 'view'>;

export const WAYS = ['asFile', 'live'] as const;

const total = <T>(list: readonly T[], of: (each: T) => number): number => list.reduce((all, each) => all + of(each), 0);

const both = <T>(of: (way: keyof BothWays<unknown>) => T): BothWays<T> => ({ asFile: of('asFile'), live: of('live') });

/** Unknown as soon as one is. */
const people = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((all, count) => (all === null || count === null ? null : all + count), 0);

export function sumOf(rows: readonly Sum[]): Sum {
  const sets = total(rows, (row) => row.sets);
  const tally = (way: keyof BothWays<unknown>): SetTally => {
    const sides = rows.flatMap((row) => row[way].sides ?? []);
    return {
      exact: total(rows, (row) => row[way].exact),
      withinOne: total(rows, (row) => row[way].withinOne),
      error: total(rows, (row) => row[way].error * row.sets) / Math.max(sets, 1),
      sides: sides.length === 0 ? null : { told: total(sides, ({ told }) => told), right: total(sides, ({ right }) => right) },
    };
  };
  return {
    sets,
    people: people(rows.map((row) => row.people)),
    repetitions: total(rows, (row) => row.repetitions),
    ...both(tally),
  };
}

/** All folders. People of different folders are taken for different people. */
export function sumOfAll(collections: Readonly<Record<string, Collection>>): Sum {
  const each = Object.values(collections);
  return { ...sumOf(each.flatMap(({ rows }) => rows)), people: people(each.map((collection) => collection.people)) };
}

/** One row for each exercise, model and view, over all folders. */
export function rowsOf(collections: Readonly<Record<string, Collection>>): MeasuredRow[] {
  const rows = Object.values(collections).flatMap((collection) => collection.rows);
  const placeOf = ({ exercise, model, view }: MeasuredRow): [number, string, number] => [
    EXERCISES.findIndex(({ id }) => id === exercise),
    model,
    NOTED_VIEWS.indexOf(view),
  ];
  const keys = new Map(rows.map((row) => [placeOf(row).join(), row]));
  return [...keys]
    .map(([key, row]) => ({ ...row, ...sumOf(rows.filter((other) => placeOf(other).join() === key)) }))
    .toSorted((one, other) => {
      const [a, b] = [placeOf(one), placeOf(other)];
      return a[0] - b[0] || a[1].localeCompare(b[1]) || a[2] - b[2];
    });
}

/** Exercises of which a set was not counted exactly, the worst first. */
export function weakOnes(rows: readonly MeasuredRow[]): { exercise: string; sum: Sum }[] {
  const exercises = [...new Set(rows.map(({ exercise }) => exercise))];
  const share = ({ sum }: { sum: Sum }): number => Math.min(sum.asFile.exact, sum.live.exact) / sum.sets;
  return exercises
    .map((exercise) => ({ exercise, sum: sumOf(rows.filter((row) => row.exercise === exercise)) }))
    .filter((each) => share(each) < 1)
    .toSorted((a, b) => share(a) - share(b) || b.sum.sets - a.sum.sets);
}

/** Whether the app would run an exercise with this model. */
export const isUsed = ({ exercise, model }: Pick<ClipResult, 'exercise' | 'model'>): boolean =>
  model !== 'lite' || exerciseById(exercise)?.camera.model === undefined;

/** How many repetitions a clip is off; a time that is wrong by more than a second is one. */
export function clipOff({ trueReps, full, partial, trueHeldMs, heldMs }: ClipResult): number {
  const falselyHeld = trueHeldMs !== null && Math.abs((heldMs ?? 0) - trueHeldMs) > 1000;
  return Math.max(Math.abs(full + partial - trueReps), falselyHeld ? 1 : 0);
}

/** Each counter over all folders. */
export function falseRows(counts: Readonly<Record<string, FalseCounts>>): FalseRow[] {
  const rows = Object.values(counts).flatMap((each) => each.rows);
  const ids = EXERCISES.map(({ id }) => id).filter((id) => rows.some(({ counter }) => counter === id));
  return ids.map((counter) =>
    falseSum(
      rows.filter((row) => row.counter === counter),
      counter,
    ),
  );
}

export const falseSum = (rows: readonly FalseRow[], counter: string): FalseRow => ({
  counter,
  nothing: {
    sets: total(rows, ({ nothing }) => nothing.sets),
    right: both((way) => total(rows, ({ nothing }) => nothing.right[way])),
    full: both((way) => total(rows, ({ nothing }) => nothing.full[way])),
  },
  near: { sets: total(rows, ({ near }) => near.sets), full: both((way) => total(rows, ({ near }) => near.full[way])) },
  other: both((way) => total(rows, ({ other }) => other[way])),
  kin: both((way) => total(rows, ({ kin }) => kin[way])),
});

export const seriesIn = ({ falseCounts }: AccuracyData): number => total(Object.values(falseCounts), ({ series }) => series);
