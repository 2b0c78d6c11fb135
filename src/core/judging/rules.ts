import { firstFrom, seenIn, spanBetween, type RuleSamples, type Span } from '../counting/sample.ts';
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
  samples: RuleSamples;
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

  const { samples } = evidence;
  const phase = inPhase(rule.phase, evidence.candidate, samples);
  const seen = seenIn(phase, (at) => samples.judged(signal, at));
  if (seen.length === 0 || seen.length < MIN_SEEN_SHARE * (phase.to - phase.from)) return unobserved(rule, 'hidden');
  const spanMs = samples.timeMs(phase.to - 1) - samples.timeMs(phase.from);
  if (spanMs < MIN_SEEN_MS[rule.phase]) return unobserved(rule, 'too-short');
  const value = rule.over === 'drift' ? driftOf(samples, phase, signal) : reduce(seen, rule.over);
  const from = rule.fromStart ? evidence.baseline(signal, rule.fromStart === 'held-only') : 0;
  if (value === undefined || from === undefined) return unobserved(rule, 'hidden');
  return { ...findingOf(rule), ...grade(rule, value - from) };
}

/** The half second of rest before a repetition. */
export const startWindow = (samples: RuleSamples, { startMs }: RepCandidate): Span =>
  spanBetween(samples, startMs - START_WINDOW_MS, startMs);

/** The samples of a phase of a repetition. */
export function inPhase(phase: RepPhase, candidate: RepCandidate, samples: RuleSamples): Span {
  const { startMs, endMs, topStartMs, topEndMs, valley, peak, amplitude } = candidate;
  switch (phase) {
    case 'start':
      return startWindow(samples, candidate);
    case 'out':
      return spanBetween(samples, startMs, topStartMs);
    case 'early-out':
      return spanBetween(samples, startMs, firstMs(samples, startMs, (h) => h > valley + EARLY_SHARE * amplitude) ?? topStartMs);
    case 'peak':
      return spanBetween(samples, topStartMs, topEndMs);
    case 'early-back':
      return spanBetween(samples, topEndMs, firstMs(samples, topEndMs, (h) => h < peak - EARLY_SHARE * amplitude) ?? endMs);
    case 'back':
      return spanBetween(samples, topEndMs, endMs);
    case 'end': {
      const { length } = samples;
      const lastMs = length === 0 ? 0 : samples.timeMs(length - 1);
      const last = Math.min(length - 1, firstFrom(samples, lastMs - END_WINDOW_MS));
      return { from: Math.max(firstFrom(samples, endMs), last), to: length };
    }
    case 'whole':
      return spanBetween(samples, startMs, endMs);
  }
}

/** When the counted signal is like this for the first time after a moment; undefined where it never is. */
function firstMs(samples: RuleSamples, afterMs: number, isLikeThis: (height: number) => boolean): number | undefined {
  for (let at = firstFrom(samples, afterMs); at < samples.length; at += 1)
    if (samples.timeMs(at) > afterMs && isLikeThis(samples.height(at))) return samples.timeMs(at);
  return undefined;
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
function driftOf(samples: RuleSamples, { from, to }: Span, signal: SignalName): number | undefined {
  const pieces = new Map<number, number[]>();
  for (let at = from; at < to; at += 1) {
    const value = samples.judged(signal, at);
    if (Number.isNaN(value)) continue;
    const number = Math.floor((samples.timeMs(at) - samples.timeMs(from)) / DRIFT_WINDOW_MS);
    const piece = pieces.get(number);
    if (piece) piece.push(value);
    else pieces.set(number, [value]);
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
