import type { Asker, NetworkNews, RequestEntry, StoppedEntry } from './network-record.ts';

/** Tells of each request of this page or worker, the earlier ones included, and of all that its policy stops from now on. */
export function observeRequests(asker: Asker, tell: (news: NetworkNews) => void): void {
  const observer = new PerformanceObserver((list) => {
    const measured = list.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming);
    if (measured.length > 0) tell({ requests: measured.map((entry) => requestEntry(asker, entry)), stopped: [] });
  });
  // A worker has no navigation.
  for (const type of ['navigation', 'resource'])
    if (PerformanceObserver.supportedEntryTypes.includes(type)) observer.observe({ type, buffered: true });
  globalThis.addEventListener('securitypolicyviolation', (event) =>
    tell({ requests: [], stopped: [stoppedEntry(asker, event)] }),
  );
}

const sinceEpochMs = (timeMs: number): number => performance.timeOrigin + timeMs;

function requestEntry(asker: Asker, entry: PerformanceResourceTiming): RequestEntry {
  const { name: url, initiatorType: initiator, startTime, encodedBodySize, transferSize, workerStart } = entry;
  // A body that cost no transfer lay on the device; of another origin's neither is told.
  const cached = transferSize === 0 && encodedBodySize > 0;
  return {
    asker,
    url,
    initiator,
    timeMs: sinceEpochMs(startTime),
    receivedBytes: encodedBodySize,
    answeredBy: workerStart > 0 ? 'service-worker' : cached ? 'device' : 'network',
  };
}

const stoppedEntry = (asker: Asker, event: SecurityPolicyViolationEvent): StoppedEntry => ({
  asker,
  directive: event.effectiveDirective,
  blocked: event.blockedURI,
  timeMs: sinceEpochMs(event.timeStamp),
});
