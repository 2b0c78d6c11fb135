import { ContextProvider } from '@lit/context';
import { html, render } from 'lit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { squat } from '../../../src/exercises/squat.ts';
import { fakeFrames, fakeLive, fakePicture, fakeStatus } from '../../../src/gallery/fake-data.ts';
import { prescribedDose } from '../../../src/programme/asked-dose.ts';
import { sparingContext } from '../../../src/ui/contexts.ts';
import '../../../src/ui/live/hip-live.ts';
import type { HipGoalRing } from '../../../src/ui/live/hip-goal-ring.ts';
import { HipDemo } from '../../../src/ui/figure/hip-demo.ts';
import { all, one, settled } from '../harness.ts';

let main: HTMLElement;
let sparing: ContextProvider<typeof sparingContext>;

beforeEach(() => {
  main = document.createElement('main');
  document.body.append(main);
  sparing = new ContextProvider(main, { context: sparingContext, initialValue: true });
});
afterEach(() => main.remove());

async function show() {
  const live = fakeLive({ phase: 'active', picture: { element: fakePicture(), mirrored: true } });
  render(html`<hip-live .exercise=${squat} .live=${live} .dose=${prescribedDose(squat)}></hip-live>`, main);
  await settled(main);
  return one(main, 'hip-live') as HTMLElementTagNameMap['hip-live'];
}

/** Whether anything is painted in the middle of the canvas over the picture. */
function isPainted(): boolean {
  const canvas = one(main, 'canvas.overlay') as HTMLCanvasElement;
  const { width, height } = canvas;
  return canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data[3] === 255;
}

const pictureShown = (): string => getComputedStyle(one(main, '.picture')).display;
const figure = (): HipDemo | undefined => all(main, 'hip-demo').find((each): each is HipDemo => each instanceof HipDemo);
const ring = (): HipGoalRing => one(main, 'hip-goal-ring') as HipGoalRing;

it('has the picture drawn small and seldom, with the joints on it, where the processor draws the screen', async () => {
  const live = await show();
  const [pose] = fakeFrames(squat);
  if (!pose) throw new Error('There are no frames.');
  live.showFrame(pose, fakeStatus(squat, 0.5));
  await expect.poll(isPainted).toBe(true);
  expect(pictureShown()).toBe('none');
  expect((one(main, 'canvas.overlay') as HTMLCanvasElement).width).toBeLessThanOrEqual(640);
  expect(figure()?.live).toBe(false);
});

it('shows a frame in 160 milliseconds, and the next one not before', async () => {
  const live = await show();
  const [pose] = fakeFrames(squat);
  if (!pose) throw new Error('There are no frames.');
  const far = (): string => ring().style.getPropertyValue('--far');
  live.showFrame({ ...pose, timeMs: 1000 }, fakeStatus(squat, 0.2));
  expect(far()).toBe('0.200');
  live.showFrame({ ...pose, timeMs: 1159 }, fakeStatus(squat, 0.5));
  expect(far()).toBe('0.200');
  live.showFrame({ ...pose, timeMs: 1160 }, fakeStatus(squat, 0.74));
  expect(far()).toBe('0.700');
});

it('has the picture itself, every frame and the moving figure where a graphics chip draws', async () => {
  sparing.setValue(false);
  const live = await show();
  const [pose] = fakeFrames(squat);
  if (!pose) throw new Error('There are no frames.');
  live.showFrame({ ...pose, timeMs: 1000 }, fakeStatus(squat, 0.2));
  live.showFrame({ ...pose, timeMs: 1033 }, fakeStatus(squat, 0.74));
  expect(ring().style.getPropertyValue('--far')).toBe('0.740');
  expect(pictureShown()).not.toBe('none');
  expect(figure()?.live).toBe(true);
});
