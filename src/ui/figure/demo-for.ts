import { changeDemo, mirrorDemo, type Demo } from '../../core/demo.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Side } from '../../core/pose.ts';
import type { Placed } from '../../programme/index.ts';

/** The side that the exercise's own demonstration shows: the one that is turned to the camera, and from the front the one that its side rule names. */
export function shownSide({ demo, sides }: Pick<Exercise, 'demo' | 'sides'>): Side {
  const { seen } = demo.camera;
  if (seen === 'right side' || seen === 'oblique right') return 'right';
  if (seen === 'left side' || seen === 'oblique left') return 'left';
  return sides === 'moves-more' ? 'left' : 'right';
}

/** Demonstrations as they were asked for, so that what was drawn of them can be kept. */
const made = new WeakMap<Demo, Map<string, Demo>>();

/** What a demonstration was made of, where it only shows the other side of that. */
const mirroredFrom = new WeakMap<Demo, Demo>();

/** An exercise's own demonstration, and whether this is its mirror image; itself where it is anything else. */
export function originOf(demo: Demo): { demo: Demo; isMirrored: boolean } {
  const origin = mirroredFrom.get(demo);
  return { demo: origin ?? demo, isMirrored: origin !== undefined };
}

/** The demonstration with the leg, and from the view, that a set asks for. */
export function demoFor(exercise: Pick<Exercise, 'demo' | 'sides'>, { side, near, view }: Omit<Placed, 'exercise'>): Demo {
  const { demo } = exercise;
  const isMirrored = (side ?? near ?? shownSide(exercise)) !== shownSide(exercise);
  const isTurned = view === 'front' && demo.camera.seen !== 'front';
  if (!isMirrored && !isTurned) return demo;
  const known = made.get(demo) ?? new Map<string, Demo>();
  made.set(demo, known);
  const key = `${isMirrored} ${isTurned}`;
  const mirrored = isMirrored ? mirrorDemo(demo) : demo;
  const asked = known.get(key) ?? (isTurned ? changeDemo(mirrored, { camera: { seen: 'front' } }) : mirrored);
  known.set(key, asked);
  if (isMirrored && !isTurned) mirroredFrom.set(asked, demo);
  return asked;
}
