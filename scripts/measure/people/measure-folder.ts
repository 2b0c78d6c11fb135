import { join } from 'node:path';
import { countSet } from '../../../src/core/count.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { readSeries } from '../count-file.ts';
import { readHandCounts } from './hand-count.ts';
import type { Counted } from './score.ts';
import { type BothWays, type FolderResult, tallyFolder } from './tally.ts';

/** Counts every series of a folder by every counter, as a file and live, and holds it against what was counted by hand. */
export function measureFolder(folder: string): FolderResult {
  const truths = readHandCounts(folder);
  const files = [...new Set(truths.map(({ file }) => file))];
  const counts = new Map(files.map((file) => [file, countByAll(join(folder, file))]));
  return tallyFolder(truths, (file, exercise) => {
    const count = counts.get(file)?.get(exercise);
    if (!count) throw new Error(`Nothing has counted ${exercise} in ${file}.`);
    return count;
  });
}

function countByAll(path: string): Map<string, BothWays<Counted>> {
  const { frames } = readSeries(path);
  return new Map(
    EXERCISES.map((exercise) => {
      const count = (gate: boolean): Counted => {
        const { full, partial, holds } = countSet(exercise, frames, { gate });
        return { full, partial, holds };
      };
      return [exercise.id, { asFile: count(false), live: count(true) }];
    }),
  );
}
