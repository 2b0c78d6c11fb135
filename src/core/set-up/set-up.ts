import type { Body } from '../seeing/body.ts';
import { CameraLevel } from './camera-level.ts';
import type { Hint, HintId } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { LightMonitor } from './light.ts';
import { postureHint } from './posture.ts';
import { isTooSmall, nearSideHint, placementHint } from './placement.ts';
import type { PoseFrame, Side } from '../pose.ts';

/** What would help, but hinders no count, holds up a set for no longer than this. */
const ADVICE_MS = 5000;

/** What is said, and whether nothing can be counted before it is done. */
export interface Told {
  hint: Hint;
  hinders: boolean;
}

/** Looks at place, light and camera, and says one thing at a time: what hinders the count first, then what would help it. */
export class SetUp {
  readonly #exercise: Exercise;
  readonly #near: Side | null;
  readonly #light = new LightMonitor();
  readonly #level = new CameraLevel();
  readonly #toldSinceMs = new Map<HintId, number>();

  /** `near`: the side that is to be turned to the camera; null where either will do. */
  constructor(exercise: Exercise, near: Side | null = null) {
    this.#exercise = exercise;
    this.#near = near;
  }

  /**
   * `another`: why the body that is in the picture is not the person's, or that there are several. `active`: during a set, when
   * nothing is said that only helps.
   */
  push(frame: PoseFrame, body: Body | null, another: Hint | null, active: boolean): Told | null {
    const light = this.#light.push(frame.light, frame.timeMs);
    const level = this.#level.push(body, frame);
    const inTheDark = !body && light?.id === 'dark' ? light : null;
    const place = placementHint(this.#exercise, frame, body, active);
    // During a set the exercise's own conditions say when its posture was left.
    const posture = body && !active ? postureHint(this.#exercise, body) : null;
    const hindrance = another ?? inTheDark ?? (!body || isTooSmall(body, frame) ? place : posture);
    if (hindrance) return { hint: hindrance, hinders: true };
    if (active) return place && { hint: place, hinders: false };
    const turn = body && nearSideHint(this.#near, body);
    for (const hint of [place, turn, light, level]) {
      const advice = this.#advice(hint, frame.timeMs);
      if (advice) return { hint: advice, hinders: false };
    }
    return null;
  }

  /** It may be wrong, or nothing that can be changed now: who goes on regardless is let go. */
  #advice(hint: Hint | null, timeMs: number): Hint | null {
    if (!hint) return null;
    const sinceMs = this.#toldSinceMs.get(hint.id) ?? timeMs;
    this.#toldSinceMs.set(hint.id, sinceMs);
    return timeMs - sinceMs < ADVICE_MS ? hint : null;
  }
}
