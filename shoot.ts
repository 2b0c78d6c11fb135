import { chromium } from 'playwright';
import { readFileSync } from 'node:fs';
const ids = process.argv[2]!.split(',');
const sizes = (process.argv[3] ?? '390x844,844x390,1280x800').split(',').map((s) => s.split('x').map(Number) as [number, number]);
const schemes = (process.argv[4] ?? 'light').split(',') as ('light' | 'dark')[];
const wait = Number(process.argv[5] ?? 1500);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const shots: string[] = [];
for (const scheme of schemes) for (const [width, height] of sizes) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  for (const id of ids) {
    await page.goto(`http://127.0.0.1:5307/gallery.html?x=${id}#/only/${id}`);
    await page.waitForTimeout(wait);
    const path = `/tmp/h/unwatched/${id}-${width}-${scheme}.png`;
    await page.screenshot({ path });
    shots.push(path);
  }
  await page.close();
}
const page = await browser.newPage({ viewport: { width: 1900, height: 800 } });
const h = Number(process.argv[6] ?? 700);
await page.setContent(`<body style="margin:0;background:#f0f;display:flex;flex-wrap:wrap;gap:8px">${shots.map((s) => `<img style="height:${h}px" src="data:image/png;base64,${readFileSync(s).toString('base64')}">`).join('')}</body>`);
await page.screenshot({ path: '/tmp/h/unwatched/sheet.png', fullPage: true });
await browser.close();
