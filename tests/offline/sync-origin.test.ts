import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import { securityHeaders, withSecurityHeaders } from '../../src/service-worker/headers.ts';
import { originOf, readSyncOrigin, writeSyncOrigin } from '../../src/service-worker/sync-origin.ts';
import { FakeCaches } from './fake-caches.ts';

const policyOf = (syncOrigin: string | null): string => securityHeaders(syncOrigin)['Content-Security-Policy'] ?? '';

describe('the origin of an address', () => {
  it.each([
    ['https://example.org/data?x=1#y', 'https://example.org'],
    ['http://192.168.1.20:8080/', 'http://192.168.1.20:8080'],
    ['http://[fd00::1]:8080', 'http://[fd00::1]:8080'],
    ['HTTPS://Example.ORG', 'https://example.org'],
    ['https://example.org:443', 'https://example.org'],
    ['https://grün.example', 'https://xn--grn-ioa.example'],
  ])('of %s is %s', (address, origin) => expect(originOf(address)).toBe(origin));

  it.each(['', 'example.org', 'ftp://example.org', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x', 'https://'])(
    'of %j is none',
    (address) => expect(originOf(address)).toBeNull(),
  );

  it.each(['https://a;script-src', "https://a'unsafe-inline'", 'https://a,b', 'https://*', 'https://a*b.org'])(
    'is none where %s would change the rest of the policy',
    (address) => expect(originOf(address)).toBeNull(),
  );
});

describe('the stored origin', () => {
  it('is none before one is written, is read back, and is none again once it is taken away', async () => {
    const caches = new FakeCaches();
    expect(await readSyncOrigin(caches)).toBeNull();
    expect(await writeSyncOrigin('https://example.org/my/runs', caches)).toBe('https://example.org');
    expect(await readSyncOrigin(caches)).toBe('https://example.org');
    await writeSyncOrigin(null, caches);
    expect(await readSyncOrigin(caches)).toBeNull();
  });

  it('is not overwritten by what is no address of a server', async () => {
    const caches = new FakeCaches();
    await writeSyncOrigin('https://example.org', caches);
    await expect(writeSyncOrigin('example.org', caches)).rejects.toThrow('http://');
    expect(await readSyncOrigin(caches)).toBe('https://example.org');
  });

  it('is not believed when something else has been written there', async () => {
    const caches = new FakeCaches();
    await (await caches.open('hipwise-settings')).put('/sync-origin', new Response('https://a; script-src *'));
    expect(await readSyncOrigin(caches)).toBeNull();
  });
});

describe('the headers of what the service worker answers', () => {
  it.each([
    [null, '(response-origin)'],
    ['https://example.org:8443', '(response-origin "https://example.org:8443/*")'],
    // Two backslashes are one, in such a header.
    ['http://[fd00::1]:8080', '(response-origin "http://[fd00\\\\:\\\\:1]:8080/*")'],
  ])('let the server for sync be reached, and nothing else: %s', (origin, list) => {
    expect(securityHeaders(origin)['Connection-Allowlist']).toBe(`${list}; redirects=allow; webrtc=allow`);
  });

  it('are the server’s own', () => expect(securityHeaders(null)).toEqual(SECURITY_HEADERS));

  it('let the page of a phone have its sensors, and sync as well', () => {
    expect(securityHeaders(null, '/phone.html')['Permissions-Policy']).toContain('accelerometer=(self)');
    expect(securityHeaders(null)['Permissions-Policy']).toContain('accelerometer=()');
    expect(securityHeaders('https://example.org', '/phone.html')['Content-Security-Policy']).toContain('https://example.org');
  });

  it('allow one more place to connect to, and nothing else', () => {
    const [plain, extended] = [policyOf(null).split('; '), policyOf('https://example.org').split('; ')];
    expect(extended).toHaveLength(plain.length);
    expect(extended.filter((directive) => !plain.includes(directive))).toEqual(["connect-src 'self' https://example.org"]);
    const rest = (headers: object) =>
      Object.entries(headers).filter(([name]) => !['Content-Security-Policy', 'Connection-Allowlist'].includes(name));
    expect(rest(securityHeaders('https://example.org'))).toEqual(rest(SECURITY_HEADERS));
  });

  it('replace what another host says, and leave the kind of file and its contents alone', async () => {
    const theirs = { 'Content-Type': 'text/html', 'Content-Security-Policy': 'default-src *', Server: 'x' };
    const ours = withSecurityHeaders(new Response('<p>', { headers: theirs, status: 201 }), null);
    expect(ours.headers.get('Content-Security-Policy')).toBe(SECURITY_HEADERS['Content-Security-Policy']);
    expect(ours.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(ours.headers.get('Content-Type')).toBe('text/html');
    expect(ours.status).toBe(201);
    expect(await ours.text()).toBe('<p>');
  });
});
