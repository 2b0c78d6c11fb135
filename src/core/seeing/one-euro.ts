export interface OneEuroOptions {
  /** Cut-off at rest in Hz; lower removes more jitter. */
  minCutoffHz: number;
  /** How fast the cut-off rises with speed, Hz per (unit per second); higher lags less in fast movement. */
  beta: number;
  /** Cut-off of the speed estimate in Hz. */
  derivativeCutoffHz: number;
}

/**
 * For signals in degrees. The detector has already smoothed the landmarks, so this is a light second filter: at 30 frames/s it leaves
 * 0.4 of the resting noise, lags one frame and loses under a degree of a 60° repetition.
 */
export const DEGREES_FILTER: OneEuroOptions = { minCutoffHz: 1.5, beta: 0.02, derivativeCutoffHz: 1 };

/** For signals in body lengths, whose range is some 60 times smaller. */
export const LENGTHS_FILTER: OneEuroOptions = { ...DEGREES_FILTER, beta: 1.2 };

/** Time steps outside this are taken as its ends: a late frame must not jump, a doubled one must not divide by zero. */
const MIN_STEP_S = 1 / 60;
const MAX_STEP_S = 0.2;

export interface Filtered {
  value: number;
  /** Units per second. */
  speed: number;
}

/**
 * One-Euro filter (Casiez, Roussel and Vogel, CHI 2012, doi 10.1145/2207676.2208639): a low-pass whose cut-off follows the speed.
 * Times are in milliseconds and have to rise.
 */
export class OneEuroFilter {
  readonly #options: OneEuroOptions;
  /** NaN before the first value. */
  #lastMs = NaN;
  readonly #state: Filtered = { value: NaN, speed: NaN };

  constructor(options: OneEuroOptions) {
    this.#options = options;
  }

  /** What is returned is the filter's own, and holds until the next value. */
  filter(value: number, timeMs: number): Readonly<Filtered> {
    const state = this.#state;
    if (Number.isNaN(this.#lastMs)) {
      state.value = value;
      state.speed = 0;
    } else {
      const stepS = Math.min(MAX_STEP_S, Math.max(MIN_STEP_S, (timeMs - this.#lastMs) / 1000));
      const { minCutoffHz, beta, derivativeCutoffHz } = this.#options;
      const rawSpeed = (value - state.value) / stepS;
      const speed = state.speed + smoothing(derivativeCutoffHz, stepS) * (rawSpeed - state.speed);
      state.speed = speed;
      state.value += smoothing(minCutoffHz + beta * Math.abs(speed), stepS) * (value - state.value);
    }
    this.#lastMs = timeMs;
    return state;
  }

  reset(): void {
    this.#lastMs = NaN;
  }
}

function smoothing(cutoffHz: number, stepS: number): number {
  const radians = 2 * Math.PI * cutoffHz * stepS;
  return radians / (radians + 1);
}
