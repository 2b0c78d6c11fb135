import { createServer } from 'node:net';
import { asyncScript, field, SCRIPT_TIMEOUT_MS, scriptValue, until, type DrivenBrowser } from './driven-browser.ts';
import { startProgram } from './start-program.ts';

/** A page that is busy detecting lets its driver wait, milliseconds. */
const ANSWERS_WITHIN_MS = 2 * SCRIPT_TIMEOUT_MS;

/** Starts WebKitGTK's MiniBrowser on a display, by its WebDriver (Debian's `webkit2gtk-driver` has both). */
export async function openWebKit(driver: string, display: string): Promise<DrivenBrowser> {
  const port = await freePort();
  const server = startProgram(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const value = field(await response.json(), 'value');
    if (!response.ok) throw new Error(String(field(value, 'message')));
    return value;
  };
  await until(() => call('GET', '/status').catch(() => undefined), 30_000, 'An answer of the driver of WebKit');
  const session = await call('POST', '/session', { capabilities: {} });
  const at = `/session/${String(field(session, 'sessionId'))}`;
  await call('POST', `${at}/timeouts`, { script: SCRIPT_TIMEOUT_MS });
  return {
    name: `WebKitGTK ${String(field(field(session, 'capabilities'), 'browserVersion'))}`,
    goTo: async (url) => void (await call('POST', `${at}/url`, { url })),
    run: async (body, ...args) => scriptValue(await call('POST', `${at}/execute/async`, { script: asyncScript(body), args })),
    screenshot: async () => Buffer.from(String(await call('GET', `${at}/screenshot`)), 'base64'),
    async close() {
      await call('DELETE', at).catch(() => undefined);
      server.kill();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.'))));
    });
  });
}
