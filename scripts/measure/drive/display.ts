import { startProgram } from './start-program.ts';

export interface Display {
  /** For the environment variable DISPLAY. */
  name: string;
  close(): void;
}

/** A screen in memory, for browsers that need one; WebGL is drawn by the processor there. `xvfb` is the path of Xvfb. */
export async function openDisplay(xvfb: string): Promise<Display> {
  const server = startProgram(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = server.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    told?.once('data', (data: unknown) => resolve(String(data).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}
