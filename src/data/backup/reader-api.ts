import type { LoggedEvent } from '../../log/events.ts';
import type { FileLimits } from '../../programme/limits.ts';
import type { Opening } from '../encryption/sealed-file.ts';
import type { ReadHead } from './reading.ts';
import type { Refusal } from './refusal.ts';

/** What the worker answers: an error of ours would not come through as one. */
export type ReaderAnswer = { head: ReadHead; refusal: null } | { head: null; refusal: Refusal };

/** What is asked of the worker that reads files. */
export interface ReaderApi {
  /** Reads and checks all of the file. `onSign` is called now and then while it does. */
  read(file: Blob, limits: FileLimits, opening: Opening, onSign: () => void): Promise<ReaderAnswer>;
  /** The next of its events, some at a time, and none at the end: the page stays at hand while it takes them. */
  next(): Promise<readonly LoggedEvent[]>;
}
