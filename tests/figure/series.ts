import type { Demo } from '../../src/core/demo.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { landmarkSeries, type SeriesOptions } from '../../src/figure/pinhole.ts';

/** Frames that are kept at most; each takes about 10 kB. */
const KEPT_FRAMES = 12_000;

/** By what they were made of; what was asked for last stands last. */
const kept = new Map<string, readonly PoseFrame[]>();
let keptFrames = 0;

/**
 * What {@link landmarkSeries} makes, made once for all questions that are asked of it: making a frame takes longer than coaching it. It
 * is frozen when it is asked for again, so that no question can change what the next one sees.
 */
export function seriesOf(demo: Demo, options: SeriesOptions = {}): readonly PoseFrame[] {
  const name = JSON.stringify([demo, options]);
  const known = kept.get(name);
  const frames = known ? frozen(known) : [...landmarkSeries(demo, options)];
  if (known) kept.delete(name);
  else keptFrames += frames.length;
  kept.set(name, frames);
  for (const [oldest, { length }] of kept) {
    if (keptFrames <= KEPT_FRAMES || oldest === name) break;
    kept.delete(oldest);
    keptFrames -= length;
  }
  return frames;
}

function frozen<T extends object>(whole: T): T {
  if (Object.isFrozen(whole)) return whole;
  for (const part of Object.values(whole)) if (part instanceof Object) frozen(part);
  return Object.freeze(whole);
}
