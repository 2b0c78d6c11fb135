import type { Hint } from '../events.ts';

/** A hint has to stand for this long before it is given, and to be over for this long before it goes. */
const STANDS_MS = 400;

/** Keeps hints from flickering. */
export class HintBoard {
  #hint: Hint | null = null;
  #pending: { hint: Hint | null; sinceMs: number } | null = null;

  get hint(): Hint | null {
    return this.#hint;
  }

  /** What stands in the way just now; returns whether the given hint has changed. `atOnce`: where there is none yet, it need not stand. */
  suggest(hint: Hint | null, timeMs: number, atOnce: boolean): boolean {
    if (hint?.text === this.#hint?.text) {
      this.#pending = null;
      return false;
    }
    if (!this.#pending || this.#pending.hint?.text !== hint?.text) this.#pending = { hint, sinceMs: timeMs };
    return (timeMs - this.#pending.sinceMs >= STANDS_MS || (atOnce && this.#hint === null)) && this.set(hint);
  }

  /** Gives or takes away a hint at once; returns whether it has changed. */
  set(hint: Hint | null): boolean {
    this.#pending = null;
    if (hint?.text === this.#hint?.text) return false;
    this.#hint = hint;
    return true;
  }
}
