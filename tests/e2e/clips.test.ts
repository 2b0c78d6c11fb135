import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipFile } from '../../scripts/clip-truth.ts';
import { CLIPS } from '../../scripts/clip-list.ts';
import { openVideoDetector, type VideoDetector } from '../../scripts/detect-video.ts';
import { measureClip } from '../../scripts/measure-clip.ts';

/** The rendered figure through the real decoder, worker and coach. `npm run accuracy` does all of them, with both models. */
const TESTED = CLIPS.filter(({ exercise }) => ['squat', 'bridge'].includes(exercise.id));

let detector: VideoDetector;
beforeAll(async () => {
  detector = await openVideoDetector();
});
afterAll(() => detector.close());

it('every exercise with repetitions has its clip, and squat and bridge have all of theirs', () => {
  const needed = CLIPS.filter(
    ({ exercise, rule }) => exercise.rep && (rule === null || TESTED.some((plan) => plan.exercise === exercise)),
  );
  expect(needed.filter(({ name }) => !existsSync(clipFile(name))).map(({ name }) => name)).toEqual([]);
});

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
