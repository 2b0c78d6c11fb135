/** The one origin besides our own that the app may talk to, once the user has typed it. Kept where page and service worker both read it. */

const CACHE = 'hipwise-settings';
const ENTRY = '/sync-origin';

/** A name, an IPv4 or a bracketed IPv6 address: nothing that could begin another directive of the policy. */
const ORIGIN = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d+)?$/;

/** The http(s) origin of an address such as `https://example.org:8443/path`; null when it has none. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin } = new URL(address);
  return ORIGIN.test(origin) ? origin : null;
}

/** What `writeSyncOrigin` has stored; null when there is nothing, or nothing that is an origin. */
export async function readSyncOrigin(storage: CacheStorage = caches): Promise<string | null> {
  const stored = await storage.match(ENTRY, { cacheName: CACHE });
  return stored === undefined ? null : originOf(await stored.text());
}

/**
 * Lets the app talk to the origin of `address`, and to no other one but its own; null forbids it again. Counts from the next load of
 * the page on, where a service worker serves it. Returns the origin.
 *
 * @throws TypeError when the address has no http(s) origin.
 */
export async function writeSyncOrigin(address: string | null, storage: CacheStorage = caches): Promise<string | null> {
  const cache = await storage.open(CACHE);
  if (address === null) {
    await cache.delete(ENTRY);
    return null;
  }
  const origin = originOf(address);
  if (origin === null) throw new TypeError(`"${address}" is not the address of a server: it begins with http:// or https://.`);
  await cache.put(ENTRY, new Response(origin));
  return origin;
}
