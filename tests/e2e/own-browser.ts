import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';

/** A browser with a profile on the disk, as a user has one, that can be killed as a crash or a flat battery kills it. */
export interface OwnBrowser {
  context: BrowserContext;
  /** SIGKILL to all of its processes: it writes nothing any more. Resolves when it is gone. */
  kill(): Promise<void>;
  /** All of it stands still, as a phone does that is locked, and goes on. */
  freeze(): void;
  thaw(): void;
}

const PATIENCE_MS = 30_000;

/** `profile` is a folder, new or of an earlier start. `settings` are the browser's own, as it stores them. */
export async function openOwnBrowser(
  profile: string,
  { flags = [], settings }: { flags?: readonly string[]; settings?: object } = {},
): Promise<OwnBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  if (settings) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings));
  }
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB', 'about:blank'];
  const child = spawn(ensureBrowser(), [...BROWSER_FLAGS, ...flags, ...own], { detached: true, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const untilMs = Date.now() + PATIENCE_MS;
  while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) {
    if (Date.now() > untilMs) throw new Error('The browser did not start.');
    await sleep(20);
  }
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window.');
  context.setDefaultTimeout(20_000);
  const signal = (name: NodeJS.Signals): void => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) process.kill(-child.pid, name);
  };
  return {
    context,
    async kill() {
      signal('SIGKILL');
      await ended;
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}
