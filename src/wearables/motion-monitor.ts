import type { MotionSample, Place } from './sample.ts';
import type { Wearables } from './wearable.ts';

/** Tells of every motion sample, with the place that is known of it where it does not say its own. Returns a function that ends it. */
export const watchMotion = (
  wearables: Pick<Wearables, 'subscribe'>,
  heard: (sample: MotionSample) => void,
  placeOf: (source: string) => Place | null,
): (() => void) =>
  wearables.subscribe((news) => {
    if (news.type !== 'sample' || news.sample.kind !== 'motion') return;
    const { sample } = news;
    heard(sample.place === null ? { ...sample, place: placeOf(sample.source) } : sample);
  });
