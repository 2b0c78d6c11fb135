import { resolve } from 'node:path';
import { preview } from 'vite';
import { ensureBuild } from './build.ts';

export interface ServeOptions {
  /** Any free port when 0 or left out. */
  port?: number;
}

export interface Server {
  /** Address of the app, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the built app to this computer only, with the security headers of production; builds it first when it is stale.
 *
 * @throws Error when the port is taken.
 */
export const serveBuild = async (options?: ServeOptions): Promise<Server> => serveFolder(await ensureBuild(), options);

/**
 * The same for a folder that has been built before.
 *
 * @throws Error when the port is taken.
 */
export async function serveFolder(outDir: string, { port = 0 }: ServeOptions = {}): Promise<Server> {
  const server = await preview({
    root: resolve(import.meta.dirname, '../..'),
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address: start it again.');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
