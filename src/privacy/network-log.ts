import type { NetworkNews, NetworkRecord } from './network-record.ts';
import { observeRequests } from './observe-requests.ts';

/** Everything that the app has asked the network for, as the browser itself has measured it. */

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
