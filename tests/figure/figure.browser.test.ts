import { afterEach, describe, expect, test } from 'vitest';
import { changeDemo } from '../../src/core/demo.ts';
import * as bridge from '../../src/exercises/bridge.demo.ts';
import * as squat from '../../src/exercises/squat.demo.ts';
import { cameraFor, project } from '../../src/figure/camera.ts';
import { createFigureView, type BodyFigureView } from '../../src/figure/figure.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { mean, type Vec3 } from '../../src/figure/vector.ts';

const WIDTH = 320;
const HEIGHT = 180;

let view: BodyFigureView | undefined;
let canvas: HTMLCanvasElement | undefined;

afterEach(() => {
  view?.dispose();
  canvas?.remove();
});

function createView(): BodyFigureView {
  canvas = document.createElement('canvas');
  canvas.style.cssText = `display: block; width: ${WIDTH}px; height: ${HEIGHT}px`;
  document.body.append(canvas);
  view = createFigureView(canvas, { maxPixelRatio: 1, antialias: false, shadow: false, swayDeg: 0, keepPicture: true });
  return view;
}

/** Red, green and blue of the picture where a point of the body is, 0..255. */
function colorAt(point: Vec3, demo = squat.demo): [number, number, number] {
  if (!canvas) throw new Error('no canvas');
  const camera = cameraFor(movementOf(demo), { picture: { widthPx: WIDTH, heightPx: HEIGHT } });
  const { x, y } = project(point, camera);
  const copy = document.createElement('canvas');
  copy.width = WIDTH;
  copy.height = HEIGHT;
  const context = copy.getContext('2d');
  if (!context) throw new Error('no 2D context');
  context.drawImage(canvas, 0, 0, WIDTH, HEIGHT);
  const [r = 0, g = 0, b = 0] = context.getImageData(Math.round(x * WIDTH), Math.round(y * HEIGHT), 1, 1).data;
  return [r, g, b];
}

const isBlue = ([r, g, b]: [number, number, number]): boolean => b > 1.3 * r && b > g;
const isSkin = ([r, g, b]: [number, number, number]): boolean => r > g && g > b && r > 1.3 * b;

describe('a figure', () => {
  test('is drawn where its skeleton is: a blue shirt at the chest and bare knees', () => {
    const front = changeDemo(squat.demo, squat.front);
    const figure = createView();
    figure.show(front);
    figure.render(-1);
    const { left, right } = movementOf(front).at(-1).points;
    expect(isBlue(colorAt(mean([left.shoulder, right.shoulder, left.hip, right.hip]), front))).toBe(true);
    expect(isSkin(colorAt(left.knee, front))).toBe(true);
    expect(isSkin(colorAt(right.knee, front))).toBe(true);
  });

  test('moves with time, and the wall is where the body was', () => {
    const figure = createView();
    figure.show(squat.demo);
    const { outMs } = squat.demo.timing;
    const chest = ({ left, right }: { left: Record<'shoulder', Vec3>; right: Record<'shoulder', Vec3> }): Vec3 =>
      mean([left.shoulder, right.shoulder]);
    const standing = chest(movementOf(squat.demo).at(-1).points);
    figure.render(-1);
    expect(isBlue(colorAt(standing))).toBe(true);
    figure.render(outMs);
    expect(isBlue(colorAt(standing))).toBe(false);
  });

  test('shows another movement when it is given one', () => {
    const figure = createView();
    figure.show(squat.demo);
    figure.render(-1);
    figure.show(bridge.demo);
    figure.render(-1);
    expect(isSkin(colorAt(movementOf(bridge.demo).at(-1).points.right.knee, bridge.demo))).toBe(true);
  });
});
