import { mergeKeys, type KeyPose } from '../../src/core/demo.ts';

/**
 * Movements that are none of the exercises, done over and over: from a posture to another one, quick to slow. With `inTurn` the next one is
 * the other side's.
 */
export interface ForeignMovement {
  name: string;
  /** One or more postures that are gone through, and the one that it begins with. */
  from: KeyPose;
  through: readonly KeyPose[];
  /** One way, seconds: the quickest and the slowest. */
  waySeconds: readonly [quick: number, slow: number];
  /** How long the last posture on the way may be kept, seconds; 0 when left out. */
  keptSeconds?: number;
  inTurn?: boolean;
  /** Height of the jump at the last posture, metres. */
  upM?: number;
}

export const movement = (
  name: string,
  from: KeyPose,
  through: readonly KeyPose[],
  waySeconds: readonly [number, number],
  more: Partial<ForeignMovement> = {},
): ForeignMovement => ({ name, from, through, waySeconds, ...more });

/** A posture with a part of it otherwise. */
export const over = (key: KeyPose, change: KeyPose): KeyPose => mergeKeys(key, change);
