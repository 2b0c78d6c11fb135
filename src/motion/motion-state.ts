import type { MovementTimes } from '../core/counting/same-movement.ts';
import type { Side } from '../core/pose.ts';
import type { Refusal } from './lesson.ts';
import type { TaughtMotion } from './motion-counter.ts';
import type { WornPlace } from './places.ts';

/** A repetition that counts though no camera saw it. */
export interface MotionRep extends MovementTimes {
  side: Side | null;
}

/** What a sensor has learned of a movement of one side, to be remembered. */
export interface Teaching {
  /** Id of the wearable, and where it was worn. */
  source: string;
  place: WornPlace | null;
  side: Side | null;
  taught: TaughtMotion;
}

/**
 * `learning`: so many of the camera's repetitions are still missing. `ready`: it would go on. `counting`: the camera sees nothing, and it
 * does. `refused`: where it is worn it cannot.
 */
export type MotionState =
  { type: 'learning'; missing: number } | { type: 'ready' | 'counting' } | { type: 'refused'; why: Refusal };

/** What is felt of one set, and by which wearable. */
export interface MotionStatus {
  source: string;
  place: WornPlace | null;
  state: MotionState;
}

/** Whether both say the same. */
export const isSameMotion = (a: MotionStatus | null, b: MotionStatus | null): boolean =>
  a?.source === b?.source &&
  a?.place === b?.place &&
  a?.state.type === b?.state.type &&
  (a?.state.type !== 'learning' || b?.state.type !== 'learning' || a.state.missing === b.state.missing) &&
  (a?.state.type !== 'refused' || b?.state.type !== 'refused' || a.state.why === b.state.why);
