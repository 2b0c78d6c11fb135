import { readFileSync } from 'node:fs';

/** A request as Chromium's network service has written it down (`--log-net-log`): of every page, worker and service worker. */
export interface RecordedRequest {
  url: string;
  method: string;
  /** Whether something was sent along. */
  hasBody: boolean;
  /** Since the browser was started, milliseconds. */
  timeMs: number;
}

export interface Recording {
  /** Of pages and what belongs to them. */
  requests: readonly RecordedRequest[];
  /** Requests that the browser has made for itself, and that are not known to be harmless. */
  unexplained: readonly string[];
  /** From the first request of a page to the last thing that was written down, milliseconds. */
  lengthMs: number;
}

/** What the browser does for itself in spite of its flags; it has no page's origin, and no page can cause it. */
const OWN_TRAFFIC: readonly { address: RegExp; why: string }[] = [
  { address: /^https?:\/\/update\.googleapis\.com\/service\/update2\/json/, why: 'looks for newer parts of the browser' },
  { address: /^https:\/\/accounts\.google\.com\/ListAccounts/, why: 'looks whether somebody is signed in to the browser' },
];

interface NetLogEvent {
  type: number;
  time: string;
  params?: { url?: string; method?: string; initiator?: string; network_isolation_key?: string; upload_id?: string };
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: NetLogEvent[];
}

/** What was recorded, for an app at `origin`. The browser has to be closed. */
export function readRecording(file: string, origin: string): Recording {
  const { constants, events }: NetLog = JSON.parse(readFileSync(file, 'utf8'));
  const type = constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (type === undefined) throw new Error('This browser writes down requests under another name.');
  // The end of a request has the same type, and no address.
  const started = events.filter((event) => event.type === type && event.params?.url !== undefined);
  const requests = started.filter((event) => isOfPage(event, origin)).map(recorded);
  const own = started.filter((event) => !isOfPage(event, origin)).map(({ params }) => params?.url ?? '');
  return {
    requests,
    unexplained: own.filter((url) => !OWN_TRAFFIC.some(({ address }) => address.test(url))),
    lengthMs: Number(events.at(-1)?.time) - (requests[0]?.timeMs ?? Infinity),
  };
}

/** A page's own request has the page's site as its key for caches; one by a script has the script's origin as its initiator. */
function isOfPage({ params }: NetLogEvent, origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  const byScript = params?.initiator !== undefined && params.initiator !== 'not an origin';
  return byScript || (params?.network_isolation_key ?? '').startsWith(`${protocol}//${hostname}`);
}

const recorded = ({ time, params }: NetLogEvent): RecordedRequest => ({
  url: params?.url ?? '',
  method: params?.method ?? '',
  hasBody: params?.upload_id !== undefined,
  timeMs: Number(time),
});

/** Addresses of another origin, of what was recorded either way; what lies in memory is nobody's address. */
export const elsewhere = (requests: readonly { url: string }[], origin: string): string[] =>
  requests.map(({ url }) => url).filter((url) => !/^(blob|data):/.test(url) && new URL(url).origin !== origin);
