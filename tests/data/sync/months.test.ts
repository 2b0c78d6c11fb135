import { describe, expect, it } from 'vitest';
import { countByMonth, readMonths } from '../../../src/data/sync/months.ts';
import type { LoggedEvent } from '../../../src/log/events.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';

const line = (month: string, day: number): LoggedEvent => ({
  type: 'rep-undone',
  id: `${month}-${day}`,
  setId: 'set',
  rep: 'rep',
  timeMs: Date.parse(`${month}-${String(day).padStart(2, '0')}T12:00:00Z`),
  offsetMin: 60,
  order: Number(month.slice(-2)) * 100 + day,
});

/** Three months of ten lines, in three batches that are no months, and how often they were gone through. */
function someLog() {
  const lines = ['2026-01', '2026-02', '2026-03'].flatMap((month) => Array.from({ length: 10 }, (_, at) => line(month, at + 1)));
  const state = { passes: 0 };
  const log = {
    async *batches() {
      state.passes += 1;
      for (let at = 0; at < lines.length; at += 7) yield await Promise.resolve(lines.slice(at, at + 7));
    },
  };
  return { log, lines, state };
}

const inAll = async (read: AsyncIterable<[string, LoggedEvent[]]>): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {};
  for await (const [month, lines] of read) all[month] = lines.map(({ id }) => id);
  return all;
};

describe('the months of a log', () => {
  it('are counted in one pass, without what cannot be', async () => {
    const { log, lines, state } = someLog();
    lines.push({ ...line('2026-03', 20), id: '' });
    expect([...(await countByMonth(log))]).toEqual([
      ['2026-01', 10],
      ['2026-02', 10],
      ['2026-03', 10],
    ]);
    expect(state.passes).toBe(1);
  });

  it.each([
    [30, 1],
    [29, 2],
    [20, 2],
    [19, 3],
    [1, 3],
  ])('are read whole and in order with %i lines held at a time, in %i passes', async (most, passes) => {
    const { log, lines, state } = someLog();
    const read = await inAll(readMonths(log, await countByMonth(log), most));
    expect(Object.values(read).flat()).toEqual(lines.map(({ id }) => id));
    expect(Object.keys(read)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(state.passes).toBe(passes + 1);
  });

  it('are not read where none is wanted', async () => {
    const { log, state } = someLog();
    expect(await inAll(readMonths(log, new Map()))).toEqual({});
    expect(state.passes).toBe(0);
  });

  it('of Greenwich are meant', async () => {
    const late = { ...line('2026-01', 31), timeMs: Date.parse('2026-01-31T23:59:59.999Z') };
    const next = { ...line('2026-02', 1), timeMs: Date.parse('2026-02-01T00:00:00.000Z') };
    const counts = await countByMonth(createMemoryLog([late, next]));
    expect([...counts]).toEqual([
      ['2026-01', 1],
      ['2026-02', 1],
    ]);
  });
});
