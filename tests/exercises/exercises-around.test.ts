import { describe, expect, it } from 'vitest';
import { countSet } from '../../src/core/count.ts';
import { cameraFor } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { seriesOf } from '../figure/series.ts';
import { pulsing, stirring, tiesShoes, walksInAndOut, type FilmedSet } from './everyday.ts';
import { filmed } from './movements.ts';
import { EVERY_EXERCISE, LIVE_AND_FILE, timedMs } from './sweep.ts';

/** What happens around a set is not counted. A void repetition with its reason is allowed: it tells that something was seen. */

const FPS = 15;
/** Getting into a posture and out of it may take this much of its time. */
const BESIDE_MS = 700;

describe.each(EVERY_EXERCISE)('%s', (_, exercise) => {
  const camera = cameraFor(movementOf(exercise.demo));

  const expectOnlyTheSet = (take: FilmedSet): void => {
    const frames = [...filmed(take, camera, FPS)];
    for (const [name, gate] of LIVE_AND_FILE) {
      const set = countSet(exercise, frames, { gate });
      expect([set.full.length, set.partial.length], name).toEqual([exercise.rep ? 3 : 0, 0]);
      expect(timedMs(exercise, set) > 0, name).toBe(exercise.timed !== undefined);
      for (const { peakMs } of set.full) {
        expect(peakMs, name).toBeGreaterThan(take.setFromMs);
        expect(peakMs, name).toBeLessThan(take.setToMs);
      }
      for (const { startMs, endMs } of exercise.timed ? set.holds : []) {
        expect(startMs, name).toBeGreaterThan(take.setFromMs - BESIDE_MS);
        expect(endMs, name).toBeLessThan(take.setToMs + BESIDE_MS);
      }
    }
  };

  it('counts three repetitions between walking in and walking out, and nothing on the way', () => {
    expectOnlyTheSet(walksInAndOut(exercise));
  });

  it.runIf(exercise.camera.posture === 'standing')('counts three repetitions between tying shoes and tying them again', () => {
    expectOnlyTheSet(tiesShoes(exercise));
  });

  it.runIf(exercise.rep)(
    'takes a pulse at the height for a part of the repetition, once the person’s own height is known',
    () => {
      const set = countSet(exercise, filmed(pulsing(exercise.demo), camera, FPS), { gate: true });
      expect([set.full.length, set.partial.length, set.void.length]).toEqual([3, 0, 0]);
    },
  );

  it.each(LIVE_AND_FILE)('counts nothing while somebody stirs in the start pose, %s', (_name, gate) => {
    const set = countSet(exercise, seriesOf(stirring(exercise), { reps: 9, fps: FPS, noise: 0.008 }), { gate });
    expect([set.full.length, set.partial.length]).toEqual([0, 0]);
    // Where repetitions are made in a posture that is kept, waiting in that posture is part of its time.
    if (!exercise.rep) expect(timedMs(exercise, set)).toBe(0);
  });
});
