import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { EXERCISES } from '../../src/exercises/index.ts';
import type { AccuracyData } from '../measure/accuracy-data.ts';
import type { BothWays, Collection } from '../measure/people/tally.ts';
import { clipOff, falseRows, falseSum, isUsed, rowsOf, seriesIn, type Sum, sumOfAll, weakOnes } from './accuracy-sums.ts';
import { falseTable, renderedTable, rulesTable, setsTable, totalsTable } from './accuracy-tables.ts';

/** `docs/accuracy.md` and the README's lines on accuracy, from what was measured. */

const PAGE = resolve(import.meta.dirname, '../../docs/accuracy.md');
const README = resolve(import.meta.dirname, '../../README.md');
const START = '<!-- accuracy:start -->';
const END = '<!-- accuracy:end -->';

const NOTE =
  '<!-- Generated from docs/accuracy.json. Measure again, or change scripts/pages/accuracy-page.ts, not this page. -->';

/** How many exercises a sentence names. */
const NAMED = 3;

const wrapped = async (text: string): Promise<string> =>
  (await format(text, { parser: 'markdown', proseWrap: 'always', printWidth: 130 })).trim();

const count = (number: number, one: string, more = `${one}s`): string => `${number} ${number === 1 ? one : more}`;

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const bothWays = ({ asFile, live }: BothWays<number>): string =>
  asFile === live ? `${asFile} as a file and live` : `${asFile} as a file, ${live} live`;

const sameBothWays = <T>(of: (way: keyof BothWays<unknown>) => T): BothWays<T> => ({ asFile: of('asFile'), live: of('live') });

const shareOf = ({ asFile, live }: BothWays<number>, of: number): string =>
  asFile === live ? `${asFile} of ${of}` : `${asFile} of ${of} as a file, ${live} live`;

/** Which exercises were not always counted exactly, in one sentence. */
function weakSentence(where: string, rows: ReturnType<typeof rowsOf>): string {
  if (rows.length === 0) return '';
  const weak = weakOnes(rows);
  if (weak.length === 0) return `${where}, every set was counted exactly.`;
  const named = weak.slice(0, NAMED).map(({ exercise, sum }) => {
    const exact = sameBothWays((way) => sum[way].exact);
    return `${exercise} (${shareOf(exact, sum.sets)})`;
  });
  const others = weak.length - named.length;
  return `${where}, not always exact: ${listed([...named, ...(others > 0 ? [count(others, 'other')] : [])])}.`;
}

/** Clips that the app would count with that model. */
function renderedSum({ rendered }: AccuracyData): { clips: number; exact: number; withinOne: number; weak: string[] } {
  const used = rendered.filter(isUsed);
  const off = used.filter((result) => clipOff(result) > 0);
  const weak = [...new Set(off.map(({ exercise, model }) => `${exercise} with the ${model} model`))];
  return {
    clips: used.length,
    exact: used.length - off.length,
    withinOne: used.filter((result) => clipOff(result) <= 1).length,
    weak,
  };
}

function falseSentences(data: AccuracyData): string {
  if (seriesIn(data) === 0) return '';
  const rows = falseRows(data.falseCounts);
  const { nothing, other } = falseSum(rows, 'all');
  const most = rows
    .filter((row) => row.other.asFile + row.other.live > 0)
    .toSorted((a, b) => b.other.asFile + b.other.live - a.other.asFile - a.other.live)
    .slice(0, NAMED)
    .map(({ counter }) => counter);
  const byWhom = most.length > 0 ? ` (most by ${listed(most)})` : '';
  const empty =
    nothing.sets > 0
      ? `Of ${count(nothing.sets, 'set')} with nothing to count, nothing was counted or timed in ${bothWays(nothing.right)} (full repetitions:
${bothWays(nothing.full)}). `
      : '';
  return `${empty}Where all ${EXERCISES.length} counters looked at each of ${seriesIn(data)} series, full repetitions of another movement were
${bothWays(other)}${byWhom}.`;
}

/** Exercises of which no set was measured there. */
const unseenIn = (...places: readonly Readonly<Record<string, Collection>>[]): string[] => {
  const seen = new Set(places.flatMap(rowsOf).map(({ exercise }) => exercise));
  return EXERCISES.map(({ id }) => id).filter((id) => !seen.has(id));
};

const RULES_SENTENCE = 'On how many people a form rule was right is not measured yet.';

const peopleWords = (name: string, people: number | null): string =>
  people === null ? name : `${name}, ${count(people, 'person', 'people')}`;

/** The README's lines. */
export function accuracyLines(data: AccuracyData): Promise<string> {
  const rowOf = (name: string, collections: Readonly<Record<string, Collection>>): (string | number)[][] => {
    const { sets, people, asFile, live }: Sum = sumOfAll(collections);
    if (sets === 0) return [];
    return [[peopleWords(name, people), sets, asFile.exact, asFile.withinOne, live.exact, live.withinOne]];
  };
  const { clips, exact, withinOne, weak } = renderedSum(data);
  const figureOnly = unseenIn(data.people, data.motionCapture).length;
  const bullets = [
    weakSentence('On people', rowsOf(data.people)),
    weakSentence('In motion capture', rowsOf(data.motionCapture)),
    [
      `The rendered figure is easier than people${figureOnly > 0 ? `, and ${figureOnly} of the ${EXERCISES.length} exercises were measured on it alone` : ''}.`,
      ...(weak.length > 0 ? [`Not always exact on it: ${listed(weak)}.`] : []),
    ].join(' '),
    falseSentences(data),
    RULES_SENTENCE,
  ];
  return wrapped(
    [
      totalsTable([
        ...rowOf('filmed people', data.people),
        ...rowOf('motion capture', data.motionCapture),
        ['rendered figure, whole chain', clips, '–', '–', exact, withinOne],
      ]),
      bullets.flatMap((sentence) => (sentence ? [`- ${sentence}`] : [])).join('\n'),
    ].join('\n\n'),
  );
}

const HOW = `Sets whose repetitions were counted by hand are counted twice: as a file, and live, as in front of the camera. A set is
**exact** when full and partial repetitions together are as many as by hand. Where a recording begins or ends in the middle of a repetition, that one
may count or not; where fewer than six in ten come out as full, the full ones alone have to be right; motion capture that is wrong on purpose is held
to the attempts; a time that is kept has to be right to the second. **Error** is how many repetitions a set is off, for each by hand, and the mean over
the sets. Among the people and the motion capture are those on which the counting was improved: expect less of people whom nobody has tried it on.
[Measure again](#measure-again) with \`npm run accuracy\`.`;

const AGAIN = `## Measure again

    npm run accuracy                                             # the rendered figure's clips, a quarter of an hour
    npm run accuracy -- --people FOLDER [--people FOLDER …]      # series of people and of motion capture, a minute
    npm run accuracy -- --people FOLDER --readme                 # the README's lines too

FOLDER holds landmark series, as \`npm run count -- VIDEO --exercise ID --landmarks OUT.json\` writes them, plain or gzipped, and \`truth.json\`: a
list of \`{"file", "exercise", "group", "full"}\` with what was counted by hand. Results are kept in \`docs/accuracy.json\` under the name of the folder, as
sums without a word on a single series; measured again, a folder's results are replaced, and those of other folders stay.

- \`group\`: \`real\` (a person who was filmed), \`uiprmd-correct\` and \`uiprmd-incorrect\` (motion capture, done as asked and wrongly on purpose),
  \`must-be-zero\` (nothing that this exercise should count), \`near-miss\` (another movement that comes near it).
- \`full\`: full repetitions. Beside it, where it applies: \`peaks\`, heights in the picture of a recording that is cut in mid-repetition; \`attempts\`,
  repetitions of any depth in motion capture; \`heldS\`, seconds that a posture is kept.
- \`side\`: \`left\` or \`right\` for all repetitions, or a list of them beside the list \`peakTimesS\` (seconds); then it is measured whether sides are right.
- \`view\`: front, side, oblique or rear. \`model\`: lite, full or heavy; full where nothing is said. \`person\`: anything that is the same for all
  series of one person, and is not kept; people are counted only where each series says it, or is motion capture whose file name has the subject (\`s01\`).`;

const RENDERED = `What the whole chain (decoder, worker, coach) makes, live, of a figure whose movements are known exactly, done right and with the main
fault (squat and bridge: every fault); each clip is looked at by both models. It is easier than people: it is well lit and whole in the picture, wears nothing that hides a joint, and moves as the
exercise is described. These numbers say that the counting works, not how well it does on you. Angles are those in the picture.`;

const RENDERED_SHOWS = `With the lite model the leg that is raised is taken for the one on the floor in one-legged squats and bridges, so these two ask for
the full one; a one-legged squat that goes far too low is mostly lost; a kick to the side is found late by the lite model where the body leans; the
full model loses the foot in a deep couch stretch. Lying and kneeling are measured in [floor-poses.md](floor-poses.md), hip drop and hip hike, which are at the edge of what a camera can
see, in [hip-drop-and-hike.md](hip-drop-and-hike.md).`;

const RULES = `How sure a rule can be in the view that it asks for, as [its exercise](exercises/README.md) says; what is low is a hint and never called a
fault. ${RULES_SENTENCE} On the rendered figure the table above tells which faults were found. Limits come from the article and the literature
named beside each rule; they are starting values.`;

function setsSection(title: string, about: string, collections: Readonly<Record<string, Collection>>, model: boolean): string {
  const { sets, people } = sumOfAll(collections);
  if (sets === 0) return `## ${title}\n\nNothing is measured.`;
  const who = people === null ? 'How many people they show was not noted of each.' : '';
  return `## ${title}\n\n${about} ${who}\n\n${setsTable(collections, { model })}`;
}

function falseSection(data: AccuracyData): string {
  const { near } = falseSum(falseRows(data.falseCounts), 'all');
  const nearly =
    near.sets > 0
      ? `Of ${count(near.sets, 'set')} of a movement that only comes near the exercise, full repetitions were ${bothWays(near.full)}.`
      : '';
  return `## What was counted falsely

${falseSentences(data)} ${nearly} Movements that look alike are counted by each other's counter, rightly so (a bird dog is a donkey kick too), and stand apart.
Each number is as a file / live; **right** are sets of nothing in which no full repetition was counted and no time was kept.

${seriesIn(data) > 0 ? falseTable(data) : 'Nothing is measured.'}`;
}

function falseFaults({ rendered }: AccuracyData): string {
  const named = rendered
    .filter(isUsed)
    .flatMap(({ exercise, model, falseFaults: rules }) => rules.map((rule) => `${rule} (${exercise}, ${model})`));
  return named.length > 0 ? `Falsely called a fault, with models that are used: ${[...new Set(named)].join(', ')}.` : '';
}

/** All of `docs/accuracy.md`. */
export function accuracyPage(data: AccuracyData): Promise<string> {
  const missing = unseenIn(data.people);
  return wrapped(
    [
      `${NOTE}\n\n# How well it counts`,
      HOW,
      setsSection(
        'People',
        `Filmed people, counted by hand.${missing.length > 0 ? ` Not measured on people: ${missing.join(', ')}.` : ''}`,
        data.people,
        true,
      ),
      setsSection(
        'Motion capture',
        `Joints as they were measured, projected into a picture: no detector sees it, so it tells of the counting alone. Done as asked and wrongly on purpose
([UI-PRMD](https://doi.org/10.3390/data3010002)).`,
        data.motionCapture,
        false,
      ),
      `## The rendered figure\n\n${RENDERED}\n\n${renderedTable(data.rendered)}\n\n${falseFaults(data)} ${RENDERED_SHOWS}`,
      falseSection(data),
      `## Form rules\n\n${RULES}\n\n${rulesTable()}`,
      AGAIN,
    ].join('\n\n'),
  );
}

/** The README with other lines between its markers. */
export function withLines(readme: string, lines: string): string {
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${START} … ${END}.`);
  return `${before}${START}\n\n${lines}\n\n${END}${after}`;
}

const readAccuracyPage = (): string => readFileSync(PAGE, 'utf8');

const readReadme = (): string => readFileSync(README, 'utf8');

export const writeAccuracyPage = async (data: AccuracyData): Promise<void> =>
  writeFileSync(PAGE, `${await accuracyPage(data)}\n`);

/** The lines; they are put into the README where that is asked for. */
export async function writeAccuracyReadme(data: AccuracyData, { readme }: { readme: boolean }): Promise<string> {
  const lines = await accuracyLines(data);
  if (readme) writeFileSync(README, withLines(readReadme(), lines));
  return lines;
}

/** Sentences on what is not what was measured says; none when all is fresh. */
export async function staleAccuracy(data: AccuracyData, page = readAccuracyPage(), readme = readReadme()): Promise<string[]> {
  const lines = await accuracyLines(data);
  return [
    ...(page === `${await accuracyPage(data)}\n` ? [] : ['docs/accuracy.md is stale.']),
    ...(readme === withLines(readme, lines) ? [] : ['The README’s lines on accuracy are stale.']),
  ];
}
