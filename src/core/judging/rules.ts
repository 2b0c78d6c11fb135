import type { RuleSample } from '../counting/sample.ts';
import type { Finding, FindingState } from '../events.ts';
import type { FormRule, Range, Reduction, RepMeasure, RepPhase } from '../exercise.ts';
import type { View } from '../pose.ts';
import { median, quantile } from '../seeing/geometry.ts';
import type { RepCandidate } from '../counting/reps.ts';
import type { SignalName } from '../signals/index.ts';

export interface RepEvidence {
  candidate: RepCandidate;
  view: View;
  holdMs: number;
  samples: readonly RuleSample[];
  /** The person's own values in the start pose; `heldOnly`: not those of the rest before the repetition instead. */
  baseline(signal: SignalName, heldOnly: boolean): number | undefined;
}

/** A phase has to be seen for this long, and in this share of its frames, before it is judged. */
const MIN_SEEN_MS: Record<RepPhase, number> = {
  start: 0,
  'early-out': 60,
  out: 150,
  peak: 130,
  'early-back': 60,
  back: 150,
  end: 0,
  whole: 200,
};
const MIN_SEEN_SHARE = 0.5;
/** The rest before a repetition, and the rest after it. */
const START_WINDOW_MS = 500;
const END_WINDOW_MS = 250;
const EARLY_SHARE = 0.3;
const DRIFT_WINDOW_MS = 3000;

const MEASURES: Record<RepMeasure, (evidence: RepEvidence) => number> = {
  outMs: ({ candidate }) => candidate.outMs,
  backMs: ({ candidate }) => candidate.backMs,
  holdMs: ({ holdMs }) => holdMs,
};

const isMeasure = (signal: FormRule['signal']): signal is RepMeasure => signal in MEASURES;

const findingOf = ({ id, confidence, grade }: FormRule) => ({ rule: id, confidence, grade });

/** What a rule says of what was not seen. */
export const unobserved = (rule: FormRule, reason: NonNullable<Finding['reason']>): Finding => ({
  ...findingOf(rule),
  state: 'unobserved',
  reason,
});

/** Judges one repetition by one rule. What cannot be seen is unobserved: neither good nor wrong. */
export function judge(rule: FormRule, evidence: RepEvidence): Finding {
  if (!rule.views.includes(evidence.view)) return unobserved(rule, 'view');
  const { signal } = rule;
  if (isMeasure(signal)) return { ...findingOf(rule), ...grade(rule, MEASURES[signal](evidence)) };

  const phase = inPhase(rule.phase, evidence.candidate, evidence.samples);
  const seen = phase.flatMap((sample) => sample.values[signal] ?? []);
  if (seen.length === 0 || seen.length < MIN_SEEN_SHARE * phase.length) return unobserved(rule, 'hidden');
  const spanMs = (phase.at(-1)?.timeMs ?? 0) - (phase[0]?.timeMs ?? 0);
  if (spanMs < MIN_SEEN_MS[rule.phase]) return unobserved(rule, 'too-short');
  const value = rule.over === 'drift' ? driftOf(phase, signal) : reduce(seen, rule.over);
  const from = rule.fromStart ? evidence.baseline(signal, rule.fromStart === 'held-only') : 0;
  if (value === undefined || from === undefined) return unobserved(rule, 'hidden');
  return { ...findingOf(rule), ...grade(rule, value - from) };
}

/** The half second of rest before a repetition. */
export const startWindow = <T extends RuleSample>(samples: readonly T[], candidate: RepCandidate): T[] =>
  samples.filter(({ timeMs }) => timeMs >= candidate.startMs - START_WINDOW_MS && timeMs <= candidate.startMs);

/** The samples of a phase of a repetition. */
export function inPhase<T extends RuleSample>(phase: RepPhase, candidate: RepCandidate, samples: readonly T[]): readonly T[] {
  const { startMs, endMs, topStartMs, topEndMs, valley, peak, amplitude } = candidate;
  const between = (fromMs: number, toMs: number) => samples.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs);
  switch (phase) {
    case 'start':
      return startWindow(samples, candidate);
    case 'out':
      return between(startMs, topStartMs);
    case 'early-out': {
      const beyond = samples.find((s) => s.timeMs > startMs && s.height > valley + EARLY_SHARE * amplitude);
      return between(startMs, beyond?.timeMs ?? topStartMs);
    }
    case 'peak':
      return between(topStartMs, topEndMs);
    case 'early-back': {
      const beyond = samples.find((s) => s.timeMs > topEndMs && s.height < peak - EARLY_SHARE * amplitude);
      return between(topEndMs, beyond?.timeMs ?? endMs);
    }
    case 'back':
      return between(topEndMs, endMs);
    case 'end':
      return samples.filter(({ timeMs }) => timeMs >= endMs).slice(-Math.max(1, countWithin(samples, END_WINDOW_MS)));
    case 'whole':
      return between(startMs, endMs);
  }
}

function countWithin(samples: readonly RuleSample[], windowMs: number): number {
  const lastMs = samples.at(-1)?.timeMs ?? 0;
  return samples.filter(({ timeMs }) => timeMs >= lastMs - windowMs).length;
}

export function reduce(values: readonly number[], over: Exclude<Reduction, 'drift'>): number | undefined {
  switch (over) {
    case 'median':
      return median(values);
    case 'p85':
      return quantile(values, 0.85);
    case 'p15':
      return quantile(values, 0.15);
    case 'change':
      return (values.at(-1) ?? 0) - (values[0] ?? 0);
    case 'range':
      return (quantile(values, 0.95) ?? 0) - (quantile(values, 0.05) ?? 0);
  }
}

/** The usual range of a signal within a short time: how restless it is, however far it comes in the end. */
function driftOf(phase: readonly RuleSample[], signal: SignalName): number | undefined {
  const pieces = new Map<number, number[]>();
  for (const { timeMs, values } of phase) {
    const value = values[signal];
    if (value === undefined) continue;
    const piece = Math.floor((timeMs - (phase[0]?.timeMs ?? 0)) / DRIFT_WINDOW_MS);
    pieces.set(piece, [...(pieces.get(piece) ?? []), value]);
  }
  return median([...pieces.values()].flatMap((piece) => reduce(piece, 'range') ?? []));
}

export const within = (value: number, [min, max]: Range): boolean => value >= min && value <= max;

function grade(rule: FormRule, value: number): { state: FindingState; value: number; side?: 'low' | 'high' } {
  if (within(value, rule.bands.good)) return { state: 'good', value };
  // A low-confidence rule is a hint, never a fault.
  const state = within(value, rule.bands.warn) || rule.confidence === 'low' ? 'warn' : 'fault';
  return { state, value, side: value < rule.bands.good[0] ? 'low' : 'high' };
}
