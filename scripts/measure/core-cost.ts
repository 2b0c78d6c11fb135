import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXERCISES } from '../../src/exercises/index.ts';
import { bundleCore } from './core-cost/bundle-core.ts';
import { costOf, writeRound } from './core-cost/cost-of.ts';
import { LOOKS, type Cost } from './core-cost/cost.ts';

/**
 * What a frame costs in the core, exercise by exercise: `npm run core-cost [-- ID…] [--against FOLDER] [--frames 100000]`. The figure does
 * repetitions of each exercise, live, round after round. With `--against` another checkout is measured in turn with this one, and ratios
 * (now against then) are printed: they hold where the computer has other work to do, which the figures themselves do not.
 */

const HERE = resolve(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, frames: { type: 'string', default: '100000' } },
});
const frames = Number(values.frames);
const measured = EXERCISES.filter(({ id }) => positionals.length === 0 || positionals.includes(id));

const digits = (value: number, count = 1): number => Number(value.toFixed(count));
const held = ({ heldKb }: Cost): string => heldKb.map((kb) => Math.round(kb)).join(' ');
const counted = ({ counted: { full, partial, void: none, heldS } }: Cost): string => `${full}+${partial}+${none}, ${heldS} s`;
const meanOf = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

function print(name: string, costs: ReadonlyMap<string, Cost>): void {
  console.log(`\n${name}: a frame, µs and bytes; kB held after ${LOOKS.map((share) => share * frames).join(', ')} frames`);
  console.table(
    Object.fromEntries(
      [...costs].map(([id, cost]) => [
        id,
        {
          'coach µs': digits(cost.coachUs),
          'set µs': digits(cost.setUs),
          bytes: Math.round(cost.garbageB),
          'held kB': held(cost),
          counted: counted(cost),
        },
      ]),
    ),
  );
  const all = [...costs];
  const [slowest] = all.toSorted(([, a], [, b]) => b.coachUs - a.coachUs);
  const of = (value: (cost: Cost) => number): number => meanOf(all.map(([, cost]) => value(cost)));
  console.log(
    `mean: coach ${digits(of((cost) => cost.coachUs))} µs, set ${digits(of((cost) => cost.setUs))} µs, ${Math.round(of((cost) => cost.garbageB))} bytes; slowest: ${slowest?.[0]}, coach ${digits(slowest?.[1].coachUs ?? NaN)} µs`,
  );
}

function printRatios(now: ReadonlyMap<string, Cost>, then: ReadonlyMap<string, Cost>): void {
  const rows = [...now].flatMap(([id, cost]) => {
    const before = then.get(id);
    if (!before) return [];
    const ratio = (value: (of: Cost) => number): number => digits(value(cost) / value(before), 2);
    return [
      {
        id,
        coach: ratio(({ coachUs }) => coachUs),
        set: ratio(({ setUs }) => setUs),
        bytes: ratio(({ garbageB }) => garbageB),
        counts: counted(cost) === counted(before) ? 'alike' : `${counted(cost)}; then ${counted(before)}`,
      },
    ];
  });
  console.log('\nnow against then');
  console.table(rows);
  console.log(
    `mean: coach ${digits(meanOf(rows.map(({ coach }) => coach)), 2)}, set ${digits(meanOf(rows.map(({ set }) => set)), 2)}, bytes ${digits(meanOf(rows.map(({ bytes }) => bytes)), 2)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'hipwise-core-cost-'));
try {
  const checkouts = [HERE, ...(values.against === undefined ? [] : [resolve(values.against)])];
  const cores: { name: string; core: string; costs: Map<string, Cost> }[] = [];
  for (const [at, checkout] of checkouts.entries()) {
    const outDir = join(folder, String(at));
    mkdirSync(outDir);
    cores.push({ name: checkout, core: await bundleCore(checkout, outDir), costs: new Map() });
  }
  for (const exercise of measured) {
    const { id } = exercise;
    const round = writeRound(exercise, folder);
    for (const { core, costs } of cores) costs.set(id, await costOf({ core, exercise: id, round, frames }));
  }
  for (const { name, costs } of cores) print(name, costs);
  const [now, then] = cores;
  if (now && then) printRatios(now.costs, then.costs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
