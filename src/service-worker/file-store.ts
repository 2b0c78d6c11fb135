import type { LargeFile } from './files.ts';
import { withSecurityHeaders } from './headers.ts';

/** How it went to store one file: all of it is there, the device has no room for it, or it could not be fetched as a whole. */
export type StoreOutcome = 'stored' | 'no-room' | 'not-fetched';

export interface FileStore {
  /** Of each file, whether it is stored. */
  has(files: readonly LargeFile[]): Promise<boolean[]>;
  /** Fetches and keeps a file, once however often it is asked for; `onBytes` hears how many bytes are there. Rejects never. */
  store(file: LargeFile, onBytes?: (bytes: number) => void): Promise<StoreOutcome>;
  /** A file for the page: the stored one, once it is; from the network where it cannot be stored. */
  respond(file: LargeFile): Promise<Response>;
  /** Lets everything else go: what an earlier version needed. */
  keepOnly(files: readonly LargeFile[]): Promise<void>;
}

export interface FileStoreParts {
  open: () => Promise<Cache>;
  fetch: (url: string) => Promise<Response>;
}

/** A file on its way. */
interface Download {
  outcome: Promise<StoreOutcome>;
  listeners: ((bytes: number) => void)[];
}

/** Large files, each fetched once: whoever asks for one that is on its way waits for it. */
export function createFileStore({ open, fetch }: FileStoreParts): FileStore {
  const underWay = new Map<string, Download>();
  let full = false;

  const download = async (file: LargeFile, report: (bytes: number) => void): Promise<StoreOutcome> => {
    const cache = await open();
    if ((await cache.match(file.url)) !== undefined) return 'stored';
    try {
      const response = await fetch(file.url);
      if (!response.ok || response.body === null) return 'not-fetched';
      const whole = response.body.pipeThrough(counted(file.bytes, report));
      // Headers are put on now and not when it is served: a browser keeps compiled WebAssembly beside what comes straight from a cache.
      await cache.put(file.url, withSecurityHeaders(new Response(whole, { headers: plainHeaders(response) }), null));
      full = false;
      return 'stored';
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
      const cache = await open();
      const stored = await cache.match(file.url);
      if (stored !== undefined) return stored;
      if (!full && (await store(file)) === 'stored') {
        const fresh = await cache.match(file.url);
        if (fresh !== undefined) return fresh;
      }
      return fetch(file.url);
    },
    keepOnly: async (files) => {
      const cache = await open();
      const kept = new Set(files.map(({ url }) => url));
      for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url);
    },
  };
}

/** Tells how much has passed, and breaks when it ends with another number of bytes: half a file, or an error page in its place. */
function counted(
  expectedBytes: number,
  report: (bytes: number) => void,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      report(bytes);
      controller.enqueue(chunk);
    },
    flush(controller) {
      if (bytes !== expectedBytes) controller.error(new Error(`${bytes} bytes came instead of ${expectedBytes}.`));
    },
  });
}

/** What is stored is no longer compressed. */
function plainHeaders(response: Response): Headers {
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return headers;
}
