import type { HeartRateSample } from './sample.ts';
import type { Wearables } from './wearable.ts';

/** Milliseconds after which a value is not of now any more: straps send each second. [our own choice] */
export const FRESH_MS = 5000;

export interface MeasuredBeat {
  /** Milliseconds since 1970. */
  timeMs: number;
  /** Beats per minute. */
  bpm: number;
}

/**
 * Tells of the heart rate, at most one value of each second, from one device at a time: another one is listened to when the first has been
 * without a value for five seconds. Returns a function that ends it.
 */
export function watchHeart(
  wearables: Pick<Wearables, 'subscribe'>,
  heard: (beat: MeasuredBeat) => void,
  /** Milliseconds since 1970 where the page's clock is at 0. It is asked each time: a clock can be set, and a device can sleep. */
  zeroMs: () => number = () => Date.now() - performance.now(),
): () => void {
  let from: HeartRateSample | null = null;
  let toldS = -Infinity;
  return wearables.subscribe((news) => {
    if (news.type !== 'sample' || news.sample.kind !== 'heart-rate') return;
    const { sample } = news;
    if (sample.bpm === null) return;
    if (from && from.source !== sample.source && sample.timeMs - from.timeMs <= FRESH_MS) return;
    from = sample;
    const second = Math.floor(sample.timeMs / 1000);
    if (second <= toldS) return;
    toldS = second;
    heard({ timeMs: Math.round(zeroMs() + sample.timeMs), bpm: sample.bpm });
  });
}
