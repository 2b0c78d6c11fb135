import { SECURITY_HEADERS } from '../../security-headers.ts';

const POLICY = 'Content-Security-Policy';

/** The app's security headers, `syncOrigin` allowed as the one other place to connect to. */
export const securityHeaders = (syncOrigin: string | null): Readonly<Record<string, string>> =>
  syncOrigin === null
    ? SECURITY_HEADERS
    : { ...SECURITY_HEADERS, [POLICY]: `${SECURITY_HEADERS[POLICY] ?? ''}`.replace(/connect-src [^;]*/, `$& ${syncOrigin}`) };

/** The response as our own server would send it, whatever the host that it once came from sends. Takes over its body. */
export function withSecurityHeaders(response: Response, syncOrigin: string | null): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders(syncOrigin))) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
