import { doseWords } from '../words/dose-words.ts';
import { msg, str } from '@lit/localize';
import type { Confidence, Exercise } from '../../core/exercise.ts';
import type { Side } from '../../core/pose.ts';
import { NOTABLE_PERCENT, type Symmetry } from '../../core/judging/symmetry.ts';
import type { Block, Calendar, Period } from '../../data/export/report-calendar.ts';
import type { SideFigures } from '../../data/export/report-sides.ts';
import type { ExerciseReport, ReportedPain, RuleReport } from '../../data/export/report.ts';
import { translated } from '../../language/language.ts';
import { monthOf } from '../../progress/calendar.ts';
import type { Decision } from '../../programme/index.ts';
import { dateWords, monthWords, shortDay } from '../words/day-words.ts';
import { formatSignal, summaryOf, type NotChecked } from '../parts/summary-model.ts';
import { decimalWords, exerciseNameWords, lapWords, secondsWords, SIDE_WORDS } from '../words/words.ts';

/** The report in words. */

/** How far a judgement of one camera can be trusted. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, () => string>> = {
  high: () => msg('sure'),
  medium: () => msg('fairly sure'),
  low: () => msg('a hint only'),
};

/** "1 March 2026 to 28 March 2026". */
export const periodWords = ({ from, to }: Period): string => msg(str`${dateWords(from)} to ${dateWords(to)}`);

/** "12 of 40". */
export const ofWords = (count: number, of: number): string => msg(str`${count} of ${of}`);

/** "4 of 10". */
export const ratingWords = (rating: number): string => ofWords(rating, 10);

export const blockWords = ({ by }: Calendar, { start }: Block): string =>
  by === 'week' ? shortDay(start) : monthWords(monthOf(start));

/** "3 × 15, hold two seconds": what was asked for last. */
export const latestDoseWords = ({ asked: { latest }, exercise }: ExerciseReport): string =>
  doseWords(latest, exercise?.prescription.perSide ?? false);

/** "first 3 × 10; last 3 × 15, hold two seconds"; once where it stayed. */
export function askedWords(each: ExerciseReport): string {
  const [before, now] = [doseWords(each.asked.first, each.exercise?.prescription.perSide ?? false), latestDoseWords(each)];
  return before === now ? now : msg(str`first ${before}; last ${now}`);
}

/** "41 of 45, usually 15 full". */
export function reportDoneWords({ setsDone, setsAsked, usualDone, asked }: ExerciseReport): string {
  const sets = ofWords(setsDone, setsAsked);
  if (usualDone === null) return sets;
  const usual = Math.round(usualDone);
  return asked.latest.kind === 'reps' ? msg(str`${sets}, usually ${usual} full`) : msg(str`${sets}, usually ${usual} s`);
}

const sideWords = (side: Side | null, words: string): string => (side === null ? words : `${SIDE_WORDS[side]} ${words}`);

/** "Left 82° (90°)": usual and highest, one for each side; the longest time where nothing is counted. */
export const reachedWords = ({ sides }: ExerciseReport): string[] =>
  sides.flatMap(({ side, range, time }) => {
    if (time) return sideWords(side, lapWords(time.longestMs));
    if (!range) return [];
    const { median, best, unit } = range;
    // The unit once is enough, but a degree is short.
    const highest = unit === 'deg' ? formatSignal(best, unit) : decimalWords(best, 2);
    return sideWords(side, `${formatSignal(median, unit)} (${highest})`);
  });

/** What was off most often; null where no rule could be checked. */
export function formWords({ rules }: ExerciseReport): string | null {
  const [worst] = rules;
  if (!worst) return null;
  if (worst.off === 0) return msg('Nothing off in what was seen');
  return msg(str`${translated(worst.rule.title)}: off in ${worst.off} of ${worst.seen}`);
}

/** "5 of 8 points checked". */
export const reportCoverageWords = ({ rules, exercise }: ExerciseReport): string =>
  msg(str`${rules.length} of ${exercise.rules.length} form rules checked`);

/** Rules that found something, and those that never did. */
export const isFound = ({ off, close }: RuleReport): boolean => off + close > 0;

/** "Back stays long, Head up (120 of 192)": what was good whenever it was seen, by how sure that is. */
export function goodWords(rules: readonly RuleReport[]): [confidence: string, titles: string][] {
  const good = rules.filter((each) => !isFound(each));
  const titleOf = ({ rule, seen, of }: RuleReport): string =>
    seen === of ? translated(rule.title) : `${translated(rule.title)} (${ofWords(seen, of)})`;
  return (['high', 'medium', 'low'] as const).flatMap((confidence) => {
    const titles = good.filter(({ rule }) => rule.confidence === confidence).map(titleOf);
    return titles.length > 0 ? [[CONFIDENCE_WORDS[confidence](), titles.join(', ')]] : [];
  });
}

/** What was never seen, and what no camera can see; each with its reason. */
export const notCheckedIn = ({ together, exercise }: ExerciseReport): readonly NotChecked[] =>
  together ? summaryOf(together, exercise).notChecked : [];

/** Neutral, and for the latest three sessions only; null where there were fewer with both sides. */
export function symmetryWords({ percent, notable }: Symmetry): string | null {
  if (percent === null) return null;
  if (notable === null)
    return msg(str`Sides: no difference of more than ${NOTABLE_PERCENT} % that stayed over the last three sessions.`);
  const amount = Math.round(Math.abs(percent));
  const more =
    notable === 'left'
      ? msg(str`Sides: in the last three sessions the left one went ${amount} % further.`)
      : msg(str`Sides: in the last three sessions the right one went ${amount} % further.`);
  return `${more} ${msg('Healthy people differ too, and so does where the camera stands for each side.')}`;
}

/** "4 of 10, Squat, 12 March 2026". */
export const painWords = ({ pain, exercise, day }: ReportedPain, exercises: readonly Exercise[]): string =>
  `${ratingWords(pain)}, ${exerciseNameWords(exercises, exercise)}, ${dateWords(day)}`;

/** What became of an exercise of the programme: "Glute bridge, 3 × 15". */
export function plannedWords({ exercise: id, dose }: Decision['to'], exercises: readonly Exercise[]): string {
  const exercise = exercises.find((each) => each.id === id);
  return `${exerciseNameWords(exercises, id)}, ${doseWords(dose, exercise?.prescription.perSide ?? false)}`;
}

/** A column of the table of sides. */
export interface SideColumn {
  name: string;
  /** Null where a side has nothing to say to it. */
  value: (side: SideFigures) => string | null;
}

/** Those columns in which there is something. */
export function sideColumns(sides: readonly SideFigures[]): SideColumn[] {
  const columns: SideColumn[] = [
    { name: msg('Side'), value: ({ side }) => (side === null ? null : SIDE_WORDS[side]) },
    { name: msg('Full'), value: ({ full, time }) => (time && full === 0 ? null : String(full)) },
    { name: msg('Too small'), value: ({ partial }) => (partial === 0 ? null : String(partial)) },
    { name: msg('Usual height'), value: ({ range }) => range && formatSignal(range.median, range.unit) },
    { name: msg('Highest'), value: ({ range }) => range && formatSignal(range.best, range.unit) },
    {
      name: msg('First and last session'),
      value: ({ range }) =>
        range?.sessions
          ? `${formatSignal(range.sessions.first, range.unit)} → ${formatSignal(range.sessions.latest, range.unit)}`
          : null,
    },
    { name: msg('Held long enough'), value: ({ held }) => held && ofWords(held.met, held.of) },
    {
      name: msg('Way out and back'),
      value: ({ tempo }) => tempo && `${secondsWords(tempo.outMs)} + ${secondsWords(tempo.backMs)}`,
    },
    { name: msg('In the posture'), value: ({ time }) => time && lapWords(time.totalMs) },
    { name: msg('Longest without a break'), value: ({ time }) => time && lapWords(time.longestMs) },
  ];
  return columns.filter(({ value }) => sides.some((side) => value(side) !== null));
}
