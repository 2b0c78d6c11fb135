import { median, quantileOfSorted } from '../core/seeing/geometry.ts';
import type { Sample } from './recording.ts';
import { LEAST_SWING } from './teachable.ts';

/** A repetition is up from this share of the height on, and over when it is back below the lower one. [our own choice] */
export const UP_AT = 0.6;
export const BACK_AT = 0.35;
/** A way is timed between these shares; a smooth (raised-cosine) one spends this share of its time there. */
const TIMED_FROM = 0.1;
const TIMED_TO = 0.9;
const TIMED_SHARE = 0.59;

/** The lowest of the heights has to reach this share of the highest. [our own choice] */
export const ALIKE_SHARE = 0.6;

/** Beyond this an angle may go round: what is 179° now is −179° in the next picture. */
const FURTHEST_DEG = 165;

/** One time up and back. */
export interface Swing {
  startMs: number;
  /** The highest moment. */
  peakMs: number;
  endMs: number;
  /** Signal at the height. */
  peak: number;
  outMs: number;
  backMs: number;
  /** Time near the height, milliseconds. */
  topMs: number;
}

/** How a signal moved between standing still and standing still again. */
export interface Swings {
  /** Signal while the person stood still before. */
  rest: number;
  /** Of the highest moments over the rest, in the signal's unit. */
  height: number;
  swings: readonly Swing[];
  /** How large and how clean it is: so many times what could be sway and error, less what was not part of a swing. */
  clean: number;
  /** The lowest height as a share of the highest. */
  alike: number;
}

const valuesOf = (samples: readonly Sample[]): number[] => samples.map(({ value }) => value).sort((a, b) => a - b);

/** `before`: while the person stood still; `during`: from then until they stood still again. Null where hardly anything moved. */
export function swingsOf(before: readonly Sample[], during: readonly Sample[], floor: number, isAngle: boolean): Swings | null {
  const resting = valuesOf(before);
  const moving = valuesOf(during);
  const rest = median(resting);
  const top = quantileOfSorted(moving, 0.98);
  const low = quantileOfSorted(moving, 0.02);
  if (rest === undefined || top === undefined || low === undefined) return null;
  const height = top - rest;
  if (isAngle && Math.max(Math.abs(rest), Math.abs(top), Math.abs(low)) > FURTHEST_DEG) return null;
  if (height < LEAST_SWING * floor) return null;
  const swings = found(during, rest, height);
  const peaks = swings.map(({ peak }) => peak - rest);
  const alike = peaks.length > 0 ? Math.min(...peaks) / Math.max(...peaks) : 0;
  const trembles = ((quantileOfSorted(resting, 0.95) ?? rest) - (quantileOfSorted(resting, 0.05) ?? rest)) / 2;
  const travelled = during.reduce((sum, { value }, at) => sum + Math.abs(value - (during[at - 1]?.value ?? value)), 0);
  const needed = 2 * peaks.reduce((sum, peak) => sum + peak, 0);
  // What swings to the other side of its rest too is no way out and back.
  const oneSided = Math.max(0, 1 - Math.max(0, rest - low) / height);
  const clean = (height / (floor + trembles)) * Math.min(1, needed / Math.max(1e-9, travelled)) * oneSided * alike;
  return { rest, height, swings, clean, alike };
}

function found(samples: readonly Sample[], rest: number, height: number): Swing[] {
  const swings: Swing[] = [];
  let from = 0;
  let up: number | null = null;
  samples.forEach(({ value }, at) => {
    if (up === null && value >= rest + UP_AT * height) up = at;
    else if (up !== null && value <= rest + BACK_AT * height) {
      swings.push(timed(samples, from, up, at, rest));
      from = at;
      up = null;
    }
  });
  return swings;
}

/** `from`: where the one before was back; `up` and `back`: where this one crossed the two heights. */
function timed(samples: readonly Sample[], from: number, up: number, back: number, rest: number): Swing {
  const top = samples.slice(up, back + 1).reduce((best, sample) => (sample.value > best.value ? sample : best));
  const at = (share: number): number => rest + share * (top.value - rest);
  const lastLow =
    samples
      .slice(from, up)
      .filter(({ value }) => value <= at(TIMED_FROM))
      .at(-1) ??
    samples[from] ??
    top;
  const high = samples.slice(up, back + 1).filter(({ value }) => value >= at(TIMED_TO));
  const rested = samples.slice(back).find(({ value }) => value <= at(TIMED_FROM) || value >= at(UP_AT));
  const firstHighMs = high[0]?.timeMs ?? top.timeMs;
  const lastHighMs = high.at(-1)?.timeMs ?? top.timeMs;
  const endMs = rested?.timeMs ?? samples.at(-1)?.timeMs ?? top.timeMs;
  return {
    startMs: lastLow.timeMs,
    peakMs: top.timeMs,
    endMs,
    peak: top.value,
    outMs: (firstHighMs - lastLow.timeMs) / TIMED_SHARE,
    backMs: (endMs - lastHighMs) / TIMED_SHARE,
    topMs: lastHighMs - firstHighMs,
  };
}
