import { connectionAllowlist, headersAt, SECURITY_HEADERS } from '../../security-headers.ts';

const POLICY = 'Content-Security-Policy';
const ALLOWLIST = 'Connection-Allowlist';

const ANY_FILE = '/';

/** The app's security headers for the file at this path, `syncOrigin` allowed as the one other place to connect to. */
export const securityHeaders = (syncOrigin: string | null, pathname = ANY_FILE): Readonly<Record<string, string>> => {
  const headers = headersAt(pathname, SECURITY_HEADERS);
  return syncOrigin === null
    ? headers
    : {
        ...headers,
        [POLICY]: `${headers[POLICY] ?? ''}`.replace(/connect-src [^;]*/, `$& ${syncOrigin}`),
        [ALLOWLIST]: connectionAllowlist([patternOf(syncOrigin)]),
      };
};

/** Any address of an origin. In a pattern a colon begins a name, and only the digits of an IPv6 address hold one that does not belong there. */
const patternOf = (origin: string): string => `${origin.replace(/\[.*\]/, (address) => address.replaceAll(':', '\\\\:'))}/*`;

/** The response as our own server would send it, whatever the host that it once came from sends. Takes over its body. */
export function withSecurityHeaders(response: Response, syncOrigin: string | null, pathname = ANY_FILE): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders(syncOrigin, pathname))) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
