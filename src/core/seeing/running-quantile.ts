import { quantile } from './geometry.ts';

/**
 * A quantile of what was seen in the last `windowMs`, sampled at most ten times a second so that it costs the same at any frame rate.
 */
export class RunningQuantile {
  readonly #windowMs: number;
  readonly #q: number;
  #samples: { timeMs: number; value: number }[] = [];
  #current: number | undefined;

  constructor(windowMs: number, q: number) {
    this.#windowMs = windowMs;
    this.#q = q;
  }

  /** The quantile including `value`. */
  add(value: number, timeMs: number): number {
    const last = this.#samples.at(-1);
    if (!last || timeMs - last.timeMs >= SAMPLE_MS || this.#current === undefined) {
      this.#samples.push({ timeMs, value });
      while ((this.#samples[0]?.timeMs ?? timeMs) < timeMs - this.#windowMs) this.#samples.shift();
      this.#current = quantile(
        this.#samples.map((sample) => sample.value),
        this.#q,
      );
    }
    return this.#current ?? value;
  }

  get value(): number | undefined {
    return this.#current;
  }

  reset(): void {
    this.#samples = [];
    this.#current = undefined;
  }
}

const SAMPLE_MS = 100;
