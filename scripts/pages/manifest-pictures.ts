import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';
import { serveBuild } from '../setup/serve.ts';

/**
 * The pictures that the manifest names, for whoever is asked whether to install the app: screens of the gallery, with our own figure.
 * `npx tsx scripts/pages/manifest-pictures.ts` writes them into `public/screenshots`; needed again when those screens look different.
 */

const FOLDER = resolve(import.meta.dirname, '../../public/screenshots');
const PHONE = { width: 390, height: 844, scale: 2 };
const LAPTOP = { width: 1280, height: 800, scale: 1 };

const PICTURES = [
  { name: 'first-visit', hash: '', size: PHONE },
  { name: 'exercises', hash: '#/exercises', size: PHONE },
  { name: 'first-visit-wide', hash: '', size: LAPTOP },
] as const;

/** Until the figure and its stills are drawn, milliseconds: without a graphics card they are slow. */
const DRAWN_MS = 12_000;
const QUALITY = 0.8;

/** The browser itself writes WebP. */
const asWebp = (page: Page, png: Buffer): Promise<string> =>
  page.evaluate(
    async ([base64, quality]) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', quality).replace(/^.*,/, '');
    },
    [png.toString('base64'), QUALITY] as const,
  );

const server = await serveBuild();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
try {
  mkdirSync(FOLDER, { recursive: true });
  // Its pages are held to no policy of ours.
  const writer = await browser.newPage();
  for (const { name, hash, size } of PICTURES) {
    const { width, height, scale } = size;
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    await page.goto(`${server.url}/gallery.html#/only/app`);
    await page.locator('hip-app').waitFor();
    if (hash) await page.evaluate((to) => void (location.hash = to), hash);
    await page.waitForTimeout(DRAWN_MS);
    writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(await asWebp(writer, await page.screenshot()), 'base64'));
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
