import { spawn } from 'node:child_process';
import { serveBuild, type Server } from './serve.ts';

/** Builds the app where it has changed, serves it to this computer, prints the address and opens a browser if there is one. */

const PORT = 4173;

async function serve(): Promise<Server> {
  try {
    return await serveBuild({ port: PORT });
  } catch {
    console.warn(`Port ${PORT} is taken; using another one.`);
    return serveBuild();
  }
}

function openBrowser(url: string): void {
  if (process.env['CI'] || process.env['BROWSER'] === 'none' || !process.stdout.isTTY) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('Open the address above in a browser.'));
  child.unref();
}

console.log('Getting Hipwise ready…');
const server = await serve();
console.log(`Hipwise is at ${server.url}  (Ctrl+C ends it)`);
openBrowser(server.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void server.close().then(() => process.exit(0)));
