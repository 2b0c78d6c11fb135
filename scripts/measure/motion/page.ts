import type { Around, Felt, Unfelt } from './felt-sets.ts';
import { LOSSES_S, RATES_HZ } from './felt-sets.ts';

export interface FeltData {
  seeds: readonly number[];
  felt: readonly Felt[];
  unfelt: readonly Unfelt[];
  around: readonly Around[];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const total = <T>(all: readonly T[], of: (each: T) => number): number => all.reduce((sum, each) => sum + of(each), 0);
const LONG_S = LOSSES_S[LOSSES_S.length - 1];

/** Taken, exact and ghosts of one place at one rate. */
const cell = ({ taken, sets, exact, ghosts }: Felt): string =>
  taken === 0 ? 'refused' : `${taken} of ${sets} · ${exact} exact${ghosts > 0 ? ` · ${ghosts} ghosts` : ''}`;

function perPlace({ felt }: FeltData): string {
  const rows = felt
    .filter(({ hz, lossS }) => hz === RATES_HZ[0] && lossS === LONG_S)
    .map(({ exercise, site }) => felt.filter((each) => each.exercise === exercise && each.site === site && each.lossS === LONG_S))
    .filter((rates) => rates.some(({ taken }) => taken > 0))
    .map((rates) => {
      const { exercise = '', site = '' } = rates[0] ?? {};
      const swing = Math.max(...rates.map(({ swingMg }) => swingMg));
      return [
        exercise,
        site.replace('-', ' '),
        `${swing} mg`,
        ...RATES_HZ.map((hz) =>
          rates
            .filter((each) => each.hz === hz)
            .map(cell)
            .join(''),
        ),
      ];
    });
  return table(['movement', 'worn at', 'swing', ...RATES_HZ.map((hz) => `${hz} Hz`)], rows);
}

/** The place that feels most of an exercise. */
const bestOf = (felt: readonly Felt[]): Felt | undefined =>
  felt.toSorted((a, b) => b.taken - a.taken || b.swingMg - a.swingMg)[0];

function perLoss({ felt, unfelt }: FeltData): string {
  const exercises = [...new Set(unfelt.map(({ exercise }) => exercise))];
  const rows = exercises.map((exercise) => [
    exercise,
    ...LOSSES_S.flatMap((lossS) => {
      const without = unfelt.find((each) => each.exercise === exercise && each.lossS === lossS);
      const best = bestOf(felt.filter((each) => each.exercise === exercise && each.hz === RATES_HZ[0] && each.lossS === lossS));
      return [
        without ? `${without.counted} of ${without.done}` : '–',
        best && best.taken > 0
          ? `${best.exact} of ${best.sets} sets exact (${best.site.replace('-', ' ')})`
          : 'refused everywhere',
      ];
    }),
  ]);
  return table(['movement', ...LOSSES_S.flatMap((lossS) => [`${lossS} s, camera alone`, `${lossS} s, with a sensor`])], rows);
}

/** By kind of place: what the sum of all movements comes to. */
function inAll({ felt, around }: FeltData): string {
  const kinds = ['thigh', 'waist', 'ankle', 'wrist'] as const;
  const rows = kinds.map((kind) => {
    const of = felt.filter(({ site, lossS }) => site.endsWith(kind) && lossS === LONG_S);
    const ghostly = around.filter(({ site }) => site.endsWith(kind));
    return [
      kind,
      ...RATES_HZ.map((hz) => {
        const at = of.filter((each) => each.hz === hz);
        return `${total(at, ({ taken }) => taken)} of ${total(at, ({ sets }) => sets)} · ${total(at, ({ exact }) => exact)} exact · ${total(at, ({ ghosts }) => ghosts)} ghosts`;
      }),
      `${total(ghostly, ({ ghosts }) => ghosts)} in ${total(ghostly, ({ minutes }) => minutes).toFixed(0)} min`,
    ];
  });
  return table(['worn at', ...RATES_HZ.map((hz) => `${hz} Hz: taken, exact`), 'ghosts around an exercise'], rows);
}

const ghostsAround = ({ around }: FeltData): string =>
  table(
    ['movement', 'worn at', 'ghosts'],
    around
      .filter(({ ghosts }) => ghosts > 0)
      .map(({ exercise, site, ghosts }) => [exercise, site.replace('-', ' '), String(ghosts)]),
  );

export const feltPage = (data: FeltData): string => `# Counted by motion

Made by \`npm run motion\`. Nobody has worn anything for these figures: the figure does ten repetitions with tempos of its own (0.8 to 1.25 of
the demonstration) and depths of its own (80 to 100 %), a sensor at each place feels gravity and motion with sway, shifts (4°, hands 12°), noise
(6 mg), ±2 g and steps of 1/1024 g, put on at any angle, and a camera at 15 pictures a second teaches it. The camera goes dark after the fourth
repetition. Real bodies are softer, and straps slip: take the figures as what is possible, and the order of the places as what holds.

Seeds ${data.seeds.join(', ')}; no limit was chosen by looking at them. A place is *refused* where the counter does not count the three taught
repetitions again, or feels less than 180 mg. *Exact*: ten of ten, those of the camera and those by motion together. *Ghosts*: too many.

## By place

${inAll(data)}

The last column is of a camera that is gone while somebody sets up a phone, unrolls a mat, puts a band on, picks up a weight and stretches.

## By movement, the camera dark for ${LONG_S} s

What is not in the table was refused with every seed and rate.

${perPlace(data)}

## Through a loss of the camera, 10 Hz

The place that feels most of the movement; without a sensor, repetitions that were counted of those that were done.

${perLoss(data)}

## Where it is weak

A sensor cannot tell a squat from bending down, nor a lifted knee from a step on to a stool: with the camera gone, this was counted.

${ghostsAround(data)}

Wrists are taken where the whole body goes down, and where the figure's arms turn with the trunk (bridges, hinge with rotation): on people they lie
on the floor or reach, so those rows say little. Hip drop and hip hike are felt at the waist alone, and just so.
`;
