/** Pictures beyond this rate add nothing to counting and cost time. */
export const MAX_FRAMES_PER_SECOND = 30;

/** Recorded times jitter; a picture that comes this much too early is still on time. */
const TOLERANCE_MS = 4;

/**
 * Says for each picture of a video, in turn, whether to keep it: at most `maxPerSecond`, and none that is not later than the one
 * before.
 */
export function createThinner(maxPerSecond = MAX_FRAMES_PER_SECOND): (timeMs: number) => boolean {
  const intervalMs = 1000 / maxPerSecond;
  let lastMs = -Infinity;
  let dueMs = -Infinity;
  return (timeMs) => {
    if (timeMs <= lastMs || timeMs < dueMs - TOLERANCE_MS) return false;
    lastMs = timeMs;
    // After a gap, or a late picture, the beat starts anew; else it goes on, so that the rate holds on the average.
    dueMs = timeMs - dueMs > intervalMs ? timeMs + intervalMs : dueMs + intervalMs;
    return true;
  };
}
