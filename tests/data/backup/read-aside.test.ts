import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAside, type ReaderConnection } from '../../../src/data/backup/read-aside.ts';
import { refusalWords } from '../../../src/data/backup/refusal.ts';
import type { ReaderApi } from '../../../src/data/backup/reader-api.ts';
import { FILE_LIMITS } from '../../../src/programme/limits.ts';

let broke: () => void;
let closed: boolean;

const connection = (api: Partial<ReaderApi>): ReaderConnection => ({
  api: { read: () => new Promise(() => undefined), next: async () => [], ...api },
  onBroken: (listener) => void (broke = listener),
  close: () => void (closed = true),
});

const readThrough = async (start: () => ReaderConnection) => readAside(new Blob(['x']), FILE_LIMITS.month, undefined, start);

beforeEach(() => {
  closed = false;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('a worker that reads a file', () => {
  const answer = { head: { exportedMs: 1, programme: null, isPlaced: true, sequence: null, leftOut: 0 }, refusal: null } as const;
  const sentence = expect.stringContaining('short of memory');

  it('that dies ends in a sentence, and is closed', async () => {
    const reading = readThrough(() => connection({}));
    broke();
    const { refusal } = await reading;
    expect(refusal && refusalWords(refusal)).toEqual(sentence);
    expect(closed).toBe(true);
  });

  it('that is not started ends in the same', async () => {
    const { refusal } = await readThrough(() => {
      throw new Error('No workers here.');
    });
    expect(refusal && refusalWords(refusal)).toEqual(sentence);
  });

  it('that says nothing for half a minute hangs, and one that does is waited for', async () => {
    let sign = (): void => undefined;
    let finish: (told: typeof answer) => void = () => undefined;
    const connected = connection({
      read: (_file, _limits, _opening, onSign) => {
        sign = onSign;
        return new Promise((resolve) => (finish = resolve));
      },
    });
    let settled = false;
    const slow = readThrough(() => connected).finally(() => (settled = true));
    for (let at = 0; at < 10; at++) {
      await vi.advanceTimersByTimeAsync(20_000);
      sign();
    }
    expect(settled).toBe(false);
    finish(answer);
    expect((await slow).backup).toMatchObject({ events: [] });

    const hanging = readThrough(() => connection({}));
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await hanging).refusal).toEqual({ kind: 'gave-up' });
  });

  it('that breaks while it hands over what it has read gives nothing', async () => {
    const next = (): Promise<never> => Promise.reject(new Error('Gone.'));
    expect((await readThrough(() => connection({ read: async () => answer, next }))).refusal).toEqual({ kind: 'gave-up' });
  });
});
