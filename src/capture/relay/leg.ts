import type { Cut } from '../cuts.ts';
import type { Detection } from '../pose/protocol.ts';
import { Agreement } from './agreement.ts';
import type { PackedPose } from './packed.ts';
import type { Looker, Search } from './run.ts';

export type Seen = Omit<Detection, 'pose'> & { pose: PackedPose };

/** One detector's part of a video. */
export interface Leg {
  /** Null at the beginning of the video. */
  readonly from: Cut | null;
  readonly detector: Looker;
  /** Ends it. */
  readonly aborter: AbortController;
  /** What was looked for in it, in order. */
  readonly searches: Search[];
  /** What is still to be told, in order. */
  readonly seen: Seen[];
  /** What has been told, or waits already, up to here, milliseconds. */
  readonly afterMs: number;
  /** How often its part was begun again because a detector failed. */
  readonly failures: number;
  /** The last picture that is being looked at, and the last one that has been, milliseconds. */
  begunMs: number;
  reachedMs: number;
  /** With the next one. */
  readonly agreement: Agreement;
  /** `over`: the next one has taken over. */
  state: 'running' | 'over' | 'ended' | 'failed';
  error: unknown;
}

type LegParts = Pick<Leg, 'from' | 'detector'> & Partial<Pick<Leg, 'searches' | 'seen' | 'afterMs' | 'failures'>>;

export const newLeg = ({ from, detector, searches = [], seen = [], afterMs = -Infinity, failures = 0 }: LegParts): Leg => ({
  ...{ from, detector, searches, seen, afterMs, failures },
  aborter: new AbortController(),
  agreement: new Agreement(),
  reachedMs: afterMs,
  begunMs: -Infinity,
  state: 'running',
  error: undefined,
});
