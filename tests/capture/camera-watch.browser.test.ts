import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchCamera } from '../../src/capture/camera-watch.ts';
import type { MediaProblem } from '../../src/capture/media-problem.ts';

/** A real element that plays pictures which stand still; what the detector says of them is the test's. */

let video: HTMLVideoElement;
beforeEach(async () => {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
  video = document.createElement('video');
  video.muted = true;
  video.srcObject = canvas.captureStream(10);
  await video.play();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What is told in ten seconds in which the detector sees these lights, one each half a second, and how many pictures the page takes by itself. */
async function told(light: (at: number) => { mean: number; spread: number }): Promise<{ problems: string[]; taken: number }> {
  const problems: MediaProblem['id'][] = [];
  const draw = vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage');
  const watch = watchCamera(video, {
    isPaused: () => false,
    onProblem: ({ id }) => problems.push(id),
    onRecovered: () => undefined,
  });
  draw.mockClear();
  for (let at = 0; at < 20; at += 1) {
    watch.seen({ ...light(at), person: null });
    await vi.advanceTimersByTimeAsync(500);
  }
  watch.stop();
  return { problems, taken: draw.mock.calls.length };
}

it('takes no picture for itself while those that the detector looks at differ, which are good then', async () => {
  expect(await told((at) => ({ mean: 0.4 + at / 1e9, spread: 0.2 }))).toEqual({ problems: [], taken: 0 });
  expect(await told((at) => ({ mean: 0.4, spread: 0.2 + at / 1e9 }))).toEqual({ problems: [], taken: 0 });
});

it('looks for itself where they are alike, or black, and says what is wrong', async () => {
  const still = await told(() => ({ mean: 0.4, spread: 0.2 }));
  expect(still).toEqual({ problems: [expect.stringMatching(/camera-(frozen|black)/)], taken: 10 });
  const black = await told((at) => ({ mean: at / 1e9, spread: 0.01 }));
  expect(black.taken).toBe(10);
});
