import { describe, expect, it } from 'vitest';
import { policyState } from '../../src/privacy/policy-check.ts';
import { judgePrivacy, mayCarryData, originOf } from '../../src/privacy/verdict.ts';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import type { NetworkRecord, RequestEntry, StoppedEntry } from '../../src/privacy/network-record.ts';

const OWN = 'https://hipwise.example';

const request = (url: string, given: Partial<RequestEntry> = {}): RequestEntry => ({
  asker: 'page',
  url,
  initiator: 'script',
  timeMs: 1000,
  receivedBytes: 10,
  answeredBy: 'network',
  ...given,
});

const record = (urls: readonly string[], stopped: readonly StoppedEntry[] = []): NetworkRecord => ({
  sinceMs: 0,
  requests: urls.map((url) => request(url)),
  stopped,
});

const stop = (blocked: string): StoppedEntry => ({ asker: 'page', directive: 'connect-src', blocked, timeMs: 1000 });

describe('the verdict', () => {
  it('finds nothing foreign where all came from the own origin', () => {
    const verdict = judgePrivacy(record([`${OWN}/`, `${OWN}/a.js`]), OWN);
    expect(verdict).toMatchObject({ foreign: [], stopped: [] });
    expect(verdict.groups.map(({ origin, kind, requests }) => [origin, kind, requests.length])).toEqual([[OWN, 'own', 2]]);
  });

  it('has the own origin as its first group also before there is any request', () => {
    expect(judgePrivacy(record([]), OWN).groups).toEqual([{ origin: OWN, kind: 'own', why: '', requests: [] }]);
    expect(judgePrivacy(record(['https://other.example/', `${OWN}/`]), OWN).groups[0]?.origin).toBe(OWN);
  });

  it.each([
    ['another host', 'https://hipwise.example.org/a.js'],
    ['a host below', 'https://cdn.hipwise.example/a.js'],
    ['another port', 'https://hipwise.example:8443/a.js'],
    ['no encryption', 'http://hipwise.example/a.js'],
    ['an extension', 'chrome-extension://abcdef/content.js'],
  ])('names what is foreign: %s', (_, url) => {
    const { foreign } = judgePrivacy(record([`${OWN}/`, url]), OWN);
    expect(foreign.map(({ origin }) => origin)).toEqual([originOf(url)]);
    expect(foreign[0]?.requests.map((each) => each.url)).toEqual([url]);
  });

  it('takes an origin that the user has asked for, and no other, for wanted', () => {
    const allowed = [{ origin: 'https://cloud.example', why: 'sync' }];
    const verdict = judgePrivacy(record(['https://cloud.example/a', 'https://clouds.example/a']), OWN, allowed);
    expect(verdict.groups.map(({ kind, why }) => [kind, why])).toEqual([
      ['own', ''],
      ['asked', 'sync'],
      ['foreign', ''],
    ]);
    expect(verdict.foreign.map(({ origin }) => origin)).toEqual(['https://clouds.example']);
  });

  it('leaves out what never leaves memory, and keeps all else that was stopped', () => {
    const stopped = ['data', 'data:', 'blob', 'inline', 'database.example', 'https://data.example'].map(stop);
    const verdict = judgePrivacy(record([`blob:${OWN}/1`, 'data:,'], stopped), OWN);
    expect(verdict.groups[0]?.requests).toEqual([]);
    expect(verdict.stopped.map(({ blocked }) => blocked)).toEqual(['inline', 'database.example', 'https://data.example']);
  });
});

it.each(['fetch', 'xmlhttprequest', 'beacon', 'ping'])('a request by %s may carry data', (initiator) => {
  expect(mayCarryData(request(OWN, { initiator }))).toBe(true);
});

it.each(['script', 'link', 'css', 'img', 'video', 'navigation', 'other'])('a request by %s is only a request', (initiator) => {
  expect(mayCarryData(request(OWN, { initiator }))).toBe(false);
});

describe('a policy', () => {
  it('as the app is served with connects to itself only', () => {
    expect(policyState(SECURITY_HEADERS['Content-Security-Policy'] ?? null, [])).toBe('strict');
  });

  it.each([
    ["connect-src 'self'", true],
    ["connect-src 'none'", true],
    ['connect-src', true],
    ["default-src 'self'", true],
    ["default-src *; connect-src 'self'", true],
    ["Connect-Src   'self' ;", true],
    ["default-src 'self'; connect-src *", false],
    ["connect-src 'self' https:", false],
    ["connect-src 'self' ws:", false],
    ["connect-src 'self' https://cloud.example", false],
    ["script-src 'self'", false],
    ['', false],
  ])('of "%s" connects to itself only: %s', (policy, expected) => {
    expect(policyState(policy, []) === 'strict').toBe(expected);
  });

  it('is missing where there is none', () => {
    expect(policyState(null, [])).toBe('missing');
  });

  it('may name what the user has asked for, and nothing beside it', () => {
    const policy = "connect-src 'self' https://cloud.example";
    expect(policyState(policy, ['https://cloud.example'])).toBe('strict');
    expect(policyState(`${policy} https://other.example`, ['https://cloud.example'])).toBe('weak');
  });
});
