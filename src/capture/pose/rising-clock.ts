import type { Detection } from './protocol.ts';

/** A source whose clock has moved by more than this against the page's is anchored anew. */
const CLOCK_SLIP_MS = 1_000;

export interface RisingClock {
  /** The same detection with its capture time on the page's `performance.now()` clock, later than the last one's. */
  stamp(detection: Detection, nowMs: number): Detection;
  /** The source's clock may start anywhere from now on. */
  forget(): void;
}

/** Puts capture times of whatever clock on the page's, so that they rise through restarts and changes of source. */
export function createRisingClock(): RisingClock {
  let offsetMs: number | undefined;
  let lastMs = -Infinity;
  return {
    stamp(detection, nowMs) {
      const { pose, workerMs } = detection;
      const estimateMs = nowMs - workerMs;
      if (offsetMs === undefined || Math.abs(pose.timeMs + offsetMs - estimateMs) > CLOCK_SLIP_MS)
        offsetMs = estimateMs - pose.timeMs;
      lastMs = Math.max(pose.timeMs + offsetMs, lastMs + 1);
      return { ...detection, pose: { ...pose, timeMs: lastMs } };
    },
    forget() {
      offsetMs = undefined;
    },
  };
}
