import type { MovementTimes } from '../core/counting/same-movement.ts';
import type { Axes } from '../wearables/sample.ts';
import { dot, lengthOf, minus } from './axes.ts';
import type { Smoothed } from './smoother.ts';

/** How one movement is felt at one place: gravity turns, and the body speeds up, from rest to the height and back. */
export interface TaughtMotion {
  /** In g, along the axes of the device, at rest and at the height. */
  readonly rest: Axes;
  readonly peak: Axes;
  /** How long a repetition took, milliseconds. */
  readonly repMs: number;
  /** How much later than the camera the sensor tells of the same moment, milliseconds; below 0: sooner. */
  readonly lateMs: number;
}

/** Shares of the way from rest to the height above which one is up, and below which one is down again. */
const UP = 0.6;
const DOWN = 0.35;
/** Of the way, and of gravity: who is farther from the way than this does something else, as to get up. [our own choice] */
const BESIDE_SHARE = 0.6;
const BESIDE_G = 0.15;
/** Nobody does the next repetition in less than this share of the time of those that were taught. [our own choice] */
const SHORTEST_SHARE = 0.4;

/** How much a sensor feels of a movement: from rest to the height, in g. */
export const swingOf = ({ rest, peak }: TaughtMotion): number => lengthOf(minus(peak, rest));

/** Counts a movement that was taught: up past 60 % of the way to the height, and down past 35 %. */
export class MotionCounter {
  readonly #taught: TaughtMotion;
  readonly #way: Axes;
  /** The last moment at rest; null where there was none since the way was left. */
  #restMs: number | null = null;
  #up: { startMs: number; peakMs: number; share: number } | null = null;
  #countedMs = -Infinity;

  constructor(taught: TaughtMotion) {
    this.#taught = taught;
    this.#way = minus(taught.peak, taught.rest);
  }

  /** The repetition that is over with this moment, on the camera's clock; null mostly. */
  push({ timeMs, acceleration }: Smoothed): MovementTimes | null {
    const from = minus(acceleration, this.#taught.rest);
    const long = lengthOf(this.#way);
    const share = dot(from, this.#way) / (long * long);
    const beside = Math.sqrt(Math.max(0, dot(from, from) - share * share * long * long));
    if (beside > BESIDE_SHARE * long + BESIDE_G) {
      this.#up = null;
      this.#restMs = null;
      return null;
    }
    if (share < DOWN) return this.#down(timeMs);
    if (!this.#up && share > UP && this.#restMs !== null) this.#up = { startMs: this.#restMs, peakMs: timeMs, share };
    if (this.#up && share > this.#up.share) this.#up = { ...this.#up, peakMs: timeMs, share };
    return null;
  }

  #down(timeMs: number): MovementTimes | null {
    const up = this.#up;
    this.#restMs = timeMs;
    this.#up = null;
    if (!up || timeMs - this.#countedMs < SHORTEST_SHARE * this.#taught.repMs) return null;
    this.#countedMs = timeMs;
    const { lateMs } = this.#taught;
    return { startMs: up.startMs - lateMs, peakMs: up.peakMs - lateMs, endMs: timeMs - lateMs };
  }
}
