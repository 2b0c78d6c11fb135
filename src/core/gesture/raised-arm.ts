import type { BodyPoint, BodyScale, BodySide } from '../seeing/body.ts';
import { distance, interiorAngleDeg, leanDeg, type Point } from '../seeing/geometry.ts';
import { COUNT_GATE } from '../signals/index.ts';

/**
 * Where an arm is, in a level picture: its vertical is gravity's, so that the same holds for somebody who stands, kneels or lies.
 * `unseen` says nothing about it.
 */
export type ArmPosition = 'raised' | 'between' | 'lowered' | 'unseen';

/**
 * What makes an arm raised: the wrist this much above its shoulder, in trunk lengths; the line from shoulder to wrist within this of the
 * vertical, and this angle at the elbow (180 is straight), both in degrees of the picture. A straight arm that points up reaches 1.1
 * trunk lengths. Exercises without an arm overhead keep their wrists below 0.55 (the figure, on its side with the head on the hand) and
 * 0.35 (footage of people). [own measurement]
 */
export const RAISED = { minRise: 0.7, maxLeanDeg: 40, minElbowDeg: 135 } as const;

/** A wrist no higher than this above its shoulder belongs to an arm that is down, trunk lengths; beside the head it is at 0.46. [own measurement] */
export const LOWERED_MAX_RISE = 0.55;

/** A steady wrist was, for this long, within this of where it is now; milliseconds and trunk lengths. [own measurement] */
export const STEADY = { windowMs: 250, maxTravel: 0.15 } as const;

/** An arm that has not been seen for this long may have been let down, milliseconds. [own measurement] */
export const HIDDEN_MS = 2000;

/** Width of the shoulders to length of the trunk of the average body: the figure's, from Winter's segment lengths. */
const SHOULDERS_PER_TRUNK = 0.715;

/** Length of the trunk in pixels; from the shoulders where the trunk points at the camera. */
export const trunkPx = ({ trunk, shoulders }: BodyScale): number => Math.max(trunk, shoulders / SHOULDERS_PER_TRUNK);

export function armPosition({ shoulder, elbow, wrist, hip }: BodySide, scale: BodyScale): ArmPosition {
  const isHidden = ({ visibility }: BodyPoint): boolean => visibility < COUNT_GATE;
  if ([shoulder, wrist, hip].some(isHidden)) return 'unseen';
  const rise = (shoulder.y - wrist.y) / trunkPx(scale);
  if (rise <= LOWERED_MAX_RISE) return 'lowered';
  if (isHidden(elbow)) return 'unseen';
  const isUpright = Math.abs(leanDeg(shoulder, wrist)) <= RAISED.maxLeanDeg;
  const isStraight = interiorAngleDeg(shoulder, elbow, wrist) >= RAISED.minElbowDeg;
  return rise >= RAISED.minRise && isUpright && isStraight ? 'raised' : 'between';
}

/** Follows one arm. */
export class ArmWatch {
  #position: ArmPosition = 'unseen';
  #isReady = false;
  #seenMs: number | null = null;
  /** The wrist in the last moments it was seen in; the first entry is at least as old as the window once there is one. */
  #wrists: { timeMs: number; at: Point }[] = [];
  #isSteady = false;

  get position(): ArmPosition {
    return this.#position;
  }

  /** Seen, and not let down. */
  get isUp(): boolean {
    return this.#position === 'raised' || this.#position === 'between';
  }

  /** Raised, and the wrist rests. */
  get isHeldUp(): boolean {
    return this.#position === 'raised' && this.#isSteady;
  }

  /** Was let down since it was last spent. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Has to be let down before it counts again. */
  spend(): void {
    this.#isReady = false;
  }

  /** `body` is null while nobody is seen. */
  push(body: { own: BodySide; scale: BodyScale } | null, timeMs: number): void {
    this.#position = body ? armPosition(body.own, body.scale) : 'unseen';
    if (body && this.#position !== 'unseen') {
      this.#seenMs = timeMs;
      this.#isSteady = this.#travel(body.own.wrist, timeMs) <= STEADY.maxTravel * trunkPx(body.scale);
    }
    this.#seenMs ??= timeMs;
    if (this.#position === 'lowered' || timeMs - this.#seenMs >= HIDDEN_MS) this.#isReady = true;
  }

  /** How far the wrist was from where it is now, in the last moments; pixels, infinite before they are over. */
  #travel({ x, y }: Point, timeMs: number): number {
    const at = { x, y };
    this.#wrists.push({ timeMs, at });
    while ((this.#wrists[1]?.timeMs ?? timeMs) <= timeMs - STEADY.windowMs) this.#wrists.shift();
    const sinceMs = timeMs - (this.#wrists[0]?.timeMs ?? timeMs);
    if (sinceMs < STEADY.windowMs) return Infinity;
    return Math.max(...this.#wrists.map((wrist) => distance(wrist.at, at)));
  }
}
