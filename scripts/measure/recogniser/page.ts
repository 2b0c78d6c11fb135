import type { FreeScore } from './free-score.ts';
import type { WitnessScore } from './witness-score.ts';
import { CLASSES, type Score, type Share } from './score.ts';

/** What was measured of one source: the network, and the baseline beside it. */
export interface Measured {
  name: string;
  origin: string;
  network: Score;
  baseline: Score;
  /** All series of the folder, as a training without a plan. */
  free?: FreeScore;
  /** The same, as a witness of the count. */
  witness?: WitnessScore;
}

export interface Cost {
  /** Time for a window and its mirror, milliseconds: the median and what nine of ten stay below. */
  medianMs: number;
  p90Ms: number;
  weightsKiB: number;
}

const percent = ({ right, asked }: Share): string => (asked === 0 ? '–' : `${((100 * right) / asked).toFixed(1)} %`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const seconds = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`);

const falsePerTenMinutes = ({ falseDecisions, noneMinutes }: Score): string =>
  noneMinutes < 0.5
    ? '–'
    : `${((10 * falseDecisions) / noneMinutes).toFixed(1)} (${falseDecisions} in ${noneMinutes.toFixed(1)} min)`;

const summaryRow = (name: string, witness: string, score: Score): string[] => [
  name,
  witness,
  percent(score.exact),
  percent(score.kin),
  percent(score.none),
  `${score.series.right} of ${score.series.asked}`,
  seconds(score.decisionS),
  percent(score.side),
  percent(score.phase),
  falsePerTenMinutes(score),
];

const SUMMARY_HEAD = [
  'source',
  'who says it',
  'the exercise',
  'it or its kin',
  'none',
  'series decided right',
  'decided after',
  'side',
  'phase',
  'false decisions in ten minutes',
];

/** Every row of the confusion matrix, without its zeros. */
function confusion({ said }: Score): string {
  const rows = Object.entries(said).map(([shown, row]) => {
    const all = Object.values(row).reduce((sum, count) => sum + count, 0);
    const others = Object.entries(row)
      .filter(([name]) => name !== shown)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`);
    return [shown, String(all), String(row[shown] ?? 0), others.join(', ')];
  });
  return table(['what it was', 'windows', 'said rightly', 'said instead'], rows);
}

function calibration(network: Score, baseline: Score): string {
  const cell = (score: Score, index: number): string => {
    const bin = score.calibration[index];
    return !bin || bin.count === 0
      ? '–'
      : `${((100 * bin.probability) / bin.count).toFixed(0)} % said, ${((100 * bin.right) / bin.count).toFixed(0)} % right (${bin.count})`;
  };
  const rows = CLASSES.map((end, index) => {
    const from = CLASSES[index - 1] ?? 0;
    return [`${from.toFixed(1)} to ${Math.min(1, end).toFixed(1)}`, cell(network, index), cell(baseline, index)];
  });
  return table(['probability', 'network', 'baseline'], rows);
}

function seriesTable({ network, baseline }: Measured): string {
  const rows = network.perSeries.map((own, index) => [
    own.name,
    own.shows,
    own.decided,
    baseline.perSeries[index]?.decided ?? '',
    own.asked === 0 ? '–' : `${own.right} of ${own.asked}`,
  ]);
  return table(['series', 'what it was', 'network decided', 'baseline decided', 'windows of the network right'], rows);
}

/** How the counter does without being told what to count. */
function freeTable(all: readonly Measured[]): string {
  const rows = all.flatMap(({ name, free }) =>
    free
      ? [
          [
            name,
            `${free.exact} of ${free.asked}`,
            `${free.exactName} of ${free.asked}`,
            `${free.exactInARow} of ${free.asked}`,
            `${free.falseReps} in ${free.others} series`,
          ],
        ]
      : [],
  );
  if (rows.length === 0) return '';
  return `## Counted without a plan

Nobody says what is done: a set begins when the recognised exercise's own counter finds a repetition in what is remembered. **Exact** is the hand
count, under the exercise's name or that of its kin; **in a row**, all series of the folder are one training, one person after the other, with three
seconds in between in which nobody is there.

${table(['folder', 'exact', 'exact under its very name', 'exact in a row', 'counted where nothing is'], rows)}
`;
}

/** Whether the count is better with the recogniser's word. */
function witnessTable(all: readonly Measured[]): string {
  const rows = all.flatMap(({ name, witness }) => {
    if (!witness) return [];
    const { asked, exact, foreign } = witness;
    return [
      [name, `${exact.alone} of ${asked}`, `${exact.witnessed} of ${asked}`, String(foreign.alone), String(foreign.witnessed)],
    ];
  });
  if (rows.length === 0) return '';
  return `## As a witness of the count

What would change if a repetition were refused where the recogniser has decided on another movement while it was done, and on its own one never. It stays out of
the count, which is whole without it, as long as exact sets do not rise by it; in a training without a plan it says what to count, and no more.

${table(['folder', 'exact alone', 'exact with it', 'of another movement alone', 'of another movement with it'], rows)}
`;
}

/** Which of the two is better, said plainly. */
function verdict({ name, network, baseline }: Measured): string {
  const rate = ({ kin, none }: Score): number => (kin.right + none.right) / Math.max(1, kin.asked + none.asked);
  const lead = 100 * (rate(network) - rate(baseline));
  const how = lead > 5 ? 'beats' : lead < -5 ? 'is beaten by' : 'does not clearly beat';
  return `On *${name}* the network ${how} the baseline: ${lead >= 0 ? '+' : '−'}${Math.abs(lead).toFixed(1)} points of all windows, kin taken together.`;
}

const detail = (measured: Measured, listsSeries: boolean): string => `## ${measured.name}

${measured.origin} ${verdict(measured)}

${confusion(measured.network)}

The baseline on the same windows:

${confusion(measured.baseline)}

${calibration(measured.network, measured.baseline)}
${listsSeries ? `\n${seriesTable(measured)}\n` : ''}`;

/** `docs/recogniser.md`. */
export const recogniserPage = (all: readonly Measured[], cost: Cost): string => `# How well movements are recognised

Written by \`npm run recogniser\`; with \`-- --people FOLDER\` it asks about series of people, too, and keeps what it knows of other folders.
[The model's card](../models/recogniser/README.md) says what it was made of and what it is not for.

A **window** is the last 3.1 seconds, looked at up to seven times a second; what is held against the truth is the smoothed answer, as a user of the
recogniser gets it. It is asked where a repetition's height lies within the last 2.5 seconds, or where nobody does any of the exercises. **Kin** are
exercises that a camera hardly tells apart (a step under the foot, how long the height is kept): they are decided together. **Decided after** is
the median time from the first height. The **baseline** is written by hand: the nearest demonstration by the ranges of eight signals.

${table(
  SUMMARY_HEAD,
  all.flatMap(({ name, network, baseline }) => [summaryRow(name, 'network', network), summaryRow('', 'baseline', baseline)]),
)}

A window and its mirror take ${cost.medianMs.toFixed(2)} ms (nine of ten: ${cost.p90Ms.toFixed(2)} ms) with TensorFlow.js on WebAssembly in Node, features included; the weights are
${cost.weightsKiB.toFixed(0)} KiB. "none" in the tables is none of the exercises.

${freeTable(all)}
${witnessTable(all)}
${all.map((each) => detail(each, each.network.perSeries.length <= 60)).join('\n')}`;
