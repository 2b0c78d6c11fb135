import { brokenCondition } from '../counting/conditions.ts';
import { say } from '../message.ts';
import type { Body } from '../seeing/body.ts';
import type { Hint } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { Recent } from '../seeing/recent.ts';
import { hiddenHint } from './visibility-monitor.ts';
import { followed, type Track } from '../counting/track.ts';

/** The start pose has to be held still for this long before a set begins. */
const STILL_MS = 1000;
/** Still means that the counted signal stays within this; shoulders are about half as wide as a trunk or leg is long. */
const STILL_RANGE = { deg: 10, trunk: 0.06, leg: 0.06, shoulders: 0.12 };

/** Nobody has to: who begins is counted. */
const READY: Hint = { id: 'hold-still', message: say`Begin, or hold still for a second` };

/** Waits until the person holds the start pose still. */
export class StartGate {
  readonly #exercise: Exercise;
  readonly #heights = new Recent();

  constructor(exercise: Exercise) {
    this.#exercise = exercise;
  }

  reset(): void {
    this.#heights.clear();
  }

  /** `inTheWay`: what stands in the way of the start pose. Null when the set may begin, else what to do. */
  push(inTheWay: Hint | null, height: number | undefined, timeMs: number): Hint | null {
    if (inTheWay || height === undefined) {
      this.reset();
      return inTheWay;
    }
    const heights = this.#heights;
    heights.push(timeMs, height);
    heights.keepFrom(timeMs - STILL_MS);
    const range = STILL_RANGE[followed(this.#exercise)?.unit ?? 'leg'];
    if (heights.most - heights.least > range) {
      heights.keepFrom(timeMs);
      return READY;
    }
    const heldMs = timeMs - (heights.firstMs ?? timeMs);
    return heldMs >= 0.9 * STILL_MS ? null : READY;
  }

  /** What stands in the way of the start pose: that it has to be shown says more than what is wrong with the rest of it. */
  inTheWay(track: Track, body: Body, height: number | undefined): Hint | null {
    const left = this.leftPose(track, body, height);
    if (left) return left;
    const broken = brokenCondition(this.#exercise.startPose, track, body.view);
    return broken && { id: 'start-pose', message: broken.hint };
  }

  /** Why nothing can be counted: the posture of the exercise is not there, or what is counted is hidden. */
  leftPose(track: Track, body: Body, height: number | undefined): Hint | null {
    const left = brokenCondition(this.#exercise.posture, track, body.view);
    if (left) return { id: 'start-pose', message: left.hint };
    return height === undefined ? hiddenHint(track.signal, body, track.side ?? body.near) : null;
  }
}
