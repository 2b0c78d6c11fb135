import type { RepSpec, Witness } from '../exercise.ts';
import type { SignalName } from '../signals/index.ts';

/** A witness that is further from the middle of them all than this has little say; at it, half. [our own choice] */
const OUTLIER = { deg: 15, trunk: 0.1, leg: 0.1, shoulders: 0.2 };
/** Less than this of one witness that is seen well is nobody's word. [our own choice] */
const LEAST_WEIGHT = 0.1;
/** A weight goes up and down over this long, so that a turn or a hidden point moves the middle without a step. [our own choice] */
const WEIGHT_TIME_CONSTANT_MS = 400;

/** What a witness says, and how well its points are seen, 0 to 1. */
export interface Said {
  value: number;
  visibility: number;
}

interface Word {
  value: number;
  weight: number;
}

/**
 * How far a movement is on its way, as several witnesses have it: a robust mean, in which one that contradicts all others hardly
 * counts. It goes on without a step when the person turns, because what shows less weighs less.
 */
export class Witnesses {
  readonly #witnesses: readonly Witness[];
  readonly #outlier: number;
  readonly #weights: Float64Array;
  /** What each of them says at the moment, with no weight where it says nothing. */
  readonly #words: readonly Word[];
  #lastMs = -Infinity;

  constructor(witnesses: readonly Witness[], unit: RepSpec['unit']) {
    this.#witnesses = witnesses;
    this.#outlier = OUTLIER[unit];
    this.#weights = new Float64Array(witnesses.length);
    this.#words = witnesses.map(() => ({ value: NaN, weight: NaN }));
  }

  /** `yawDeg` of the chest, 0 facing the camera to 90 in profile. Undefined where no witness is seen. */
  hear(said: (signal: SignalName) => Said | undefined, yawDeg: number, timeMs: number): number | undefined {
    const first = !Number.isFinite(this.#lastMs);
    const share = first ? 1 : 1 - Math.exp(-Math.max(0, timeMs - this.#lastMs) / WEIGHT_TIME_CONSTANT_MS);
    this.#lastMs = timeMs;
    let sum = 0;
    for (const [index, witness] of this.#witnesses.entries()) {
      const heard = said(witness.signal);
      const now = witness.weight * shownOf(witness, yawDeg) * (heard?.visibility ?? 0);
      const before = this.#weights[index] ?? 0;
      this.#weights[index] = before + share * (now - before);
      sum += now;
      this.#note(index, heard);
    }
    return sum < LEAST_WEIGHT ? undefined : robustMean(this.#words, this.#outlier);
  }

  /** What they say with the weights of the last moment. */
  mean(said: (signal: SignalName) => Said | undefined): number | undefined {
    for (const [index, { signal }] of this.#witnesses.entries()) this.#note(index, said(signal));
    return robustMean(this.#words, this.#outlier);
  }

  reset(): void {
    this.#weights.fill(0);
    this.#lastMs = -Infinity;
  }

  #note(index: number, heard: Said | undefined): void {
    const word = this.#words[index];
    if (!word) return;
    word.value = heard?.value ?? 0;
    word.weight = heard ? (this.#weights[index] ?? 0) : 0;
  }
}

/** How much of the movement this view shows the witness, 0 to 1. */
function shownOf({ shownFrom }: Witness, yawDeg: number): number {
  if (!shownFrom) return 1;
  const sine = Math.sin((yawDeg * Math.PI) / 180) ** 2;
  return shownFrom === 'side' ? sine : 1 - sine;
}

/** The weighted median, and from there the mean of all, each the less the further it is away. Undefined where nobody has any weight. */
export function robustMean(words: readonly Word[], outlier: number): number | undefined {
  let total = 0;
  for (const { weight } of words) total += weight;
  if (total === 0) return undefined;
  const middle = weightedMedian(words, total);
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of words) {
    const trusted = weight / (1 + ((value - middle) / outlier) ** 2);
    sum += trusted * value;
    weights += trusted;
  }
  return sum / weights;
}

/** There are a handful: to look for the next larger one each time is quicker than to sort them, and leaves nothing behind. */
function weightedMedian(words: readonly Word[], total: number): number {
  let at = -1;
  for (let below = 0; below < total / 2;) {
    at = nextLarger(words, at);
    if (at < 0) return 0;
    below += words[at]?.weight ?? 0;
  }
  return words[at]?.value ?? 0;
}

/** The least of those that are larger than the one `at`, or as large and behind it; −1 where there is none. `at` −1: the least of all. */
function nextLarger(words: readonly Word[], at: number): number {
  const from = words[at];
  let least = -1;
  for (const [index, { value }] of words.entries()) {
    const isLarger = from === undefined || value > from.value || (value === from.value && index > at);
    if (isLarger && value < (words[least]?.value ?? Infinity)) least = index;
  }
  return least;
}
