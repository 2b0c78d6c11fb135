import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { SyncError, type SyncProblem } from '../../../src/data/sync/sync-store.ts';
import { createSyncer, type Syncer, type SyncState } from '../../../src/data/sync/syncer.ts';

const MINUTE_MS = 60_000;

let listed: number;
let fails: SyncProblem | null;
let busy: boolean;
let states: SyncState[];
let syncer: Syncer;

beforeEach(async () => {
  // Loaded by the first round otherwise, which a clock that is not real would not wait for.
  await import('../../../src/data/sync/sync-round.ts');
  vi.useFakeTimers();
  listed = 0;
  fails = null;
  busy = false;
  states = [];
  syncer = createSyncer({
    log: createMemoryLog(),
    store: {
      list: async () => {
        listed += 1;
        if (fails) throw new SyncError(fails);
        return [];
      },
      read: async () => new Blob(),
      write: async () => '',
    },
    readFile: async () => ({ backup: null, refusal: { kind: 'broken' } }),
    loadKeys: async () => [],
    memory: { get: async () => null, set: async () => undefined },
    settle: async () => undefined,
    takeFormer: async () => undefined,
    app: '0.0.0',
    nowMs: () => 42,
    isBusy: () => busy,
    lastMs: null,
    onState: (state) => states.push(state),
  });
});
afterEach(() => {
  syncer.stop();
  vi.useRealTimers();
});

/** How many rounds have begun after so many minutes more. */
const roundsAfter = async (minutes: number): Promise<number> => {
  await vi.advanceTimersByTimeAsync(minutes * MINUTE_MS);
  return listed;
};

describe('sync, by itself', () => {
  it('looks again every quarter of an hour', async () => {
    await syncer.now();
    expect(syncer.state).toMatchObject({ running: false, lastMs: 42, error: null, report: { got: 0, sent: 0, skipped: [] } });
    expect(await roundsAfter(14.9)).toBe(1);
    expect(await roundsAfter(0.2)).toBe(2);
  });

  it('tries again later and later when the network fails, and stays at an hour', async () => {
    fails = 'unreachable';
    await syncer.now();
    expect(syncer.state.error?.problem).toBe('unreachable');
    expect(await roundsAfter(1)).toBe(2);
    expect(await roundsAfter(1.9)).toBe(2);
    expect(await roundsAfter(0.1)).toBe(3);
    await roundsAfter(4 + 8 + 16 + 32 + 60);
    const before = listed;
    expect(await roundsAfter(59.9)).toBe(before);
    expect(await roundsAfter(0.2)).toBe(before + 1);
    fails = null;
    await syncer.now();
    expect(syncer.state.error).toBeNull();
  });

  it('does not try a wrong password again: that would lock the account', async () => {
    fails = 'wrong-password';
    await syncer.now();
    expect(await roundsAfter(24 * 60)).toBe(1);
  });

  it('never runs while a set does, and begins when it is over', async () => {
    busy = true;
    await syncer.now();
    syncer.soon();
    expect(await roundsAfter(30)).toBe(0);
    busy = false;
    expect(await roundsAfter(0.1)).toBe(1);
  });

  it('is one round, however often it is asked for, and one more for what came meanwhile', async () => {
    const running = Promise.all([syncer.now(), syncer.now()]);
    syncer.soon();
    await running;
    expect(listed).toBe(1);
    expect(await roundsAfter(0.1)).toBe(2);
    expect(await roundsAfter(10)).toBe(2);
  });

  it('says when it begins and ends', async () => {
    await syncer.now();
    expect(states.map(({ running }) => running)).toEqual([true, true, false]);
  });

  it('is over when it is turned off, and says nothing more', async () => {
    const running = syncer.now();
    syncer.stop();
    await running;
    const told = states.length;
    expect(await roundsAfter(60)).toBe(1);
    await syncer.now();
    expect([listed, states.length]).toEqual([1, told]);
  });
});
