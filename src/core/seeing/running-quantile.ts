import { Recent } from './recent.ts';

/**
 * A quantile of what was seen in the last `windowMs`, sampled at most ten times a second so that it costs the same at any frame rate.
 */
export class RunningQuantile {
  readonly #windowMs: number;
  readonly #q: number;
  readonly #samples = new Recent();
  #current: number | undefined;

  constructor(windowMs: number, q: number) {
    this.#windowMs = windowMs;
    this.#q = q;
  }

  /** The quantile including `value`. */
  add(value: number, timeMs: number): number {
    const { lastMs } = this.#samples;
    if (lastMs === undefined || timeMs - lastMs >= SAMPLE_MS || this.#current === undefined) {
      this.#samples.push(timeMs, value);
      this.#samples.keepFrom(timeMs - this.#windowMs);
      this.#current = this.#samples.quantile(this.#q);
    }
    return this.#current ?? value;
  }

  get value(): number | undefined {
    return this.#current;
  }

  reset(): void {
    this.#samples.clear();
    this.#current = undefined;
  }
}

const SAMPLE_MS = 100;
