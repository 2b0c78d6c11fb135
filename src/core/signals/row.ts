import type { Body, BodySide } from '../seeing/body.ts';
import type { Joint, Side } from '../pose.ts';
import type { Point, Point3 } from '../seeing/geometry.ts';

/**
 * Units: degrees, or lengths of the person's own trunk, leg, foot or shoulder width. Centimetres are never reported, because the
 * detector's metres are those of an average body.
 */
export type SignalUnit = 'deg' | 'trunk' | 'leg' | 'foot' | 'shoulders' | 'share';

/** One side of a body, as a signal sees it: nothing here says left or right, so the two cannot differ. */
export interface OneSide {
  body: Body;
  /** The side in question, and the other one. */
  own: BodySide;
  other: BodySide;
  side: Side;
  /** What many signals are derived from, worked out once. Middles of a joint of both sides, pixels, y down. */
  hips: Point;
  shoulders: Point;
  ankles: Point;
  /** Which way the own side is in a front view: +1 to the right of the picture, −1 to the left. */
  ownSideInPicture: 1 | -1;
  /** Height of the middle of the hips above the lower of the two ankles, pixels. */
  hipsAboveFeet: number;
  /** Lengths in space, metres: of the trunk, and of the longer leg; NaN without world landmarks. */
  readonly trunkM: number;
  readonly legM: number;
  /** How far a way in space goes to the own side, along the line of the hips square to the trunk; metres, NaN as above. */
  sidewaysM(from: Point3, to: Point3): number;
}

export interface SignalRow {
  unit: SignalUnit;
  /** Points of the own side that have to be seen; `both` adds the same points of the other side. */
  needs: readonly Joint[];
  both?: boolean;
  /** Undefined where it cannot be computed, for example without world landmarks. */
  value(view: OneSide): number | undefined;
}

/** Below this visibility, 0..1, a point does not count; a rule wants more. */
export const COUNT_GATE = 0.5;
export const RULE_GATE = 0.65;
/** A signal that has been seen is let go only this much further down. */
export const GATE_HYSTERESIS = 0.1;
