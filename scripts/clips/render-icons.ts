import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';

/** Draws the icons of the installed app from `public/icon.svg` into `public/icons`: `npx tsx scripts/clips/render-icons.ts`. */

const PUBLIC = resolve(import.meta.dirname, '../../public');
const FOLDER = join(PUBLIC, 'icons');

/** As it is drawn: a tile with round corners. */
const TILE = { viewBox: '0 0 64 64', background: 'transparent' };
/** To the edges, for systems that cut out a shape of their own: all that matters lies within 40 % of the width around the middle. */
const FULL = { viewBox: '-4 -4 72 72', background: '#b93a12' };

const ICONS = [
  { name: 'icon-192', sizePx: 192, ...TILE },
  { name: 'icon-512', sizePx: 512, ...TILE },
  { name: 'icon-maskable-192', sizePx: 192, ...FULL },
  { name: 'icon-maskable-512', sizePx: 512, ...FULL },
  { name: 'apple-touch-icon', sizePx: 180, ...FULL },
];

const drawing = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8');
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
try {
  const page = await browser.newPage();
  for (const { name, sizePx, viewBox, background } of ICONS) {
    await page.setViewportSize({ width: sizePx, height: sizePx });
    await page.setContent(
      `<style>html { background: ${background} } body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>` +
        drawing.replace(/viewBox="[^"]*"/, `viewBox="${viewBox}"`),
    );
    writeFileSync(join(FOLDER, `${name}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
