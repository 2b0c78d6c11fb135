import { describe, expect, it, vi } from 'vitest';
import type { Detector } from '../../src/capture/detector-loader.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { exerciseById, EXERCISES } from '../../src/exercises/index.ts';
import { inEnglish } from '../../src/language/english.ts';
import { createOpening } from '../../src/session/opening.ts';

/** An opening whose camera comes after a moment, and a clock on which each look at it is a second later. */
function setUp(detector: (heard: (share: number) => void) => Promise<Detector>) {
  const steps: string[] = [];
  let ms = 0;
  const opening = createOpening({
    frames: {
      open: async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        return { element: {} as HTMLVideoElement, mirrored: true };
      },
      isOpen: false,
      pause: vi.fn(),
      resume: vi.fn(),
      seek: vi.fn(),
      close: vi.fn(),
    },
    readyDetector: () => detector((share) => opening.onLoading(share)),
    emit: (event) => event.type === 'starting' && steps.push(inEnglish(event.step)),
    onDetector: vi.fn(),
    onShown: vi.fn(),
    now: () => (ms += 1000),
  });
  const open = (fitted: Exercise | null) =>
    opening.open({ source: { kind: 'camera' }, exercise: '', analyse: false }, fitted, () => true);
  return { opening, open, steps };
}

const ready = (fitModel: Detector['fitModel'] = () => Promise.resolve()): Promise<Detector> =>
  Promise.resolve({ client: {} as Detector['client'], fitModel, attend: vi.fn() });

const percents = (...numbers: number[]): string[] => numbers.map((percent) => `Getting your coach ready… ${percent} %`);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('opening a camera', () => {
  it('says nothing of a coach that is there before the picture', async () => {
    const { open, steps } = setUp(() => ready());
    expect(await open(exerciseById('squat') ?? null)).toBe(true);
    expect(steps).toEqual(['Opening the camera']);
  });

  it('begins with what was loaded before it was asked for', async () => {
    const { opening, open, steps } = setUp(async (heard) => {
      await pause();
      heard(0.8);
      return ready();
    });
    opening.onLoading(0.55);
    await open(null);
    expect(steps).toEqual(['Opening the camera', ...percents(55, 80, 100)]);
  });

  it('counts the model of an exercise as the last fifth, and all of it where the detector runs already', async () => {
    const fullModel = EXERCISES.find(({ camera }) => camera.model === 'full');
    expect(fullModel).toBeDefined();
    const { opening, open, steps } = setUp(() =>
      ready(async () => {
        opening.onLoading(0);
        await pause();
        opening.onLoading(0.5);
        opening.onLoading(1);
      }),
    );
    opening.onLoading(1);
    await open(fullModel ?? null);
    expect(steps).toEqual(['Opening the camera', 'Getting your coach ready…', ...percents(50, 100)]);

    const cold = setUp(async (heard) => {
      await pause();
      heard(1);
      return ready(() => {
        cold.opening.onLoading(0);
        cold.opening.onLoading(0.5);
        return Promise.resolve();
      });
    });
    await cold.open(fullModel ?? null);
    expect(cold.steps).toEqual(['Opening the camera', 'Getting your coach ready…', ...percents(80, 90, 100)]);
  });
});
