import { observeRequests } from './observe-requests.ts';

/** Everything that the app has asked the network for, as the browser itself has measured it. */

/** Who asked: each has a list of its own in the browser. */
export type Asker = 'page' | 'pose-worker' | 'service-worker';

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

/** The name of the channel on which workers tell the pages of their requests. */
export const NETWORK_CHANNEL = 'hipwise-network';

/** `tell`: a page asks all workers for all that they know. `told`: news of a worker; the same entry may come more than once. */
export type NetworkMessage = { type: 'tell' } | ({ type: 'told' } & NetworkNews);

export interface NetworkLog {
  /** Oldest first. A new object whenever something has come in. */
  readonly record: NetworkRecord;
  /** Calls back at each entry, until the returned function is called. */
  watch(listener: () => void): () => void;
}

/** Begins the list of this page; what the browser remembers of the time before is in it. */
export function createNetworkLog(): NetworkLog {
  let record: NetworkRecord = { sinceMs: performance.timeOrigin, requests: [], stopped: [] };
  const listeners = new Set<() => void>();

  const take = ({ requests, stopped }: NetworkNews): void => {
    record = { ...record, requests: joined(record.requests, requests), stopped: joined(record.stopped, stopped) };
    for (const listener of listeners) listener();
  };

  observeRequests('page', take);
  const channel = new BroadcastChannel(NETWORK_CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<NetworkMessage>) => {
    if (data.type === 'told') take(data);
  });
  // A service worker may have been at work before this page was opened.
  channel.postMessage({ type: 'tell' } satisfies NetworkMessage);

  return {
    get record() {
      return record;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Both lists, nothing twice, oldest first. */
function joined<T extends { timeMs: number }>(known: readonly T[], news: readonly T[]): readonly T[] {
  const byContent = new Map([...known, ...news].map((entry) => [JSON.stringify(entry), entry]));
  return [...byContent.values()].sort((one, other) => one.timeMs - other.timeMs);
}
