import { describe, expect, it } from 'vitest';
import type { VideoSource } from '../../src/capture/source.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { ENOUGH_MS, findExercise } from '../../src/free/find-exercise.ts';
import { createSet } from '../session/a-set.ts';

const VIDEO: VideoSource = { kind: 'file', file: new File([], 'legs.mp4') };

/** Looks into a video whose recogniser decides what it is told. */
function lookInto(decided: (timeMs: number) => string | null) {
  const set = createSet();
  const finding = findExercise(
    {
      runner: set.runner,
      exercises: EXERCISES,
      connect: () => ({
        api: {
          start: () => Promise.resolve(),
          push: ({ timeMs }) =>
            Promise.resolve({ timeMs, movement: null, probability: 1, side: 'both', phase: 'rest', decided: decided(timeMs) }),
          learn: () => Promise.resolve(),
          reset: () => Promise.resolve(),
        },
        onBroken: () => undefined,
        close: () => undefined,
      }),
    },
    VIDEO,
  );
  const show = async (frames: Iterable<PoseFrame>): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await set.show(frames);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { set, finding, show };
}

const squats = (reps: number): PoseFrame[] => [...landmarkSeries(squat.demo, { fps: 15, reps })];

describe('the exercise of a video', () => {
  it('is known before its end, where it was decided for long enough', async () => {
    const { set, finding, show } = lookInto(() => 'squat');
    const frames = squats(6);
    expect((frames.at(-1)?.timeMs ?? 0) - (frames[0]?.timeMs ?? 0)).toBeGreaterThan(ENOUGH_MS);
    await show(frames);
    expect((await finding.found)?.id).toBe('squat');
    expect(set.isOpen).toBe(false);
  });

  it('is known at its end, where it is short', async () => {
    const { set, finding, show } = lookInto((timeMs) => (timeMs > 3000 ? 'squat' : null));
    await show(squats(1));
    set.endOfFile();
    expect((await finding.found)?.id).toBe('squat');
  });

  it('is none where none was recognised', async () => {
    const { set, finding, show } = lookInto(() => null);
    await show(squats(1));
    set.endOfFile();
    expect(await finding.found).toBeNull();
  });

  it('is none where it is given up', async () => {
    const { set, finding } = lookInto(() => 'squat');
    finding.giveUp();
    expect(await finding.found).toBeNull();
    expect(set.isOpen).toBe(false);
  });
});
