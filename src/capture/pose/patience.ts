/** No answer is waited for longer than this, milliseconds: as long as a start may block the worker. */
const LONGEST_MS = 30_000;

/** An answer may take so many times what the slowest of the last ones took. [our own choice] */
const TIMES_SLOWEST = 4;

/**
 * An answer may take so many times what the first picture took, which costs ten times one of those that follow: 0.6 to 0.9 s against 45 to
 * 72 ms. On a device at rest that is less than the shortest wait; one that is overloaded already when it starts is known by it.
 */
const TIMES_FIRST = 4;

/** Of so many answers the slowest is remembered: of a device that is fast again, no more than that is left after some seconds. */
const REMEMBERED = 30;

export interface Patience {
  /** How long an answer may take at present, milliseconds. */
  readonly answerWithinMs: number;
  /** Restarts this long ago say nothing about the detector, milliseconds: as many of the present waits as of the shortest ones. */
  readonly restartWindowMs: number;
  /** A detector was started, and this is what its first picture took, milliseconds. */
  started(warmUpMs: number): void;
  /** A picture was answered after so long, milliseconds. */
  answered(ms: number): void;
  /** Nothing was heard for as long as that. It may have hung, or be slower than ever: the next one is waited for twice as long. */
  wasSilent(): void;
}

export interface PatienceLimits {
  /** The shortest wait, milliseconds. */
  answerWithinMs: number;
  /** See `Patience.restartWindowMs`; for the shortest wait. */
  restartWindowMs: number;
}

/**
 * How long to wait before a detector that does not answer is taken for dead. A slow one is not: it is waited for as long as its own speed
 * says, and one that fell silent is waited for longer the next time. A hung one is found all the same, and given up after as many tries.
 */
export function createPatience({ answerWithinMs: shortestMs, restartWindowMs }: PatienceLimits): Patience {
  let answersMs: number[] = [];
  let firstMs = 0;
  /** What silence has taught; forgotten as soon as so many answers came that speed itself is known. */
  let silenceMs = 0;

  const answerWithinMs = (): number => {
    const slowestMs = answersMs.reduce((slowest, ms) => Math.max(slowest, ms), 0);
    const wantedMs = Math.max(shortestMs, TIMES_SLOWEST * slowestMs, TIMES_FIRST * firstMs, silenceMs);
    return Math.max(shortestMs, Math.min(LONGEST_MS, wantedMs));
  };

  return {
    get answerWithinMs() {
      return answerWithinMs();
    },
    get restartWindowMs() {
      return (restartWindowMs * answerWithinMs()) / shortestMs;
    },
    started(warmUpMs) {
      answersMs = [];
      firstMs = warmUpMs;
    },
    answered(ms) {
      answersMs = [...answersMs.slice(1 - REMEMBERED), ms];
      if (answersMs.length < REMEMBERED) return;
      firstMs = silenceMs = 0;
    },
    wasSilent() {
      silenceMs = 2 * answerWithinMs();
    },
  };
}
