import { median } from '../seeing/geometry.ts';
import type { RepSpec } from '../exercise.ts';
import type { View } from '../pose.ts';

const FULL_SHARE = 0.8;
const MEMORY = 5;
const FIRST = 2;
/** A set of shrinking repetitions lowers the bar by no more than this. */
const MAX_FALL = 0.9;

/** The person's own range in a set, which full repetitions have to keep up with. */
export class PersonalRange {
  readonly #cap: number;
  /** The last few. */
  readonly #full: number[] = [];
  #setStart: number | undefined;
  #rest = Infinity;

  /** `cap`: amplitude that is enough whatever the person could do. */
  constructor(cap: number) {
    this.#cap = cap;
  }

  /** The lowest rest so far, this one included. */
  restOf(rest: number): number {
    this.#rest = Math.min(this.#rest, rest);
    return this.#rest;
  }

  /** Smallest amplitude of a full repetition; 0 until the range is known. */
  get bar(): number {
    if (this.#setStart === undefined) return 0;
    const now = median(this.#full) ?? this.#setStart;
    return FULL_SHARE * Math.min(this.#cap, Math.max(now, MAX_FALL * this.#setStart));
  }

  addFull(amplitude: number): void {
    this.#full.push(amplitude);
    if (this.#full.length === FIRST) this.#setStart = median(this.#full);
    if (this.#full.length > MEMORY) this.#full.shift();
  }
}

/** Height that a full repetition has to reach in a view. */
export const fullHeight = (rep: RepSpec, view: View): number => rep.fullAtIn?.[view] ?? rep.fullAt;
