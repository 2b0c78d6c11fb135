import { wasSeen } from '../counting/seen.ts';
import type { Finding, FindingState, Hold, Rep } from '../events.ts';
import type { Exercise, FormRule, Grade } from '../exercise.ts';
import { median } from '../seeing/geometry.ts';

/**
 * What counts how much. No published scale stands behind these numbers: safety before the article's own words before advice, and what
 * is seen with low confidence counts nothing.
 */
export const RULE_WEIGHTS: Readonly<Record<Grade, number>> = { safety: 3, article: 2, advice: 1 };
export const PENALTIES: Readonly<Record<Exclude<FindingState, 'unobserved'>, number>> = { good: 0, warn: 0.4, fault: 1 };
/** Shares of the one number over all. */
export const OVERALL_SHARES = { range: 0.3, form: 0.5, pace: 0.2 } as const;

/** A hold this much too short is long enough: two seconds are met by 1.8. */
export const HOLD_TOLERANCE_MS = 200;

/** What one rule saw, and what it took off the score. */
export interface RulePart {
  rule: string;
  grade: Grade;
  /** 0 where the rule is seen with low confidence. */
  weight: number;
  /** How often it said what. */
  states: Readonly<Record<FindingState, number>>;
  /** Points off 100; the costs of all parts add up to what is missing from the score. */
  cost: number;
}

/** Rules of the grade `article` that were observed at least once, out of all of them. */
export interface Coverage {
  observed: number;
  of: number;
}

export interface FormScore {
  /** 0..100; null when no rule that counts was observed. */
  score: number | null;
  coverage: Coverage;
  /** Most costly first. */
  parts: readonly RulePart[];
}

/** Full repetitions out of those that were repetitions at all. */
export interface RangeScore {
  /** 0..100. */
  score: number;
  full: number;
  partial: number;
  /** Of the counted signal at the height of full repetitions, in `unit`; null without any. */
  medianPeak: number | null;
  goal: number;
  unit: Rep['unit'];
}

/** How the holds at the height of full repetitions came out. */
export interface HoldScore {
  targetMs: number;
  medianMs: number;
  /** Long enough, out of `of`. */
  met: number;
  of: number;
}

/** Medians over full repetitions, milliseconds. With a hold the ways end and begin where it does, else at the height. */
export interface Tempo {
  outMs: number;
  holdMs: number;
  backMs: number;
  /** Until the next repetition begins; null with fewer than two. */
  restMs: number | null;
}

export interface OverallPart {
  part: keyof typeof OVERALL_SHARES;
  /** 0..100. */
  score: number;
  /** 0..1; the shares of the parts that are known add up to 1. */
  share: number;
}

export interface SetQuality {
  /** By every rule: the number that progression looks at. */
  form: FormScore;
  range: RangeScore | null;
  hold: HoldScore | null;
  tempo: Tempo | null;
  /** One number where one is wanted, with what went into it; null when nothing is known. */
  overall: { score: number; parts: readonly OverallPart[] } | null;
}

const weightOf = ({ grade, confidence }: Finding): number => (confidence === 'low' ? 0 : RULE_WEIGHTS[grade]);

interface Weighed {
  finding: Finding;
  weight: number;
  penalty: number;
}

const weigh = (findings: readonly Finding[]): Weighed[] =>
  findings.flatMap((finding) =>
    finding.state === 'unobserved' ? [] : [{ finding, weight: weightOf(finding), penalty: PENALTIES[finding.state] }],
  );

/** Points off 100 by rule; null when nothing that counts was observed. */
function costsOf(findings: readonly Finding[]): Map<string, number> | null {
  const weighed = weigh(findings);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return new Map(weighed.map(({ finding, weight, penalty }) => [finding.rule, (100 * weight * penalty) / total]));
}

/**
 * Form of whatever was judged: one repetition, all of a set, or the postures of a timed exercise. Each is
 * `100 · (1 − Σ weight·penalty / Σ weight)` over the rules observed in it; of several it is the mean.
 */
export function formOf(judged: readonly (readonly Finding[])[]): FormScore {
  const costed = judged.flatMap((findings) => costsOf(findings) ?? []);
  const byRule = new Map<string, Finding[]>();
  for (const finding of judged.flat()) {
    const same = byRule.get(finding.rule);
    if (same) same.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const costs = new Map<string, number>();
  for (const each of costed) for (const [rule, cost] of each) costs.set(rule, (costs.get(rule) ?? 0) + cost);
  const parts = [...byRule].flatMap(([rule, findings]) => {
    const [first] = findings;
    if (!first) return [];
    const cost = (costs.get(rule) ?? 0) / Math.max(1, costed.length);
    return [{ rule, grade: first.grade, weight: weightOf(first), states: statesOf(findings), cost }];
  });
  const article = parts.filter(({ grade }) => grade === 'article');
  return {
    score: costed.length > 0 ? 100 - parts.reduce((sum, { cost }) => sum + cost, 0) : null,
    coverage: {
      observed: article.filter(({ states }) => states.good + states.warn + states.fault > 0).length,
      of: article.length,
    },
    parts: parts.sort((a, b) => b.cost - a.cost),
  };
}

function statesOf(findings: readonly Finding[]): Record<FindingState, number> {
  const states = { good: 0, warn: 0, fault: 0, unobserved: 0 };
  for (const { state } of findings) states[state] += 1;
  return states;
}

const isFull = ({ outcome }: Rep): boolean => outcome === 'full';
const isCounted = ({ outcome }: Rep): boolean => outcome !== 'void';

function rangeOf(reps: readonly Rep[], { goal, unit }: { goal: number; unit: Rep['unit'] }): RangeScore | null {
  const full = reps.filter(isFull);
  const counted = reps.filter(isCounted).length;
  // Where nothing was seen, nobody knows how far it went.
  if (!reps.some((rep) => isCounted(rep) && wasSeen(rep))) return null;
  return {
    score: (100 * full.length) / counted,
    full: full.length,
    partial: counted - full.length,
    medianPeak: median(full.filter(wasSeen).map(({ peak }) => peak)) ?? null,
    goal,
    unit,
  };
}

function holdOf(reps: readonly Rep[], targetMs: number): HoldScore | null {
  const held = reps
    .filter(isFull)
    .filter(wasSeen)
    .map(({ holdMs }) => holdMs);
  const medianMs = median(held);
  if (medianMs === undefined) return null;
  return { targetMs, medianMs, met: held.filter((ms) => ms >= targetMs - HOLD_TOLERANCE_MS).length, of: held.length };
}

/** How fast it went. Void repetitions are passed over, so the rest before one is unknown. */
export function tempoOf(reps: readonly Rep[]): Tempo | null {
  const full = reps.filter(isFull).filter(wasSeen);
  const outMs = median(full.map(({ hold, peakMs, startMs }) => (hold?.startMs ?? peakMs) - startMs));
  const backMs = median(full.map(({ hold, peakMs, endMs }) => endMs - (hold?.endMs ?? peakMs)));
  const holdMs = median(full.map((rep) => rep.holdMs));
  if (outMs === undefined || backMs === undefined || holdMs === undefined) return null;
  const rests = reps.flatMap((rep, index) => {
    const before = reps[index - 1];
    return before && isFull(rep) && isCounted(before) && wasSeen(rep) && wasSeen(before) ? [rep.startMs - before.endMs] : [];
  });
  return { outMs, holdMs, backMs, restMs: median(rests) ?? null };
}

const isOfPace = ({ signal }: FormRule): boolean => signal === 'outMs' || signal === 'backMs' || signal === 'holdMs';

/** Range 30 %, form 50 %, tempo and holds 20 %; what is unknown leaves its share to the others. */
function overallOf(scores: Readonly<Record<OverallPart['part'], number | null>>): SetQuality['overall'] {
  const known = (['range', 'form', 'pace'] as const).flatMap((part) => {
    const score = scores[part];
    return score === null ? [] : [{ part, score, share: OVERALL_SHARES[part] }];
  });
  const total = known.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return null;
  const parts = known.map((part) => ({ ...part, share: part.share / total }));
  return { score: parts.reduce((sum, { score, share }) => sum + score * share, 0), parts };
}

export interface JudgedSet {
  reps: readonly Rep[];
  holds: readonly Hold[];
}

/** What a set was worth, each number with what went into it. Void repetitions are neither good nor bad. */
export function setQuality({ reps, holds }: JudgedSet, exercise: Pick<Exercise, 'rep' | 'hold' | 'rules'>): SetQuality {
  const judged = exercise.rep
    ? reps.filter(isCounted).map(({ findings }) => findings)
    : holds.map(({ findings }) => findings ?? []);
  const paceRules = new Set(exercise.rules.filter(isOfPace).map(({ id }) => id));
  const only = (ofPace: boolean) => judged.map((each) => each.filter(({ rule }) => paceRules.has(rule) === ofPace));
  const range = exercise.rep ? rangeOf(reps, exercise.rep) : null;
  return {
    form: formOf(judged),
    range,
    hold: exercise.hold ? holdOf(reps, exercise.hold.targetMs) : null,
    tempo: tempoOf(reps),
    overall: overallOf({ range: range?.score ?? null, form: formOf(only(false)).score, pace: formOf(only(true)).score }),
  };
}
