import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shellFiles, shellSize } from '../../scripts/measure/shell-size.ts';
import { ensureBuild } from '../../scripts/setup/build.ts';

/** What the document names is what a first visit waits for. The size is of the gzipped files together. [our own choice] */
const MOST_KIB = 80;
const MOST_FILES = 10;

it('needs at most 80 KiB in ten files', async () => {
  const { gzipKiB, files } = shellSize(await ensureBuild());
  expect(gzipKiB).toBeLessThanOrEqual(MOST_KIB);
  expect(files).toBeLessThanOrEqual(MOST_FILES);
});

it('needs nothing that counts, judges or draws: rules, the log, the figure, the camera', async () => {
  const dist = await ensureBuild();
  const text = shellFiles(dist)
    .map((path) => readFileSync(join(dist, path), 'utf8'))
    .join('\n');
  // A title of a rule, the name of a store of the log, a class of what draws, what a camera is asked with.
  for (const late of ['Knees and hips on top of each other', 'by-order', 'WebGLRenderer', 'getUserMedia'])
    expect(text, late).not.toContain(late);
  // What the text would have: this is how the first screen greets.
  expect(text).toContain('Strong hips, steady stride.');
});
