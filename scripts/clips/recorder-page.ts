import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const READY_TIMEOUT_MS = 120_000;

/** A headless browser with the page that draws the figure, see `src/figure/recorder.ts`. The caller closes it. */
export interface RecorderPage {
  page: Page;
  close(): Promise<void>;
}

export async function openRecorderPage(): Promise<RecorderPage> {
  // Its own cache and no watching: a change of a file while this runs must not reload the page.
  const server = await createServer({
    root: ROOT,
    configFile: resolve(ROOT, 'vite.config.ts'),
    cacheDir: resolve(ROOT, 'node_modules/.vite-clips'),
    logLevel: 'warn',
    optimizeDeps: { include: ['three', 'mediabunny', 'gl-matrix'] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(new URL('src/figure/render.html', server.resolvedUrls?.local[0]).href);
    await page.waitForFunction(() => 'recordClip' in globalThis, null, { timeout: READY_TIMEOUT_MS });
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
