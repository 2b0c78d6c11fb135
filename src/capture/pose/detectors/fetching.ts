import { isDamagedAnswer } from '../../../service-worker/damaged.ts';
import { DAMAGED_FILE } from '../pose-worker-error.ts';

/** A WebAssembly program that is being fetched. */
export interface Program {
  /** @throws Error when it cannot be fetched, or is none. */
  instantiate(imports: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource>;
}

interface Fetching {
  /** @throws Error when the file cannot be fetched. */
  bytes(url: string): Promise<Uint8Array>;
  program(url: string): Program;
}

/**
 * Fetches files at the same time and tells which share of `totalBytes` of them all is here, 0..1. The total is known beforehand: what a
 * server says of the length counts for less, as it may send them compressed.
 */
export function createFetching(totalBytes: number, onFetched: (share: number) => void): Fetching {
  let here = 0;
  const count = (bytes: number): void => {
    here += bytes;
    onFetched(Math.min(1, here / totalBytes));
  };
  return {
    bytes(url) {
      const bytes = fetched(url).then((response) => readThrough(response, count));
      // Whoever waits for it hears of it, which may be later.
      bytes.catch(() => undefined);
      return bytes;
    },
    program(url) {
      const compiling = fetched(url).then((response) => compiled(response, count));
      compiling.catch(() => undefined);
      return {
        async instantiate(imports) {
          const module = await compiling;
          return { module, instance: await WebAssembly.instantiate(module, imports) };
        },
      };
    },
  };
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (isDamagedAnswer(response)) throw Object.assign(new Error(`${url} is damaged.`), { name: DAMAGED_FILE });
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  return response;
}

async function readThrough(response: Response, count: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    count(read.value.length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Compiled while it comes, as the browser does best; a copy of what comes is counted. */
async function compiled(response: Response, count: (bytes: number) => void): Promise<WebAssembly.Module> {
  const copy = readThrough(response.clone(), count);
  copy.catch(() => undefined);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    // Most often a server that does not say that it is WebAssembly.
    return WebAssembly.compile(await copy);
  }
}
