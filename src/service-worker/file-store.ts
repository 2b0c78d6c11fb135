import { damagedAnswer } from './damaged.ts';
import type { LargeFile } from './files.ts';
import { withSecurityHeaders } from './headers.ts';

/**
 * How it went to store one file: all of it is there, the device has no room for it, it could not be fetched, or it came twice and was not what
 * it should be.
 */
export type StoreOutcome = 'stored' | 'no-room' | 'not-fetched' | 'damaged';

export interface FileStore {
  /** Of each file, whether it is stored. */
  has(files: readonly LargeFile[]): Promise<boolean[]>;
  /** Fetches and keeps a file, once however often it is asked for; `onBytes` hears how many bytes are there. Rejects never. */
  store(file: LargeFile, onBytes?: (bytes: number) => void): Promise<StoreOutcome>;
  /** A file for the page: the stored one, once it is; from the network where it cannot be stored; an error where it only comes damaged. */
  respond(file: LargeFile): Promise<Response>;
  /** Lets everything else go: what an earlier version needed. */
  keepOnly(files: readonly LargeFile[]): Promise<void>;
}

export interface FileStoreParts {
  open: () => Promise<Cache>;
  fetch: (url: string, from: 'default' | 'reload') => Promise<Response>;
}

/** A file on its way. */
interface Download {
  outcome: Promise<StoreOutcome>;
  listeners: ((bytes: number) => void)[];
}

/** What a file is to be, by the list that is made when the app is built. */
async function isWhole(bytes: ArrayBuffer, file: LargeFile): Promise<boolean> {
  if (bytes.byteLength !== file.bytes) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === file.sha256;
}

/** Large files, each fetched once: whoever asks for one that is on its way waits for it. */
export function createFileStore({ open, fetch }: FileStoreParts): FileStore {
  const underWay = new Map<string, Download>();
  /** Looked at once in the life of a service worker, which is short: model and program, 17 MB, take 0.2 to 0.5 s on two processors that are busy. */
  const seenWhole = new Set<string>();
  let full = false;

  /** The file as it is stored; one that is damaged is thrown away. */
  const whole = async (file: LargeFile): Promise<Response | undefined> => {
    const cache = await open();
    const stored = await cache.match(file.url);
    if (stored === undefined || seenWhole.has(file.url)) return stored;
    const bytes = await stored.arrayBuffer().catch(() => null);
    if (bytes !== null && (await isWhole(bytes, file))) {
      seenWhole.add(file.url);
      // Once more, as it is: a browser keeps compiled WebAssembly beside what comes straight from a cache.
      return cache.match(file.url);
    }
    await cache.delete(file.url);
    return undefined;
  };

  const download = async (file: LargeFile, report: (bytes: number) => void): Promise<StoreOutcome> => {
    if ((await whole(file)) !== undefined) return 'stored';
    try {
      // The second time past the browser's own cache, where the damaged one may lie.
      for (const from of ['default', 'reload'] as const) {
        const response = await fetch(file.url, from);
        if (!response.ok || response.body === null) return 'not-fetched';
        const bytes = await readThrough(response.body, file.bytes, report);
        if (bytes === null || !(await isWhole(bytes, file))) continue;
        // Headers are put on now and not when it is served, for the same reason.
        const answer = withSecurityHeaders(new Response(bytes, { headers: plainHeaders(response) }), null);
        await (await open()).put(file.url, answer);
        seenWhole.add(file.url);
        full = false;
        return 'stored';
      }
      return 'damaged';
    } catch (error) {
      full = error instanceof DOMException && error.name === 'QuotaExceededError';
      return full ? 'no-room' : 'not-fetched';
    }
  };

  const store: FileStore['store'] = (file, onBytes) => {
    let current = underWay.get(file.url);
    if (current === undefined) {
      const listeners: Download['listeners'] = [];
      const outcome = download(file, (bytes) => {
        for (const listener of listeners) listener(bytes);
      })
        .catch((): StoreOutcome => 'not-fetched')
        .finally(() => underWay.delete(file.url));
      current = { outcome, listeners };
      underWay.set(file.url, current);
    }
    if (onBytes) current.listeners.push(onBytes);
    return current.outcome;
  };

  return {
    has: async (files) => {
      const cache = await open();
      return Promise.all(files.map(async ({ url }) => (await cache.match(url)) !== undefined));
    },
    store,
    respond: async (file) => {
      const stored = await whole(file);
      if (stored !== undefined) return stored;
      const outcome = full ? 'no-room' : await store(file);
      if (outcome === 'damaged') return damagedAnswer();
      const fresh = outcome === 'stored' ? await whole(file) : undefined;
      return fresh ?? fetch(file.url, 'default');
    },
    keepOnly: async (files) => {
      const cache = await open();
      const kept = new Set(files.map(({ url }) => url));
      for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url);
    },
  };
}

/** All of it, telling how much is there; null as soon as it is more than it should be: a page of the network's own, in its place. */
async function readThrough(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  mostBytes: number,
  report: (bytes: number) => void,
): Promise<ArrayBuffer | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(read.value);
    report(bytes);
  }
  return new Blob(parts).arrayBuffer();
}

/** What is stored is no longer compressed. */
function plainHeaders(response: Response): Headers {
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return headers;
}
