export interface PostureTimerOptions {
  /** The posture counts once it has been there for this long; that time is part of it. Milliseconds. */
  entryMs: number;
  /** Losing the posture for this long, or less, does not end the hold. Milliseconds. */
  graceMs: number;
  /** Prescribed time, milliseconds. */
  targetMs: number;
}

/** Time in the posture without a break. */
export interface Stretch {
  startMs: number;
  endMs: number;
  /** Less than from start to end where the posture was lost for a moment. */
  heldMs: number;
}

/** What happened in one step. */
export interface TimerChange {
  started?: true;
  /** Whole seconds reached. */
  ticked?: number;
  reached?: true;
  /** The stretch that is over. */
  paused?: Stretch;
}

const NO_CHANGE: TimerChange = {};

/**
 * Adds up the time in a posture: begins once the posture is there, leaves out the moments without it, pauses when they last, goes on,
 * and remembers the longest stretch. Knows nothing of what the posture is; time comes in with the steps.
 */
export class PostureTimer {
  readonly #options: PostureTimerOptions;
  #sinceMs: number | null = null;
  #stretch: Stretch | null = null;
  #wasRight = false;
  #lastMs = -Infinity;
  #beforeMs = 0;
  #bestMs = 0;
  #ticks = 0;
  #reached = false;

  constructor(options: PostureTimerOptions) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#stretch !== null;
  }

  /** All of the time so far, milliseconds. */
  get heldMs(): number {
    return this.#beforeMs + (this.#stretch?.heldMs ?? 0);
  }

  /** The longest stretch so far, milliseconds. */
  get bestMs(): number {
    return Math.max(this.#bestMs, this.#stretch?.heldMs ?? 0);
  }

  get reached(): boolean {
    return this.#reached;
  }

  /** Steps have to come in order of time. `right`: the posture is there. */
  push(right: boolean, timeMs: number): TimerChange {
    const wasRight = this.#wasRight;
    const stepMs = timeMs - this.#lastMs;
    this.#wasRight = right;
    this.#lastMs = timeMs;
    const stretch = this.#stretch;
    if (!stretch) return right ? this.#enter(timeMs, wasRight && stepMs <= this.#options.graceMs) : this.#forget();
    if (timeMs - stretch.endMs > this.#options.graceMs) {
      this.#sinceMs = right ? timeMs : null;
      const paused = this.interrupt();
      return paused ? { paused } : NO_CHANGE;
    }
    if (!right) return NO_CHANGE;
    if (wasRight) stretch.heldMs += stepMs;
    stretch.endMs = timeMs;
    return this.#progress();
  }

  /** Ends the stretch that runs, if any; the time is kept. */
  interrupt(): Stretch | null {
    const stretch = this.#stretch;
    if (!stretch) {
      this.#sinceMs = null;
      return null;
    }
    this.#beforeMs += stretch.heldMs;
    this.#bestMs = Math.max(this.#bestMs, stretch.heldMs);
    this.#stretch = null;
    return stretch;
  }

  #forget(): TimerChange {
    this.#sinceMs = null;
    return NO_CHANGE;
  }

  #enter(timeMs: number, goesOn: boolean): TimerChange {
    if (!goesOn) this.#sinceMs = timeMs;
    const startMs = (this.#sinceMs ??= timeMs);
    if (timeMs - startMs < this.#options.entryMs) return NO_CHANGE;
    this.#stretch = { startMs, endMs: timeMs, heldMs: timeMs - startMs };
    this.#sinceMs = null;
    return { started: true, ...this.#progress() };
  }

  #progress(): TimerChange {
    const seconds = Math.floor(this.heldMs / 1000);
    const isReached = !this.#reached && this.heldMs >= this.#options.targetMs;
    if (seconds <= this.#ticks && !isReached) return NO_CHANGE;
    const change: TimerChange = {};
    if (seconds > this.#ticks) {
      this.#ticks = seconds;
      change.ticked = seconds;
    }
    if (isReached) {
      this.#reached = true;
      change.reached = true;
    }
    return change;
  }
}
