import { parseXml } from '../../privacy/trusted.ts';
import { isOurPath, ROOT, SyncError, type StoredFile, type SyncProblem, type SyncStore } from './sync-store.ts';

export interface WebDavSettings {
  /** Address of a folder, such as `https://cloud.example.org/remote.php/dav/files/ana/`. */
  url: string;
  user: string;
  password: string;
}

export interface WebDavParts {
  fetch: typeof fetch;
  /** The browser's own; tests without a browser bring one. */
  parseXml: (text: string) => Pick<Document, 'getElementsByTagNameNS'>;
  isOnline: () => boolean;
  /** Whether the page's policy has forbidden a request since it was last asked. */
  wasForbidden: () => boolean;
}

const DAV = 'DAV:';

/** All that is asked for: names, what tells versions apart, and what is a folder. */
const PROPERTIES = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><getetag/><getlastmodified/><getcontentlength/><resourcetype/></prop></propfind>`;

const PROBLEMS: Readonly<Record<number, SyncProblem>> = {
  401: 'wrong-password',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  409: 'not-found',
  413: 'no-room',
  507: 'no-room',
};

/** Bytes of the answer that lists a folder: of a hundred years of months there are some hundred kilobytes. */
const LONGEST_LIST = 16e6;

/** Null where the answer is longer; what follows is not fetched. */
async function bodyWithin(response: Response, most: number): Promise<Blob | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
  return new Blob(parts);
}

const problemOf = (status: number): SyncError => new SyncError(PROBLEMS[status] ?? 'server', String(status));

interface Entry {
  /** Path on the server, decoded, without a slash at the end. */
  path: string;
  isFolder: boolean;
  version: string;
}

/** Folder of the app below the address; the address may name it already. */
const rootOf = (url: string): URL => {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  return base.pathname.endsWith(`/${ROOT}/`) ? base : new URL(`${ROOT}/`, base);
};

const pathOf = (url: URL): string => decodeURIComponent(url.pathname).replace(/\/+$/, '');

/** Bytes, since a user or a password may hold any letter. */
const basic = (user: string, password: string): string =>
  `Basic ${btoa(Array.from(new TextEncoder().encode(`${user}:${password}`), (byte) => String.fromCharCode(byte)).join(''))}`;

const browserParts = (origin: string): WebDavParts => {
  let forbidden = false;
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    if (blockedURI.startsWith(origin)) forbidden = true;
  });
  return {
    fetch: (...request) => fetch(...request),
    parseXml,
    isOnline: () => navigator.onLine,
    wasForbidden: () => {
      const was = forbidden;
      forbidden = false;
      return was;
    },
  };
};

/**
 * Files below a WebDAV address, with the four methods that it takes: PROPFIND lists, GET reads, PUT writes, MKCOL makes a folder. A browser
 * asks the server first (CORS) whether this page may.
 */
export function createWebDavStore({ url, user, password }: WebDavSettings, parts?: WebDavParts): SyncStore {
  const root = rootOf(url);
  const { fetch: send, parseXml: read, isOnline, wasForbidden } = parts ?? browserParts(root.origin);
  const authorization = basic(user, password);

  /** Of these methods the server has let this page have an answer. */
  const allowed = new Set<string>();

  /** What a request that got no answer means: a browser tells a page nothing. */
  const unanswered = async (method: string): Promise<SyncError> => {
    if (!isOnline()) return new SyncError('offline');
    if (wasForbidden()) return new SyncError('policy', root.origin);
    if (allowed.has(method)) return new SyncError('unreachable', root.origin);
    try {
      // Answers whatever the server allows; its content stays hidden.
      await send(root.origin, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
      return new SyncError('cross-origin', root.origin);
    } catch {
      return new SyncError(wasForbidden() ? 'policy' : 'unreachable', root.origin);
    }
  };

  const request = async (
    method: string,
    to: URL,
    { headers = {}, body }: { headers?: HeadersInit; body?: Blob | string } = {},
  ) => {
    try {
      const response = await send(to, {
        method,
        headers: { Authorization: authorization, ...headers },
        ...(body !== undefined && { body }),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'follow',
        referrerPolicy: 'no-referrer',
      });
      allowed.add(method);
      return response;
    } catch {
      throw await unanswered(method);
    }
  };

  /** Null where there is no such folder. */
  const entriesIn = async (folder: URL): Promise<Entry[] | null> => {
    const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' };
    const response = await request('PROPFIND', folder, { headers, body: PROPERTIES });
    if (response.status === 404) return null;
    if (response.status !== 207) throw problemOf(response.ok ? 404 : response.status);
    const list = await bodyWithin(response, LONGEST_LIST);
    if (!list) throw new SyncError('server', String(response.status));
    const answer = read(await list.text());
    const entries = [...answer.getElementsByTagNameNS(DAV, 'response')].map((each): Entry => {
      const textOf = (name: string): string => each.getElementsByTagNameNS(DAV, name)[0]?.textContent?.trim() ?? '';
      return {
        path: pathOf(new URL(textOf('href'), folder)),
        isFolder: each.getElementsByTagNameNS(DAV, 'collection').length > 0,
        version: textOf('getetag') || [textOf('getlastmodified'), textOf('getcontentlength')].join(' ').trim(),
      };
    });
    // The folder tells of itself too.
    return entries.filter(({ path }) => path !== pathOf(folder));
  };

  const below = (path: string): URL => new URL(path.split('/').map(encodeURIComponent).join('/'), root);
  const nameOf = ({ path }: Entry): string => path.slice(path.lastIndexOf('/') + 1);

  /** A folder that is there already answers 405. */
  const makeFolder = async (folder: URL): Promise<void> => {
    const { ok, status } = await request('MKCOL', folder);
    if (!ok && status !== 405) throw problemOf(status);
  };

  const made = new Set<string>();

  return {
    async list() {
      const devices = await entriesIn(root);
      if (devices === null) {
        // Says whether the address itself is wrong, and whether it may be written to.
        await makeFolder(root);
        return [];
      }
      const files: StoredFile[] = [];
      for (const device of devices.filter(({ isFolder }) => isFolder)) {
        made.add(nameOf(device));
        for (const file of (await entriesIn(below(`${nameOf(device)}/`))) ?? []) {
          const path = `${nameOf(device)}/${nameOf(file)}`;
          if (!file.isFolder && isOurPath(path)) files.push({ path, version: file.version });
        }
      }
      return files;
    },
    async read(path, most) {
      const response = await request('GET', below(path));
      if (!response.ok) throw problemOf(response.status);
      return bodyWithin(response, most).catch(async () => {
        throw await unanswered('GET');
      });
    },
    async write(path, file) {
      const device = path.slice(0, path.indexOf('/'));
      if (!made.has(device)) await makeFolder(below(`${device}/`));
      made.add(device);
      const headers = { 'Content-Type': 'application/gzip' };
      const response = await request('PUT', below(path), { headers, body: file });
      if (!response.ok) throw problemOf(response.status);
      return response.headers.get('ETag') ?? '';
    },
  };
}
