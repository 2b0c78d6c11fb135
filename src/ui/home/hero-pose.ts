import type { Demo } from '../../core/demo.ts';
import type { PoseFrame } from '../../core/pose.ts';
import { cameraFor, photograph } from '../../figure/pinhole.ts';
import { movementOf } from '../../figure/skeleton.ts';

/** Where the joints of the figure are in a picture of this size, pixels, so long after its first repetition began, milliseconds. */
export type PoseAt = (timeMs: number, widthPx: number, heightPx: number) => PoseFrame;

/** The joints of the figure that does this demonstration, seen as it is drawn. Loaded when the figure is. */
export function posesOf(demo: Demo): PoseAt {
  const movement = movementOf(demo);
  return (timeMs, widthPx, heightPx) =>
    photograph(movement.at(timeMs).points, cameraFor(movement, { picture: { widthPx, heightPx } }), timeMs);
}
