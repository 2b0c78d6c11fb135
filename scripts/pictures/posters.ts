import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecorderPage } from '../clips/recorder-page.ts';
import { POSTER_FOLDER, POSTER_SIZE, POSTERS, posterStamps, STAMP_FILE } from './poster-list.ts';

/** Draws the still pictures of all exercises: `npm run posters`. They are kept with the sources, because a build has no browser. */

const QUALITY = 0.76;

const { page, close } = await openRecorderPage();
try {
  mkdirSync(POSTER_FOLDER, { recursive: true });
  for (const file of readdirSync(POSTER_FOLDER)) if (file.endsWith('.webp')) rmSync(join(POSTER_FOLDER, file));
  for (const { name, demo, look, timeMs } of POSTERS) {
    const job = { demo, timeMs, look, ...POSTER_SIZE, quality: QUALITY };
    const picture = Buffer.from(await page.evaluate((asked) => globalThis.takePoster(asked), job), 'base64');
    writeFileSync(join(POSTER_FOLDER, `${name}.webp`), picture);
    console.log(`${name}: ${(picture.length / 1000).toFixed(1)} kB`);
  }
  writeFileSync(STAMP_FILE, `${JSON.stringify(posterStamps(), null, 2)}\n`);
} finally {
  await close();
}
