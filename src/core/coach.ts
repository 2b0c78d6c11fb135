import { BodyTracker, type Body } from './seeing/body.ts';
import { CuePolicy } from './judging/cues.ts';
import type { CoachEvent, CoachStatus, Hint, Rep, SetPhase } from './events.ts';
import type { Exercise } from './exercise.ts';
import { LATEST_CLOCK_MS, type View, type PoseFrame, type Side } from './pose.ts';
import { HintBoard } from './set-up/hint-board.ts';
import { isSameMovement } from './counting/same-movement.ts';
import { withHold } from './counting/holds.ts';
import { movingNow, rangeNow, type Reading } from './counting/live-status.ts';
import { MovementWatch, type Interruption, type Seen } from './movement-watch.ts';
import { PersonSearch } from './seeing/person-search.ts';
import { PersonGuard } from './seeing/person-guard.ts';
import { isTooSmall } from './set-up/placement.ts';
import { placementOf, type Placement } from './set-up/placement-memory.ts';
import { Rehearsal } from './rehearsal.ts';
import type { MadeRep } from './judging/rep-judge.ts';
import { RepTally } from './counting/rep-tally.ts';
import { reasonOf } from './judging/words.ts';
import { SetUp } from './set-up/set-up.ts';
import { MIXED_UP_HINT } from './set-up/visibility-monitor.ts';
import { soundFrame } from './seeing/sound-frame.ts';
import { StartGate } from './set-up/start-gate.ts';
import { SwapGuard } from './seeing/swap-guard.ts';

export interface CoachOptions {
  /** Wait for the set to begin: by standing still in the start pose, or by its first whole repetition. Off for recordings. */
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

/**
 * Watches one set of one exercise: frames in, events out. Pure: it reads no clock, so a camera, a file and a test are the same call.
 * Frames have to come in order of time; one that does not, or has no time, is ignored. One whose points are no numbers shows nobody.
 */
export class Coach {
  readonly exercise: Exercise;
  readonly #gated: boolean;
  readonly #personGuard = new PersonGuard();
  readonly #personSearch: PersonSearch;
  readonly #swapGuard = new SwapGuard();
  readonly #bodyTracker = new BodyTracker();
  readonly #watch: MovementWatch;
  readonly #setUp: SetUp;
  readonly #gate: StartGate;
  readonly #rehearsal = new Rehearsal();
  readonly #hints = new HintBoard();
  readonly #cues: CuePolicy;
  readonly #tally = new RepTally();
  #phase: SetPhase;
  #body: Body | null = null;
  #view: View | null = null;
  /** The last one, without the body where it is another one's. */
  #frame: PoseFrame | null = null;
  #placement: Placement | null = null;
  #lastMs = -Infinity;
  #armed: boolean;
  /** Counted though nothing was seen of it. */
  readonly #unseen: Rep[] = [];
  #events: CoachEvent[] = [];
  /** How things stand, until something happens again; null while nobody has asked. */
  #status: CoachStatus | null = null;
  /** Rules that cannot be checked in the view that was shown last. */
  #unobserved: { view: View | null; rules: readonly string[] } = { view: null, rules: [] };

  constructor(prescribed: Exercise, { gate, armed = true, holdMs, near, ...options }: CoachOptions) {
    const exercise = holdMs === undefined ? prescribed : withHold(prescribed, holdMs);
    this.exercise = exercise;
    this.#cues = new CuePolicy(exercise.rules);
    this.#personSearch = new PersonSearch(exercise.camera.posture);
    this.#gated = gate;
    this.#armed = armed;
    this.#phase = gate ? 'placement' : 'active';
    this.#watch = new MovementWatch(exercise, options);
    this.#setUp = new SetUp(exercise, near);
    this.#gate = new StartGate(exercise);
  }

  /** Takes the next frame and returns what happened in it. */
  push(given: PoseFrame): CoachEvent[] {
    const { timeMs } = given;
    if (!(timeMs > this.#lastMs) || !(Math.abs(timeMs) <= LATEST_CLOCK_MS)) return [];
    const frame = soundFrame(given);
    this.#happens();
    this.#lastMs = timeMs;
    // A recording has cuts, after which the person is somewhere else at once.
    const guarded = this.#swapGuard.apply(this.#gated ? this.#personGuard.apply(frame) : frame);
    const sought = this.#personSearch.push(frame, this.#personGuard.lost);
    if (sought) this.#emit({ type: 'person-sought', timeMs, sought });
    const body = this.#bodyTracker.measure(guarded);
    this.#body = body;
    this.#frame = guarded;
    const seen = this.#watch.push(body, timeMs, body !== null && isTooSmall(body, frame));
    if (body && body.view !== this.#view) {
      this.#view = body.view;
      this.#emit({ type: 'view-changed', timeMs, view: body.view });
    }
    if (this.#hasBegun) this.#goOn(seen, guarded);
    else this.#wait(seen, guarded);
    return this.#events;
  }

  /** The series has ended. Returns what became of the repetition in progress. */
  finish(): CoachEvent[] {
    this.#happens();
    const seen = this.#watch.finish();
    if (this.#hasBegun) this.#tell(seen);
    else {
      const first = this.#armed ? this.#rehearsal.push(seen, false, this.#lastMs) : null;
      if (first) this.#begin(first, this.#lastMs);
    }
    return this.#events;
  }

  /** The user pauses: a movement in progress is void, and so is its hold. What is seen next begins anew. */
  pause(): CoachEvent[] {
    this.#happens();
    const seen = this.#watch.pause();
    if (this.#hasBegun) this.#tell(seen);
    else this.#rehearsal.forget();
    return this.#events;
  }

  /** The placement is settled: the start pose is waited for. */
  arm(): void {
    this.#armed = true;
  }

  /** A repetition that a sensor has felt and no picture shows. What the camera still tells of it is not counted again. */
  countUnseen({ side, startMs, peakMs, endMs }: Pick<Rep, 'side' | 'startMs' | 'peakMs' | 'endMs'>): CoachEvent[] {
    this.#happens();
    const view = this.#view ?? this.exercise.camera.view;
    const unit = this.exercise.rep?.unit ?? 'deg';
    const unknown = { amplitude: 0, peak: 0, holdMs: 0, unit, view, findings: [] };
    const rep = this.#tally.add({ outcome: 'full', source: 'motion', side, startMs, peakMs, endMs, ...unknown });
    this.#unseen.push(rep);
    this.#emit({ type: 'rep', timeMs: Math.max(this.#lastMs, endMs), rep });
    return this.#events;
  }

  /** Takes back the last full or partial repetition; null when there is none. */
  undoLastRep(): Rep | null {
    this.#status = null;
    return this.#tally.undoLast();
  }

  /** The moment, for meters and rings: one object until the next frame, made when it is asked for. */
  get status(): CoachStatus {
    return (this.#status ??= this.#statusNow());
  }

  /** Where the person was in the picture when the set began, or went on; null before. */
  get placement(): Placement | null {
    return this.#placement;
  }

  /** The body of the last frame, for drawing; null when nobody is seen. It is the coach's own, and another one with the next frame. */
  get body(): Body | null {
    return this.#body;
  }

  #statusNow(): CoachStatus {
    const { hold } = this.exercise;
    const view = this.#view;
    const { track, step } = this.#watch.lead;
    const reading: Reading = { track, height: this.#phase === 'active' ? step?.height : undefined };
    const timer = this.#watch.holds?.status ?? null;
    const { range, fullAt } = rangeNow(this.exercise, reading, view);
    return {
      phase: this.#phase,
      hint: this.#hints.hint,
      view,
      isSeen: this.#watch.isSeen,
      nearSide: this.#body?.near ?? null,
      place: this.#place,
      range,
      fullAt,
      moving: movingNow(this.exercise, reading),
      holdMs: timer ? timer.heldMs : track.counter.isRising ? (track.hold?.heldMs ?? 0) : 0,
      holdTargetMs: timer ? timer.targetMs : (hold?.targetMs ?? null),
      timer,
      counts: this.#tally.counts,
      unobserved: this.#unobservedIn(view),
    };
  }

  #unobservedIn(view: View | null): readonly string[] {
    if (view !== null && view !== this.#unobserved.view) {
      const hidden = this.exercise.rules.filter(({ views }) => !views.includes(view));
      this.#unobserved = { view, rules: hidden.map(({ id }) => id) };
    }
    return this.#unobserved.rules;
  }

  get #place(): Placement | null {
    return this.#body && this.#frame && placementOf(this.#body, this.#frame);
  }

  /** Something happens: events of their own, and things stand in another way. */
  #happens(): void {
    this.#events = [];
    this.#status = null;
  }

  get #hasBegun(): boolean {
    return this.#phase === 'active' || this.#phase === 'paused';
  }

  /** Before the set: who stands still in the start pose begins it, and so does the first whole repetition. */
  #wait(seen: readonly Seen[], frame: PoseFrame): void {
    const { timeMs } = frame;
    const body = this.#body;
    const another = this.#personGuard.hint;
    const told = this.#setUp.push(frame, body, another, false);
    const { track, step } = this.#watch.lead;
    const isWatched = body !== null && !told?.hinders;
    const inTheWay = isWatched ? this.#gate.inTheWay(track, body, step?.height) : null;
    // Who is hidden for a moment goes on with what they do; what another one has done does not count.
    if (another) this.#rehearsal.forget();
    const isRehearsed = this.#armed && !another && !this.#watch.isMixedUp;
    const first = isRehearsed ? this.#rehearsal.push(seen, isWatched && inTheWay === null, timeMs) : null;
    if (first) return this.#begin(first, timeMs);
    if (!isWatched || told) return this.#askForPlace(told?.hint ?? null, timeMs);
    if (this.#phase === 'placement') this.#changePhase('start-pose', timeMs);
    if (!this.#armed) return this.#suggest(null, timeMs);
    const hint = this.#watch.isMixedUp ? MIXED_UP_HINT : this.#gate.push(inTheWay, step?.height, timeMs);
    this.#suggest(hint, timeMs);
    if (hint) return;
    this.#watch.beginHere(timeMs);
    this.#emit({ type: 'calibrated', timeMs });
    this.#begin([], timeMs);
  }

  /** Something about the place has to change, or had better: nobody is asked for the start pose meanwhile. */
  #askForPlace(hint: Hint | null, timeMs: number): void {
    this.#gate.reset();
    if (this.#phase === 'start-pose' && this.#hints.hint?.id === hint?.id) this.#changePhase('placement', timeMs);
    this.#suggest(hint, timeMs);
  }

  /** `first`: what it begins with. */
  #begin(first: readonly Seen[], timeMs: number): void {
    this.#placement = this.#place;
    this.#personGuard.settle();
    this.#clearHint(timeMs);
    this.#changePhase('active', timeMs);
    this.#tell(first);
  }

  /** Once begun, a set goes on with whatever is seen, after a pause too. */
  #goOn(seen: readonly Seen[], frame: PoseFrame): void {
    const { timeMs } = frame;
    const body = this.#body;
    const { track, step } = this.#watch.lead;
    this.#tell(seen);
    if (this.#phase === 'paused' && !this.#gated) return;
    const isActive = this.#phase === 'active';
    const told = this.#setUp.push(frame, body, this.#personGuard.hint, isActive)?.hint;
    const mixedUp = !isActive && this.#watch.isMixedUp ? MIXED_UP_HINT : null;
    const left = !isActive && body ? this.#gate.leftPose(track, body, step?.height) : null;
    this.#suggest(told ?? mixedUp ?? left ?? this.#watch.holds?.hint ?? null, timeMs);
  }

  #tell(seen: readonly Seen[]): void {
    for (const each of seen) {
      if (each.type === 'made') for (const rep of [...this.#rehearsal.leadingUpTo(each.rep), each.rep]) this.#add(rep);
      else if (each.type === 'broken-off') this.#breakOff(each.reason);
      else if (each.type === 'went-on') {
        this.#clearHint(this.#lastMs);
        this.#changePhase('active', this.#lastMs);
      } else this.#emit(each);
    }
  }

  #breakOff(reason: Interruption): void {
    if (reason === 'lost') this.#bodyTracker.reset();
    this.#changePhase('paused', this.#lastMs);
  }

  #add(made: MadeRep): void {
    if (this.#unseen.some((rep) => isSameMovement(rep, made))) return;
    const rep = this.#tally.add(made);
    this.#emit({ type: 'rep', timeMs: this.#lastMs, rep });
    if (rep.outcome === 'void' && rep.unclear === undefined) return;
    const cue = this.#cues.after(rep, reasonOf(rep, this.exercise));
    if (cue) this.#emit({ type: 'cue', timeMs: this.#lastMs, cue });
  }

  #suggest(hint: Hint | null, timeMs: number): void {
    // In a set, a picture in which nobody is found is nothing to speak of.
    const atOnce = this.#phase !== 'active';
    if (this.#hints.suggest(hint, timeMs, atOnce)) this.#emit({ type: 'hint-changed', timeMs, hint });
  }

  #clearHint(timeMs: number): void {
    if (this.#hints.set(null)) this.#emit({ type: 'hint-changed', timeMs, hint: null });
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
