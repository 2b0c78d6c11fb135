import { SECURITY_HEADERS } from '../security-headers.ts';

/** The security headers as a `_headers` file, which static hosts such as Netlify and Cloudflare Pages read. */
export const staticHeaders = (): string =>
  ['/*', ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
