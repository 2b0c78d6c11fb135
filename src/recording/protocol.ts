import type { Refusal } from './refusal.ts';
import type { WatchRecording } from './watch-recording.ts';

/** What the worker answers: an error of ours would not come through as one. */
export type FitAnswer = { recordings: WatchRecording[] } | { refusal: Refusal };

/** What is asked of the worker. */
export interface FitReaderApi {
  read(bytes: Uint8Array<ArrayBuffer>): Promise<FitAnswer>;
}
