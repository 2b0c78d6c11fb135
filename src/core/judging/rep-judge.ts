import type { Calibration } from '../counting/side-trackers.ts';
import type { Rep, VoidReason } from '../events.ts';
import type { Confirmation, FormRule, RepSpec } from '../exercise.ts';
import type { View, Side } from '../pose.ts';
import { median } from '../seeing/geometry.ts';
import { fullHeight, PersonalRange } from '../counting/range-of-motion.ts';
import type { RepCandidate } from '../counting/reps.ts';
import { inPhase, judge, reduce, startWindow, unobserved, within, type RepEvidence } from './rules.ts';
import { firstFrom, seenIn, spanBetween, type RuleSamples, type Span, type TrackSamples } from '../counting/sample.ts';
import type { Track } from '../counting/track.ts';
import type { SignalName } from '../signals/index.ts';
import { wordsOf } from './words.ts';

/** What has to move along with a repetition has to come back by this share of what it had to move, for the height that was lowered. */
const COMES_BACK_SHARE = 0.5;

/** A swing that comes this much of its height past where it began has begun in the middle. */
const PAST_SHARE = 0.2;

export interface RepContext {
  view: View;
  side: Side | null;
  calibration: Calibration | null;
}

/** A repetition that has not got its number yet. */
export type MadeRep = Omit<Rep, 'index'>;

/** Makes repetitions of candidates: full, partial or void, judged by every rule. */
export class RepJudge {
  readonly #spec: RepSpec;
  readonly #rules: readonly FormRule[];
  readonly #ranges = new Map<Side | null, PersonalRange>();

  constructor(spec: RepSpec, rules: readonly FormRule[]) {
    this.#spec = spec;
    this.#rules = rules;
  }

  /** The repetition, or null when it was too small a part of another movement to speak of. */
  make(track: Pick<Track, 'samples' | 'held'>, candidate: RepCandidate, context: RepContext): MadeRep | null {
    const { side, calibration } = context;
    const spec = this.#spec;
    const rules = this.#rules;
    const { samples, held } = track;
    const view = mostlySeenFrom(samples, candidate) ?? context.view;
    const against = this.#against(samples, candidate, view);
    // One thing that speaks against it, and was badly seen, is no reason not to count; what was done well or badly is not told then.
    const unsure = against.length === 1 && !against[0]?.isWellSeen;
    const missing = unsure ? undefined : (against.find(({ confirmation }) => wordsOf(confirmation)) ?? against[0])?.confirmation;
    // Of another movement that is known, it is told how far it went; of any other one, only where it went as far as this one has to.
    const isRival = missing !== undefined && 'within' in missing && missing.rival !== undefined;
    if (against.length > 0 && !isRival && candidate.peak < fullHeight(spec, view)) return null;
    const ownStart = startWindow(samples, candidate);
    const evidence: RepEvidence = {
      candidate,
      view,
      holdMs: held?.heldMs ?? 0,
      samples,
      baseline: (signal, heldOnly) =>
        calibration?.values.get(signal) ?? (heldOnly ? undefined : median(seenIn(ownStart, (at) => samples.judged(signal, at)))),
    };
    const { startMs, peakMs, endMs, amplitude, peak } = candidate;
    const neutral = calibration?.neutral ?? candidate.valley;
    const outcome = candidate.cut ? voided('cut') : missing ? voidedFor(missing) : this.#height(candidate, view, side, neutral);
    if (spec.swings && outcome.outcome === 'partial' && goesOn(samples, candidate)) return null;
    return {
      ...outcome,
      side,
      startMs,
      peakMs,
      endMs,
      amplitude,
      peak,
      unit: spec.unit,
      holdMs: evidence.holdMs,
      ...(held && { hold: { side, ...held } }),
      view,
      findings: rules.map((rule) => (unsure ? unobserved(rule, 'hidden') : judge(rule, evidence))),
      ...(unsure && { unsure }),
    };
  }

  /** The repetition in progress, interrupted; null when none was. */
  interrupt(track: Track, reason: VoidReason, timeMs: number, { view, side }: RepContext): MadeRep | null {
    const { counter, samples } = track;
    if (!counter.inProgress || !this.#mayHaveBegun(track)) return null;
    return {
      ...voided(reason),
      side,
      startMs: samples.length > 0 ? samples.timeMs(0) : timeMs,
      peakMs: timeMs,
      endMs: timeMs,
      amplitude: counter.risen,
      peak: (counter.valley ?? 0) + counter.risen,
      unit: this.#spec.unit,
      holdMs: 0,
      view,
      findings: [],
    };
  }

  /** Where it is known where a repetition begins, one that began elsewhere was none, however it would have ended. */
  #mayHaveBegun({ counter, signal }: Track): boolean {
    const { valley } = counter;
    return (this.#spec.confirm ?? []).every(
      (each) =>
        !('phase' in each && each.phase === 'start' && each.signal === signal && valley !== undefined) ||
        within(valley, each.within),
    );
  }

  #height({ peak, valley }: RepCandidate, view: View, side: Side | null, neutral: number): Pick<Rep, 'outcome'> {
    const spec = this.#spec;
    const range = this.#rangeOf(side);
    // From the person's rest and not from where this one began: not coming back all the way is a fault, not a lesser height.
    const height = peak - range.restOf(Math.min(neutral, valley));
    const reached = spec.fullAtIn?.[view] === undefined ? peak : height;
    if (reached < fullHeight(spec, view) || height < range.bar) return { outcome: 'partial' };
    range.addFull(height);
    return { outcome: 'full' };
  }

  #rangeOf(side: Side | null): PersonalRange {
    const { goal, rest } = this.#spec;
    const range = this.#ranges.get(side) ?? new PersonalRange(goal - (rest[0] + rest[1]) / 2);
    this.#ranges.set(side, range);
    return range;
  }

  /** What belongs to the movement and was not there. What was not seen is not held against it. */
  #against(samples: TrackSamples, candidate: RepCandidate, view: View): Contradiction[] {
    const contradicting = (this.#spec.confirm ?? []).filter((each) => !isConfirmed(each, samples, candidate, view));
    return contradicting.map((confirmation) => ({
      confirmation,
      isWellSeen: isWellSeen(confirmation.signal, samples, candidate),
    }));
  }
}

/** What speaks against a repetition, and whether its points were seen as well as a rule wants them. */
interface Contradiction {
  confirmation: Confirmation;
  isWellSeen: boolean;
}

/** Half of the time that it was seen well enough to count by, a rule could have been judged by it. */
function isWellSeen(signal: SignalName, samples: TrackSamples, candidate: RepCandidate): boolean {
  const { from, to } = inPhase('whole', candidate, samples);
  let seen = 0;
  let wellSeen = 0;
  for (let at = from; at < to; at += 1) {
    if (Number.isNaN(samples.counted(signal, at))) continue;
    seen += 1;
    if (!Number.isNaN(samples.judged(signal, at))) wellSeen += 1;
  }
  return 2 * wellSeen >= seen;
}

/** The view of most of its pictures; undefined where there is none. */
function mostlySeenFrom(samples: TrackSamples, candidate: RepCandidate): View | undefined {
  const times = new Map<View, number>();
  const { from, to } = inPhase('whole', candidate, samples);
  for (let at = from; at < to; at += 1) times.set(samples.view(at), (times.get(samples.view(at)) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function isConfirmed(confirmation: Confirmation, samples: TrackSamples, candidate: RepCandidate, view: View): boolean {
  const { startMs, endMs, amplitude, peak } = candidate;
  const { signal } = confirmation;
  const countedIn = (span: Span): number[] => seenIn(span, (at) => samples.counted(signal, at));
  if ('within' in confirmation) {
    if (confirmation.views && !confirmation.views.includes(view)) return true;
    const seen = countedIn(inPhase(confirmation.phase, candidate, samples));
    const value = seen.length > 0 ? reduce(seen, confirmation.over ?? 'median') : undefined;
    return value === undefined || within(value, confirmation.within);
  }
  const before = median(countedIn(spanBetween(samples, startMs - 200, startMs + 50)));
  const top = median(countedIn(inPhase('peak', candidate, samples)));
  if (before === undefined || top === undefined) return true;
  // In the direction in which it has to move.
  const direction = Math.sign(confirmation.perUnit) || 1;
  const perUnit = Math.abs(confirmation.perUnit);
  if (direction * (top - before) < perUnit * amplitude) return false;
  const after = median(countedIn(spanBetween(samples, endMs - 50, endMs + 100)));
  const end = firstFrom(samples, endMs);
  if (after === undefined || end === samples.length) return true;
  // What moved along on the way out comes back too; else the counted point alone was misplaced.
  return direction * (top - after) >= COMES_BACK_SHARE * perUnit * (peak - samples.height(end));
}

/** Whether the way back went well past the beginning: then that was in the middle. */
const goesOn = (samples: RuleSamples, { valley, amplitude }: RepCandidate): boolean =>
  samples.length > 0 && samples.height(samples.length - 1) < valley - PAST_SHARE * amplitude;

const voided = (voidReason: VoidReason) => ({ outcome: 'void' as const, voidReason });

/** Signals that contradict each other tell of bad sight only where the exercise says so. */
const voidedFor = (missing: Confirmation) => ({
  ...voided('unclear' in missing ? 'unclear' : 'other-movement'),
  ...(wordsOf(missing) && { unclear: missing.signal }),
});
