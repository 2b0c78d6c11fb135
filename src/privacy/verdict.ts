import type { NetworkRecord, RequestEntry, StoppedEntry } from './network-record.ts';

/** An address elsewhere that the user has asked the app to talk to, and what for. */
export interface AllowedOrigin {
  origin: string;
  why: string;
}

/** All requests to one origin. `asked`: the user wants it. */
export interface OriginGroup {
  origin: string;
  kind: 'own' | 'asked' | 'foreign';
  why: string;
  requests: readonly RequestEntry[];
}

export interface PrivacyVerdict {
  /** The app's own origin first. */
  groups: readonly OriginGroup[];
  /** Other origins that nobody asked for. */
  foreign: readonly OriginGroup[];
  stopped: readonly StoppedEntry[];
}

/** "https://hipwise.example"; also of schemes to which `URL` gives no origin, such as an extension's. */
export function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** An address in the device's memory: nothing leaves through it. */
const isInMemory = (url: string): boolean => /^(blob|data)(:|$)/.test(url);

/** What the record comes to, for an app that is served from `own`. */
export function judgePrivacy(record: NetworkRecord, own: string, allowed: readonly AllowedOrigin[] = []): PrivacyVerdict {
  const requests = record.requests.filter(({ url }) => !isInMemory(url));
  const origins = new Set([own, ...requests.map(({ url }) => originOf(url))]);
  const groups = [...origins].map((origin): OriginGroup => {
    const wanted = allowed.find((each) => each.origin === origin);
    return {
      origin,
      kind: origin === own ? 'own' : wanted ? 'asked' : 'foreign',
      why: wanted?.why ?? '',
      requests: requests.filter(({ url }) => originOf(url) === origin),
    };
  });
  return {
    groups,
    foreign: groups.filter(({ kind }) => kind === 'foreign'),
    stopped: record.stopped.filter(({ blocked }) => !isInMemory(blocked)),
  };
}

/** What a browser lets carry data to a server; all else is no more than the request for a file. */
const CARRIERS: readonly string[] = ['fetch', 'xmlhttprequest', 'beacon', 'ping'];

/** Whether a request can have carried more than the question for a file. */
export const mayCarryData = ({ initiator }: RequestEntry): boolean => CARRIERS.includes(initiator);
