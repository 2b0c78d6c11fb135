import { LATEST_CLOCK_MS } from '../../core/pose.ts';
import type { Detection } from './protocol.ts';

/** A source whose clock has moved by more than this against the page's is anchored anew. */
const CLOCK_SLIP_MS = 1_000;

export interface RisingClock {
  /** The same detection with its capture time on the page's `performance.now()` clock, later than the last one's. */
  stamp(detection: Detection, nowMs: number): Detection;
  /** The source's clock may start anywhere from now on. */
  forget(): void;
}

/** A picture that was longer in the worker than this was not: a worker that takes so long is started anew. */
const LONGEST_WORK_MS = 60_000;

const isDuration = (ms: number): boolean => ms >= 0 && ms <= LONGEST_WORK_MS;

/** Puts capture times of whatever clock on the page's, so that they rise through restarts and changes of source. */
export function createRisingClock(): RisingClock {
  let offsetMs: number | undefined;
  let lastMs = -Infinity;
  return {
    stamp(detection, nowMs) {
      const { pose, workerMs } = detection;
      const estimateMs = nowMs - (isDuration(workerMs) ? workerMs : 0);
      // A source that tells no time at all has the page's.
      const timeMs = Math.abs(pose.timeMs) <= LATEST_CLOCK_MS ? pose.timeMs : estimateMs - (offsetMs ?? 0);
      if (offsetMs === undefined || Math.abs(timeMs + offsetMs - estimateMs) > CLOCK_SLIP_MS) offsetMs = estimateMs - timeMs;
      lastMs = Math.max(timeMs + offsetMs, lastMs + 1);
      return { ...detection, pose: { ...pose, timeMs: lastMs } };
    },
    forget() {
      offsetMs = undefined;
    },
  };
}
