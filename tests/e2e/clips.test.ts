import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIPS, SOMEBODY_BEHIND } from '../../scripts/clips/clip-list.ts';
import { openVideoDetector, type VideoDetector } from '../../scripts/measure/detect-video.ts';
import { detectClip, judgeClip, measureClip } from '../../scripts/measure/measure-clip.ts';

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

describe('somebody who stands behind the person', () => {
  it('takes nothing away from the count, though the detector sees them first', async () => {
    const frames = await detectClip(SOMEBODY_BEHIND, 'lite', detector);
    const followed = (from: number, to: number): number[] =>
      frames.flatMap(({ timeMs, image }) => (image && timeMs >= from && timeMs < to ? [image.nose.y] : []));
    // The one who stands has the head in the upper third of the picture, the one who lies in the lower.
    expect(Math.max(...followed(0, 500))).toBeLessThan(1 / 3);
    expect(Math.min(...followed(2000, Infinity))).toBeGreaterThan(2 / 3 - 0.05);
    expect(judgeClip(SOMEBODY_BEHIND, 'lite', frames)).toMatchObject({ full: 3, partial: 0, falseFaults: [] });
  });
});
