import { changeDemo, type Demo } from '../../core/demo.ts';
import type { Exercise } from '../../core/exercise.ts';
import { timingOf } from '../../unwatched/task.ts';
import type { AskedDose } from '../../programme/asked-dose.ts';
import type { Side } from '../../core/pose.ts';
import type { Paced } from '../../unwatched/pacer.ts';
import { demoFor } from '../figure/demo-for.ts';

/** The figure of a set that nobody watches: the side that works, in the tempo that is led. */

/** Demonstrations with another tempo, as they were asked for, so that what was drawn of them can be kept. */
const made = new WeakMap<Demo, Map<string, Demo>>();

export function ledDemo(exercise: Exercise, dose: AskedDose, side: Side | null): Demo {
  const shown = demoFor(exercise, { side, near: side, view: exercise.camera.view });
  const timing = timingOf(exercise, dose);
  const known = made.get(shown) ?? new Map<string, Demo>();
  made.set(shown, known);
  const key = JSON.stringify(timing);
  const led = known.get(key) ?? changeDemo(shown, { timing });
  known.set(key, led);
  return led;
}

/** Before its first repetition a figure stands in its rest pose. */
const AT_REST_MS = -1;

/**
 * When the movement is that the figure shows, milliseconds after its first repetition began: `nowMs` is on the clock of `paced`. A posture
 * that is kept for a time is gone into and kept.
 */
export function figureMs({ timed, demo }: Pick<Exercise, 'timed' | 'demo'>, paced: Paced | null, nowMs: number): number {
  if (!paced || paced.movesFromMs === null) return AT_REST_MS;
  const sinceMs = nowMs - paced.movesFromMs;
  const isKept = paced.kind === 'time' && timed !== undefined && timed.moving === undefined;
  return isKept ? Math.min(sinceMs, demo.timing.outMs) : sinceMs;
}
