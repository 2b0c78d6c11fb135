import type { FeltFacts, Rep } from '../core/events.ts';
import { angleDeg, lengthOf, mean, meanNear, minus } from './axes.ts';
import type { Smoothed } from './smoother.ts';

/** A posture is the mean of what was felt as near to it as this, milliseconds. [our own choice] */
const NEAR_MS = 150;
/** Rest is felt shortly before the camera sees the movement begin, milliseconds. */
const BEFORE_MS = 100;
/** A shorter hold tells nothing of how steady it is, milliseconds. [our own choice] */
const LEAST_HOLD_MS = 1000;
/** Muscles that tire shake at 4 to 12 Hz (Marsden 1978): at half a rate of 25 samples a second that is still told. */
const LEAST_RATE_HZ = 25;

const angleBetween = (felt: readonly Smoothed[], fromMs: number, toMs: number): number | null => {
  const [from, to] = [meanNear(felt, fromMs, NEAR_MS), meanNear(felt, toMs, NEAR_MS)];
  return from && to ? angleDeg(from, to) : null;
};

function shakeIn(raw: readonly Smoothed[], fromMs: number, toMs: number): number | null {
  const during = raw.filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs);
  if (during.length < (LEAST_RATE_HZ * (toMs - fromMs)) / 1000) return null;
  const squares = during.map(({ acceleration }, at) => {
    // Off the course of a quarter of a second: slower than a tremor, faster than a posture.
    const around = during.slice(Math.max(0, at - 3), at + 4).map((each) => each.acceleration);
    return lengthOf(minus(acceleration, mean(around))) ** 2;
  });
  return 1000 * Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length);
}

/** What was felt of a repetition, smoothed and as it came; null where nothing was felt at its rest or its height. */
export function factsOf(
  felt: readonly Smoothed[],
  raw: readonly Smoothed[],
  rep: Pick<Rep, 'startMs' | 'peakMs' | 'hold'>,
  place: FeltFacts['place'],
): FeltFacts | null {
  const tiltDeg = angleBetween(felt, rep.startMs - BEFORE_MS, rep.peakMs);
  if (tiltDeg === null) return null;
  const { hold } = rep;
  const isHeld = hold !== undefined && hold.endMs - hold.startMs >= LEAST_HOLD_MS;
  return {
    place,
    tiltDeg,
    sinkDeg: isHeld ? angleBetween(felt, hold.startMs + NEAR_MS, hold.endMs - NEAR_MS) : null,
    shakeMg: isHeld ? shakeIn(raw, hold.startMs, hold.endMs) : null,
  };
}
