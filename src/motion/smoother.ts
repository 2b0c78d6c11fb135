import type { Axes } from '../wearables/sample.ts';

/** Acceleration without what shakes it, and the moment that it is of. */
export interface Smoothed {
  /** Milliseconds, on the clock of the samples. */
  readonly timeMs: number;
  /** In g, along the axes of the device. */
  readonly acceleration: Axes;
}

/** Repetitions take a second and more; what is faster is a tremble, a step or the floor. [our own choice] */
const CUTOFF_HZ = 1.5;
const TIME_CONSTANT_MS = 1000 / (2 * Math.PI * CUTOFF_HZ);
/** Two low passes one after the other are late by their time constants. */
const LATE_MS = 2 * TIME_CONSTANT_MS;
/** After a gap as long as this it begins anew: what was before says nothing of now. [our own choice] */
const GAP_MS = 1000;

const towards = (from: Axes, to: Axes, share: number): Axes => [
  from[0] + share * (to[0] - from[0]),
  from[1] + share * (to[1] - from[1]),
  from[2] + share * (to[2] - from[2]),
];

/** Two low passes of the first order at 1.5 Hz, whatever the rate of the samples, 10 Hz or more. */
export class Smoother {
  #once: Axes | null = null;
  #twice: Axes | null = null;
  #lastMs = -Infinity;

  /** Samples in order of time; null for one that is not later than the one before. */
  push(timeMs: number, acceleration: Axes): Smoothed | null {
    const stepMs = timeMs - this.#lastMs;
    if (!(stepMs > 0)) return null;
    this.#lastMs = timeMs;
    if (!this.#once || !this.#twice || stepMs > GAP_MS) this.#once = this.#twice = acceleration;
    else {
      const share = 1 - Math.exp(-stepMs / TIME_CONSTANT_MS);
      this.#once = towards(this.#once, acceleration, share);
      this.#twice = towards(this.#twice, this.#once, share);
    }
    return { timeMs: timeMs - LATE_MS, acceleration: this.#twice };
  }
}
