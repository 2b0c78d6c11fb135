import { BodyTracker, type Body } from './seeing/body.ts';
import { CuePolicy } from './judging/cues.ts';
import type { CoachEvent, CoachStatus, Hint, Rep, SetPhase } from './events.ts';
import type { Exercise } from './exercise.ts';
import type { View, PoseFrame, Side } from './pose.ts';
import { HintBoard } from './set-up/hint-board.ts';
import { withHold } from './counting/holds.ts';
import { calibrate, sideTrackersFor, leadingTracker, type SideTracker } from './counting/side-trackers.ts';
import { movingNow, rangeNow, type Reading } from './counting/live-status.ts';
import { PersonGuard } from './seeing/person-guard.ts';
import { isTooSmall } from './set-up/placement.ts';
import { placementOf, type Placement } from './set-up/placement-memory.ts';
import { HoldTracker } from './judging/hold-tracker.ts';
import { RepJudge, VOID_REASONS, type RepContext, type MadeRep } from './judging/rep-judge.ts';
import type { RepCandidate } from './counting/reps.ts';
import { RepTally } from './counting/rep-tally.ts';
import { reasonOf } from './judging/words.ts';
import { SetUp } from './set-up/set-up.ts';
import { MIXED_UP_HINT, VisibilityMonitor, type SightTrouble } from './set-up/visibility-monitor.ts';
import { StartGate } from './set-up/start-gate.ts';
import { brokenCondition } from './counting/conditions.ts';
import { SwapGuard } from './seeing/swap-guard.ts';
import { SideJudge } from './counting/working-side.ts';

/** Leaving the posture of the exercise for this long interrupts a set. */
const LEFT_POSE_MS = 1000;
/** A movement that was not seen for longer than this was not seen as a whole: the same time after which a hidden person is lost. */
const UNSEEN_MS = 1000;
const CALIBRATION_MS = 1000;

export interface CoachOptions {
  /** Wait for placement and start pose before counting. Off for recordings, which often begin in mid-movement. */
  gate: boolean;
  /** The side that works, for exercises with one; found when left out. */
  side?: Side;
  /** Of a timed exercise, instead of the prescribed time; milliseconds. */
  targetMs?: number;
  /** Of an exercise with a pause at the height, instead of the prescribed one; milliseconds. */
  holdMs?: number;
  /** False: looks after the placement, and waits for `arm` before it waits for the start pose. True when left out. */
  armed?: boolean;
  /** The side that is to be turned to the camera; either will do when left out. Asked for, and no condition. */
  near?: Side;
}

/** A repetition that is over, on the side on which it was followed. */
interface Finished {
  tracker: SideTracker;
  candidate: RepCandidate;
}

/**
 * Watches one set of one exercise: frames in, events out. Pure: it reads no clock, so a camera, a file and a test are the same call.
 * Frames have to come in order of time; one that does not is ignored.
 */
export class Coach {
  readonly exercise: Exercise;
  readonly #gated: boolean;
  readonly #personGuard = new PersonGuard();
  readonly #swapGuard = new SwapGuard();
  readonly #bodyTracker = new BodyTracker();
  readonly #sideTrackers: readonly SideTracker[];
  readonly #setUp: SetUp;
  readonly #gate: StartGate;
  readonly #hints = new HintBoard();
  readonly #cues: CuePolicy;
  readonly #repJudge: RepJudge | null;
  readonly #holds: HoldTracker | null;
  readonly #sideJudge = new SideJudge();
  readonly #visibility = new VisibilityMonitor();
  #trouble: SightTrouble | null = null;
  #phase: SetPhase;
  #body: Body | null = null;
  #view: View | null = null;
  #place: Placement | null = null;
  #placement: Placement | null = null;
  #lastMs = -Infinity;
  #brokenSinceMs: number | null = null;
  #armed: boolean;
  #events: CoachEvent[] = [];
  readonly #tally = new RepTally();

  constructor(prescribed: Exercise, options: CoachOptions) {
    const exercise = options.holdMs === undefined ? prescribed : withHold(prescribed, options.holdMs);
    this.exercise = exercise;
    this.#cues = new CuePolicy(exercise.rules);
    this.#gated = options.gate;
    this.#armed = options.armed ?? true;
    this.#phase = options.gate ? 'placement' : 'active';
    this.#sideTrackers = sideTrackersFor(exercise, options.side);
    this.#setUp = new SetUp(exercise, options.near);
    this.#gate = new StartGate(exercise);
    const { rep, timed, rules } = exercise;
    this.#repJudge = rep ? new RepJudge(rep, rules) : null;
    this.#holds = timed ? new HoldTracker(exercise, timed, options.targetMs) : null;
  }

  /** Takes the next frame and returns what happened in it. */
  push(frame: PoseFrame): CoachEvent[] {
    if (frame.timeMs <= this.#lastMs) return [];
    this.#events = [];
    if (this.#phase === 'active' && frame.timeMs - this.#lastMs > UNSEEN_MS) this.#breakOff('lost', this.#lastMs);
    this.#lastMs = frame.timeMs;
    // A recording has cuts, after which the person is somewhere else at once.
    const guarded = this.#swapGuard.apply(this.#gated ? this.#personGuard.apply(frame) : frame);
    const body = this.#bodyTracker.measure(guarded);
    this.#body = body;
    this.#place = body && placementOf(body, guarded);
    const counting = this.#phase === 'active' && this.#holds?.posture !== 'out';
    for (const tracker of this.#sideTrackers) tracker.step = body ? tracker.track.push(body, counting) : null;
    const seen = body !== null && this.#height !== undefined && !isTooSmall(body, frame);
    this.#trouble = this.#visibility.push(seen, this.#toldSide, frame.timeMs);
    if (body && body.view !== this.#view) {
      this.#view = body.view;
      this.#emit({ type: 'view-changed', timeMs: frame.timeMs, view: body.view });
    }
    if (this.#phase === 'active') this.#whileActive(guarded);
    else this.#whileWaiting(guarded);
    return this.#events;
  }

  /** The series has ended. Returns what became of the repetition in progress. */
  finish(): CoachEvent[] {
    this.#events = [];
    if (this.#phase !== 'active') return this.#events;
    const finished: Finished[] = [];
    for (const tracker of this.#sideTrackers) {
      const candidate = tracker.track.finish();
      if (candidate) finished.push({ tracker, candidate });
      else if (tracker === this.#lead) this.#voidRep(tracker, 'cut', this.#lastMs);
    }
    this.#conclude(finished);
    this.#tell(this.#holds?.interrupt(null, this.#lastMs));
    return this.#events;
  }

  /** The user pauses: a movement in progress is void, and so is its hold. What is seen next begins anew. */
  pause(): CoachEvent[] {
    this.#events = [];
    if (this.#phase === 'active') this.#breakOff('paused', this.#lastMs);
    return this.#events;
  }

  /** The placement is settled: the start pose is waited for. */
  arm(): void {
    this.#armed = true;
  }

  /** Takes back the last full or partial repetition; null when there is none. */
  undoLastRep(): Rep | null {
    return this.#tally.undoLast();
  }

  /** The moment, for meters and rings. */
  get status(): CoachStatus {
    const { hold, rules } = this.exercise;
    const view = this.#view;
    const { track } = this.#lead;
    const reading: Reading = { track, height: this.#phase === 'active' ? this.#height : undefined };
    const timer = this.#holds?.status ?? null;
    return {
      phase: this.#phase,
      hint: this.#hints.hint,
      view,
      nearSide: this.#body?.near ?? null,
      place: this.#place,
      ...rangeNow(this.exercise, reading, view),
      moving: movingNow(this.exercise, reading),
      holdMs: timer ? timer.heldMs : track.counter.isRising ? (track.hold?.heldMs ?? 0) : 0,
      holdTargetMs: timer ? timer.targetMs : (hold?.targetMs ?? null),
      timer,
      counts: this.#tally.counts,
      unobserved: view ? rules.filter((rule) => !rule.views.includes(view)).map((rule) => rule.id) : [],
    };
  }

  /** Where the person was in the picture when the set began, or went on; null before. */
  get placement(): Placement | null {
    return this.#placement;
  }

  /** The body of the last frame, for drawing; null when nobody is seen. */
  get body(): Body | null {
    return this.#body;
  }

  get #lead(): SideTracker {
    return leadingTracker(this.#sideTrackers, this.#sideJudge.side, this.#body?.near ?? null);
  }

  get #height(): number | undefined {
    return this.#lead.step?.height;
  }

  #whileWaiting(frame: PoseFrame): void {
    const body = this.#body;
    const { timeMs } = frame;
    const { track } = this.#lead;
    if (!this.#gated) {
      if (body && this.#height !== undefined && !brokenCondition(this.exercise.posture, track, body.view)) this.#begin(timeMs);
      return;
    }
    const placement = this.#setUp.push(frame, body, this.#personGuard.hint, false);
    if (placement || !body) {
      this.#gate.reset();
      if (this.#phase === 'start-pose' && this.#hints.hint?.id === placement?.id) this.#changePhase('placement', timeMs);
      this.#suggest(placement, timeMs);
      return;
    }
    if (this.#phase === 'placement' || this.#phase === 'paused') this.#changePhase('start-pose', timeMs);
    if (!this.#armed) return this.#suggest(null, timeMs);
    const hint = this.#visibility.mixedUp ? MIXED_UP_HINT : this.#gate.push(track, body, this.#height, timeMs);
    this.#suggest(hint, timeMs);
    if (hint) return;
    for (const tracker of this.#sideTrackers)
      tracker.calibration = calibrate(this.exercise, tracker.track, timeMs - CALIBRATION_MS);
    this.#placement = this.#place;
    this.#personGuard.settle();
    this.#emit({ type: 'calibrated', timeMs });
    this.#begin(timeMs);
  }

  #begin(timeMs: number): void {
    for (const { track } of this.#sideTrackers) track.counter.reset();
    this.#gate.reset();
    this.#brokenSinceMs = null;
    this.#visibility.reset(timeMs);
    if (this.#hints.set(null)) this.#emit({ type: 'hint-changed', timeMs, hint: null });
    this.#changePhase('active', timeMs);
  }

  #whileActive(frame: PoseFrame): void {
    const { timeMs } = frame;
    const hint = this.#setUp.push(frame, this.#body, this.#personGuard.hint, true);
    this.#suggest(hint ?? this.#holds?.hint ?? null, timeMs);
    if (this.#trouble) return this.#interrupt('lost', timeMs);
    const lead = this.#lead;
    if (!lead.step || !this.#body) return;
    const broken = brokenCondition(this.exercise.posture, lead.track, this.#body.view);
    this.#brokenSinceMs = broken ? (this.#brokenSinceMs ?? timeMs) : null;
    if (this.#brokenSinceMs !== null && timeMs - this.#brokenSinceMs >= LEFT_POSE_MS) return this.#interrupt('left-pose', timeMs);
    if (this.#holds) this.#trackHold(this.#holds, lead, timeMs);
    const { ticked, reached } = lead.step.hold;
    const side = this.#countedSide(lead);
    if (ticked !== undefined) this.#emit({ type: 'hold-ticked', timeMs, side, seconds: ticked });
    if (reached) this.#emit({ type: 'hold-reached', timeMs, side, heldMs: lead.track.hold?.heldMs ?? 0 });
    this.#conclude(
      this.#sideTrackers.flatMap((tracker) => (tracker.step?.candidate ? { tracker, candidate: tracker.step.candidate } : [])),
    );
  }

  #interrupt(reason: 'lost' | 'left-pose', timeMs: number): void {
    this.#breakOff(reason, timeMs);
    if (reason === 'lost') this.#bodyTracker.reset();
    this.#brokenSinceMs = null;
    this.#changePhase('paused', timeMs);
  }

  /** What was in progress is over; nothing of it goes on. */
  #breakOff(reason: 'lost' | 'left-pose' | 'paused', timeMs: number): void {
    if (!Number.isFinite(timeMs)) return;
    this.#voidRep(this.#lead, reason, timeMs);
    this.#tell(this.#holds?.interrupt(VOID_REASONS[reason], timeMs));
    for (const { track } of this.#sideTrackers) track.reset();
  }

  /** The time of a timed exercise; a repetition in progress is void when its posture is left. */
  #trackHold(holds: HoldTracker, lead: SideTracker, timeMs: number): void {
    const before = holds.posture;
    this.#tell(holds.push(lead.track, this.#contextOf(lead), timeMs));
    if (holds.posture !== 'out') return;
    if (before === 'in') this.#voidRep(lead, 'left-pose', timeMs);
    for (const { track } of this.#sideTrackers) track.counter.reset();
  }

  #voidRep(tracker: SideTracker, reason: 'lost' | 'left-pose' | 'cut' | 'paused', timeMs: number): void {
    this.#add(this.#repJudge?.interrupt(tracker.track, reason, timeMs, this.#contextOf(tracker)) ?? null);
  }

  #conclude(finished: readonly Finished[]): void {
    const counts = this.#holds === null || this.#holds.posture === 'in';
    // Told apart before either of them forgets.
    const own = counts ? finished.filter((each) => this.#isOwn(each)) : [];
    for (const { tracker, candidate } of own) {
      const rep = this.#repJudge?.make(tracker.track, candidate, this.#contextOf(tracker)) ?? null;
      if (rep && rep.outcome !== 'void') tracker.track.counter.learn(rep.amplitude);
      this.#add(rep);
    }
    for (const { tracker, candidate } of finished) tracker.track.forgetBefore(candidate.endMs);
  }

  /** Where both sides are followed, whether the repetition is this one's and not an echo of the other's. */
  #isOwn({ tracker, candidate: { startMs, topStartMs, endMs, amplitude } }: Finished): boolean {
    const other = this.#sideTrackers.find((each) => each !== tracker);
    const side = tracker.track.side;
    if (!other || !side) return true;
    const sideBy = this.exercise.rep?.sideBy;
    if (sideBy) {
      const [own, others] = [tracker, other].map(({ track }) => track.riseBetween(sideBy, startMs, topStartMs));
      if (own !== undefined && others !== undefined) return own > others;
    }
    return this.#sideJudge.isOwn(side, amplitude, other.track.rangeBetween(startMs, endMs), this.#body?.near ?? side);
  }

  #contextOf(tracker: SideTracker): RepContext {
    return { view: this.#view ?? this.exercise.camera.view, side: this.#countedSide(tracker), calibration: tracker.calibration };
  }

  /** The side that the posture of a lying person tells during a set; a standing one may take turns as fast as a detector mixes up legs. */
  get #toldSide(): Side | null {
    const { camera, sides } = this.exercise;
    const isTold = this.#phase === 'active' && camera.posture === 'lying' && (sides === 'stands' || sides === 'on-top');
    return isTold ? this.#lead.track.side : null;
  }

  #countedSide(tracker: SideTracker): Side | null {
    return this.exercise.sides === 'none' ? null : tracker.track.side;
  }

  #add(made: MadeRep | null): void {
    if (!made) return;
    const rep = this.#tally.add(made);
    if (rep.side && rep.outcome === 'full') this.#sideJudge.counted(rep.side);
    this.#emit({ type: 'rep', timeMs: this.#lastMs, rep });
    if (rep.outcome === 'void' && rep.voidReason !== 'unclear') return;
    const cue = this.#cues.after(rep, reasonOf(rep, this.exercise));
    if (cue) this.#emit({ type: 'cue', timeMs: this.#lastMs, cue });
  }

  #suggest(hint: Hint | null, timeMs: number): void {
    // In a set, a picture in which nobody is found is nothing to speak of.
    const atOnce = this.#phase !== 'active';
    if (this.#hints.suggest(hint, timeMs, atOnce)) this.#emit({ type: 'hint-changed', timeMs, hint });
  }

  #changePhase(phase: SetPhase, timeMs: number): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#emit({ type: 'phase-changed', timeMs, phase });
  }

  #emit(event: CoachEvent): void {
    this.#events.push(event);
  }

  #tell(events: readonly CoachEvent[] = []): void {
    this.#events.push(...events);
  }
}
