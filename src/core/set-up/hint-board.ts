import { isSameMessage } from '../message.ts';
import type { Hint } from '../events.ts';

/** A hint has to stand for this long before it is given, and to be over for this long before it goes. */
const STANDS_MS = 400;

const isSame = (a: Hint | null, b: Hint | null): boolean => a === b || isSameMessage(a?.message ?? null, b?.message ?? null);

/** Keeps hints from flickering. */
export class HintBoard {
  #hint: Hint | null = null;
  #pending: { hint: Hint | null; sinceMs: number } | null = null;

  get hint(): Hint | null {
    return this.#hint;
  }

  /** What stands in the way just now; returns whether the given hint has changed. `atOnce`: where there is none yet, it need not stand. */
  suggest(hint: Hint | null, timeMs: number, atOnce: boolean): boolean {
    if (isSame(hint, this.#hint)) {
      this.#pending = null;
      return false;
    }
    if (!this.#pending || !isSame(this.#pending.hint, hint)) this.#pending = { hint, sinceMs: timeMs };
    return (timeMs - this.#pending.sinceMs >= STANDS_MS || (atOnce && this.#hint === null)) && this.set(hint);
  }

  /** Gives or takes away a hint at once; returns whether it has changed. */
  set(hint: Hint | null): boolean {
    this.#pending = null;
    if (isSame(hint, this.#hint)) return false;
    this.#hint = hint;
    return true;
  }
}
