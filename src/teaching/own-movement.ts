import * as v from 'valibot';
import type { Sidedness } from './pattern.ts';
import { seriesSchema, type TaughtSeries } from './taught-series.ts';
import { countedUnit, SIGNAL_NAMES } from './teachable.ts';
import type { SignalName } from '../core/signals/index.ts';
import type { Range } from '../core/exercise.ts';
import type { View } from '../core/pose.ts';

/** A movement that was learned from somebody who did it; plain data, stored as it is. Lengths in the signals' units, times in milliseconds. */
export interface OwnMovement {
  version: 1;
  /** What is counted, where it rests, and how far above that it goes. */
  signal: SignalName;
  rest: number;
  height: number;
  /** How long a repetition takes out, at the height, and back. */
  outMs: number;
  topMs: number;
  backMs: number;
  sidedness: Sidedness;
  view: View;
  posture: 'standing' | 'kneeling' | 'lying';
  /** Angle of the trunk above the horizontal, from the least to the most, degrees. */
  trunk: Range;
  along: readonly { signal: SignalName; perUnit: number }[];
  stays: readonly { signal: SignalName; within: Range }[];
  /** The lesson itself: what is shown back, and what the recogniser learns from. Null where the user has deleted it. */
  series: TaughtSeries | null;
}

const finite = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const signal = v.picklist(SIGNAL_NAMES);
const measured = finite(-1000, 1000);
const range = v.pipe(
  v.strictTuple([measured, measured]),
  v.check(([least, most]) => least <= most, 'A range has its ends in order.'),
  v.readonly(),
);
/** A repetition takes between a tenth of a second and a minute. */
const wayMs = finite(50, 60_000);

/** Only what the app itself would write passes. */
export const ownMovementSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    signal,
    rest: measured,
    height: v.pipe(
      measured,
      v.check((height) => height > 0, 'A movement has a height.'),
    ),
    outMs: wayMs,
    topMs: finite(0, 60_000),
    backMs: wayMs,
    sidedness: v.picklist(['both', 'one', 'alternating']),
    view: v.picklist(['front', 'oblique', 'side']),
    posture: v.picklist(['standing', 'kneeling', 'lying']),
    trunk: range,
    along: v.pipe(v.array(v.strictObject({ signal, perUnit: measured })), v.maxLength(4)),
    stays: v.pipe(v.array(v.strictObject({ signal, within: range })), v.maxLength(20)),
    series: v.nullable(seriesSchema),
  }),
  v.check((own) => countedUnit(own.signal) !== null, 'Nothing is counted by this signal.'),
) satisfies v.GenericSchema<unknown, OwnMovement>;
