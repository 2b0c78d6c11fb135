import type { RecordingFile } from './contents.ts';
import type { Refusal } from './refusal.ts';

/** What the worker answers: an error of ours would not come through as one. */
export type ReaderAnswer = RecordingFile | { refusal: Refusal };

/** What is asked of the worker. */
export interface ReaderApi {
  read(bytes: Uint8Array<ArrayBuffer>): Promise<ReaderAnswer>;
}
