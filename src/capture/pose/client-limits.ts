/**
 * How long a detector that died is left alone before each try to start it again, milliseconds. Most die once, so the first try comes
 * soon. A browser that is short of memory, or whose graphics process has to come back, needs some seconds.
 */
const RESTART_WAITS_MS = [500, 2_000, 4_000] as const;

export interface PoseClientLimits {
  /** A running detector that has not answered for so long is restarted, milliseconds. Time in which the page itself slept is not counted. */
  answerWithinMs: number;
  /** The same while it loads, compiles and warms up, which can block it for long. */
  answerWhileStartingWithinMs: number;
  /** For the whole start, downloads included. */
  startWithinMs: number;
  /** The wait before each try to start it again. When all have been used within `restartWindowMs`, the client gives up. */
  restartWaitsMs: readonly number[];
  restartWindowMs: number;
  /** A detector that lives and has failed on so many pictures in a row is started again. */
  failuresInARow: number;
}

export const DEFAULT_LIMITS: PoseClientLimits = {
  answerWithinMs: 6_000,
  answerWhileStartingWithinMs: 30_000,
  startWithinMs: 300_000,
  restartWaitsMs: RESTART_WAITS_MS,
  restartWindowMs: 60_000,
  failuresInARow: 3,
};
