import type { Body } from '../seeing/body.ts';
import type { Side } from '../pose.ts';
import { ARMS } from './arms.ts';
import { FEET } from './feet.ts';
import { HIP_ANGLES } from './hip-angles.ts';
import { HIP_POSITION } from './hip-position.ts';
import { KNEE_ANGLES } from './knee-angles.ts';
import { KNEE_POSITION } from './knee-position.ts';
import { PELVIS } from './pelvis.ts';
import type { OneSide, SignalRow } from './row.ts';
import { SideView } from './side-view.ts';
import { TRUNK } from './trunk.ts';

export { SideView } from './side-view.ts';
export { COUNT_GATE, GATE_HYSTERESIS, RULE_GATE, type OneSide, type SignalRow, type SignalUnit } from './row.ts';

/**
 * Every quantity that exercises are counted and judged by. In the picture: side views are measured on the near side, front views on
 * both. Angles in the picture are true only in the view that the exercise asks for. No name stands in two of the tables.
 */
export const SIGNALS = {
  ...KNEE_ANGLES,
  ...KNEE_POSITION,
  ...HIP_ANGLES,
  ...HIP_POSITION,
  ...PELVIS,
  ...TRUNK,
  ...FEET,
  ...ARMS,
} satisfies Record<string, SignalRow>;

export type SignalName = keyof typeof SIGNALS;

export interface Measured {
  /** Undefined when it cannot be computed at all. */
  value: number | undefined;
  /** Visibility of the least visible point it needs, 0..1. */
  visibility: number;
}

/** Measures one signal on one side of the body. */
export function measure(name: SignalName, body: Body, side: Side): Measured {
  const row: SignalRow = SIGNALS[name];
  const view = new SideView(body, side);
  const value = row.value(view);
  return { value: Number.isFinite(value) ? value : undefined, visibility: visibilityIn(view, row) };
}

/** Of the least visible point that a signal needs, 0..1. */
export function visibilityIn({ own, other }: OneSide, { needs, both }: SignalRow): number {
  let visibility = 1;
  for (const joint of needs) {
    visibility = Math.min(visibility, own[joint].visibility);
    if (both) visibility = Math.min(visibility, other[joint].visibility);
  }
  return visibility;
}
