import { deleteDB } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';
import { createIndexedDbLog } from '../../src/log/indexeddb.ts';
import type { WorkoutLog } from '../../src/log/workout-log.ts';

/** A database of its own for each test; gone after it, with what was opened of it and what was mocked. */

/** The one of the test that runs. */
export let name = '';
const opened: WorkoutLog[] = [];

export const open = (answersWithinMs?: number): WorkoutLog => {
  const log = createIndexedDbLog(name, answersWithinMs);
  opened.push(log);
  return log;
};

/** From now on another one is meant. */
export const beginAnew = (): void => void (name = `test-${crypto.randomUUID()}`);

export async function discard(): Promise<void> {
  for (const log of opened.splice(0)) log.close();
  await deleteDB(name);
}

export function ownDatabase(): void {
  beforeEach(beginAnew);
  afterEach(async () => {
    vi.restoreAllMocks();
    await discard();
  });
}
