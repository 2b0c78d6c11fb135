import { BodyTracker, type Body } from '../seeing/body.ts';
import { SIDES, type PoseFrame, type Side } from '../pose.ts';
import { ArmWatch } from './raised-arm.ts';

/**
 * One arm stretched up to the ceiling and kept there. `raise`, after a moment: start, pause or go on. `long-raise`, when it is kept up until
 * a second ring is full: skip; the `raise` that it passes through has happened by then. Two arms up would not do for that: in profile
 * the far arm hides behind the near one, and reads 0.1 to 0.4 visible. [own measurement]
 */
export type Gesture = 'raise' | 'long-raise';

export type GestureEvent =
  /** The ring of a gesture, at changes only: above 0 while it charges, 1 when it is complete, 0 when it was let go before that. */
  | { type: 'charging'; timeMs: number; gesture: Gesture; progress: number }
  /** The gesture is complete; once for each time that the arm goes up. */
  | { type: 'gesture'; timeMs: number; gesture: Gesture; side: Side };

const GESTURES = ['raise', 'long-raise'] as const satisfies readonly Gesture[];

/**
 * When the ring of a gesture begins and is full: time that the arm has been kept up, milliseconds. It counts from 250 ms after the arm has
 * arrived, when it is known to be steady: 1.5 s and 4 s in all. A knee drive keeps an arm up for 0.6 s at most, and so shows hardly any
 * ring. [own measurement]
 */
export const CHARGE_MS: Readonly<Record<Gesture, { from: number; to: number }>> = {
  raise: { from: 350, to: 1250 },
  'long-raise': { from: 2250, to: 3750 },
};

/** Losing the arm for this long, or less, ends no gesture. Milliseconds; longer than the drop-outs of the tests. [own measurement] */
export const GRACE_MS = 400;

/** A slow device asks a picture this often: an arm that is up in two that follow each other was up between them. Milliseconds. [our own choice] */
export const STALL_MS = 1000;

/**
 * An arm that was up is watched closely for so long, milliseconds: three pictures a second see that one goes up, but only half of those that
 * are kept up for 2.2 s. [own measurement]
 */
const WATCHED_MS = 1000;

/** After this long without a person, the next one may be of another size, milliseconds. */
const GONE_MS = 2000;

/** An arm that is kept up. */
interface Raise {
  side: Side;
  sinceMs: number;
  /** When it was seen last. */
  seenMs: number;
  /** How many of {@link GESTURES} are complete. */
  done: number;
}

/**
 * Watches for the arm that controls a session hands-free. Pure: frames in, in order of time, events out. It need not know what is
 * exercised: no movement of the catalogue keeps one arm up, and a repetition in progress has to be possible to interrupt.
 */
export class GestureWatcher {
  readonly #tracker = new BodyTracker();
  readonly #arms: Readonly<Record<Side, ArmWatch>> = { left: new ArmWatch(), right: new ArmWatch() };
  #raise: Raise | null = null;
  #progress = 0;
  #personMs = -Infinity;
  #lastMs = -Infinity;
  #beforeMs = -Infinity;
  #upMs = -Infinity;
  #events: GestureEvent[] = [];

  /** Takes the next frame and returns what happened in it. */
  push(frame: PoseFrame): GestureEvent[] {
    const { timeMs } = frame;
    if (timeMs <= this.#lastMs) return [];
    this.#beforeMs = this.#lastMs;
    this.#lastMs = timeMs;
    this.#events = [];
    this.#look(this.#measure(frame), timeMs);
    if (this.#raise) this.#goOn(this.#raise, timeMs);
    else this.#begin(timeMs);
    return this.#events;
  }

  /** An arm is up, or was a moment ago: whether it is kept there takes ten pictures a second to see. */
  get isArmUp(): boolean {
    return this.#lastMs - this.#upMs < WATCHED_MS;
  }

  #measure(frame: PoseFrame): Body | null {
    if (frame.timeMs - this.#personMs > GONE_MS) this.#tracker.reset();
    const body = this.#tracker.measure(frame);
    if (body) this.#personMs = frame.timeMs;
    return body;
  }

  #look(body: Body | null, timeMs: number): void {
    for (const side of SIDES) this.#arms[side].push(body && { own: body[side], scale: body.scale }, timeMs);
    if (SIDES.some((side) => this.#arms[side].isUp)) this.#upMs = timeMs;
    // Two arms up are a stretch: both have to come down before one may go up.
    if (this.#isStretch) for (const side of SIDES) this.#arms[side].spend();
  }

  /** One arm raised, and the other one neither down nor out of sight. */
  get #isStretch(): boolean {
    const { left, right } = this.#arms;
    return (left.position === 'raised' && right.isUp) || (right.position === 'raised' && left.isUp);
  }

  #isHeldUp(side: Side): boolean {
    return this.#arms[side].isHeldUp && !this.#isStretch;
  }

  #begin(timeMs: number): void {
    const side = SIDES.find((each) => this.#arms[each].isReady && this.#isHeldUp(each));
    if (side) this.#raise = { side, sinceMs: timeMs, seenMs: timeMs, done: 0 };
  }

  #goOn(raise: Raise, timeMs: number): void {
    const gesture = GESTURES[raise.done];
    const isHeldUp = this.#isHeldUp(raise.side);
    const wasHeldUp = raise.seenMs === this.#beforeMs;
    if (timeMs - raise.seenMs > (isHeldUp && wasHeldUp ? STALL_MS : GRACE_MS)) {
      this.#raise = null;
      if (gesture) this.#charge(gesture, 0, timeMs);
      return;
    }
    if (isHeldUp) raise.seenMs = timeMs;
    if (!gesture) return;
    const { from, to } = CHARGE_MS[gesture];
    const heldMs = raise.seenMs - raise.sinceMs;
    this.#charge(gesture, Math.min(1, Math.max(0, (heldMs - from) / (to - from))), timeMs);
    if (heldMs < to) return;
    this.#events.push({ type: 'gesture', timeMs, gesture, side: raise.side });
    this.#arms[raise.side].spend();
    this.#progress = 0;
    raise.done += 1;
  }

  #charge(gesture: Gesture, progress: number, timeMs: number): void {
    if (progress === this.#progress) return;
    this.#progress = progress;
    this.#events.push({ type: 'charging', timeMs, gesture, progress });
  }
}
