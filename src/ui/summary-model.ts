import type { Finding, Rep } from '../core/events.ts';
import type { Exercise, FormRule, View } from '../core/exercise.ts';
import type { SetRecord } from '../log/workout-log.ts';
import { lapWords, secondsWords } from './words.ts';

/** What one rule came to over a set. */
export interface RuleSummary {
  id: string;
  title: string;
  /** The worst that counts: `fault` when it was off at least once, `warn` when it was nearly off. */
  state: 'good' | 'warn' | 'fault';
  /** One sentence for people. */
  sentence: string;
  /** What to change, when it was off. */
  cue?: string;
  /** Seen with low confidence: a hint, not a verdict. */
  unsure: boolean;
}

export interface NotChecked {
  id: string;
  title: string;
  why: string;
}

export interface SummaryModel {
  /** Rules seen in at least one repetition, worst first. */
  checked: readonly RuleSummary[];
  /** Rules that were never seen, and what no camera can see. */
  notChecked: readonly NotChecked[];
  /** Rules of the exercise, whether checked or not. */
  rules: number;
  medianPeak: string | null;
  medianHoldMs: number | null;
  medianRepMs: number | null;
  /** Of a timed exercise: the longest time without a break. */
  longestHoldMs: number | null;
}

const VIEW_WORDS: Record<View, string> = { front: 'the front', oblique: 'an angle', side: 'the side' };

/** "the side or the front". */
export const viewWords = (views: readonly View[]): string => views.map((view) => VIEW_WORDS[view]).join(' or ');

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  const low = sorted[middle - 1];
  if (high === undefined) return null;
  return sorted.length % 2 === 0 && low !== undefined ? (low + high) / 2 : high;
};

const UNIT_WORDS = { deg: '°', trunk: ' × trunk', leg: ' × leg', shoulders: ' × shoulders' } as const;

/** A value of the counted signal in words: "82°", "0.42 × trunk". */
export const formatSignal = (value: number, unit: Rep['unit']): string =>
  `${unit === 'deg' ? Math.round(value) : value.toFixed(2)}${UNIT_WORDS[unit]}`;

/** What was judged: repetitions, or the times a posture was held where there are none. */
interface Judged {
  findings: readonly (readonly Finding[])[];
  /** What one of them is called. */
  noun: string;
}

const judgedIn = ({ reps, holds }: SetRecord, { rep }: Exercise): Judged =>
  rep
    ? { findings: reps.filter(({ outcome }) => outcome !== 'void').map(({ findings }) => findings), noun: 'repetition' }
    : { findings: holds.map(({ findings }) => findings ?? []), noun: 'hold' };

/** What was to be changed, each once. */
export const cuesOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.filter(({ state }) => state === 'fault' || state === 'warn').flatMap(({ cue }) => cue ?? [])),
];

const findingsOf = ({ findings }: Judged, rule: string): Finding[] =>
  findings.flatMap((each) => each.filter((finding) => finding.rule === rule));

/** "3 of 10 holds", "all 10 holds", "the one hold seen". */
const among = (count: number, of: number, noun: string): string =>
  of === 1 ? `the one ${noun} seen` : `${count === of ? `all ${of}` : `${count} of ${of}`} ${noun}s`;

const summarise = (rule: FormRule, findings: readonly Finding[], noun: string): RuleSummary | null => {
  const observed = findings.filter(({ state }) => state !== 'unobserved');
  if (observed.length === 0) return null;
  const faults = observed.filter(({ state }) => state === 'fault');
  const warns = observed.filter(({ state }) => state === 'warn');
  const state = faults.length > 0 ? 'fault' : warns.length > 0 ? 'warn' : 'good';
  const of = observed.length;
  const parts = {
    fault: `Off in ${among(faults.length, of, noun)}${warns.length > 0 ? `, close in ${warns.length}` : ''}.`,
    warn: `Close to the limit in ${among(warns.length, of, noun)}.`,
    good: of === 1 ? `Good in the one ${noun} seen.` : `Good in all ${of} ${noun}s seen.`,
  };
  const cue = [...faults, ...warns].find((finding) => finding.cue !== undefined)?.cue;
  return {
    id: rule.id,
    title: rule.title,
    state,
    sentence: parts[state],
    unsure: rule.confidence === 'low' || observed.every(({ confidence }) => confidence === 'low'),
    ...(cue !== undefined && { cue }),
  };
};

const whyUnseen = (rule: FormRule, findings: readonly Finding[], noun: string): string => {
  const reasons = new Set(findings.map(({ reason }) => reason));
  if (reasons.has('hidden')) return 'The joints it needs were hidden.';
  if (reasons.has('too-short')) return 'The movement was too quick to tell.';
  if (reasons.has('view')) return `It can only be seen from ${viewWords(rule.views)}.`;
  return `There was no ${noun} to look at.`;
};

const ORDER = { fault: 0, warn: 1, good: 2 } as const;

/** What the summary of a set says. */
export const summaryOf = (set: SetRecord, exercise: Exercise): SummaryModel => {
  const checked: RuleSummary[] = [];
  const notChecked: NotChecked[] = [];
  const judged = judgedIn(set, exercise);
  for (const rule of exercise.rules) {
    const findings = findingsOf(judged, rule.id);
    const summary = summarise(rule, findings, judged.noun);
    if (summary) checked.push(summary);
    else notChecked.push({ id: rule.id, title: rule.title, why: whyUnseen(rule, findings, judged.noun) });
  }
  for (const { id, title, why } of exercise.notObservable) notChecked.push({ id, title, why });
  const full = set.reps.filter(({ outcome }) => outcome === 'full');
  const peak = median(full.map((rep) => rep.peak));
  const unit = full[0]?.unit;
  return {
    checked: checked.sort((a, b) => ORDER[a.state] - ORDER[b.state]),
    notChecked,
    rules: exercise.rules.length,
    medianPeak: peak !== null && unit ? formatSignal(peak, unit) : null,
    medianHoldMs: exercise.hold ? median(full.map(({ holdMs }) => holdMs)) : null,
    medianRepMs: median(full.map(({ startMs, endMs }) => endMs - startMs)),
    longestHoldMs: set.holds.length > 0 ? Math.max(...set.holds.map(({ heldMs }) => heldMs)) : null,
  };
};

/** The set in numbers, each with its name. */
export function numbersOf(
  { counts, reps, holds, holdS }: SetRecord,
  model: SummaryModel | null,
): [name: string, value: string][] {
  const { longestHoldMs = null, medianPeak = null, medianHoldMs = null, medianRepMs = null } = model ?? {};
  const breaks = holds.length - new Set(holds.map(({ side }) => side)).size;
  const numbers: [string, string | null][] = [
    ['Longest without a break', longestHoldMs === null ? null : lapWords(longestHoldMs)],
    ['Breaks', holds.length > 0 ? String(breaks) : null],
    ['Full', reps.length > 0 ? String(counts.full) : null],
    ['Partial', counts.partial > 0 ? String(counts.partial) : null],
    ['Not counted', counts.void > 0 ? String(counts.void) : null],
    ['Usual height', medianPeak],
    ['Usual hold', medianHoldMs === null ? null : `${secondsWords(medianHoldMs)}${holdS === null ? '' : ` of ${holdS} s`}`],
    ['Per repetition', medianRepMs === null ? null : secondsWords(medianRepMs)],
  ];
  return numbers.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}
