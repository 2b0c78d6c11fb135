/** The browser's caches in memory, as far as the app uses them. `room`: more bytes than that are refused, as by a full disk. */
export class FakeCaches implements CacheStorage {
  private readonly all = new Map<string, FakeCache>();
  room = Infinity;

  async open(name: string): Promise<FakeCache> {
    const cache = this.all.get(name) ?? new FakeCache(() => this.room);
    this.all.set(name, cache);
    return cache;
  }

  async match(request: RequestInfo | URL, options: MultiCacheQueryOptions = {}): Promise<Response | undefined> {
    for (const [name, cache] of this.all) {
      const found = options.cacheName === undefined || options.cacheName === name ? await cache.match(request) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  async has(name: string): Promise<boolean> {
    return this.all.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }
}

export class FakeCache implements Cache {
  private readonly entries = new Map<string, { body: ArrayBuffer; headers: Headers }>();

  constructor(private readonly room: () => number = () => Infinity) {}

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    const entry = this.entries.get(addressOf(request));
    return entry && new Response(entry.body.slice(0), { headers: entry.headers });
  }

  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    const { headers } = response;
    const body = await response.arrayBuffer();
    if (body.byteLength > this.room()) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(addressOf(request), { body, headers });
  }

  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.entries.delete(addressOf(request));
  }

  async keys(): Promise<Request[]> {
    return [...this.entries.keys()].map((url) => new Request(url));
  }

  matchAll = unused;
  add = unused;
  addAll = unused;
}

const addressOf = (request: RequestInfo | URL): string =>
  new URL(request instanceof Request ? request.url : request, 'https://hipwise.test').href;

const unused = (): Promise<never> => Promise.reject(new Error('The app does not use this.'));
