import { describe, expect, it } from 'vitest';
import { looksDifferent, storeAll, type StoringParts, type StoringState } from '../../src/offline/storing.ts';
import type { StoreOutcome } from '../../src/service-worker/file-store.ts';

const MB = 1_000_000;

interface Case {
  stored?: boolean[];
  outcomes?: StoreOutcome[];
  room?: number;
  held?: boolean;
}

/** Three files of 4, 6 and 10 MB. */
async function run({ stored = [false, false, false], outcomes = [], room = Infinity, held = false }: Case) {
  const asked: string[] = [];
  const states: StoringState[] = [];
  const parts: StoringParts = {
    list: async () => [4, 6, 10].map((size, at) => ({ url: `/${size}`, bytes: size * MB, stored: stored[at] ?? false })),
    store: async (url, onBytes) => {
      asked.push(url);
      onBytes(MB);
      return outcomes[asked.length - 1] ?? 'stored';
    },
    room: async () => room,
  };
  await storeAll(parts, held, (state) => states.push(state));
  return { asked, states, last: states.at(-1) };
}

const shown = (states: readonly StoringState[]): number[] =>
  states.flatMap((state) => ('storedBytes' in state ? state.storedBytes / MB : []));

describe('storing the app', () => {
  it('fetches one file after the other and tells how far it is', async () => {
    const { asked, states, last } = await run({});
    expect(asked).toEqual(['/4', '/6', '/10']);
    expect(shown(states)).toEqual([0, 1, 4, 5, 10, 11, 20, 20]);
    expect(last).toEqual({ phase: 'stored', storedBytes: 20 * MB, totalBytes: 20 * MB });
  });

  it('goes on where the page was closed', async () => {
    const { asked, states } = await run({ stored: [true, false, true] });
    expect(asked).toEqual(['/6']);
    expect(shown(states)).toEqual([14, 15, 20, 20]);
  });

  it('does nothing, and shows no progress, when all is there', async () => {
    const { asked, states } = await run({ stored: [true, true, true], held: true, room: 0 });
    expect(asked).toEqual([]);
    expect(states.map(({ phase }) => phase)).toEqual(['stored']);
  });

  it('waits for the user on a device that saves data', async () => {
    const { asked, last } = await run({ held: true, stored: [true, false, false] });
    expect(asked).toEqual([]);
    expect(last).toEqual({ phase: 'held', storedBytes: 4 * MB, totalBytes: 20 * MB });
  });

  it.each(['no-room', 'not-fetched'] as const)('stops at the first file that is %s, and says what there is', async (why) => {
    const { asked, last } = await run({ outcomes: ['stored', why] });
    expect(asked).toEqual(['/4', '/6']);
    expect(last).toEqual({ phase: 'failed', why, storedBytes: 4 * MB, totalBytes: 20 * MB });
  });

  it('fetches nothing where what is missing has no room, and everything where it just fits', async () => {
    expect(await run({ room: 16 * MB - 1, stored: [true, false, false] })).toMatchObject({
      asked: [],
      last: { phase: 'failed', why: 'no-room', storedBytes: 4 * MB },
    });
    expect((await run({ room: 16 * MB, stored: [true, false, false] })).last?.phase).toBe('stored');
  });

  it('fails, and does not hang, when the service worker has gone', async () => {
    const states: StoringState[] = [];
    const gone = () => Promise.reject(new Error('gone'));
    await storeAll({ list: gone, store: gone, room: async () => Infinity }, false, (state) => states.push(state));
    expect(states).toEqual([{ phase: 'failed', why: 'not-fetched', storedBytes: 0, totalBytes: 0 }]);
  });
});

describe('a state', () => {
  const storing = (storedBytes: number): StoringState => ({ phase: 'storing', storedBytes, totalBytes: 20 * MB });

  it('is shown anew when the megabyte changes, not before', () => {
    expect(looksDifferent(storing(2.4 * MB), storing(2.499_999 * MB))).toBe(false);
    expect(looksDifferent(storing(2.4 * MB), storing(2.5 * MB))).toBe(true);
    expect(looksDifferent(storing(20 * MB), { phase: 'stored', storedBytes: 20 * MB, totalBytes: 20 * MB })).toBe(true);
    expect(looksDifferent({ phase: 'unknown' }, { phase: 'unknown' })).toBe(false);
  });
});
