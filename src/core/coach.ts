import { BodyTracker, type Body } from './body.ts';
import { CuePolicy } from './cues.ts';
import type { CoachEvent, CoachStatus, Hint, Rep, SetPhase, VoidReason } from './events.ts';
import type { Exercise, View } from './exercise.ts';
import { placementHint } from './placement.ts';
import type { PoseFrame, Side } from './pose.ts';
import { fullHeight, PersonalRange } from './range-of-motion.ts';
import type { RepCandidate } from './reps.ts';
import { judge, startWindow, type RepEvidence } from './rules.ts';
import { median } from './geometry.ts';
import type { SignalName } from './signals.ts';
import { brokenCondition, StartGate } from './start-gate.ts';
import { SwapGuard } from './swap-guard.ts';
import { Track } from './track.ts';

/** Nobody seen, or the counted points hidden, for this long interrupts a set. */
const LOST_MS = 1000;
/** So does leaving the posture of the exercise. */
const LEFT_POSE_MS = 1000;
/** A hint has to stand for this long before it is given, and to be over for this long before it goes. */
const HINT_MS = 400;
const CALIBRATION_MS = 1000;

const VOID_REASONS: Record<VoidReason, string> = {
  lost: 'You were out of sight',
  'left-pose': 'You left the position',
  'other-movement': 'That was another movement',
  cut: 'It was not seen from start to end',
};

export interface CoachOptions {
  /** Wait for placement and start pose before counting. Off for recordings, which often begin in mid-movement. */
  gate: boolean;
  /** The side that works, for exercises with one. */
  side?: Side;
}

/**
 * Watches one set of one exercise: frames in, events out. Pure: it reads no clock, so a camera, a file and a test are the same call.
 * Frames have to come in order of time; one that does not is ignored.
 */
export class Coach {
  readonly exercise: Exercise;
  readonly #gated: boolean;
  readonly #swapGuard = new SwapGuard();
  readonly #tracker = new BodyTracker();
  readonly #track: Track;
  readonly #gate: StartGate;
  readonly #cues = new CuePolicy();
  readonly #range: PersonalRange;
  #baseline: ReadonlyMap<SignalName, number> | null = null;
  #phase: SetPhase;
  #hint: Hint | null = null;
  #pendingHint: { hint: Hint | null; sinceMs: number } | null = null;
  #body: Body | null = null;
  #view: View | null = null;
  #lastMs = -Infinity;
  #seenMs: number | null = null;
  #brokenSinceMs: number | null = null;
  #height: number | undefined;
  #neutral: number | undefined;
  #events: CoachEvent[] = [];
  readonly #counts = { full: 0, partial: 0, void: 0, left: 0, right: 0 };

  constructor(exercise: Exercise, options: CoachOptions) {
    this.exercise = exercise;
    this.#gated = options.gate;
    this.#phase = options.gate ? 'placement' : 'active';
    this.#track = new Track(exercise, options.side ?? 'near');
    this.#gate = new StartGate(exercise);
    this.#range = new PersonalRange(exercise.rep.goal - (exercise.rep.rest[0] + exercise.rep.rest[1]) / 2);
  }

  /** Takes the next frame and returns what happened in it. */
  push(frame: PoseFrame): CoachEvent[] {
    if (frame.timeMs <= this.#lastMs) return [];
    this.#lastMs = frame.timeMs;
    this.#events = [];
    const guarded = this.#swapGuard.apply(frame);
    this.#body = this.#tracker.measure(guarded);
    const body = this.#body;
    const step = body ? this.#track.push(body, this.#phase === 'active') : null;
    this.#height = step?.height;
    if (this.#height !== undefined) this.#seenMs = frame.timeMs;
    if (body && body.view !== this.#view) {
      this.#view = body.view;
      this.#emit({ type: 'view-changed', timeMs: frame.timeMs, view: body.view });
    }
    if (this.#phase === 'active') this.#whileActive(guarded, step);
    else this.#whileWaiting(guarded);
    return this.#events;
  }

  /** The series has ended. Returns what became of the repetition in progress. */
  finish(): CoachEvent[] {
    this.#events = [];
    if (this.#phase !== 'active') return this.#events;
    const candidate = this.#track.finish();
    if (candidate) this.#conclude(candidate);
    else this.#voidInProgress('cut');
    return this.#events;
  }

  /** The moment, for meters and rings. */
  get status(): CoachStatus {
    const { rep, hold, rules } = this.exercise;
    const view = this.#view;
    const rest = this.#track.counter.valley ?? (rep.rest[0] + rep.rest[1]) / 2;
    const goal = view && rep.fullAtIn?.[view] !== undefined ? rest + fullHeight(rep, view) * (rep.goal / rep.fullAt) : rep.goal;
    const full = view && rep.fullAtIn?.[view] !== undefined ? rest + fullHeight(rep, view) : rep.fullAt;
    const share = (height: number): number => Math.min(1.2, Math.max(0, (height - rest) / Math.max(1e-6, goal - rest)));
    return {
      phase: this.#phase,
      hint: this.#hint,
      view,
      nearSide: this.#body?.near ?? null,
      range: this.#phase === 'active' && this.#height !== undefined ? share(this.#height) : null,
      fullAt: share(full),
      moving: this.#moving(),
      holdMs: this.#track.counter.isRising ? (this.#track.hold?.heldMs ?? 0) : 0,
      holdTargetMs: hold?.targetMs ?? null,
      counts: { ...this.#counts },
      unobserved: view ? rules.filter((rule) => !rule.views.includes(view)).map((rule) => rule.id) : [],
    };
  }

  /** The body of the last frame, for drawing; null when nobody is seen. */
  get body(): Body | null {
    return this.#body;
  }

  #moving(): CoachStatus['moving'] {
    const { counter } = this.#track;
    if (this.#phase !== 'active' || this.#height === undefined) return null;
    if (!counter.inProgress) return 'rest';
    if (!counter.isRising) return 'back';
    const top = (counter.valley ?? 0) + 0.85 * counter.risen;
    return this.#height >= top && (this.#track.hold?.heldMs ?? 0) > 0 ? 'peak' : 'out';
  }

  #whileWaiting(frame: PoseFrame): void {
    const body = this.#body;
    const { timeMs } = frame;
    if (!this.#gated) {
      if (body && this.#height !== undefined && !brokenCondition(this.exercise.posture, this.#track, body.view))
        this.#begin(timeMs);
      return;
    }
    const placement = placementHint(this.exercise, frame, body, false);
    if (placement || !body) {
      this.#gate.reset();
      this.#changePhase(this.#phase === 'start-pose' && this.#hintStands(placement) ? 'placement' : this.#phase, timeMs);
      this.#suggest(placement, timeMs);
      return;
    }
    if (this.#phase === 'placement' || this.#phase === 'paused') this.#changePhase('start-pose', timeMs);
    const hint = this.#gate.push(this.#track, body.view, this.#height, timeMs);
    this.#suggest(hint, timeMs);
    if (hint) return;
    this.#calibrate(timeMs);
    this.#begin(timeMs);
  }

  #hintStands(hint: Hint | null): boolean {
    return this.#hint?.id === hint?.id;
  }

  #calibrate(timeMs: number): void {
    const baseline = new Map<SignalName, number>();
    for (const { signal } of this.exercise.rules) {
      if (signal === 'outMs' || signal === 'backMs' || signal === 'holdMs') continue;
      const value = this.#track.medianSince(signal, timeMs - CALIBRATION_MS);
      if (value !== undefined) baseline.set(signal, value);
    }
    this.#baseline = baseline;
    this.#neutral = this.#track.signal ? this.#track.medianSince(this.#track.signal, timeMs - CALIBRATION_MS) : undefined;
    this.#emit({ type: 'calibrated', timeMs });
  }

  #begin(timeMs: number): void {
    this.#track.counter.reset();
    this.#gate.reset();
    this.#brokenSinceMs = null;
    this.#seenMs = timeMs;
    this.#setHint(null, timeMs);
    this.#changePhase('active', timeMs);
  }

  #whileActive(frame: PoseFrame, step: ReturnType<Track['push']> | null): void {
    const { timeMs } = frame;
    this.#suggest(placementHint(this.exercise, frame, this.#body, true), timeMs);
    this.#seenMs ??= timeMs;
    if (timeMs - this.#seenMs >= LOST_MS) return this.#interrupt('lost', timeMs);
    if (!step || !this.#body) return;
    const broken = brokenCondition(this.exercise.posture, this.#track, this.#body.view);
    this.#brokenSinceMs = broken ? (this.#brokenSinceMs ?? timeMs) : null;
    if (this.#brokenSinceMs !== null && timeMs - this.#brokenSinceMs >= LEFT_POSE_MS) return this.#interrupt('left-pose', timeMs);
    const side = this.#countedSide();
    if (step.hold.ticked !== undefined) this.#emit({ type: 'hold-ticked', timeMs, side, seconds: step.hold.ticked });
    if (step.hold.reached) this.#emit({ type: 'hold-reached', timeMs, side, heldMs: this.#track.hold?.heldMs ?? 0 });
    if (step.candidate) this.#conclude(step.candidate);
  }

  #interrupt(reason: 'lost' | 'left-pose', timeMs: number): void {
    this.#voidInProgress(reason);
    this.#track.reset();
    if (reason === 'lost') this.#tracker.reset();
    this.#brokenSinceMs = null;
    this.#changePhase('paused', timeMs);
  }

  #voidInProgress(reason: VoidReason): void {
    const { counter } = this.#track;
    if (!counter.inProgress) return;
    const timeMs = this.#lastMs;
    this.#add({
      ...this.#emptyRep(),
      startMs: this.#track.samples[0]?.timeMs ?? timeMs,
      peakMs: timeMs,
      endMs: timeMs,
      amplitude: counter.risen,
      peak: (counter.valley ?? 0) + counter.risen,
      outcome: 'void',
      voidReason: reason,
      reason: VOID_REASONS[reason],
    });
  }

  #conclude(candidate: RepCandidate): void {
    const samples = this.#track.samples;
    const view = this.#view ?? this.exercise.camera.view;
    const holdMs = this.#track.hold?.heldMs ?? 0;
    if (!confirmed(this.exercise, samples, candidate) && candidate.peak < fullHeight(this.exercise.rep, view)) return;
    const ownStart = startWindow(samples, candidate);
    const evidence: RepEvidence = {
      candidate,
      view,
      holdMs,
      samples,
      baseline: (signal) => this.#baseline?.get(signal) ?? median(ownStart.flatMap((sample) => sample.values[signal] ?? [])),
    };
    const rep: Rep = {
      ...this.#emptyRep(),
      startMs: candidate.startMs,
      peakMs: candidate.peakMs,
      endMs: candidate.endMs,
      amplitude: candidate.amplitude,
      peak: candidate.peak,
      holdMs,
      ...this.#heldSpan(),
      view,
      findings: this.exercise.rules.map((rule) => judge(rule, evidence)),
      ...this.#outcome(candidate, view, evidence),
    };
    this.#add(rep);
    this.#track.forgetBefore(candidate.endMs);
  }

  #outcome(candidate: RepCandidate, view: View, evidence: RepEvidence): Pick<Rep, 'outcome' | 'reason' | 'voidReason'> {
    const spec = this.exercise.rep;
    if (candidate.cut) return { outcome: 'void', voidReason: 'cut', reason: VOID_REASONS.cut };
    if (!confirmed(this.exercise, evidence.samples, candidate))
      return { outcome: 'void', voidReason: 'other-movement', reason: VOID_REASONS['other-movement'] };
    const ownRest = this.#neutral ?? candidate.valley;
    const reached = spec.fullAtIn?.[view] === undefined ? candidate.peak : candidate.peak - Math.min(ownRest, candidate.valley);
    if (reached < fullHeight(spec, view) || candidate.amplitude < this.#range.bar)
      return { outcome: 'partial', reason: spec.partialCue };
    this.#range.addFull(candidate.amplitude);
    return { outcome: 'full' };
  }

  #emptyRep(): Rep {
    return {
      outcome: 'full',
      index: 0,
      side: this.#countedSide(),
      startMs: 0,
      peakMs: 0,
      endMs: 0,
      amplitude: 0,
      peak: 0,
      unit: this.exercise.rep.unit,
      holdMs: 0,
      view: this.#view ?? this.exercise.camera.view,
      findings: [],
    };
  }

  #heldSpan(): Pick<Rep, 'hold'> {
    const hold = this.#track.hold;
    const span = hold?.span;
    return hold && span ? { hold: { side: this.#countedSide(), ...span, heldMs: hold.heldMs } } : {};
  }

  #countedSide(): Side | null {
    if (this.exercise.sides === 'none') return null;
    return this.#track.side === 'near' ? (this.#body?.near ?? null) : this.#track.side;
  }

  #add(rep: Rep): void {
    this.#counts[rep.outcome] += 1;
    rep.index = this.#counts[rep.outcome];
    if (rep.side && rep.outcome === 'full') this.#counts[rep.side] += 1;
    this.#emit({ type: 'rep', timeMs: this.#lastMs, rep });
    if (rep.outcome === 'void') return;
    const cue = this.#cues.after(rep, this.exercise.rep.partialCue);
    if (cue) this.#emit({ type: 'cue', timeMs: this.#lastMs, cue });
  }

  #suggest(hint: Hint | null, timeMs: number): void {
    if (hint?.text === this.#hint?.text) {
      this.#pendingHint = null;
      return;
    }
    if (this.#pendingHint?.hint?.text !== hint?.text || !this.#pendingHint) this.#pendingHint = { hint, sinceMs: timeMs };
    if (timeMs - this.#pendingHint.sinceMs >= HINT_MS || this.#hint === null) this.#setHint(hint, timeMs);
  }

  #setHint(hint: Hint | null, timeMs: number): void {
    this.#pendingHint = null;
    if (hint?.text === this.#hint?.text) return;
    this.#hint = hint;
    this.#emit({ type: 'hint-changed', timeMs, hint });
  }

  #changePhase(phase: SetPhase, timeMs: number): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#emit({ type: 'phase-changed', timeMs, phase });
  }

  #emit(event: CoachEvent): void {
    this.#events.push(event);
  }
}

/** Whether the signals that belong to the movement moved along with the counted one. What was not seen is not held against it. */
function confirmed(exercise: Exercise, samples: RepEvidence['samples'], candidate: RepCandidate): boolean {
  return (exercise.rep.confirm ?? []).every(({ signal, perUnit }) => {
    const valuesIn = (fromMs: number, toMs: number): number[] =>
      samples.flatMap((s) => (s.timeMs >= fromMs && s.timeMs <= toMs ? (s.values[signal] ?? []) : []));
    const before = median(valuesIn(candidate.startMs - 200, candidate.startMs + 50));
    const top = median(valuesIn(candidate.topStartMs, candidate.topEndMs));
    if (before === undefined || top === undefined) return true;
    const needed = perUnit * candidate.amplitude;
    return needed >= 0 ? top - before >= needed : top - before <= needed;
  });
}
