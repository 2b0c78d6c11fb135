/** Everything that the app has asked the network for, as the browser itself has measured it. */

/** Who asked: each has a list of its own in the browser. */
export type Asker = 'backup-reader' | 'page' | 'pose-worker' | 'recogniser' | 'recording' | 'service-worker';

export interface RequestEntry {
  asker: Asker;
  url: string;
  /** What made it, in the browser's words: `script`, `link`, `fetch`, `beacon`, `navigation`, … */
  initiator: string;
  /** When it was made, milliseconds since 1970. */
  timeMs: number;
  /** What came back, without headers, bytes. 0 also where another origin does not tell. */
  receivedBytes: number;
  /** `device`: the browser's own cache. `service-worker`: it answered, from its store or by a request of its own. */
  answeredBy: 'network' | 'device' | 'service-worker';
}

/** Something that the content security policy has stopped. */
export interface StoppedEntry {
  asker: Asker;
  /** Such as `connect-src`. */
  directive: string;
  /** An address, or one word such as `inline`. */
  blocked: string;
  timeMs: number;
}

export interface NetworkNews {
  requests: readonly RequestEntry[];
  stopped: readonly StoppedEntry[];
}

export interface NetworkRecord extends NetworkNews {
  /** Since when there is a list, milliseconds since 1970. */
  sinceMs: number;
}
