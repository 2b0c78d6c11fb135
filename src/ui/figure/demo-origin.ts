import type { Demo } from '../../core/demo.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Side } from '../../core/pose.ts';

/** The side that the exercise's own demonstration shows: the one that is turned to the camera, and from the front the one that its side rule names. */
export function shownSide({ demo, sides }: Pick<Exercise, 'demo' | 'sides'>): Side {
  const { seen } = demo.camera;
  if (seen === 'right side' || seen === 'oblique right') return 'right';
  if (seen === 'left side' || seen === 'oblique left') return 'left';
  return sides === 'moves-more' ? 'left' : 'right';
}

/** What a demonstration was made of, where it only shows the other side of that. */
const mirroredFrom = new WeakMap<Demo, Demo>();

/** From now on this is known to be the mirror image of that. */
export const noteMirror = (mirrored: Demo, from: Demo): void => void mirroredFrom.set(mirrored, from);

/** An exercise's own demonstration, and whether this is its mirror image; itself where it is anything else. */
export function originOf(demo: Demo): { demo: Demo; isMirrored: boolean } {
  const origin = mirroredFrom.get(demo);
  return { demo: origin ?? demo, isMirrored: origin !== undefined };
}
