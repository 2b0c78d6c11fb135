import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { startApp, startSet, summedUp, waitForCount } from '../../tests/e2e/harness.ts';

/** Pictures of every main screen of the real app, a rendered clip as the webcam: `npx tsx scripts/pages/screenshots.ts --out FOLDER`. */

const { values } = parseArgs({ options: { out: { type: 'string', default: 'screenshots' } } });
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });

const SIZES = {
  phone: { width: 390, height: 844 },
  sideways: { width: 844, height: 390 },
  laptop: { width: 1280, height: 800 },
} as const;

const app = await startApp({ camera: ['squat-right'] });
try {
  for (const [sizeName, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await app.open({ permissions: ['camera'] });
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const take = async (name: string, of: Page = page): Promise<void> => {
        await of.screenshot({ path: join(folder, `${name}-${sizeName}-${colorScheme}.png`) });
      };
      await page.waitForTimeout(3000);
      await take('home');
      await startSet(page, 'squat', 'Camera', 3);
      await waitForCount(page, 1);
      await page.waitForTimeout(2200);
      await take('live');
      await summedUp(page);
      await page.waitForTimeout(500);
      await take('summary');
      await page.goto(`${app.url}/#/setup/squat`);
      await page.waitForTimeout(3500);
      await take('setup');
      await page.goto(`${app.url}/#/exercise/couch-2`);
      await page.waitForTimeout(3500);
      await take('exercise');
      await page.goto(`${app.url}/#/log`);
      await page.waitForTimeout(500);
      await take('log');
      await context.close();
    }
  }
} finally {
  await app.close();
}
