import { NETWORK_CHANNEL, type NetworkMessage } from './network-log.ts';
import type { Asker, NetworkNews } from './network-record.ts';
import { observeRequests } from './observe-requests.ts';

/** Called once in a worker: tells the pages of its requests as they happen, and of all of them when a page asks. */
export function reportRequests(asker: Exclude<Asker, 'page'>): void {
  const channel = new BroadcastChannel(NETWORK_CHANNEL);
  const post = (news: NetworkNews): void => channel.postMessage({ type: 'told', ...news } satisfies NetworkMessage);
  let all: NetworkNews = { requests: [], stopped: [] };
  observeRequests(asker, (news) => {
    all = { requests: [...all.requests, ...news.requests], stopped: [...all.stopped, ...news.stopped] };
    post(news);
  });
  channel.addEventListener('message', ({ data }: MessageEvent<NetworkMessage>) => {
    if (data.type === 'tell') post(all);
  });
}
