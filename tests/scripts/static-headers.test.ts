import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  DEVELOPMENT_HEADERS,
  FORBIDDEN_FEATURES,
  headersAt,
  PHONE_FEATURES,
  SECURITY_HEADERS,
  USED_FEATURES,
} from '../../security-headers.ts';
import { HEADER_FILES } from '../../scripts/setup/static-headers.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Where each kind of thing may come from, by directive. */
const policyOf = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    (headers['Content-Security-Policy'] ?? '').split('; ').map((part) => {
      const [directive = '', ...sources] = part.split(' ');
      return [directive, sources.join(' ')];
    }),
  );

it.each(Object.keys(HEADER_FILES))('gives hosts the same headers as every server of ours: %s', (path) => {
  expect(read(path), 'write it anew with "npx tsx scripts/setup/static-headers.ts"').toBe(HEADER_FILES[path]?.());
});

it('has the nginx example include the headers once, and add none beside them, which would switch them off', () => {
  const example = read('docs/hosting/nginx.conf').replace(/#.*/g, '');
  expect(example.match(/include \S*security-headers\.conf;/g)).toHaveLength(1);
  expect(example).not.toContain('add_header');
});

it('lets nothing be fetched from or sent to another origin, and nothing run or be styled that is not a file of ours', () => {
  expect(policyOf(SECURITY_HEADERS)).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'media-src': "'self'",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html hipwise-programs hipwise-xml',
  });
});

it('lets nothing be reached elsewhere by what that policy does not cover: links, windows, look-ups of names', () => {
  expect(SECURITY_HEADERS['Connection-Allowlist']).toBe('(response-origin); redirects=allow; webrtc=allow');
});

it('shares memory with no other origin', () => {
  expect(SECURITY_HEADERS).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'credentialless',
  });
});

it('has nginx answer with every header on errors too, and tell browsers never to come without encryption', () => {
  const lines = read('docs/hosting/security-headers.conf')
    .split('\n')
    .filter((line) => line.startsWith('add_header'));
  expect(lines).toHaveLength(Object.keys(SECURITY_HEADERS).length + 1);
  expect(lines.filter((line) => !line.endsWith(' always;'))).toEqual([]);
  expect(lines).toContain('add_header Strict-Transport-Security "max-age=63072000" always;');
});

it('is in development as in production, but for the socket to the development server', () => {
  expect(policyOf(DEVELOPMENT_HEADERS)).toEqual({ ...policyOf(SECURITY_HEADERS), 'connect-src': "'self' ws:" });
  const policy = { 'Content-Security-Policy': '' };
  expect({ ...DEVELOPMENT_HEADERS, ...policy }).toEqual({ ...SECURITY_HEADERS, ...policy });
});

it('gives the page what it uses, and forbids it the rest', () => {
  const listed = (SECURITY_HEADERS['Permissions-Policy'] ?? '').split(', ');
  expect(listed.filter((entry) => !entry.endsWith('=()'))).toEqual(USED_FEATURES.map((feature) => `${feature}=(self)`));
  expect(listed).toHaveLength(USED_FEATURES.length + FORBIDDEN_FEATURES.length);
  expect(new Set(listed.map((entry) => entry.split('=')[0])).size).toBe(listed.length);
  for (const feature of ['geolocation', 'usb', 'payment', 'display-capture', 'midi', 'serial', 'hid', 'browsing-topics'])
    expect(listed).toContain(`${feature}=()`);
});

/** The features that a policy allows to the page itself, and all that it names. */
const featuresOf = (policy: string): { allowed: string[]; named: string[] } => {
  const entries = policy.split(', ');
  const name = (entry: string): string => entry.split('=')[0] ?? '';
  return { allowed: entries.filter((entry) => entry.endsWith('=(self)')).map(name), named: entries.map(name).sort() };
};

it('gives the motion sensors to the page of a phone only, and that page nothing else but what it uses', () => {
  const app = featuresOf(headersAt('/index.html')['Permissions-Policy'] ?? '');
  for (const path of ['/phone.html', '/phone']) {
    const phone = featuresOf(headersAt(path)['Permissions-Policy'] ?? '');
    expect(phone.allowed.sort()).toEqual([...PHONE_FEATURES]);
    expect(phone.named).toEqual(app.named);
  }
  expect(app.allowed.filter((feature) => ['accelerometer', 'gyroscope', 'magnetometer'].includes(feature))).toEqual([]);
  const other = { 'Permissions-Policy': '' };
  expect({ ...headersAt('/phone.html'), ...other }).toEqual({ ...headersAt('/'), ...other });
  expect(headersAt('/telephone.html')).toBe(SECURITY_HEADERS);
});
