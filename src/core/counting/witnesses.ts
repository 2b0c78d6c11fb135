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
  #weights: number[];
  #lastMs = -Infinity;

  constructor(witnesses: readonly Witness[], unit: RepSpec['unit']) {
    this.#witnesses = witnesses;
    this.#outlier = OUTLIER[unit];
    this.#weights = witnesses.map(() => 0);
  }

  /** `yawDeg` of the chest, 0 facing the camera to 90 in profile. Undefined where no witness is seen. */
  hear(said: (signal: SignalName) => Said | undefined, yawDeg: number, timeMs: number): number | undefined {
    const first = !Number.isFinite(this.#lastMs);
    const share = first ? 1 : 1 - Math.exp(-Math.max(0, timeMs - this.#lastMs) / WEIGHT_TIME_CONSTANT_MS);
    this.#lastMs = timeMs;
    const heard = this.#witnesses.map(({ signal }) => said(signal));
    const now = this.#witnesses.map(
      (witness, index) => witness.weight * shownOf(witness, yawDeg) * (heard[index]?.visibility ?? 0),
    );
    this.#weights = now.map((weight, index) => {
      const before = this.#weights[index] ?? 0;
      return before + share * (weight - before);
    });
    return now.reduce((sum, weight) => sum + weight, 0) < LEAST_WEIGHT ? undefined : this.#meanOf(heard);
  }

  /** What they say with the weights of the last moment. */
  mean(said: (signal: SignalName) => Said | undefined): number | undefined {
    return this.#meanOf(this.#witnesses.map(({ signal }) => said(signal)));
  }

  #meanOf(heard: readonly (Said | undefined)[]): number | undefined {
    const words = heard.flatMap((each, index) => (each ? { value: each.value, weight: this.#weights[index] ?? 0 } : []));
    return robustMean(words, this.#outlier);
  }

  reset(): void {
    this.#weights = this.#witnesses.map(() => 0);
    this.#lastMs = -Infinity;
  }
}

/** How much of the movement this view shows the witness, 0 to 1. */
function shownOf({ shownFrom }: Witness, yawDeg: number): number {
  if (!shownFrom) return 1;
  const sine = Math.sin((yawDeg * Math.PI) / 180) ** 2;
  return shownFrom === 'side' ? sine : 1 - sine;
}

/** The weighted median, and from there the mean of all, each the less the further it is away. */
export function robustMean(words: readonly Word[], outlier: number): number | undefined {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  let below = 0;
  const sorted = [...words].sort((a, b) => a.value - b.value);
  const middle = sorted.find(({ weight }) => (below += weight) >= total / 2)?.value ?? 0;
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of words) {
    const trusted = weight / (1 + ((value - middle) / outlier) ** 2);
    sum += trusted * value;
    weights += trusted;
  }
  return sum / weights;
}
