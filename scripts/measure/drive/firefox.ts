import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncScript, field, SCRIPT_TIMEOUT_MS, scriptValue, until, type DrivenBrowser } from './driven-browser.ts';
import { startProgram } from './start-program.ts';

const PREFERENCES: Readonly<Record<string, boolean | number>> = {
  // Any free port; Firefox writes it into the profile.
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.auto': false,
  'media.autoplay.default': 0,
  'media.navigator.permission.disabled': true,
  'media.navigator.streams.fake': true,
};

export interface FirefoxOptions {
  /** Without one it runs headless, and then has no WebGL where there is no graphics chip. */
  display: string | null;
}

/**
 * Starts a Firefox with a fresh profile and drives it by Marionette, its own protocol, which needs no other program: each message is the
 * number of its bytes, a colon, and JSON.
 */
export async function openFirefox(path: string, { display }: FirefoxOptions): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'hipwise-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const firefox = startProgram(
    path,
    [...(display === null ? ['--headless'] : []), '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, ...(display !== null && { DISPLAY: display }) } },
  );
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await until(
    () => (existsSync(portFile) && Number(readFileSync(portFile, 'utf8'))) || undefined,
    60_000,
    'An answer of Firefox',
  );
  const socket = createConnection(port, '127.0.0.1');
  const send = createSender(socket);
  const session = await send('WebDriver:NewSession', {});
  await send('WebDriver:SetTimeouts', { script: SCRIPT_TIMEOUT_MS });
  return {
    name: `Firefox ${String(field(field(session, 'capabilities'), 'browserVersion'))}`,
    goTo: async (url) => void (await send('WebDriver:Navigate', { url })),
    run: async (body, ...args) =>
      scriptValue(field(await send('WebDriver:ExecuteAsyncScript', { script: asyncScript(body), args }), 'value')),
    screenshot: async () =>
      Buffer.from(String(field(await send('WebDriver:TakeScreenshot', { full: false, hash: false }), 'value')), 'base64'),
    async close() {
      const ended = new Promise((resolve) => firefox.once('exit', resolve));
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill());
      await ended;
      socket.destroy();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

type Send = (command: string, parameters: object) => Promise<unknown>;

/** The first message is a greeting; an answer is `[1, number of the question, error, result]`. */
function createSender(socket: Socket): Send {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let received = Buffer.alloc(0);
  let greeted: () => void = () => undefined;
  const greeting = new Promise<void>((resolve) => (greeted = resolve));
  let last = 0;

  const take = (message: unknown): void => {
    if (!Array.isArray(message)) return greeted();
    const [, id, error, result]: unknown[] = message;
    const asked = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (error === null) asked?.resolve(result);
    else asked?.reject(new Error(String(field(error, 'message'))));
  };

  socket.on('data', (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      take(message);
    }
  });
  const over = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
    waiting.clear();
  };
  socket.on('close', over);
  socket.on('error', over);

  return async (command, parameters) => {
    await greeting;
    last += 1;
    const text = JSON.stringify([0, last, command, parameters]);
    const answered = new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return answered;
  };
}
