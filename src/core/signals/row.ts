import type { Body, BodySide } from '../seeing/body.ts';
import type { Joint, Side } from '../pose.ts';

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
