import { describe, expect, it } from 'vitest';
import type { WorkoutEvent } from '../../src/log/events.ts';
import { createLateLog } from '../../src/log/late-log.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { LogUnreadable, type WorkoutLog } from '../../src/log/workout-log.ts';

const event = (id: string): WorkoutEvent => ({ id, timeMs: 1, offsetMin: 0, type: 'set-ended', setId: 's', how: 'finished' });

/** A log that comes when it is told to. */
function someLog() {
  const inner = createMemoryLog();
  const loads: { resolve: (log: WorkoutLog) => void; reject: (error: Error) => void }[] = [];
  const late = createLateLog(() => new Promise((resolve, reject) => void loads.push({ resolve, reject })));
  return {
    late,
    inner,
    loads,
    comes: () => loads.at(-1)?.resolve(inner),
    fails: () => loads.at(-1)?.reject(new TypeError('Failed to fetch dynamically imported module')),
  };
}

const idsOf = async (log: WorkoutLog): Promise<string[]> => (await log.events()).map(({ id }) => id);

describe('a log whose code is still being loaded', () => {
  it('is loaded once, when it is first asked', () => {
    const { late, loads } = someLog();
    late.onChange(() => undefined);
    expect(loads).toEqual([]);
    void late.events();
    void late.count();
    expect(loads).toHaveLength(1);
  });

  it('has what was written meanwhile, in the same order', async () => {
    const { late, inner, comes } = someLog();
    const written = ['1', '2', '3'].map((id) => late.append(event(id)));
    comes();
    expect(await Promise.all(written)).toEqual([null, null, null]);
    await late.append(event('4'));
    expect(await idsOf(inner)).toEqual(['1', '2', '3', '4']);
    expect(await late.count()).toBe(4);
  });

  it('hands on what others change', async () => {
    const { late, comes } = someLog();
    let changes = 0;
    late.onChange(() => (changes += 1));
    const erased = late.erase();
    comes();
    await erased;
    expect(changes).toBe(1);
  });

  it('cannot be read where it does not come, keeps what is to be written, and comes with another try', async () => {
    const { late, inner, loads, comes, fails } = someLog();
    const reading = late.past();
    const writing = late.append(event('1'));
    const merging = late.merge([]);
    const glancing = late.glance('key');
    fails();
    await expect(reading).rejects.toBeInstanceOf(LogUnreadable);
    expect(await writing).toMatchObject({ id: 'log-failed', waiting: 1 });
    expect(await merging).toMatchObject({ added: 0, problem: { id: 'log-failed' } });
    expect(await glancing).toBeNull();
    const again = late.append(event('2'));
    expect(loads).toHaveLength(2);
    comes();
    expect(await again).toBeNull();
    expect(await idsOf(inner)).toEqual(['1', '2']);
  });
});
