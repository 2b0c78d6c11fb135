import type { HeartBeat } from '../log/events.ts';

/** A set as the watch has it, on the watch's clock. */
export interface WatchSet {
  /** Milliseconds since 1970. */
  startMs: number;
  endMs: number;
  /** Null where the watch counted nothing. */
  repetitions: number | null;
}

/** One activity as a watch recorded it, on the watch's clock; whatever the file was. */
export interface WatchRecording {
  /** Milliseconds since 1970. */
  startMs: number;
  endMs: number;
  /** In order of time, one a second at most. */
  beats: readonly HeartBeat[];
  /** Kilocalories of all of it; null where the watch does not say. */
  calories: number | null;
  /** In order of time, without rests; mostly empty. */
  sets: readonly WatchSet[];
}
