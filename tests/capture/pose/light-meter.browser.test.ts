import { expect, it } from 'vitest';
import { createLightMeter } from '../../../src/capture/pose/light-meter.ts';

it('sees the same light in a canvas, which the GPU looks at, as in pixels', () => {
  const canvas = new OffscreenCanvas(640, 360);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws.');
  context.fillStyle = '#808080';
  context.fillRect(0, 0, 320, 360);
  const ofCanvas = createLightMeter()(canvas, null, 0);
  const ofPixels = createLightMeter()(context.getImageData(0, 0, 640, 360), null, 0);
  expect(ofPixels?.mean).toBeCloseTo(0.25, 2);
  expect(ofCanvas?.mean).toBeCloseTo(ofPixels?.mean ?? 0, 2);
  expect(ofCanvas?.spread).toBeCloseTo(ofPixels?.spread ?? 0, 2);
});
