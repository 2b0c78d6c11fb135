import { median } from '../../src/core/seeing/geometry.ts';
import type { Confidence } from '../../src/core/exercise.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import type { AccuracyData } from '../measure/accuracy-data.ts';
import type { ClipResult } from '../measure/measure-clip.ts';
import type { BothWays, Collection, FalseRow, SetTally } from '../measure/people/tally.ts';
import { falseRows, falseSum, isUsed, rowsOf, type Sum, sumOfAll, WAYS } from './accuracy-sums.ts';

/** The tables of `docs/accuracy.md`. */

type Row = readonly (string | number)[];

/** The first `words` columns are words, the others numbers. */
const table = (head: Row, rows: readonly Row[], words: number): string =>
  [head, head.map((_, at) => (at < words ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const bold = (row: Row): Row => row.map((cell) => (cell === '' ? cell : `**${cell}**`));

const pair = ({ asFile, live }: BothWays<number>): string => `${asFile} / ${live}`;

/** One row for each exercise, model and view; who was filmed or how many sides were right only where somebody has noted it. */
export function setsTable(collections: Readonly<Record<string, Collection>>, { model }: { model: boolean }): string {
  const rows = rowsOf(collections);
  const sum = sumOfAll(collections);
  const hasPeople = [...rows, sum].some(({ people }) => people !== null);
  const hasSides = sum.asFile.sides !== null;
  const sidesOf = ({ sides }: SetTally): string => (sides ? `${sides.right} of ${sides.told}` : '–');
  const numbers = (row: Sum): Row => [
    row.sets,
    ...(hasPeople ? [row.people ?? '–'] : []),
    row.repetitions,
    ...WAYS.flatMap((way) => [
      row[way].exact,
      row[way].withinOne,
      row[way].error.toFixed(2),
      ...(hasSides ? [sidesOf(row[way])] : []),
    ]),
  ];
  const ways = ['file', 'live'].flatMap((way) => [
    `${way}: exact`,
    'within one',
    'error',
    ...(hasSides ? ['left and right'] : []),
  ]);
  const words = model ? 3 : 2;
  return table(
    ['exercise', ...(model ? ['model'] : []), 'view', 'sets', ...(hasPeople ? ['people'] : []), 'repetitions', ...ways],
    [
      ...rows.map((row) => [row.exercise, ...(model ? [row.model] : []), row.view, ...numbers(row)]),
      bold(['all', ...Array<string>(words - 1).fill(''), ...numbers(sum)]),
    ],
    words,
  );
}

/** Each number as a file and live. */
export function falseTable({ falseCounts }: AccuracyData): string {
  const rows = falseRows(falseCounts);
  const cells = ({ counter, nothing, other, kin }: FalseRow): Row => [
    counter,
    nothing.sets,
    nothing.sets > 0 ? pair(nothing.right) : '–',
    nothing.sets > 0 ? pair(nothing.full) : '–',
    pair(other),
    pair(kin),
  ];
  return table(
    ['counter', 'sets of nothing', 'right', 'full in them', 'full of another movement', 'full of one alike'],
    [...rows.map(cells), bold(cells(falseSum(rows, 'all')))],
    1,
  );
}

/** One line for each exercise and model. */
export function renderedTable(results: readonly ClipResult[]): string {
  const keyOf = ({ exercise, model }: ClipResult): string => `${exercise} ${model}`;
  const keys = [...new Set(results.map(keyOf))];
  return table(
    ['exercise', 'model', 'true / counted', 'start, peak off', 'knee, hip off', 'faults found', 'false faults'],
    keys.map((key) => renderedRow(results.filter((result) => keyOf(result) === key))),
    2,
  );
}

function renderedRow(own: readonly ClipResult[]): Row {
  const total = (of: (result: ClipResult) => number | null): number => own.reduce((sum, result) => sum + (of(result) ?? 0), 0);
  const middle = (of: (result: ClipResult) => number | null): string =>
    String(Math.round(median(own.flatMap((result) => of(result) ?? [])) ?? NaN)).replace('NaN', '–');
  const seconds = (ms: number): string => (ms / 1000).toFixed(0);
  const first = own[0];
  if (!first) return [];
  const trueReps = total((r) => r.trueReps);
  const counted = total((r) => r.full + r.partial);
  const sides = total((r) => r.wrongSide);
  const wrong = own.filter(({ breaks }) => breaks !== null);
  const measured = [
    ...(trueReps > 0 ? [`${trueReps} / ${counted}`] : []),
    ...(first.heldMs === null ? [] : [`${seconds(total((r) => r.trueHeldMs))} / ${seconds(total((r) => r.heldMs))} s`]),
    ...(sides > 0 ? [`${sides} on the wrong side`] : []),
  ];
  return [
    first.exercise,
    isUsed(first) ? first.model : `${first.model}, not used`,
    measured.join(', '),
    trueReps > 0 && counted > 0 ? `${middle((r) => r.startErrorMs)}, ${middle((r) => r.peakErrorMs)} ms` : '–',
    `${middle((r) => r.kneeErrorDeg)}°, ${middle((r) => r.hipErrorDeg)}°`,
    `${wrong.filter(({ found }) => found).length} of ${wrong.length}`,
    total(({ falseFaults }) => falseFaults.length),
  ];
}

/** How sure the rules of each exercise can be. */
export function rulesTable(): string {
  const LEVELS: readonly Confidence[] = ['high', 'medium', 'low'];
  const counts = EXERCISES.map(({ id, rules }) => ({
    id,
    levels: LEVELS.map((level) => rules.filter(({ confidence }) => confidence === level).length),
  }));
  const all = LEVELS.map((_, at) => counts.reduce((sum, { levels }) => sum + (levels[at] ?? 0), 0));
  return table(['exercise', ...LEVELS], [...counts.map(({ id, levels }) => [id, ...levels]), bold(['all', ...all])], 1);
}

/** The README's table: what was counted, and how much of it exactly. */
export function totalsTable(rows: readonly Row[]): string {
  return table(['counted', 'sets', 'file: exact', 'within one', 'live: exact', 'within one'], rows, 1);
}
