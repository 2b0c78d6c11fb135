import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { v2 as webdav } from 'webdav-server';

export const USER = 'ana';
export const PASSWORD = 'pässword & spaces';

export interface DavServer {
  /** Address of the folder, with a slash at the end. */
  url: string;
  /** "PUT /hipwise/phone/2026-03.json.gz", in order. */
  requests: string[];
  /** Answers in the server's place; whoever returns true has answered. */
  intercept: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
}

/**
 * What the server has to send so that a page from another address may use it. `origin`: of the page. Returns true where that was the whole
 * answer: to the question that a browser asks before.
 */
function allowPages(origin: string, { method }: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, MKCOL, PROPFIND');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, Depth');
  response.setHeader('Access-Control-Expose-Headers', 'ETag');
  response.setHeader('Access-Control-Max-Age', '86400');
  if (method === 'OPTIONS') response.writeHead(204).end();
  return method === 'OPTIONS';
}

/** A real WebDAV server in memory, that one user may use. `origin`: the page's, null for a server that lets no page in. */
export async function startDavServer(origin: string | null = '*'): Promise<DavServer> {
  const users = new webdav.SimpleUserManager();
  const rights = new webdav.SimplePathPrivilegeManager();
  rights.setRights(users.addUser(USER, PASSWORD, false), '/', ['all']);
  const dav = new webdav.WebDAVServer({
    requireAuthentification: true,
    httpAuthentication: new webdav.HTTPBasicAuthentication(users, 'files'),
    privilegeManager: rights,
  });
  const made: Omit<DavServer, 'url' | 'close'> = { requests: [], intercept: null };
  const http = createServer((request, response) => {
    if (origin !== null && allowPages(origin, request, response)) return;
    made.requests.push(`${request.method} ${request.url}`);
    if (made.intercept?.(request, response)) return;
    dav.executeRequest(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address.');
  return Object.assign(made, {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  });
}
