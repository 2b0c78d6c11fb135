import type { Cut, FindCut } from './cuts.ts';

/** One picture of a video. Whoever receives it closes it. */
export interface VideoFilePicture {
  picture: VideoFrame | ImageBitmap;
  /** From the first picture that a player shows, rising. */
  timeMs: number;
}

/** An opened video. */
export interface VideoFile {
  durationMs: number;
  /** As it is meant to be seen: upright, square pixels. */
  width: number;
  height: number;
  /** Pictures a second as recorded; `frames` gives at most 30. */
  frameRate: number;
  /**
   * All pictures in order, as fast as they are asked for; only a few are decoded ahead. Ends quietly when `signal` is aborted. Progress
   * is `timeMs / durationMs`. With `from`, those from a cut on: the same ones at the same times. Several may run side by side.
   *
   * @throws MediaError when the file turns out to be broken, cut off or without any picture: after the last one that could be read.
   */
  frames(signal?: AbortSignal, from?: Cut): AsyncGenerator<VideoFilePicture, void, void>;
  /** Finds places to begin at; absent where the pictures can only be had from the first one on. Rejects where the file is broken. */
  readonly findCut?: FindCut;
  /** Lets the file go. */
  close(): void;
}
