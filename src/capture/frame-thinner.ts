/** Pictures beyond this rate add nothing to counting and cost time. */
export const MAX_FRAMES_PER_SECOND = 30;

/** Recorded times jitter; a picture that comes this much too early is still on time. */
const TOLERANCE_MS = 4;

/** What has been kept so far, as far as it decides on the next picture. */
export interface Beat {
  /** When the last picture that was kept stands, milliseconds. */
  lastMs: number;
  /** When the next one is due, milliseconds. */
  dueMs: number;
}

export const NOTHING_KEPT: Beat = { lastMs: -Infinity, dueMs: -Infinity };

/** The beat when the picture at this time is kept, of `perSecond` at most; null where it is left out. */
export function kept({ lastMs, dueMs }: Beat, timeMs: number, perSecond = MAX_FRAMES_PER_SECOND): Beat | null {
  if (timeMs <= lastMs || timeMs < dueMs - TOLERANCE_MS) return null;
  const intervalMs = 1000 / perSecond;
  // After a gap, or a late picture, the beat starts anew; else it goes on, so that the rate holds on the average.
  return { lastMs: timeMs, dueMs: timeMs - dueMs > intervalMs ? timeMs + intervalMs : dueMs + intervalMs };
}

/**
 * Says for each picture of a video, in turn, whether to keep it: at most `perSecond`, and none that is not later than the one
 * before. `from`: what was kept before the first of them.
 */
export function createThinner(from: Beat = NOTHING_KEPT, perSecond = MAX_FRAMES_PER_SECOND): (timeMs: number) => boolean {
  let beat = from;
  return (timeMs) => {
    const next = kept(beat, timeMs, perSecond);
    beat = next ?? beat;
    return next !== null;
  };
}
