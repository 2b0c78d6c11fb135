import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Exercise } from '../../src/core/exercise.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import type { StripJob } from '../../src/figure/recorder.ts';
import { mainMistakes, wrongDemo } from '../../src/ui/figure/demos.ts';
import { momentOf } from '../../src/ui/figure/moment-of.ts';
import { fingerprint } from '../clips/clip-truth.ts';
import { readAccuracy } from '../measure/accuracy-data.ts';
import { staleAccuracy, writeAccuracyPage, writeAccuracyReadme } from './accuracy-page.ts';
import { exercisePages } from './exercise-pages.ts';
import { openRecorderPage } from '../clips/recorder-page.ts';
import { areOutlinesFresh, writeOutlines } from './outlines.ts';

/**
 * Writes `docs/exercises` and `src/exercises/outlines.ts` from the exercises, and what says how well they are counted from what was measured: `npm run docs` for pages and
 * pictures, `npm run docs -- squat bridge` for the pages and the pictures of some, `npm run docs -- --check` to be told whether the pages
 * are what they would be.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/exercises');
const IMAGES = join(FOLDER, 'images');
const PANEL = { widthPx: 320, heightPx: 260 } as const;
const IMAGE_BYTES = 25 * 1024;
const QUALITIES = [0.8, 0.65, 0.5, 0.35];

/** Of each picture, the fingerprint of what it shows: two browsers do not draw the same bytes. */
const PICTURES = 'pictures.json';

const readPictures = (folder: string): Record<string, string> => {
  const file = join(folder, 'images', PICTURES);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
};

/** Sentences on what in `folder` is not what the exercises say; none when all is fresh. */
export function staleDocs(folder = FOLDER): string[] {
  const pages = exercisePages();
  const pictures = readPictures(folder);
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
  return [
    ...[...pages].flatMap(([name, page]) => {
      if (!there.includes(name)) return [`docs/exercises/${name} is missing.`];
      return readFileSync(join(folder, name), 'utf8') === page ? [] : [`docs/exercises/${name} is stale.`];
    }),
    ...there.filter((name) => !pages.has(name)).map((name) => `docs/exercises/${name} belongs to no exercise.`),
    ...EXERCISES.filter((exercise) => pictures[exercise.id] !== fingerprint(panelsOf(exercise))).map(
      ({ id }) => `docs/exercises/images/${id}.webp shows another movement.`,
    ),
  ];
}

/** The same of the outlines that the first screen loads. */
export const staleOutlines = (): string[] => (areOutlinesFresh() ? [] : ['src/exercises/outlines.ts is stale.']);

function writePages(): void {
  const pages = exercisePages();
  mkdirSync(IMAGES, { recursive: true });
  for (const [name, page] of pages) writeFileSync(join(FOLDER, name), page);
  for (const name of readdirSync(FOLDER)) if (name.endsWith('.md') && !pages.has(name)) rmSync(join(FOLDER, name));
  const wanted = new Set([PICTURES, ...EXERCISES.map(({ id }) => `${id}.webp`)]);
  for (const name of readdirSync(IMAGES)) if (!wanted.has(name)) rmSync(join(IMAGES, name));
}

/** Right at rest and at its height; the main mistake where it is seen best. */
function panelsOf({ demo, rules }: Exercise): StripJob['panels'] {
  const mistake = mainMistakes(rules)[0];
  const wrong = mistake && wrongDemo(demo, mistake.faultyDemo);
  return [
    { demo, timeMs: momentOf(demo, 'start'), right: true },
    { demo, timeMs: momentOf(demo, 'peak'), right: true },
    ...(mistake && wrong ? [{ demo: wrong, timeMs: momentOf(wrong, mistake.phase), right: false }] : []),
  ];
}

async function writePictures(exercises: readonly Exercise[]): Promise<void> {
  const { page, close } = await openRecorderPage();
  const known = readPictures(FOLDER);
  const drawn = Object.fromEntries(EXERCISES.flatMap(({ id }) => (known[id] ? [[id, known[id]]] : [])));
  try {
    for (const exercise of exercises) {
      const panels = panelsOf(exercise);
      let picture = Buffer.alloc(0);
      for (const quality of QUALITIES) {
        picture = Buffer.from(await page.evaluate((job) => globalThis.takeStrip(job), { ...PANEL, panels, quality }), 'base64');
        if (picture.length <= IMAGE_BYTES) break;
      }
      writeFileSync(join(IMAGES, `${exercise.id}.webp`), picture);
      drawn[exercise.id] = fingerprint(panels);
      writeFileSync(join(IMAGES, PICTURES), `${JSON.stringify(drawn, null, 2)}\n`);
      console.log(`${exercise.id.padEnd(24)} ${(picture.length / 1024).toFixed(1)} KiB`);
    }
  } finally {
    await close();
  }
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--check')) {
    const stale = [...staleDocs(), ...staleOutlines(), ...(await staleAccuracy(readAccuracy()))];
    for (const sentence of stale) console.error(sentence);
    console.log(stale.length === 0 ? 'All pages are what they would be.' : 'Run: npm run docs');
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  const unknown = args.filter((id) => !EXERCISES.some((exercise) => exercise.id === id));
  if (unknown.length > 0) throw new Error(`No such exercise: ${unknown.join(', ')}.`);
  writePages();
  writeOutlines();
  await writeAccuracyPage(readAccuracy());
  await writeAccuracyReadme(readAccuracy(), { readme: true });
  await writePictures(EXERCISES.filter(({ id }) => args.length === 0 || args.includes(id)));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) await main(process.argv.slice(2));
