import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SECURITY_HEADERS } from '../../security-headers.ts';

/** The security headers for those who host the app themselves: `npx tsx scripts/setup/static-headers.ts` writes both files anew. */

const headers = Object.entries(SECURITY_HEADERS);

/** A `_headers` file, which static hosts such as Netlify and Cloudflare Pages read. */
const staticHeaders = (): string => ['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

/** Directives for a `server` block of nginx. `always`: on errors too. */
const nginxHeaders = (): string =>
  [
    '# Written by scripts/setup/static-headers.ts from security-headers.ts. An `add_header` in a `location` would switch all of these off there:',
    '# use `expires` for caching, or include this file in that location again.',
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    '',
  ].join('\n');

/** What each file has to hold, by its path in the repository. */
export const HEADER_FILES: Readonly<Record<string, () => string>> = {
  'public/_headers': staticHeaders,
  'docs/hosting/security-headers.conf': nginxHeaders,
};

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  for (const [path, content] of Object.entries(HEADER_FILES))
    writeFileSync(resolve(import.meta.dirname, '../..', path), content());
}
