import { chromium } from 'playwright';
import { mkdirSync } from 'node:fs';
const [out, w, h, scheme, ids] = process.argv.slice(2);
mkdirSync(out!, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: Number(w), height: Number(h) }, colorScheme: scheme as 'dark' });
for (const id of ids!.split(',')) {
  await page.goto(`http://127.0.0.1:5310/gallery.html?x=${id}${w}#/only/${id}`);
  await page.waitForTimeout(3500);
  await page.screenshot({ path: `${out}/${id}-${w}x${h}-${scheme}.png` });
}
await browser.close();
