import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { comesBack, isIdempotent, isInAnyOrder, isRefusedOrFine, type Tally } from '../tests/data/backup/properties.ts';

/** Random backups, fine and damaged: `npm run fuzz:backup -- --runs 10000 --seed 1`. */

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

const tally = new Map<string, Tally>();

const questions: readonly [what: string, share: number, check: (numRuns: number) => Promise<void>][] = [
  ['written and read, the same sets and sessions', 0.2, (numRuns) => fc.assert(comesBack, { seed, numRuns })],
  ['taken in twice, as once', 0.1, (numRuns) => fc.assert(isIdempotent, { seed, numRuns })],
  ['any order, any pieces, the same', 0.1, (numRuns) => fc.assert(isInAnyOrder, { seed, numRuns })],
  ['damaged or hostile: refused, or fine', 0.6, (numRuns) => fc.assert(isRefusedOrFine(tally), { seed, numRuns })],
];

console.log(`Seed ${seed}.\n`);
console.log('| question | backups | held | seconds |\n| --- | --: | --: | --: |');
for (const [what, share, check] of questions) {
  const numRuns = Math.round(runs * share);
  const startMs = Date.now();
  await check(numRuns);
  console.log(`| ${what} | ${numRuns} | ${numRuns} | ${((Date.now() - startMs) / 1000).toFixed(1)} |`);
}
console.log('\n| damage | refused with a sentence | fine all the same |\n| --- | --: | --: |');
for (const [kind, { refused, taken }] of [...tally].sort()) console.log(`| ${kind} | ${refused} | ${taken} |`);
