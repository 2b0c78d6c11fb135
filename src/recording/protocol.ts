import type { Refusal } from './refusal.ts';
import type { WatchRecording } from './watch-recording.ts';

/** What the worker answers: an error of ours would not come through as one. */
export type ReaderAnswer = { recordings: WatchRecording[] } | { refusal: Refusal };

/** What is asked of the worker. */
export interface ReaderApi {
  read(bytes: Uint8Array<ArrayBuffer>): Promise<ReaderAnswer>;
}
