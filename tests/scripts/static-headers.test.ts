import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../../security-headers.ts';
import { staticHeaders } from '../../scripts/static-headers.ts';

it('gives static hosts the same headers as every server of ours', () => {
  expect(readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8')).toBe(staticHeaders());
});

it('lets nothing be fetched from or sent to another origin, and no script run that is not ours', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
});
