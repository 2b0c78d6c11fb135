import { countSet } from '../core/count.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import { kinOf } from './kin.ts';
import type { Recogniser, Recognition } from './recogniser.ts';

/** How long each movement was decided in a recording that is being looked at. */
export class DecidedTimes {
  readonly #times = new Map<string, number>();
  #lastMs: number | null = null;

  /** Takes in what was recognised, in the order of its times. */
  add({ timeMs, decided }: Pick<Recognition, 'timeMs' | 'decided'>): void {
    if (decided !== null) this.#times.set(decided, (this.#times.get(decided) ?? 0) + timeMs - (this.#lastMs ?? timeMs));
    this.#lastMs = timeMs;
  }

  /** Milliseconds, the longest first. */
  get longest(): [string, number][] {
    return [...this.#times].sort(([, a], [, b]) => b - a);
  }
}

/** How long each movement was decided, milliseconds, the longest first. */
export function decidedTimes(recogniser: Pick<Recogniser, 'push' | 'reset'>, frames: readonly PoseFrame[]): [string, number][] {
  const times = new DecidedTimes();
  recogniser.reset();
  for (const frame of frames) {
    const said = recogniser.push(frame);
    if (said) times.add(said);
  }
  return times.longest;
}

/** The exercise that is done in a recording, or null where none is recognised. */
export const exerciseIn = (
  recogniser: Pick<Recogniser, 'push' | 'reset'>,
  frames: readonly PoseFrame[],
  exercises: readonly Exercise[],
): Exercise | null => exerciseOf(decidedTimes(recogniser, frames), frames, exercises);

/**
 * The exercise of a recording by how long each was decided in it. Of kin, which hardly differ for the recogniser, it is the one whose own
 * counter finds most: that one knows what belongs to it.
 */
export function exerciseOf(
  times: readonly (readonly [string, number])[],
  frames: readonly PoseFrame[],
  exercises: readonly Exercise[],
): Exercise | null {
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
