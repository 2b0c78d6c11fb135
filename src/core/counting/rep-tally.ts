import type { CoachStatus, Rep } from '../events.ts';

/** More than these nobody takes back one by one: what a coach remembers has an end, however long the set is. [our own choice] */
export const MOST_TAKEN_BACK = 50;

/** How many repetitions there are of each outcome, and how many full ones on each side; the last one can be taken back. */
export class RepTally {
  /** Full and partial ones that count, in order; the last of them. */
  readonly #reps: Rep[] = [];
  /** Another object with every change, so that whoever was told of it keeps what they were told. */
  #counts: CoachStatus['counts'] = { full: 0, partial: 0, void: 0, left: 0, right: 0 };

  /** Numbers a repetition within its outcome, and counts it. */
  add(made: Omit<Rep, 'index'>): Rep {
    this.#count(made, 1);
    const rep: Rep = { ...made, index: this.#counts[made.outcome] };
    if (rep.outcome !== 'void') this.#reps.push(rep);
    if (this.#reps.length > MOST_TAKEN_BACK) this.#reps.shift();
    return rep;
  }

  /** Takes back the last full or partial repetition; null when there is none. */
  undoLast(): Rep | null {
    const rep = this.#reps.pop();
    if (!rep) return null;
    this.#count(rep, -1);
    return rep;
  }

  get counts(): CoachStatus['counts'] {
    return this.#counts;
  }

  #count({ outcome, side }: Omit<Rep, 'index'>, by: 1 | -1): void {
    const counts = { ...this.#counts };
    counts[outcome] += by;
    if (side && outcome === 'full') counts[side] += by;
    this.#counts = counts;
  }
}
