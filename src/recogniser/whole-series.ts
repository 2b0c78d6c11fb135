import { countSet } from '../core/count.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import { kinOf } from './kin.ts';
import type { Recogniser } from './recogniser.ts';

/** How long each movement was decided, milliseconds, the longest first. */
export function decidedTimes(recogniser: Pick<Recogniser, 'push' | 'reset'>, frames: readonly PoseFrame[]): [string, number][] {
  const times = new Map<string, number>();
  let lastMs: number | null = null;
  recogniser.reset();
  for (const frame of frames) {
    const said = recogniser.push(frame);
    if (!said) continue;
    if (said.decided !== null) times.set(said.decided, (times.get(said.decided) ?? 0) + said.timeMs - (lastMs ?? said.timeMs));
    lastMs = said.timeMs;
  }
  return [...times].sort(([, a], [, b]) => b - a);
}

/**
 * The exercise that is done in a recording, or null where none is recognised. Of kin, which hardly differ for the recogniser, it is
 * the one whose own counter finds most: that one knows what belongs to it.
 */
export function exerciseIn(
  recogniser: Pick<Recogniser, 'push' | 'reset'>,
  frames: readonly PoseFrame[],
  exercises: readonly Exercise[],
): Exercise | null {
  const times = decidedTimes(recogniser, frames);
  const [longest] = times;
  if (!longest) return null;
  const decidedMs = new Map(times);
  const candidates = exercises
    .filter(({ id }) => kinOf(longest[0]).includes(id))
    .map((exercise) => ({ exercise, found: foundIn(exercise, frames), ms: decidedMs.get(exercise.id) ?? 0 }))
    .sort((a, b) => b.found - a.found || b.ms - a.ms);
  return candidates[0]?.exercise ?? null;
}

/** Full repetitions; where a posture is kept for a time, its seconds. */
function foundIn(exercise: Exercise, frames: readonly PoseFrame[]): number {
  const { full, holds } = countSet(exercise, frames, { gate: false });
  return exercise.timed ? holds.reduce((sum, { heldMs }) => sum + heldMs / 1000, 0) : full.length;
}
