import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { measureFelt } from './felt-sets.ts';
import { feltPage } from './page.ts';

/**
 * `npm run motion` measures what a motion sensor counts of every movement at every place, and through a loss of the camera, and writes
 * `docs/motion.md`. `-- --seeds 1,2` takes other seeds and prints the page instead.
 */

const PAGE = resolve(import.meta.dirname, '../../../docs/motion.md');
const SEEDS = [101, 102, 103, 104];

const { values } = parseArgs({ options: { seeds: { type: 'string' } } });
const seeds = values.seeds?.split(',').map(Number) ?? SEEDS;
const measured = EXERCISES.filter(({ rep }) => rep).map((exercise) => {
  console.log(exercise.id);
  return measureFelt(exercise, seeds);
});
const page = feltPage({
  seeds,
  felt: measured.flatMap(({ felt }) => felt),
  unfelt: measured.flatMap(({ unfelt }) => unfelt),
  around: measured.flatMap(({ around }) => around),
});
const text = await format(page, { parser: 'markdown', printWidth: 140 });
if (values.seeds === undefined) writeFileSync(PAGE, text);
else console.log(text);
