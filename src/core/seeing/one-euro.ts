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
  #last: { timeMs: number; value: number; speed: number } | null = null;

  constructor(options: OneEuroOptions) {
    this.#options = options;
  }

  filter(value: number, timeMs: number): Filtered {
    const last = this.#last;
    if (!last) {
      this.#last = { timeMs, value, speed: 0 };
      return { value, speed: 0 };
    }
    const stepS = Math.min(MAX_STEP_S, Math.max(MIN_STEP_S, (timeMs - last.timeMs) / 1000));
    const { minCutoffHz, beta, derivativeCutoffHz } = this.#options;
    const rawSpeed = (value - last.value) / stepS;
    const speed = last.speed + smoothing(derivativeCutoffHz, stepS) * (rawSpeed - last.speed);
    const filtered = last.value + smoothing(minCutoffHz + beta * Math.abs(speed), stepS) * (value - last.value);
    this.#last = { timeMs, value: filtered, speed };
    return { value: filtered, speed };
  }

  reset(): void {
    this.#last = null;
  }
}

function smoothing(cutoffHz: number, stepS: number): number {
  const radians = 2 * Math.PI * cutoffHz * stepS;
  return radians / (radians + 1);
}
