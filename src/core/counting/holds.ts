import { say } from '../message.ts';
import type { Exercise, HoldSpec, Range } from '../exercise.ts';

/** Leaving the zone for less than this does not end a hold. */
const DIP_MS = 250;
/** A hold that was not seen for longer than this has ended: nobody knows what happened meanwhile. It is how long a person may be hidden. */
const UNSEEN_MS = 1000;
/** A hold this much shorter than prescribed still counts as met. */
const TOLERANCE_MS = 200;

export interface HoldChange {
  /** Whole seconds reached in this step, until the prescribed time is. */
  ticked?: number;
  /** The prescribed time was reached in this step. */
  reached?: boolean;
}

const NO_CHANGE: HoldChange = {};

interface Run {
  startMs: number;
  lastInMs: number;
  /** Lowest value of the run: a slow climb must not be taken for a hold of the height it ends at. */
  lowest: number;
}

/**
 * The exercise with a pause of `targetMs` at the height instead of the prescribed one: what its rules ask of the pause changes in
 * proportion. The same exercise where it has no pause, or this one already.
 */
export function withHold(exercise: Exercise, targetMs: number): Exercise {
  const { hold, rules } = exercise;
  if (!hold || hold.targetMs === targetMs) return exercise;
  const share = targetMs / hold.targetMs;
  const scaled = ([min, max]: Range): Range => [min * share, max * share];
  const seconds = targetMs / 1000;
  return {
    ...exercise,
    hold: { ...hold, targetMs },
    rules: rules.map((rule) =>
      rule.signal === 'holdMs'
        ? {
            ...rule,
            title: say`Held for ${seconds} seconds`,
            bands: { good: scaled(rule.bands.good), warn: scaled(rule.bands.warn) },
            cue: { low: say`Hold it longer` },
          }
        : rule,
    ),
  };
}

/** Times how long the height of a repetition is held. */
export class HoldTimer {
  readonly #spec: HoldSpec;
  #max = -Infinity;
  #lastMs = -Infinity;
  #run: Run | null = null;
  readonly #longest: Run = { startMs: NaN, lastInMs: NaN, lowest: NaN };
  #isHeld = false;
  #ticks = 0;
  #reached = false;

  constructor(spec: HoldSpec) {
    this.#spec = spec;
  }

  /** A new repetition begins. */
  reset(): void {
    this.#max = -Infinity;
    this.#run = null;
    this.#isHeld = false;
    this.#ticks = 0;
    this.#reached = false;
  }

  /** `armed` once the movement is large enough to be a repetition; `speed` in the signal's unit per second. */
  push(value: number, speed: number, timeMs: number, armed: boolean): HoldChange {
    if (!armed) return NO_CHANGE;
    this.#max = Math.max(this.#max, value);
    if (timeMs - this.#lastMs > UNSEEN_MS) this.#run = null;
    this.#lastMs = timeMs;
    if (this.#run && this.#max - this.#run.lowest > this.#spec.within) this.#run = null;
    const held = value >= this.#max - this.#spec.within && Math.abs(speed) <= this.#spec.maxSpeed;
    if (held) {
      this.#run ??= { startMs: timeMs, lastInMs: timeMs, lowest: value };
      this.#run.lastInMs = timeMs;
      this.#run.lowest = Math.min(this.#run.lowest, value);
      if (!this.#isHeld || durationMs(this.#run) >= durationMs(this.#longest)) Object.assign(this.#longest, this.#run);
      this.#isHeld = true;
    } else if (this.#run && timeMs - this.#run.lastInMs > DIP_MS) this.#run = null;
    return this.#progress();
  }

  /** Longest time held in this repetition, milliseconds. */
  get heldMs(): number {
    return this.#isHeld ? durationMs(this.#longest) : 0;
  }

  get span(): { startMs: number; endMs: number } | null {
    return this.#isHeld ? { startMs: this.#longest.startMs, endMs: this.#longest.lastInMs } : null;
  }

  #progress(): HoldChange {
    if (this.#reached) return NO_CHANGE;
    if (this.heldMs >= this.#spec.targetMs - TOLERANCE_MS) {
      this.#reached = true;
      return { reached: true };
    }
    const seconds = Math.floor(this.heldMs / 1000);
    if (seconds <= this.#ticks) return NO_CHANGE;
    this.#ticks = seconds;
    return { ticked: seconds };
  }
}

const durationMs = (run: Run): number => run.lastInMs - run.startMs;
