import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from './setup/ensure-browser.ts';
import { serveBuild } from './setup/serve.ts';
const [out = '/tmp/gs', sizes = 'phone', themes = 'light', pattern = '.'] = process.argv.slice(2);
const SIZES: Record<string, { width: number; height: number }> = { phone: { width: 390, height: 844 }, side: { width: 844, height: 390 }, laptop: { width: 1280, height: 800 }, tv: { width: 1920, height: 1080 } };
mkdirSync(out, { recursive: true });
const server = await serveBuild();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
const first = await browser.newPage();
await first.goto(`${server.url}/gallery.html`);
await first.locator('main > ul a').first().waitFor();
const ids = (await first.locator('main > ul a').allInnerTexts()).filter((id) => new RegExp(pattern).test(id));
await first.close();
for (const size of sizes.split(',')) for (const theme of themes.split(',') as ('light' | 'dark')[]) {
  const context = await browser.newContext({ viewport: SIZES[size]!, colorScheme: theme, reducedMotion: 'reduce', serviceWorkers: 'block', locale: 'en-GB' });
  for (const id of ids) {
    const page = await context.newPage();
    await page.goto(`${server.url}/gallery.html#/only/${id}`);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: join(out, `${size}-${theme}-${id}.png`) });
    await page.close();
  }
  await context.close();
}
console.log(ids.length);
await browser.close(); await server.close();
