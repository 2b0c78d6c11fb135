import type { Hint } from './events.ts';
import type { Condition, Exercise, View } from './exercise.ts';
import { followed, type Track } from './track.ts';

/** The start pose has to be held still for this long before a set begins. */
const STILL_MS = 1000;
/** Still means that the counted signal stays within this; shoulders are about half as wide as a trunk or leg is long. */
const STILL_RANGE = { deg: 10, trunk: 0.06, leg: 0.06, shoulders: 0.12 };

/** The first condition of a list that does not hold; one that cannot be seen is not held against anybody. */
export function brokenCondition(conditions: readonly Condition[], track: Track, view: View): Condition | null {
  for (const condition of conditions) {
    if (condition.views && !condition.views.includes(view)) continue;
    const value = track.value(condition.signal);
    if (value !== undefined && (value < condition.within[0] || value > condition.within[1])) return condition;
  }
  return null;
}

/** Waits until the person holds the start pose still. */
export class StartGate {
  readonly #exercise: Exercise;
  #recent: { timeMs: number; height: number }[] = [];

  constructor(exercise: Exercise) {
    this.#exercise = exercise;
  }

  reset(): void {
    this.#recent = [];
  }

  /** Null when the set may begin, else what to do. */
  push(track: Track, view: View, height: number | undefined, timeMs: number): Hint | null {
    const broken = brokenCondition([...this.#exercise.posture, ...this.#exercise.startPose], track, view);
    if (broken || height === undefined) {
      this.reset();
      return { id: 'start-pose', text: broken?.hint ?? 'I cannot see your legs well' };
    }
    this.#recent.push({ timeMs, height });
    while ((this.#recent[0]?.timeMs ?? timeMs) < timeMs - STILL_MS) this.#recent.shift();
    const heights = this.#recent.map((sample) => sample.height);
    const range = STILL_RANGE[followed(this.#exercise)?.unit ?? 'leg'];
    if (Math.max(...heights) - Math.min(...heights) > range) {
      this.#recent = this.#recent.slice(-1);
      return { id: 'hold-still', text: 'Hold still for a second' };
    }
    const heldMs = timeMs - (this.#recent[0]?.timeMs ?? timeMs);
    return heldMs >= 0.9 * STILL_MS ? null : { id: 'hold-still', text: 'Hold still for a second' };
  }
}
