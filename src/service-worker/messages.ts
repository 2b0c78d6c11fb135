import type { StoreOutcome } from './file-store.ts';
import type { DetectionPlace } from './files.ts';

/** What the page asks of the service worker. Answers come through the port that is sent along. */
export type Question =
  /** Which files it stores in the background: one answer, `ListedFile[]`. */
  | { type: 'list'; place: DetectionPlace }
  /** Stores one of them: `StoreNews` until there is an outcome. */
  | { type: 'store'; url: string }
  /** A waiting version takes over. No answer. */
  | { type: 'take-over' };

export interface ListedFile {
  url: string;
  bytes: number;
  stored: boolean;
}

export type StoreNews = { bytes: number } | { outcome: StoreOutcome };
