import { changeDemo, mirrorDemo, type Demo } from '../../core/demo.ts';
import type { Exercise } from '../../core/exercise.ts';
import type { Placed } from '../../programme/index.ts';
import { noteMirror, shownSide } from './demo-origin.ts';

/** Demonstrations as they were asked for, so that what was drawn of them can be kept. */
const made = new WeakMap<Demo, Map<string, Demo>>();

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
  if (isMirrored && !isTurned) noteMirror(asked, demo);
  return asked;
}
