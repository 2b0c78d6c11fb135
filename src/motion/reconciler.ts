import { isSameMovement, type MovementTimes } from '../core/counting/same-movement.ts';
import type { Rep } from '../core/events.ts';

/** The camera sees nothing of the movement once it was hidden for longer than this: a shorter gap its own counter bridges. */
export const BLIND_MS = 1000;
/** So long the camera has to tell of a repetition that it saw the end of, after that end. [our own choice] */
const WAIT_MS = 1500;
/** Longer ago nothing is compared any more. [our own choice] */
const REMEMBERED_MS = 30_000;

/** Where the camera lost sight in the middle it says nothing of the whole; of the others its word holds. */
const isWord = ({ outcome, voidReason }: Rep): boolean =>
  outcome !== 'void' || voidReason === 'other-movement' || voidReason === 'unclear';

/** A time in which the camera saw nothing of the movement, milliseconds. */
interface Blind {
  fromMs: number;
  toMs: number;
}

/**
 * Which of the repetitions that a sensor has felt count: those that the camera has not seen, and could not. What it saw is its own to count,
 * so that nothing is counted by both.
 */
export class Reconciler<T extends MovementTimes = MovementTimes> {
  #seenMs = -Infinity;
  #blind: Blind[] = [];
  #words: Rep[] = [];
  #felt: T[] = [];

  /** The movement was seen in the picture of this moment. */
  see(timeMs: number): void {
    if (Number.isFinite(this.#seenMs) && timeMs - this.#seenMs > BLIND_MS)
      this.#blind.push({ fromMs: this.#seenMs, toMs: timeMs });
    this.#seenMs = Math.max(this.#seenMs, timeMs);
  }

  /** The camera has told of a repetition. */
  take(rep: Rep): void {
    if (isWord(rep)) this.#words.push(rep);
  }

  feel(rep: T): void {
    this.#felt.push(rep);
  }

  /** Whether the camera is without sight of the movement at this moment. */
  isBlind(timeMs: number): boolean {
    return timeMs - this.#seenMs > BLIND_MS;
  }

  /** Those that count, now that it is so late; each is told once. */
  settle(nowMs: number): T[] {
    const counted: T[] = [];
    this.#felt = this.#felt.filter((rep) => {
      if (this.#words.some((word) => isSameMovement(rep, word))) return false;
      const isUnseen = this.isBlind(nowMs) && rep.endMs > this.#seenMs;
      if (!isUnseen && nowMs - rep.endMs <= WAIT_MS) return true;
      if (isUnseen || this.#blind.some(({ fromMs, toMs }) => rep.endMs > fromMs && rep.startMs < toMs)) counted.push(rep);
      return false;
    });
    this.#forget(nowMs);
    return counted;
  }

  #forget(nowMs: number): void {
    const fromMs = nowMs - REMEMBERED_MS;
    this.#words = this.#words.filter(({ endMs }) => endMs >= fromMs);
    this.#blind = this.#blind.filter(({ toMs }) => toMs >= fromMs);
  }
}
