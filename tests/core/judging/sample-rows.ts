import { SampleWindow } from '../../../src/core/counting/sample-window.ts';
import type { View } from '../../../src/core/pose.ts';
import { SIGNALS, type SignalName } from '../../../src/core/signals/index.ts';

/** One frame of a movement that a test has thought up. Signals that are left out were hidden. */
export interface SampleRow {
  timeMs: number;
  height: number;
  /** Seen well enough to judge by. */
  values: Partial<Record<SignalName, number>>;
  /** Seen well enough to count by; as `values` when left out. */
  counted?: Partial<Record<SignalName, number>>;
  view?: View;
}

const isSignal = (name: string): name is SignalName => name in SIGNALS;

/** These frames as a track keeps them. */
export function windowOf(rows: readonly SampleRow[]): SampleWindow {
  const names = new Set(rows.flatMap(({ values, counted = {} }) => Object.keys({ ...values, ...counted }).filter(isSignal)));
  const samples = new SampleWindow(names);
  for (const { timeMs, height, values, counted = values, view = 'side' } of rows) {
    samples.push(timeMs, view);
    samples.setHeight(height);
    for (const [index, name] of [...names].entries()) samples.setSignal(index, counted[name] ?? NaN, values[name] ?? NaN);
  }
  return samples;
}
