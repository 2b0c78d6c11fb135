// usage: tsx x-shots.mts PORT OUT id,id,...
import { chromium } from 'playwright';
import { mkdirSync } from 'node:fs';
const [port, out, ids] = process.argv.slice(2);
mkdirSync(out!, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const sizes: [number, number][] = [[390, 844], [844, 390], [1280, 800], [1920, 1080]];
for (const scheme of ['light', 'dark'] as const) {
  for (const [width, height] of sizes) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    for (const id of ids!.split(',')) {
      await page.goto(`http://127.0.0.1:${port}/gallery.html?x=${encodeURIComponent(id)}${width}#/only/${encodeURIComponent(id)}`);
      await page.waitForTimeout(2500);
      await page.screenshot({ path: `${out}/${id.replace(/[^\w-]/g, '_')}-${width}x${height}-${scheme}.png` });
    }
    await page.close();
  }
}
await browser.close();
