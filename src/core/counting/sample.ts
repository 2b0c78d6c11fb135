import type { SignalName } from '../signals/index.ts';

/** Rule signals at one moment; undefined where a point was hidden. */
export interface RuleSample {
  timeMs: number;
  /** The counted signal. */
  height: number;
  values: Partial<Record<SignalName, number>>;
}
