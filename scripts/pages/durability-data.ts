import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Fault, Killed } from '../../tests/e2e/faults.ts';

/** What was made to happen so far: `docs/durability.json`, from which the page is written. */

const DATA = resolve(import.meta.dirname, '../../docs/durability.json');

/** A fault, with the name of the test that makes it happen. */
export interface MadeFault extends Fault {
  test: string;
}

/** Kills of the browser in the middle of a set, added up. */
export interface Kills {
  count: number;
  /** Repetitions that were shown before, and those that were in the log at the next start. */
  shown: number;
  kept: number;
  /** How many kills kept so many more than were shown; fewer are negative. */
  byDifference: Record<string, number>;
}

export interface Faults {
  made: readonly MadeFault[];
  kills: Kills;
}

export const readFaults = (): Faults => JSON.parse(readFileSync(DATA, 'utf8'));

export const writeFaults = (faults: Faults): void => writeFileSync(DATA, `${JSON.stringify(faults, null, 2)}\n`);

export function addedUp(kills: readonly Killed[]): Kills {
  const byDifference: Record<string, number> = {};
  for (const { shown, kept } of kills) byDifference[kept - shown] = (byDifference[kept - shown] ?? 0) + 1;
  return {
    count: kills.length,
    shown: kills.reduce((sum, { shown }) => sum + shown, 0),
    kept: kills.reduce((sum, { kept }) => sum + kept, 0),
    byDifference,
  };
}
