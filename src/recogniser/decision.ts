import { kinOf, areKin } from './kin.ts';
import { kinProbability } from './answer.ts';

/**
 * When a movement is decided. From this smoothed probability of it and its kin on, for so long, it is what somebody does; below the
 * lower one, for longer, it is over. [our own choice] Between the two nothing changes.
 */
export const ENTER_AT = 0.7;
export const ENTER_MS = 500;
export const LEAVE_BELOW = 0.35;
export const LEAVE_MS = 1200;

/** A movement of the same kin takes over the name when it is likelier by this. */
const RENAME_BY = 0.15;

/** Time in which a probability goes two thirds of the way to what is seen now, milliseconds. */
const SMOOTHING_MS = 500;

/** Makes decisions of what single windows look like. Nothing reads a clock: time comes with the data. */
export class Decider {
  readonly #names: readonly string[];
  #smooth: Float32Array | null = null;
  #lastMs = 0;
  #candidate: { movement: string; sinceMs: number } | null = null;
  #fadingSinceMs: number | null = null;
  #decided: string | null = null;

  /** `names` are the movements, in the order of the probabilities; "none" comes after them. */
  constructor(names: readonly string[]) {
    this.#names = names;
  }

  get decided(): string | null {
    return this.#decided;
  }

  /** The smoothed probabilities; empty before the first answer. */
  get probabilities(): Float32Array {
    return this.#smooth ?? new Float32Array(0);
  }

  reset(): void {
    this.#smooth = null;
    this.#candidate = null;
    this.#fadingSinceMs = null;
    this.#decided = null;
  }

  /** Takes in the probabilities of the window that ends at this time, and tells what is decided since. */
  push(timeMs: number, probabilities: Float32Array): string | null {
    this.#smoothen(timeMs, probabilities);
    this.#consider(timeMs, this.#likeliestKin());
    this.#leave(timeMs);
    this.#rename();
    return this.#decided;
  }

  /** The likeliest movement of the likeliest kin, whatever the probability of none. */
  #likeliestKin(): string {
    const smooth = this.probabilities;
    const kin = this.#names.reduce((best, name) =>
      kinProbability(name, this.#names, smooth) > kinProbability(best, this.#names, smooth) ? name : best,
    );
    return this.#likeliestOf(kinOf(kin));
  }

  #likeliestOf(movements: readonly string[]): string {
    const of = (name: string): number => this.probabilities[this.#names.indexOf(name)] ?? 0;
    return movements.reduce((best, name) => (of(name) > of(best) ? name : best));
  }

  #smoothen(timeMs: number, probabilities: Float32Array): void {
    const before = this.#smooth;
    const share = before ? 1 - Math.exp(-Math.max(0, timeMs - this.#lastMs) / SMOOTHING_MS) : 1;
    this.#smooth = probabilities.map((value, index) => {
      const old = before?.[index] ?? value;
      return old + share * (value - old);
    });
    this.#lastMs = timeMs;
  }

  #consider(timeMs: number, movement: string): void {
    if (kinProbability(movement, this.#names, this.probabilities) < ENTER_AT) {
      this.#candidate = null;
      return;
    }
    if (!this.#candidate || !areKin(this.#candidate.movement, movement)) this.#candidate = { movement, sinceMs: timeMs };
    if (timeMs - this.#candidate.sinceMs < ENTER_MS) return;
    if (this.#decided && areKin(this.#decided, movement)) return;
    this.#decided = movement;
    this.#fadingSinceMs = null;
  }

  #leave(timeMs: number): void {
    if (!this.#decided) return;
    if (kinProbability(this.#decided, this.#names, this.probabilities) >= LEAVE_BELOW) {
      this.#fadingSinceMs = null;
      return;
    }
    this.#fadingSinceMs ??= timeMs;
    if (timeMs - this.#fadingSinceMs < LEAVE_MS) return;
    this.#decided = null;
    this.#fadingSinceMs = null;
  }

  #rename(): void {
    if (!this.#decided) return;
    const likelier = this.#likeliestOf(kinOf(this.#decided));
    const lead =
      (this.probabilities[this.#names.indexOf(likelier)] ?? 0) - (this.probabilities[this.#names.indexOf(this.#decided)] ?? 0);
    if (lead >= RENAME_BY) this.#decided = likelier;
  }
}
