import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PHONE_PAGES, PHONE_PERMISSIONS, SECURITY_HEADERS } from '../../security-headers.ts';

/** The security headers for those who host the app themselves: `npx tsx scripts/setup/static-headers.ts` writes both files anew. */

const headers = Object.entries(SECURITY_HEADERS);

const rule = (path: string, given: typeof headers): string[] => [path, ...given.map(([name, value]) => `  ${name}: ${value}`)];

/**
 * A `_headers` file, which static hosts such as Netlify and Cloudflare Pages read. A page has the headers of all rules that fit, one after the
 * other; of two policies for the same feature browsers take the last.
 */
const staticHeaders = (): string =>
  [...rule('/*', headers), ...PHONE_PAGES.flatMap((page) => rule(page, Object.entries(PHONE_PERMISSIONS))), ''].join('\n');

const POLICY = 'Permissions-Policy';

/** nginx keeps what it is told within an `if`, and an `add_header` there would switch off the others: so the page has a value, not a block. */
const nginxPermissions = (): string[] => [
  `set $permissions "${SECURITY_HEADERS[POLICY]}";`,
  `if ($uri ~ ^(${PHONE_PAGES.join('|').replaceAll('.', '\\.')})$) { set $permissions "${PHONE_PERMISSIONS[POLICY]}"; }`,
];

/** Two years of https and nothing else, for this name alone: names below it may belong to others. */
const HTTPS_ONLY = 'add_header Strict-Transport-Security "max-age=63072000" always;';

/** Directives for a `server` block of nginx. `always`: on errors too. */
const nginxHeaders = (): string =>
  [
    '# Written by scripts/setup/static-headers.ts from security-headers.ts. An `add_header` in a `location` would switch all of these off there:',
    '# use `expires` for caching, or include this file in that location again.',
    ...nginxPermissions(),
    ...headers.map(([name, value]) => `add_header ${name} ${name === POLICY ? '$permissions' : `"${value}"`} always;`),
    HTTPS_ONLY,
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
