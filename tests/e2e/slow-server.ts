import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from '../../scripts/setup/serve.ts';

/** In one piece, bytes. */
const PIECE = 16 * 1024;

/** Passes on what `url` serves, at so many bytes a second for all requests together. */
export async function serveSlowly(url: string, bytesPerSecond: number): Promise<Server> {
  let freeMs = 0;
  /** When so many bytes may go. */
  const turn = async (bytes: number): Promise<void> => {
    freeMs = Math.max(freeMs, Date.now()) + (1000 * bytes) / bytesPerSecond;
    await sleep(freeMs - Date.now());
  };
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(`${url}${request.url ?? '/'}`);
      const headers = new Headers(answer.headers);
      for (const name of ['content-encoding', 'transfer-encoding', 'connection', 'keep-alive']) headers.delete(name);
      const body = Buffer.from(await answer.arrayBuffer());
      headers.set('content-length', String(body.length));
      response.writeHead(answer.status, Object.fromEntries(headers));
      for (let at = 0; at < body.length; at += PIECE) {
        const piece = body.subarray(at, at + PIECE);
        await turn(piece.length);
        response.write(piece);
      }
      response.end();
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
