import { seededRandom } from '../../src/figure/pinhole.ts';

/** Random choices that depend on a seed alone. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    // The first numbers of neighbouring seeds are alike.
    for (let index = 0; index < 8; index++) this.#random();
  }

  /** Evenly between two numbers. */
  between(low: number, high: number): number {
    return low + (high - low) * this.#random();
  }

  /** Evenly between two numbers on a logarithmic scale: half as often as twice. */
  ratio(low: number, high: number): number {
    return Math.exp(this.between(Math.log(low), Math.log(high)));
  }

  /** From the normal distribution around 0 (Box and Muller). */
  normal(deviation = 1): number {
    return deviation * Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
  }

  happens(probability: number): boolean {
    return this.#random() < probability;
  }

  /** A whole number from 0 up to, and without, `count`. */
  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  sign(): 1 | -1 {
    return this.happens(0.5) ? 1 : -1;
  }

  /** @throws Error where there is nothing to choose from. */
  pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  /** The same, in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, key: this.#random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }

  /** Another chance that goes its own way. */
  fork(): Chance {
    return new Chance(this.below(2 ** 31));
  }
}
