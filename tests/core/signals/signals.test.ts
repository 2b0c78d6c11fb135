import { expect, it } from 'vitest';
import { SIGNALS } from '../../../src/core/signals/index.ts';
import { signalsOf } from '../../../src/core/counting/track.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';

/** Names of the rows in all tables of the folder; the other files there export functions, numbers and types. */
const rowNames = Object.values(import.meta.glob<object>(['../../../src/core/signals/*.ts', '!**/index.ts'], { eager: true }))
  .flatMap((exported) => Object.values(exported))
  .filter((value) => typeof value === 'object')
  .flatMap((table: object) => Object.keys(table));

/** What only exercises of the users' own are counted by. */
const FOR_OWN: readonly string[] = ['heelLift', 'bendToSide', 'armRaise', 'armRaise3d'];

it('has every row of every table, and no name in two tables', () => {
  expect(rowNames.sort()).toEqual(Object.keys(SIGNALS).sort());
});

it('has no row that no exercise uses', () => {
  const used = new Set<string>(EXERCISES.flatMap((exercise) => [...signalsOf(exercise)]));
  expect(Object.keys(SIGNALS).filter((name) => !used.has(name) && !FOR_OWN.includes(name))).toEqual([]);
});
