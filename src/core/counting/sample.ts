import type { View } from '../pose.ts';
import type { SignalName } from '../signals/index.ts';

/** Frames that a rule looks at, oldest first; each is asked for by where it stands, from 0. */
export interface RuleSamples {
  readonly length: number;
  timeMs(at: number): number;
  /** The counted signal; NaN where it was hidden. */
  height(at: number): number;
  /** A signal of a rule; NaN where a point of it was hidden. */
  judged(signal: SignalName, at: number): number;
}

/** With what is good enough to count by, where rules want better. */
export interface TrackSamples extends RuleSamples {
  view(at: number): View;
  /** NaN where a point of it was hidden. */
  counted(signal: SignalName, at: number): number;
}

/** Some of them in a row: the first, and the one behind the last. */
export interface Span {
  from: number;
  to: number;
}

/** Those between two times, both included. */
export const spanBetween = (samples: RuleSamples, fromMs: number, toMs: number): Span => {
  const from = firstFrom(samples, fromMs);
  let to = from;
  while (to < samples.length && samples.timeMs(to) <= toMs) to += 1;
  return { from, to };
};

/** Where the first one stands that is not older than this; behind the last where there is none. */
export function firstFrom(samples: Pick<RuleSamples, 'length' | 'timeMs'>, timeMs: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (samples.timeMs(middle) < timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was seen of a signal, in order; `of` says which of its values. */
export function seenIn({ from, to }: Span, of: (at: number) => number): number[] {
  const seen: number[] = [];
  for (let at = from; at < to; at += 1) {
    const value = of(at);
    if (!Number.isNaN(value)) seen.push(value);
  }
  return seen;
}
