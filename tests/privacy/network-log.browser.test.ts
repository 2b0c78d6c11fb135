import { afterEach, beforeEach, expect, it } from 'vitest';
import { createNetworkLog, NETWORK_CHANNEL, type NetworkMessage } from '../../src/privacy/network-log.ts';
import type { RequestEntry } from '../../src/privacy/network-record.ts';
import { reportRequests } from '../../src/privacy/report-requests.ts';

const told: RequestEntry = {
  asker: 'service-worker',
  url: 'https://hipwise.example/model.task',
  initiator: 'fetch',
  timeMs: 1000,
  receivedBytes: 5,
  answeredBy: 'network',
};

let channel: BroadcastChannel;
beforeEach(() => {
  channel = new BroadcastChannel(NETWORK_CHANNEL);
});
afterEach(() => channel.close());

const post = (message: NetworkMessage): void => channel.postMessage(message);
const paths = (log: ReturnType<typeof createNetworkLog>): string[] =>
  log.record.requests.map(({ url }) => new URL(url).search).filter((search) => search.startsWith('?asked'));

it('lists what the page asked for, before the list was begun and after, with the time and who asked', async () => {
  const beforeMs = performance.timeOrigin + performance.now();
  await (await fetch('/?asked=before')).text();
  const log = createNetworkLog();
  await (await fetch('/?asked=after')).text();
  await expect.poll(() => paths(log)).toEqual(['?asked=before', '?asked=after']);
  const entry = log.record.requests.find(({ url }) => url.endsWith('?asked=after'));
  expect(entry).toMatchObject({ asker: 'page', initiator: 'fetch', answeredBy: 'network' });
  expect(entry?.timeMs).toBeGreaterThanOrEqual(beforeMs);
  expect(entry?.receivedBytes).toBeGreaterThan(0);
});

it('lists the page itself', async () => {
  const log = createNetworkLog();
  await expect.poll(() => log.record.requests.some(({ initiator }) => initiator === 'navigation')).toBe(true);
});

it('takes what a worker tells, each entry once however often it comes, in the order of time', async () => {
  const log = createNetworkLog();
  let calls = 0;
  const unwatch = log.watch(() => (calls += 1));
  const earlier = { ...told, timeMs: 500 };
  const stopped = { asker: 'service-worker', directive: 'connect-src', blocked: 'https://a.example/', timeMs: 7 } as const;
  post({ type: 'told', requests: [told], stopped: [] });
  post({ type: 'told', requests: [earlier, told], stopped: [stopped] });
  const mine = (): number[] => log.record.requests.filter(({ url }) => url === told.url).map(({ timeMs }) => timeMs);
  await expect.poll(mine).toEqual([500, 1000]);
  expect(log.record.stopped).toEqual([stopped]);
  const heard = calls;
  unwatch();
  post({ type: 'told', requests: [{ ...told, timeMs: 2000 }], stopped: [] });
  await expect.poll(mine).toEqual([500, 1000, 2000]);
  expect(heard).toBeGreaterThanOrEqual(2);
});

it('asks workers for what they know, and a worker tells all of it', async () => {
  const heard: NetworkMessage[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<NetworkMessage>) => heard.push(data));
  createNetworkLog();
  await expect.poll(() => heard.some(({ type }) => type === 'tell')).toBe(true);
  await (await fetch('/?asked=worker')).text();
  reportRequests('pose-worker');
  const tellings = (): number =>
    heard.filter((message) => message.type === 'told' && message.requests.some(({ url }) => url.endsWith('?asked=worker')))
      .length;
  await expect.poll(tellings).toBe(1);
  post({ type: 'tell' });
  await expect.poll(tellings).toBe(2);
});

it('lists what the policy has stopped', async () => {
  const log = createNetworkLog();
  const details = { effectiveDirective: 'connect-src', blockedURI: 'https://metrics.example/log', bubbles: true, composed: true };
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      ...details,
      documentURI: location.href,
      disposition: 'enforce',
      originalPolicy: '',
      statusCode: 200,
      violatedDirective: 'connect-src',
    }),
  );
  await expect
    .poll(() => log.record.stopped)
    .toMatchObject([{ asker: 'page', directive: 'connect-src', blocked: 'https://metrics.example/log' }]);
});
