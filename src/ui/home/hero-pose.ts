import type { Demo } from '../../core/demo.ts';
import type { PoseFrame } from '../../core/pose.ts';
import { cameraFor, photograph } from '../../figure/pinhole.ts';
import { movementOf } from '../../figure/skeleton.ts';
import { drawPerson } from '../parts/overlay.ts';

/** Draws the joints of the figure in a picture of this size, pixels, so long after its first repetition began, milliseconds. */
export type DrawPose = (context: CanvasRenderingContext2D, timeMs: number, size: { width: number; height: number }) => void;

/** Where the joints of the figure that does this demonstration are, as the figure is drawn. */
export function posesOf(demo: Demo): (timeMs: number, widthPx: number, heightPx: number) => PoseFrame {
  const movement = movementOf(demo);
  return (timeMs, widthPx, heightPx) =>
    photograph(movement.at(timeMs).points, cameraFor(movement, { picture: { widthPx, heightPx } }), timeMs);
}

/** What draws them over the figure. Loaded when the figure is. */
export function drawingOf(demo: Demo): DrawPose {
  const poseAt = posesOf(demo);
  const near = demo.camera.seen === 'left side' ? 'left' : 'right';
  return (context, timeMs, { width, height }) =>
    drawPerson(context, poseAt(timeMs, width, height), { x: 0, y: 0, width, height }, near, false);
}
