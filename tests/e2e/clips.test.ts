import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIPS } from '../../scripts/clips/clip-list.ts';
import { openVideoDetector, type VideoDetector } from '../../scripts/measure/detect-video.ts';
import { measureClip } from '../../scripts/measure/measure-clip.ts';

/** Of each exercise, so many clips: right ones first, then its main faults. */
const CLIPS_EACH = 3;

/**
 * The rendered figure through the real decoder, worker and coach: a standing and a lying exercise. `npm run accuracy` does all of them,
 * with both models.
 */
const TESTED = ['squat', 'bridge'].flatMap((id) => CLIPS.filter(({ exercise }) => exercise.id === id).slice(0, CLIPS_EACH));

let detector: VideoDetector;
beforeAll(async () => {
  detector = await openVideoDetector();
});
afterAll(() => detector.close());

describe.each(TESTED.map((plan) => [plan.name, plan] as const))('the clip %s', (_, plan) => {
  it(plan.rule ? `shows the fault ${plan.rule}` : 'shows three repetitions and no fault', async () => {
    const result = await measureClip(plan, 'lite', detector);
    expect(result.full + result.partial).toBe(3);
    expect(result.detected).toBeGreaterThan(0.98);
    expect(result.peakErrorMs).toBeLessThan(300);
    if (plan.rule) expect(result.found).toBe(true);
    else expect(result.falseFaults).toEqual([]);
  });
});
