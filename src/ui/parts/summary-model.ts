import { mostOf } from '../../core/extremes.ts';
import { wasSeen } from '../../core/counting/seen.ts';
import { setQuality } from '../../core/judging/quality.ts';
import { paceWordsOf } from '../../unwatched/task.ts';
import { cueOf } from '../../core/judging/words.ts';
import { msg, str } from '@lit/localize';
import type { Finding, Rep } from '../../core/events.ts';
import type { Exercise, FormRule } from '../../core/exercise.ts';
import type { View } from '../../core/pose.ts';
import type { SetRecord } from '../../log/set-records.ts';
import { decimalWords, lapWords, orWords, secondsWords } from '../words/words.ts';
import { translated } from '../../language/language.ts';

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
  /** It only needs another view. */
  fromElsewhere: boolean;
}

export interface SummaryModel {
  /** What everybody understands of it: "Down 2.1 s · Up 1.4 s". */
  plain: readonly string[];
  /** Rules seen in at least one repetition, worst first. */
  checked: readonly RuleSummary[];
  /** Rules that were never seen, and what no camera can see. */
  notChecked: readonly NotChecked[];
  /** Rules of the exercise, whether checked or not. */
  rules: number;
  /** What was usually reached: "98 % of the goal". */
  medianPeak: string | null;
  medianHoldMs: number | null;
  medianRepMs: number | null;
  /** Of a timed exercise: the longest time without a break. */
  longestHoldMs: number | null;
}

const VIEW_WORDS: Readonly<Record<View, () => string>> = {
  front: () => msg('the front'),
  oblique: () => msg('an angle'),
  side: () => msg('the side'),
};

/** "the side or the front". */
export const viewWords = (views: readonly View[]): string => orWords(views.map((view) => VIEW_WORDS[view]()));

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  const low = sorted[middle - 1];
  if (high === undefined) return null;
  return sorted.length % 2 === 0 && low !== undefined ? (low + high) / 2 : high;
};

const IN_UNIT: Readonly<Record<Rep['unit'], (value: number) => string>> = {
  deg: (value) => `${Math.round(value)}°`,
  trunk: (value) => msg(str`${decimalWords(value, 2)} × trunk`),
  leg: (value) => msg(str`${decimalWords(value, 2)} × leg`),
  shoulders: (value) => msg(str`${decimalWords(value, 2)} × shoulders`),
};

/** A value of the counted signal in words: "82°", "0.42 × trunk". */
export const formatSignal = (value: number, unit: Rep['unit']): string => IN_UNIT[unit](value);

/** How far a height is on the way from rest to the goal, in per cent; in its own unit where either is not known. */
export function reachedWords(peak: number, unit: Rep['unit'], { rep }: Pick<Exercise, 'rep'>): string {
  const rest = rep ? (rep.rest[0] + rep.rest[1]) / 2 : NaN;
  const share = rep ? (peak - rest) / (rep.goal - rest) : NaN;
  return Number.isFinite(share) ? msg(str`${Math.round(100 * share)} % of the goal`) : formatSignal(peak, unit);
}

type Kind = 'repetition' | 'hold';

/** What was judged: repetitions, or the times a posture was held where there are none. */
interface Judged {
  findings: readonly (readonly Finding[])[];
  /** What one of them is. */
  kind: Kind;
}

const judgedIn = ({ reps, holds }: SetRecord, { rep }: Exercise): Judged =>
  rep
    ? { findings: reps.filter(({ outcome }) => outcome !== 'void').map(({ findings }) => findings), kind: 'repetition' }
    : { findings: holds.map(({ findings }) => findings ?? []), kind: 'hold' };

/** What was to be changed, each once. */
export function cuesOf(findings: readonly Finding[], { rules }: Pick<Exercise, 'rules'>): string[] {
  const cues = findings.flatMap((finding) => {
    const rule = rules.find(({ id }) => id === finding.rule);
    const cue = rule && cueOf(rule, finding);
    return cue ? [translated(cue)] : [];
  });
  return [...new Set(cues)];
}

const findingsOf = ({ findings }: Judged, rule: string): Finding[] =>
  findings.flatMap((each) => each.filter((finding) => finding.rule === rule));

/** How often it was off and close, of so many; `off` and `close` are not both 0. */
const NEEDS_WORK: Readonly<Record<Kind, (off: number, close: number, of: number) => string>> = {
  repetition: (off, close, of) => {
    if (off === 0) return msg(str`${close} of ${of} reps borderline`);
    return close > 0 ? msg(str`${off} of ${of} reps need work, ${close} borderline`) : msg(str`${off} of ${of} reps need work`);
  },
  hold: (off, close, of) => {
    if (off === 0) return msg(str`${close} of ${of} holds borderline`);
    return close > 0 ? msg(str`${off} of ${of} holds need work, ${close} borderline`) : msg(str`${off} of ${of} holds need work`);
  },
};

const GOOD_IN_ALL: Readonly<Record<Kind, (of: number) => string>> = {
  repetition: (of) => (of === 1 ? msg('Good in the one rep seen') : msg(str`Good in all ${of} reps`)),
  hold: (of) => (of === 1 ? msg('Good in the one hold seen') : msg(str`Good in all ${of} holds`)),
};

const summarise = (rule: FormRule, findings: readonly Finding[], kind: Kind): RuleSummary | null => {
  const observed = findings.filter(({ state }) => state !== 'unobserved');
  if (observed.length === 0) return null;
  const faults = observed.filter(({ state }) => state === 'fault');
  const warns = observed.filter(({ state }) => state === 'warn');
  const state = faults.length > 0 ? 'fault' : warns.length > 0 ? 'warn' : 'good';
  const of = observed.length;
  const cue = [...faults, ...warns].map((finding) => cueOf(rule, finding)).find((each) => each !== null);
  return {
    id: rule.id,
    title: translated(rule.title),
    state,
    sentence: state === 'good' ? GOOD_IN_ALL[kind](of) : NEEDS_WORK[kind](faults.length, warns.length, of),
    unsure: rule.confidence === 'low' || observed.every(({ confidence }) => confidence === 'low'),
    ...(cue && { cue: translated(cue) }),
  };
};

const whyUnseen = (rule: FormRule, findings: readonly Finding[], kind: Kind): string => {
  const reasons = new Set(findings.map(({ reason }) => reason));
  if (reasons.has('hidden')) return msg('The joints it needs were hidden.');
  if (reasons.has('too-short')) return msg('The movement was too quick to tell.');
  if (reasons.has('view')) return msg(str`It can only be seen from ${viewWords(rule.views)}.`);
  return kind === 'hold' ? msg('There was no hold to look at.') : msg('There was no repetition to look at.');
};

const ORDER = { fault: 0, warn: 1, good: 2 } as const;

/** What the summary of a set says. */
export const summaryOf = (set: SetRecord, exercise: Exercise): SummaryModel => {
  const checked: RuleSummary[] = [];
  const notChecked: NotChecked[] = [];
  const judged = judgedIn(set, exercise);
  for (const rule of exercise.rules) {
    const findings = findingsOf(judged, rule.id);
    const summary = summarise(rule, findings, judged.kind);
    if (summary) checked.push(summary);
    else
      notChecked.push({
        id: rule.id,
        title: translated(rule.title),
        why: set.source === 'unwatched' ? msg('Nobody watched.') : whyUnseen(rule, findings, judged.kind),
        fromElsewhere: findings.length > 0 && findings.every(({ reason }) => reason === 'view'),
      });
  }
  for (const { id, title, why } of exercise.notObservable)
    notChecked.push({ id, title: translated(title), why: translated(why), fromElsewhere: false });
  const full = set.reps.filter(({ outcome }) => outcome === 'full');
  const seen = full.filter(wasSeen);
  const peak = median(seen.map((rep) => rep.peak));
  const unit = full[0]?.unit;
  return {
    plain: plainOf(set, exercise),
    checked: checked.sort((a, b) => ORDER[a.state] - ORDER[b.state]),
    notChecked,
    rules: exercise.rules.length,
    medianPeak: peak !== null && unit ? reachedWords(peak, unit, exercise) : null,
    medianHoldMs: exercise.hold ? median(seen.map(({ holdMs }) => holdMs)) : null,
    medianRepMs: median(full.map(({ startMs, endMs }) => endMs - startMs)),
    longestHoldMs: set.holds.length > 0 ? mostOf(set.holds.map(({ heldMs }) => heldMs)) : null,
  };
};

const usualHold = (ms: number, holdS: number | null): string =>
  holdS === null ? secondsWords(ms) : msg(str`${secondsWords(ms)} of ${holdS} s`);

/** How fast it went, how long the height was held, how long a posture; nothing of what nobody watched. */
function plainOf({ source, reps, holds, holdS }: SetRecord, exercise: Exercise): string[] {
  if (source === 'unwatched') return [];
  const seen = reps.filter(wasSeen);
  const { tempo, hold } = setQuality({ reps: seen, holds }, exercise);
  const { out, back } = paceWordsOf(exercise);
  const totalMs = holds.reduce((sum, { heldMs }) => sum + heldMs, 0);
  return [
    ...(tempo ? [`${translated(out)} ${secondsWords(tempo.outMs)} · ${translated(back)} ${secondsWords(tempo.backMs)}`] : []),
    ...(hold ? [msg(str`Held each time: ${usualHold(hold.medianMs, holdS)}`)] : []),
    ...(totalMs > 0 ? [msg(str`Held in all: ${lapWords(totalMs)}`)] : []),
  ];
}

/** The set in numbers, each with its name. */
export function numbersOf(
  { counts, reps, holds, holdS }: SetRecord,
  model: SummaryModel | null,
): [name: string, value: string][] {
  const { longestHoldMs = null, medianPeak = null, medianHoldMs = null, medianRepMs = null } = model ?? {};
  const breaks = holds.length - new Set(holds.map(({ side }) => side)).size;
  const numbers: [string, string | null][] = [
    [msg('Longest without a break'), longestHoldMs === null ? null : lapWords(longestHoldMs)],
    [msg('Breaks'), holds.length > 0 ? String(breaks) : null],
    [msg('Full'), reps.length > 0 ? String(counts.full) : null],
    [msg('Too small'), counts.partial > 0 ? String(counts.partial) : null],
    [msg('Not counted'), counts.void > 0 ? String(counts.void) : null],
    [msg('Typical range'), medianPeak],
    [msg('Typical hold'), medianHoldMs === null ? null : usualHold(medianHoldMs, holdS)],
    [msg('Seconds per rep'), medianRepMs === null ? null : decimalWords(medianRepMs / 1000, 1)],
  ];
  return numbers.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}
