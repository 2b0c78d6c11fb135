import { brokenCondition } from './counting/conditions.ts';
import { calibrate, leadingTracker, sideTrackersFor, type SideTracker } from './counting/side-trackers.ts';
import type { RepCandidate } from './counting/reps.ts';
import { SideJudge } from './counting/working-side.ts';
import type { CoachEvent } from './events.ts';
import type { Exercise } from './exercise.ts';
import { HoldTracker, type HoldEvent } from './judging/hold-tracker.ts';
import { RepJudge, type MadeRep, type RepContext } from './judging/rep-judge.ts';
import { VOID_REASONS } from './judging/words.ts';
import type { Side, View } from './pose.ts';
import type { Body } from './seeing/body.ts';
import { VisibilityMonitor } from './set-up/visibility-monitor.ts';

/** Leaving the posture of the exercise for this long interrupts a set. */
const LEFT_POSE_MS = 1000;
/** A movement that was not seen for longer than this was not seen as a whole: the same time after which a hidden person is lost. */
const UNSEEN_MS = 1000;
const CALIBRATION_MS = 1000;

/** Why the person is not followed any more. */
export type Interruption = 'lost' | 'left-pose';

/** What was seen to happen; a repetition has no number yet. */
export type Seen =
  | HoldEvent
  | Extract<CoachEvent, { type: 'hold-ticked' | 'hold-reached' }>
  | { type: 'made'; rep: MadeRep }
  /** The person is not followed any more, or is again. */
  | { type: 'broken-off'; reason: Interruption }
  | { type: 'went-on' };

export interface MovementWatchOptions {
  side?: Side;
  targetMs?: number;
}

/** A repetition that is over, on the side on which it was followed. */
interface Finished {
  tracker: SideTracker;
  candidate: RepCandidate;
}

const isOver = ({ step }: SideTracker): boolean => step !== null && step.candidate !== null;

const finishedOf = (tracker: SideTracker): Finished[] => {
  const candidate = tracker.step?.candidate;
  return candidate ? [{ tracker, candidate }] : [];
};

/**
 * Follows the movement of an exercise from frame to frame, whenever it can be seen: repetitions, holds and the time of a posture. Knows
 * nothing of how a set begins, so that a set is followed alike live and in a recording.
 */
export class MovementWatch {
  readonly #exercise: Exercise;
  readonly #options: MovementWatchOptions;
  readonly #sideTrackers: readonly SideTracker[];
  readonly #visibility = new VisibilityMonitor();
  #repJudge: RepJudge | null = null;
  #holds: HoldTracker | null = null;
  #sideJudge = new SideJudge();
  #isFollowing = true;
  #isSeen = false;
  #body: Body | null = null;
  #view: View | null = null;
  #lastMs = -Infinity;
  #brokenSinceMs: number | null = null;
  #seen: Seen[] = [];

  constructor(exercise: Exercise, options: MovementWatchOptions) {
    this.#exercise = exercise;
    this.#options = options;
    this.#sideTrackers = sideTrackersFor(exercise, options.side);
    this.#judgeAnew();
  }

  /** The side that is shown and waited for. */
  get lead(): SideTracker {
    return leadingTracker(this.#sideTrackers, this.#sideJudge.side, this.#body?.near ?? null);
  }

  /** The time of a timed exercise; null in others. */
  get holds(): HoldTracker | null {
    return this.#holds;
  }

  /** Whether the movement is seen in the last frame. */
  get isSeen(): boolean {
    return this.#isSeen;
  }

  /** Left and right leg are taken for one another. */
  get isMixedUp(): boolean {
    return this.#visibility.mixedUp;
  }

  /** Takes the next frame: its body, null when nobody is seen or what is seen is too small to be measured. */
  push(body: Body | null, timeMs: number, isTooSmall: boolean): Seen[] {
    this.#seen = [];
    if (this.#isFollowing && timeMs - this.#lastMs > UNSEEN_MS) this.#breakOff('lost', this.#lastMs);
    this.#lastMs = timeMs;
    this.#body = body;
    if (body) this.#view = body.view;
    const counting = this.#isFollowing && this.#holds?.posture !== 'out';
    for (const tracker of this.#sideTrackers) tracker.step = body ? tracker.track.push(body, counting) : null;
    this.#isSeen = body !== null && this.#height !== undefined && !isTooSmall;
    const isSeen = this.#isSeen;
    const trouble = this.#visibility.push(isSeen, this.#toldSide, timeMs);
    if (!this.#isFollowing) this.#whileLost(isSeen, timeMs);
    else if (trouble) this.#interrupt('lost', timeMs);
    else this.#follow(timeMs);
    return this.#seen;
  }

  /** The series has ended. Returns what became of the repetition in progress. */
  finish(): Seen[] {
    this.#seen = [];
    if (!this.#isFollowing) return this.#seen;
    const finished: Finished[] = [];
    for (const tracker of this.#sideTrackers) {
      const candidate = tracker.track.finish();
      if (candidate) finished.push({ tracker, candidate });
      else if (tracker === this.lead) this.#voidRep(tracker, 'cut', this.#lastMs);
    }
    this.#conclude(finished);
    this.#seen.push(...(this.#holds?.interrupt(null, this.#lastMs) ?? []));
    return this.#seen;
  }

  /** The user pauses: a movement in progress is void, and so is its hold. What is seen next begins anew. */
  pause(): Seen[] {
    this.#seen = [];
    if (this.#isFollowing) this.#breakOff('paused', this.#lastMs);
    return this.#seen;
  }

  /** The person stands in the start pose: a set begins here, with what the pose reads, and what was before is forgotten. */
  beginHere(timeMs: number): void {
    this.#judgeAnew();
    for (const tracker of this.#sideTrackers)
      tracker.calibration = calibrate(this.#exercise, tracker.track, timeMs - CALIBRATION_MS);
    this.#goOn(timeMs);
  }

  get #height(): number | undefined {
    return this.lead.step?.height;
  }

  #judgeAnew(): void {
    const { rep, timed, rules } = this.#exercise;
    this.#repJudge = rep ? new RepJudge(rep, rules) : null;
    this.#holds = timed ? new HoldTracker(this.#exercise, timed, this.#options.targetMs) : null;
    this.#sideJudge = new SideJudge();
    for (const { track } of this.#sideTrackers) track.counter.forgetAmplitude();
  }

  #whileLost(isSeen: boolean, timeMs: number): void {
    const body = this.#body;
    if (!body || !isSeen || brokenCondition(this.#exercise.posture, this.lead.track, body.view)) return;
    this.#goOn(timeMs);
    this.#seen.push({ type: 'went-on' });
  }

  #goOn(timeMs: number): void {
    for (const { track } of this.#sideTrackers) track.counter.reset();
    this.#brokenSinceMs = null;
    this.#visibility.reset(timeMs);
    this.#isFollowing = true;
  }

  #follow(timeMs: number): void {
    const { lead } = this;
    if (!lead.step || !this.#body) return;
    const broken = brokenCondition(this.#exercise.posture, lead.track, this.#body.view);
    this.#brokenSinceMs = broken ? (this.#brokenSinceMs ?? timeMs) : null;
    if (this.#brokenSinceMs !== null && timeMs - this.#brokenSinceMs >= LEFT_POSE_MS) return this.#interrupt('left-pose', timeMs);
    if (this.#holds) this.#trackHold(this.#holds, lead, timeMs);
    const { ticked, reached } = lead.step.hold;
    const side = this.#countedSide(lead);
    if (ticked !== undefined) this.#seen.push({ type: 'hold-ticked', timeMs, side, seconds: ticked });
    if (reached) this.#seen.push({ type: 'hold-reached', timeMs, side, heldMs: lead.track.hold?.heldMs ?? 0 });
    if (this.#sideTrackers.some(isOver)) this.#conclude(this.#sideTrackers.flatMap(finishedOf));
  }

  #interrupt(reason: Interruption, timeMs: number): void {
    this.#breakOff(reason, timeMs);
    this.#brokenSinceMs = null;
    this.#isFollowing = false;
    this.#seen.push({ type: 'broken-off', reason });
  }

  /** What was in progress is over; nothing of it goes on. */
  #breakOff(reason: Interruption | 'paused', timeMs: number): void {
    if (!Number.isFinite(timeMs)) return;
    this.#voidRep(this.lead, reason, timeMs);
    this.#seen.push(...(this.#holds?.interrupt(VOID_REASONS[reason], timeMs) ?? []));
    for (const { track } of this.#sideTrackers) track.reset();
  }

  /** The time of a timed exercise; a repetition in progress is void when its posture is left. */
  #trackHold(holds: HoldTracker, lead: SideTracker, timeMs: number): void {
    const before = holds.posture;
    this.#seen.push(...holds.push(lead.track, this.#contextOf(lead), timeMs));
    if (holds.posture !== 'out') return;
    if (before === 'in') this.#voidRep(lead, 'left-pose', timeMs);
    for (const { track } of this.#sideTrackers) track.counter.reset();
  }

  #voidRep(tracker: SideTracker, reason: Interruption | 'paused' | 'cut', timeMs: number): void {
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
    const sideBy = this.#exercise.rep?.sideBy;
    if (sideBy) {
      const [own, others] = [tracker, other].map(({ track }) => track.riseBetween(sideBy, startMs, topStartMs));
      if (own !== undefined && others !== undefined) return own > others;
    }
    return this.#sideJudge.isOwn(side, amplitude, other.track.rangeBetween(startMs, endMs), this.#body?.near ?? side);
  }

  #contextOf(tracker: SideTracker): RepContext {
    return {
      view: this.#view ?? this.#exercise.camera.view,
      side: this.#countedSide(tracker),
      calibration: tracker.calibration,
    };
  }

  /** The side that the posture of a lying person tells during a set; a standing one may take turns as fast as a detector mixes up legs. */
  get #toldSide(): Side | null {
    const { camera, sides } = this.#exercise;
    const isTold = this.#isFollowing && camera.posture === 'lying' && (sides === 'stands' || sides === 'on-top');
    return isTold ? this.lead.track.side : null;
  }

  #countedSide(tracker: SideTracker): Side | null {
    return this.#exercise.sides === 'none' ? null : tracker.track.side;
  }

  #add(rep: MadeRep | null): void {
    if (!rep) return;
    if (rep.side && rep.outcome === 'full') this.#sideJudge.counted(rep.side);
    this.#seen.push({ type: 'made', rep });
  }
}
