/** The part of Hipwise that can be used as a library: pure, no browser needed. */
export * from './core/index.ts';
export { EXERCISES, exerciseById } from './exercises/index.ts';
export { framesFromSeries, seriesFromFrames, type LandmarkSeries } from './capture/pose/landmark-series.ts';
