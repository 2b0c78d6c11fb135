import * as v from 'valibot';
import type { PoseFrame } from '../core/pose.ts';
import { bytesOf, textOf } from './base64.ts';
import { CHANNELS, observe, POINT_COUNT, SEEN, type Observation } from '../recogniser/observation.ts';

/** Landmarks of a lesson, at even moments. */
export interface TaughtSeries {
  /** From one moment to the next, milliseconds. */
  stepMs: number;
  /**
   * The numbers of all moments as `recogniser/observation` has them, thousandths in 16 bits each, little-endian, in base64. What is not
   * known is the least number that there is.
   */
  points: string;
}

/** A tenth of a second is enough to draw a movement and what the recogniser looks at. */
const STEP_MS = 100;
/** Moments that are kept at most: fourteen seconds. Three slow repetitions take ten. [our own choice] */
const LONGEST_SERIES = 140;
const PER_MOMENT = POINT_COUNT * CHANNELS;
const UNKNOWN = -32_768;
const MOST = 32_767;

const isWhole = (points: string): boolean => {
  const length = bytesOf(points)?.length ?? 0;
  return length > 0 && length % (2 * PER_MOMENT) === 0;
};

export const seriesSchema = v.strictObject({
  stepMs: v.literal(STEP_MS),
  points: v.pipe(
    v.string(),
    v.maxLength(4 * Math.ceil((2 * PER_MOMENT * LONGEST_SERIES) / 3)),
    v.check(isWhole, 'These are no landmarks.'),
  ),
}) satisfies v.GenericSchema<unknown, TaughtSeries>;

/** The pictures between two times, thinned to even moments; of a longer lesson its end is kept. */
export function seriesBetween(frames: readonly PoseFrame[], fromMs: number, toMs: number): TaughtSeries {
  const startMs = Math.max(fromMs, toMs - (LONGEST_SERIES - 1) * STEP_MS);
  const values: number[] = [];
  for (let timeMs = startMs; timeMs <= toMs; timeMs += STEP_MS) {
    const nearest = frames.reduce((best, frame) =>
      Math.abs(frame.timeMs - timeMs) < Math.abs(best.timeMs - timeMs) ? frame : best,
    );
    values.push(...(observe(nearest).values ?? new Float32Array(PER_MOMENT).fill(NaN)));
  }
  const bytes = new DataView(new ArrayBuffer(2 * values.length));
  values.forEach((value, at) => {
    const whole = Number.isFinite(value) ? Math.max(-MOST, Math.min(MOST, Math.round(1000 * value))) : UNKNOWN;
    bytes.setInt16(2 * at, whole, true);
  });
  return { stepMs: STEP_MS, points: textOf(new Uint8Array(bytes.buffer)) };
}

/** The moments again; null values where nobody was seen. */
export function observationsOf({ stepMs, points }: TaughtSeries): Observation[] {
  const bytes = bytesOf(points) ?? new Uint8Array(0);
  const view = new DataView(bytes.buffer);
  const observations: Observation[] = [];
  for (let moment = 0; (moment + 1) * 2 * PER_MOMENT <= bytes.length; moment++) {
    const values = new Float32Array(PER_MOMENT);
    for (let at = 0; at < PER_MOMENT; at++) {
      const whole = view.getInt16(2 * (moment * PER_MOMENT + at), true);
      values[at] = whole === UNKNOWN ? NaN : whole / 1000;
    }
    observations.push({ timeMs: moment * stepMs, values: Number.isNaN(values[SEEN]) ? null : values });
  }
  return observations;
}
